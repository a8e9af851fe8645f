import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { buildIfStale } from './build.mjs'
import { explain, isStarted, root } from './project.mjs'

const texts = {
  usage: `npm run bench [-- --only picture-1000,commit] [-- --runs 3] [-- --json]

Measures how fast Rearview is as it is built, against small references in the same run, and prints one table. It fails where a budget is missed.

  --only   the figures to measure, by name and with commas between
  --runs   how often each is measured; the medians are shown
  --json   writes what was measured to bench-results/bench.json too`,
  notNumber: '--runs takes a whole number from 1.',
}

async function run() {
  const { values } = parseArgs({ options: { only: { type: 'string' }, runs: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } } })
  if (values.help === true) {
    console.log(texts.usage)
    return true
  }
  const runs = values.runs === undefined ? null : Number(values.runs)
  if (runs !== null && !(Number.isInteger(runs) && runs > 0)) throw new Error(texts.notNumber)
  await buildIfStale()
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport(join(root, 'tests/bench/run.ts'), { configFile: false, logLevel: 'silent', root })
  const only = (values.only ?? '').split(',').filter((name) => name !== '')
  return Boolean(await Object(module).bench({ only, runs, json: values.json === true ? join(root, 'bench-results') : null }))
}

if (isStarted(import.meta.url)) {
  try {
    process.exitCode = (await run()) ? 0 : 1
  } catch (problem) {
    console.error(explain(problem))
    process.exitCode = 2
  }
}
