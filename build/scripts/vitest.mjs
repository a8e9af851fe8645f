import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { commandOf, readJson, root } from './project.mjs'

const texts = {
  notLoaded: (/** @type {string} */ file) => `${file} could not be loaded`,
  noTests: 'no test was run',
  stray: 'an error outside of any test',
  /** @type {(how: string) => string} */
  ended: (how) => `the run ended with ${how}`,
  tooLong: (/** @type {number} */ minutes) => `stopped after ${minutes} minutes`,
}

/** A run that hangs must not keep the line that sums up from being printed. */
const mostMinutes = 40

/** @typedef {{ name: string, message: string }} Failure */

/**
 * What a suite came to; a failure has a name and what was said about it. Those of `retried` failed at first and are
 * among the passed.
 * @typedef {{ passed: number, failed: number, skipped: number, failures: Failure[], retried: Failure[] }} Outcome
 */

/** @typedef {{ name: string, status: string, message?: string, assertionResults: { status: string, fullName: string, failureMessages?: string[] | null }[] }} FileResult */

/** The stack inside the test runner tells nothing. @param {string[]} messages */
function shorten(messages) {
  const lines = messages.join('\n').split('\n')
  return lines.filter((line) => !/^\s+at .*(node_modules|new Promise|node:internal)/.test(line)).join('\n')
}

/**
 * Reads what Vitest's JSON reporter wrote. A file that does not load has no tests in it and would
 * count as nothing; here it counts as failed, as do a run without tests and one that fails besides
 * its tests. A test that passed and still has messages of a failure passed at its second try.
 * @param {{ testResults: FileResult[] } | null} report null when none was written
 * @param {{ how: string | null, output: string }} run `how` it ended, or null when it ended well
 * @returns {Outcome}
 */
export function readReport(report, { how, output }) {
  /** @type {Outcome} */
  const outcome = { passed: 0, failed: 0, skipped: 0, failures: [], retried: [] }
  const fail = (/** @type {string} */ name, /** @type {string} */ message) => {
    outcome.failed += 1
    outcome.failures.push({ name, message })
  }
  for (const file of report?.testResults ?? []) {
    const name = file.name.replace(root, '')
    const before = outcome.failed
    for (const test of file.assertionResults) {
      const named = { name: `${name} > ${test.fullName}`, message: shorten(test.failureMessages ?? []) }
      if (test.status === 'failed') fail(named.name, named.message)
      else if (test.status !== 'passed') outcome.skipped += 1
      else {
        outcome.passed += 1
        if (named.message !== '') outcome.retried.push(named)
      }
    }
    if (file.status === 'failed' && outcome.failed === before) fail(texts.notLoaded(name), file.message ?? '')
  }
  const tail = output.trim().slice(-4000)
  const stray = output.split(/^.* Unhandled Errors .*$/m)[1]
  if (stray !== undefined) fail(texts.stray, stray.trim().slice(0, 4000))
  if (outcome.passed + outcome.failed + outcome.skipped === 0) fail(texts.noTests, tail)
  else if (how !== null && outcome.failed === 0) fail(texts.ended(how), tail)
  return outcome
}

/**
 * Runs one project of vitest.config.ts, or those of its files that are named.
 * @param {{ project: string, env?: Record<string, string>, label: string, files?: readonly string[] }} options
 * @returns {Promise<Outcome>}
 */
export async function runVitest({ project, env = {}, label, files = [] }) {
  const folder = join(root, '.cache/tests')
  const file = join(folder, `${label.replaceAll(/\W+/g, '-')}.json`)
  mkdirSync(folder, { recursive: true })
  rmSync(file, { force: true })
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile=${file}`, ...files]
  const { NODE_ENV: _mode, FORCE_COLOR: _color, ...inherited } = process.env
  let output = ''
  /** @type {string | null} */
  const how = await new Promise((done) => {
    const child = spawn(process.execPath, [commandOf('vitest'), ...args], {
      cwd: root,
      env: { ...inherited, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let late = false
    const timer = setTimeout(() => {
      late = true
      child.kill('SIGKILL')
    }, mostMinutes * 60_000)
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (output = (output + text).slice(-200_000)))
    }
    child.once('error', (problem) => done(problem.message))
    child.once('exit', (code, signal) => {
      clearTimeout(timer)
      if (late) done(texts.tooLong(mostMinutes))
      else if (code === 0) done(null)
      else done(signal ?? `exit code ${code}`)
    })
  })
  /** @type {{ testResults: FileResult[] } | null} */
  let report = null
  try {
    report = Object(readJson(file))
  } catch {
    // None was written; how the run ended says why.
  }
  return readReport(report, { how: report === null ? (how ?? 'no report') : how, output })
}
