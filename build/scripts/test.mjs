import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { buildIfStale } from './build.mjs'
import { commandOf, explain, isStarted, root } from './project.mjs'
import { findRuntime } from './runtime.mjs'
import { checkTypes, runtimes } from './types.mjs'
import { runVitest } from './vitest.mjs'

/** @typedef {import('./vitest.mjs').Outcome} Outcome */

const texts = {
  title: (/** @type {string} */ label) => `\nFailed in ${label}`,
  secondTry: (/** @type {string} */ label) => `\nPassed at the second try in ${label}`,
  /** @type {(names: string[], known: string[]) => string} */
  unknown: (names, known) => `There is no suite ${names.join(', ')}; there are: ${known.join(', ')}.`,
  broken: 'did not run',
  ranElectron: 'Real Electron: ran; the end-to-end suite drove its windows.',
  noElectron: 'Real Electron: not run (its binary is not on this machine)',
  format: 'npm run format mends it.',
  notNow: 'Real Electron: not run (npm run test:electron runs it)',
  inChromium: '; the desktop suite ran the main process in real Chromium.',
  nothing: '; npm start downloads it. Nothing was tested.',
}

/** West and east of Greenwich, summer time on both halves of the earth and at midnight, and a half hour. */
const zones = ['America/New_York', 'Europe/London', 'Australia/Sydney', 'America/Santiago', 'Asia/Kolkata']

/** @returns {Outcome} */
const passed = () => ({ passed: 1, failed: 0, skipped: 0, failures: [], retried: [] })

/** @param {string} name @param {string} message @returns {Outcome} */
const failed = (name, message) => ({ passed: 0, failed: 1, skipped: 0, failures: [{ name, message }], retried: [] })

async function built() {
  try {
    await buildIfStale({ say: () => {} })
    return passed()
  } catch (problem) {
    return failed('build', explain(problem))
  }
}

/** @param {string} runtime */
function typed(runtime) {
  const { sound, output } = checkTypes(runtime)
  return sound ? passed() : failed(`types of ${runtime}`, output)
}

function linted() {
  const args = [commandOf('oxlint'), '--type-aware', '--deny-warnings', '--report-unused-disable-directives']
  const run = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 })
  const output = `${run.stdout}${run.stderr}${run.error?.message ?? ''}`
  return run.status === 0 ? passed() : failed('lint', output.trim().slice(-8000))
}

function formatted() {
  const run = spawnSync(process.execPath, [commandOf('oxfmt'), '--check', '.'], { cwd: root, encoding: 'utf8' })
  const output = `${run.stdout}${run.stderr}${run.error?.message ?? ''}`
  return run.status === 0 ? passed() : failed('format', `${output.trim().slice(-8000)}\n${texts.format}`)
}

/**
 * What `npm test` runs, in this order. `group` is the name to ask for one by.
 * @typedef {{ group: string, label: string, run: () => Outcome | Promise<Outcome> }} Suite
 */

/** @param {string} project @param {Record<string, string>} [env] @returns {Suite} */
const suite = (project, env, label = project) => ({
  group: project,
  label,
  run: () => runVitest({ project, label, ...(env && { env }) }),
})

/** @type {Suite[]} */
const suites = [
  { group: 'build', label: 'build', run: built },
  ...runtimes.map((runtime) => ({ group: 'types', label: `types: ${runtime}`, run: () => typed(runtime) })),
  { group: 'lint', label: 'lint', run: linted },
  { group: 'lint', label: 'format', run: formatted },
  ...zones.map((zone, place) => suite('unit', { TZ: zone, ...(place > 0 && { REARVIEW_AGAIN: '1' }) }, `unit in ${zone}`)),
  suite('architecture'),
  suite('packaging'),
  suite('store'),
  suite('desktop'),
  suite('e2e'),
  suite('e2e', { REARVIEW_E2E_LANGUAGE: 'de' }, 'e2e in German'),
  suite('reliability'),
]

const electronSuites = [
  { group: 'build', label: 'build', run: built },
  suite('e2e', { REARVIEW_E2E_TARGET: 'electron' }, 'e2e in Electron'),
]

/**
 * The one line that sums up.
 * @param {Pick<Outcome, 'passed' | 'failed' | 'skipped'>[]} outcomes
 */
export function sumUp(outcomes) {
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ what) => outcomes.reduce((total, outcome) => total + outcome[what], 0)
  const line = `${sum('passed')} passed, ${sum('failed')} failed`
  return sum('skipped') > 0 ? `${line}, ${sum('skipped')} skipped` : line
}

/** @param {string} label @param {Outcome} outcome @param {number} milliseconds */
function printRow(label, { passed: good, failed: bad, skipped }, milliseconds) {
  const counts = [`${good} passed`.padStart(12), `${bad} failed`.padStart(10), `${skipped} skipped`.padStart(11)]
  console.log(`${label.padEnd(28)}${counts.join('')}${(milliseconds / 1000).toFixed(1).padStart(8)} s`)
}

/** @param {string} title @param {string} sign @param {Outcome['failures']} tests */
function printAll(title, sign, tests) {
  if (tests.length > 0) console.log(title)
  for (const { name, message } of tests) {
    console.log(`  ${sign} ${name}`)
    if (message !== '') console.log(message.replaceAll(/^/gm, '      '))
  }
}

/** @param {readonly Suite[]} chosen @returns {Promise<Outcome[]>} */
async function runAll(chosen) {
  const outcomes = []
  for (const { label, run } of chosen) {
    const begun = performance.now()
    let outcome
    try {
      outcome = await run()
    } catch (problem) {
      outcome = failed(`${label} ${texts.broken}`, explain(problem))
    }
    printRow(label, outcome, performance.now() - begun)
    outcomes.push(outcome)
  }
  for (const [at, { failures, retried }] of outcomes.entries()) {
    const label = chosen[at]?.label ?? ''
    printAll(texts.title(label), 'x', failures)
    printAll(texts.secondTry(label), '~', retried)
  }
  return outcomes
}

/** @param {string[]} args @returns {Promise<number>} the exit code */
async function test(args) {
  const names = args.filter((arg) => arg !== '--electron')
  const groups = [...new Set(suites.map(({ group }) => group))]
  const strange = names.filter((name) => !groups.includes(name))
  if (strange.length > 0) {
    console.error(texts.unknown(strange, groups))
    return 2
  }
  const onElectron = args.includes('--electron')
  const present = findRuntime() !== null
  if (onElectron && !present) {
    console.log(texts.noElectron + texts.nothing)
    console.log(sumUp([{ passed: 0, failed: 0, skipped: 1 }]))
    return 0
  }
  const all = onElectron ? electronSuites : suites
  const chosen = all.filter(({ group }) => names.length === 0 || names.includes(group))
  const outcomes = await runAll(chosen)
  const inChromium = chosen.some(({ group }) => group === 'desktop') ? texts.inChromium : '.'
  if (onElectron) console.log(`\n${texts.ranElectron}`)
  else console.log(`\n${present ? texts.notNow : texts.noElectron}${inChromium}`)
  console.log(sumUp(outcomes))
  return outcomes.some((outcome) => outcome.failed > 0) ? 1 : 0
}

if (isStarted(import.meta.url)) process.exitCode = await test(process.argv.slice(2))
