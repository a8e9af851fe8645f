import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { buildIfStale } from './build.mjs'
import { explain, isStarted, load, root } from './project.mjs'

const texts = {
  usage: `npm run bench [-- --only picture-1000,commit] [-- --runs 3] [-- --json]

Measures how fast Rearview is as it is built, against small references in the same run, and prints one table. It fails where a budget is missed.

  --only   the figures to measure, by name and with commas between
  --runs   how often each is measured; the medians are shown
  --json   writes what was measured to bench-results/bench.json too
  --curves measures how the figures grow with the activities and the revisions instead, and keeps to no budget;
           with --json to bench-results/curves.json
  --peers  measures the first picture of other engines beside ours instead: npm fetches them into .cache;
           with --json to bench-results/peers.json`,
  oneOf: '--peers goes with neither --curves nor --only.',
  notNumber: '--runs takes a whole number from 1.',
}

async function run() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      runs: { type: 'string' },
      json: { type: 'boolean' },
      curves: { type: 'boolean' },
      peers: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  })
  if (values.help === true) {
    console.log(texts.usage)
    return true
  }
  const runs = values.runs === undefined ? null : Number(values.runs)
  if (runs !== null && !(Number.isInteger(runs) && runs > 0)) throw new Error(texts.notNumber)
  if (values.peers === true && (values.curves === true || values.only !== undefined)) throw new Error(texts.oneOf)
  await buildIfStale()
  const json = values.json === true ? join(root, 'bench-results') : null
  if (values.peers === true) return Boolean(await (await load('tests/bench/peers.ts')).measurePeers({ runs, json }))
  const only = (values.only ?? '').split(',').filter((name) => name !== '')
  const { bench, measureCurves } = await load('tests/bench/run.ts')
  return Boolean(await (values.curves === true ? measureCurves : bench)({ only, runs, json }))
}

if (isStarted(import.meta.url)) {
  try {
    process.exitCode = (await run()) ? 0 : 1
  } catch (problem) {
    console.error(explain(problem))
    process.exitCode = 2
  }
}
