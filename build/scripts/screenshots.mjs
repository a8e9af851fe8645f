import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
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
const walks = 'tests/e2e'
/** Walks that keep no picture need not be gone. */
const keepsPictures = (/** @type {string} */ file) => /\bpicture(Pages)?\(/.test(readFileSync(join(root, file), 'utf8'))

try {
  await buildIfStale()
  mkdirSync(join(root, folder), { recursive: true })
  console.log(texts.walking(folder))
  const outcome = await runVitest({
    project: 'e2e',
    label: 'screenshots',
    files: readdirSync(join(root, walks))
      .map((name) => join(walks, name))
      .filter((file) => file.endsWith('.test.ts') && keepsPictures(file)),
    env: { REARVIEW_SCREENSHOTS: folder },
  })
  for (const { name, message } of outcome.failures) console.error(`${name}\n${message}`)
  console.log(sumUp([outcome]))
  if (outcome.failed > 0) process.exitCode = 1
} catch (problem) {
  console.error(explain(problem))
  process.exitCode = 1
}
