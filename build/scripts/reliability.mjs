import process from 'node:process'
import { parseArgs } from 'node:util'
import { explain, isStarted, load } from './project.mjs'

const texts = {
  usage: `npm run reliability [-- --only edit,import --part 0.1 --seed 7]

Kills the browser while Rearview writes, damages its files, and prints what was lost. It takes about 25 minutes.

  --only   the lines to run, by name and with commas between
  --part   what part of each figure to run, 0.1 say; without it all of it
  --seed   where chance begins; it is printed, and the same one tries the same cases`,
  notNumber: (/** @type {string} */ name) => `--${name} takes a number.`,
}

/** @param {string} name @param {string | undefined} text @param {number} otherwise */
function numberOf(name, text, otherwise) {
  const value = text === undefined ? otherwise : Number(text)
  if (!Number.isFinite(value) || value <= 0) throw new Error(texts.notNumber(name))
  return value
}

async function run() {
  const string = /** @type {const} */ ({ type: 'string' })
  const { values } = parseArgs({ options: { only: string, part: string, seed: string, help: { type: 'boolean' } } })
  if (values.help === true) {
    console.log(texts.usage)
    return true
  }
  const asked = {
    only: (values.only ?? '').split(',').filter((name) => name !== ''),
    part: numberOf('part', values.part, 1),
    seed: numberOf('seed', values.seed, Math.floor(Math.random() * 1_000_000_000) + 1),
  }
  const { reliability } = await load('tests/reliability/run.ts')
  return Boolean(await reliability(asked))
}

if (isStarted(import.meta.url)) {
  try {
    process.exitCode = (await run()) ? 0 : 1
  } catch (problem) {
    console.error(explain(problem))
    process.exitCode = 2
  }
}
