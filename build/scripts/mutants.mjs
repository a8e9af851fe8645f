import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { faults } from '../../tests/mutants/faults.mjs'
import { survivors } from '../../tests/mutants/survivors.mjs'
import { commandOf, explain, isStarted, load, readJson, root } from './project.mjs'

/** @typedef {import('../../tests/mutants/fault.mjs').Fault} Fault */

const texts = {
  usage: `npm run test:mutants [-- --only navigation,popup] [-- --list]

Plants faults in copies of the desktop side's sources, one at a time, and counts which the tests notice. It takes a quarter of an hour or more.

  --only   the faults to plant, by name and with commas between
  --list   names them all and plants none`,
  /** @type {(id: string, file: string, times: number) => string} */
  matches: (id, file, times) => `${id}: what it replaces stands ${times} times in electron/${file}, not once.`,
  same: (/** @type {string} */ id) => `${id}: it replaces something by itself.`,
  unknown: (/** @type {string[]} */ ids) => `There is no fault ${ids.join(', ')}.`,
  unexplained: 'survived, and tests/mutants/survivors.mjs does not say why',
  outdated: 'is caught, and tests/mutants/survivors.mjs says it is not',
  invalid: 'did not build or run',
}

/** How many are tried at a time, and how long one may take. */
const workers = 2
const mostMinutes = 15

const cache = join(root, '.cache/mutants')

/** Returns a source with a fault in it. @param {string} source @param {Fault} fault */
export function planted(source, { id, file, find, put }) {
  const parts = source.split(find)
  if (parts.length !== 2) throw new Error(texts.matches(id, file, parts.length - 1))
  if (find === put) throw new Error(texts.same(id))
  return parts.join(put)
}

/** The tests that build the desktop side. */
const desktopTests = () => {
  const folder = join(root, 'tests/desktop')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts') && readFileSync(join(folder, name), 'utf8').includes('buildWithTestPage'))
    .map((name) => name.replace('.test.ts', ''))
}

/** Throws where a copy does not build: that is no fault but a mistake in the list. @param {string} sources */
async function builds(sources) {
  const { build } = await import('vite')
  /** @type {Record<'main' | 'preload', import('vite').UserConfig>} */
  const { main, preload } = await load('build/vite.electron.ts')
  for (const [name, config] of Object.entries({ main, preload })) {
    const ssr = join(sources, name, `${name}.ts`)
    await build({
      ...config,
      configFile: false,
      logLevel: 'silent',
      build: { ...config.build, ssr, outDir: join(sources, 'out'), write: false },
    })
  }
}

/**
 * The first test that fails, or null where all pass.
 * @param {string} sources @param {readonly string[]} tests
 * @returns {Promise<string | null>}
 */
async function firstFailure(sources, tests) {
  const report = join(sources, 'report.json')
  rmSync(report, { force: true })
  const files = tests.map((name) => `tests/desktop/${name}.test.ts`)
  const args = ['run', '--project', 'desktop', '--bail', '1', '--testTimeout', '40000', '--reporter=json', `--outputFile=${report}`]
  const { NODE_ENV: _mode, ...inherited } = process.env
  await new Promise((done, fail) => {
    const child = spawn(process.execPath, [commandOf('vitest'), ...args, ...files], {
      cwd: root,
      env: { ...inherited, REARVIEW_ELECTRON_SOURCES: sources },
      stdio: 'ignore',
    })
    const timer = setTimeout(() => child.kill('SIGTERM'), mostMinutes * 60_000)
    child.once('error', fail)
    child.once('exit', (code, signal) => {
      clearTimeout(timer)
      if (signal === null) done(code)
      else fail(new Error(signal))
    })
  })
  const { testResults } =
    /** @type {{ testResults: { name: string, status: string, assertionResults: { status: string, fullName: string }[] }[] }} */ (
      /** @type {unknown} */ (readJson(report))
    )
  if (testResults.length === 0) throw new Error('no test was run')
  for (const { assertionResults } of testResults) {
    const failed = assertionResults.find(({ status }) => status === 'failed')
    if (failed) return failed.fullName
  }
  // A launch in `beforeAll` that fails leaves no test behind.
  const broken = testResults.find(({ status }) => status === 'failed')
  return broken ? broken.name.replace(root, '') : null
}

/** @param {Fault} fault @returns {Promise<{ fault: Fault, seenBy: string | null, invalid: string | null }>} */
async function tried(fault) {
  const sources = join(cache, fault.id)
  try {
    rmSync(sources, { recursive: true, force: true })
    mkdirSync(cache, { recursive: true })
    cpSync(join(root, 'electron'), sources, { recursive: true })
    const file = join(sources, fault.file)
    writeFileSync(file, planted(readFileSync(file, 'utf8'), fault))
    await builds(sources)
    const rest = desktopTests().filter((name) => !fault.tests.includes(name))
    const seenBy = (await firstFailure(sources, fault.tests)) ?? (await firstFailure(sources, rest))
    return { fault, seenBy, invalid: null }
  } catch (problem) {
    return { fault, seenBy: null, invalid: explain(problem).slice(0, 300) }
  } finally {
    rmSync(sources, { recursive: true, force: true })
  }
}

/** What is wrong with how it came out, or null. @param {Awaited<ReturnType<typeof tried>>} outcome */
const wrong = ({ fault, seenBy, invalid }) => {
  if (invalid !== null) return `${texts.invalid}: ${invalid}`
  if (seenBy === null) return fault.id in survivors ? null : texts.unexplained
  return fault.id in survivors ? texts.outdated : null
}

/** @param {readonly Fault[]} chosen */
async function tryAll(chosen) {
  const waiting = chosen.slice()
  /** @type {Awaited<ReturnType<typeof tried>>[]} */
  const outcomes = []
  const work = async () => {
    for (let fault = waiting.shift(); fault !== undefined; fault = waiting.shift()) {
      const outcome = await tried(fault)
      outcomes.push(outcome)
      const { seenBy, invalid } = outcome
      const how = invalid === null ? (seenBy === null ? 'SURVIVED' : 'caught') : 'INVALID'
      console.log(`${how.padEnd(9)} ${fault.id.padEnd(28)} ${fault.breaks}\n${' '.repeat(39)}${seenBy ?? invalid ?? ''}`)
    }
  }
  await Promise.all(Array.from({ length: workers }, work))
  return outcomes
}

async function run() {
  const { values } = parseArgs({ options: { only: { type: 'string' }, list: { type: 'boolean' }, help: { type: 'boolean' } } })
  if (values.help === true) {
    console.log(texts.usage)
    return
  }
  if (values.list === true) return faults.forEach(({ id, file, breaks }) => console.log(`${id.padEnd(28)} ${file.padEnd(22)} ${breaks}`))
  const only = values.only?.split(',') ?? faults.map(({ id }) => id)
  const unknown = only.filter((id) => !faults.some((fault) => fault.id === id))
  if (unknown.length > 0) throw new Error(texts.unknown(unknown))
  const outcomes = await tryAll(faults.filter(({ id }) => only.includes(id)))
  const caught = outcomes.filter(({ seenBy }) => seenBy !== null).length
  console.log(`\n${caught} of ${outcomes.length} faults caught (${((100 * caught) / outcomes.length).toFixed(1)} %).`)
  for (const { fault, seenBy, invalid } of outcomes)
    if (seenBy === null && invalid === null && survivors[fault.id] !== undefined)
      console.log(`  ${fault.id} survives: ${survivors[fault.id]}`)
  const bad = outcomes.flatMap((outcome) => wrong(outcome) ?? []).length
  for (const outcome of outcomes) if (wrong(outcome) !== null) console.log(`  ${outcome.fault.id} ${wrong(outcome)}`)
  if (bad > 0) process.exitCode = 1
}

if (isStarted(import.meta.url)) {
  try {
    await run()
  } catch (problem) {
    console.error(explain(problem))
    process.exitCode = 2
  }
}
