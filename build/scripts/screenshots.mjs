import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { buildIfStale } from './build.mjs'
import { explain, root } from './project.mjs'
import { sumUp } from './test.mjs'
import { runVitest } from './vitest.mjs'

const texts = {
  walking: (/** @type {string} */ folder) => `Walking through the app and keeping its screens in ${folder} ...`,
}

const folder = 'docs/images'

try {
  await buildIfStale()
  mkdirSync(join(root, folder), { recursive: true })
  console.log(texts.walking(folder))
  const outcome = await runVitest({
    project: 'e2e',
    label: 'screenshots',
    env: { REARVIEW_SCREENSHOTS: folder },
  })
  for (const { name, message } of outcome.failures) console.error(`${name}\n${message}`)
  console.log(sumUp([outcome]))
  if (outcome.failed > 0) process.exitCode = 1
} catch (problem) {
  console.error(explain(problem))
  process.exitCode = 1
}
