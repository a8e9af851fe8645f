import { describe, expect, it } from 'vitest'
import { sumUp } from '../../../build/scripts/test.mjs'
import { readReport } from '../../../build/scripts/vitest.mjs'

const test = (status: string) => ({ status, fullName: `a ${status} test`, failureMessages: status === 'failed' ? ['failed!'] : [] })
const file = (name: string, ...statuses: string[]) => ({
  name,
  status: statuses.includes('failed') ? 'failed' : 'passed',
  assertionResults: statuses.map(test),
})
const well = { how: null, output: '' }
const badly = { how: 'exit code 1', output: 'said' }

describe('what a run of the tests came to', () => {
  it('counts what passed, failed and was skipped', () => {
    const report = { testResults: [file('a', 'passed', 'failed', 'skipped', 'todo'), file('b', 'passed')] }
    expect(readReport(report, badly)).toEqual({
      passed: 2,
      failed: 1,
      skipped: 2,
      failures: [{ name: 'a > a failed test', message: 'failed!' }],
      retried: [],
    })
  })

  it('counts what passed at the second try as passed, and names it with what was said at the first', () => {
    const retried = { ...test('passed'), failureMessages: ['too late'] }
    const report = { testResults: [{ ...file('a', 'passed'), assertionResults: [test('passed'), retried] }] }
    expect(readReport(report, well)).toEqual({
      passed: 2,
      failed: 0,
      skipped: 0,
      failures: [],
      retried: [{ name: 'a > a passed test', message: 'too late' }],
    })
  })

  it.each([
    ['a file that does not load', { testResults: [file('a', 'passed'), { ...file('b'), status: 'failed', message: 'why' }] }, badly],
    ['a run that fails with every test passed', { testResults: [file('a', 'passed')] }, badly],
    ['an error outside of any test', { testResults: [file('a', 'passed')] }, { how: null, output: '\n⎯⎯ Unhandled Errors ⎯⎯\nleaked\n' }],
    ['no test at all', { testResults: [] }, well],
    ['no report', null, { how: 'SIGKILL', output: 'said' }],
  ])('counts %s as one failure', (_, report, run) => {
    const outcome = readReport(report, run)
    expect(outcome.failed).toBe(1)
    expect(outcome.failures).toHaveLength(1)
  })

  it('is summed up in one line', () => {
    expect(sumUp([])).toBe('0 passed, 0 failed')
    const outcome = { passed: 2, failed: 1, skipped: 0 }
    expect(sumUp([outcome, outcome])).toBe('4 passed, 2 failed')
    expect(sumUp([outcome, { ...outcome, skipped: 3 }])).toBe('4 passed, 2 failed, 3 skipped')
  })
})
