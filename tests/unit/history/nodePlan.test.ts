import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { emptyState, type State } from '#shared/domain/records.ts'
import { compare } from '#shared/history/compare.ts'
import { plan } from '#shared/planning/records.ts'
import { imported, planOf } from '../exchange/steps.ts'
import { daysApart, quartersApart } from './plans.ts'

const path = fileURLToPath(new URL('../../../../shared/data/node-release/schedule-revisions.csv', import.meta.url))
const here = existsSync(path)
if (!here) console.warn(`The test on the plan of Node.js was skipped: there is no ${path}`)

interface Days {
  readonly start: string
  readonly finish: string
}

/** What became of an activity, from two lines of the file alone. */
function became(was: Days | undefined, is: Days | undefined): [string, { days: number; quarters: number } | null] {
  if (!was || !is) return [was ? 'removed' : 'added', null]
  const verdict = was.start === is.start && was.finish === is.finish ? 'unchanged' : 'moved'
  return [verdict, { days: daysApart(was.finish, is.finish), quarters: quartersApart(was.finish, is.finish) }]
}

/** The file's own dates: for each revision the start and finish of each activity; without rows that finish before they start. */
function datesInFile(): Map<string, Days>[] {
  const revisions: Map<string, Days>[] = []
  for (const line of readFileSync(path, 'utf8').trim().split(/\r?\n/).slice(1)) {
    const [revision = '', , , activity = '', start = '', finish = ''] = line.split(',')
    const index = Number(revision) - 1
    const plans = (revisions[index] ??= new Map())
    if (start <= finish) plans.set(activity, { start, finish })
  }
  return revisions
}

describe.skipIf(!here)('the plan of Node.js at its 37 revisions', () => {
  it('slips between any two of them as the dates in its file do', { timeout: 60_000 }, () => {
    const dates = datesInFile()
    const states: State[] = []
    for (const { changes } of imported(planOf(new Uint8Array(readFileSync(path)))).drafts)
      states.push(plan(states.at(-1) ?? emptyState, changes))
    expect(dates).toHaveLength(37)
    expect(states).toHaveLength(37)
    let pairs = 0
    let slips = 0
    for (const [from, before] of states.entries())
      for (const [to, after] of states.entries()) {
        if (from >= to) continue
        pairs += 1
        const { activities } = compare(before, after)
        const was = dates[from] ?? new Map<string, Days>()
        const is = dates[to] ?? new Map<string, Days>()
        const told = activities.map(({ title, verdict, slip }) => [title, verdict === 'changed' ? 'unchanged' : verdict, slip])
        const facts = [...new Set([...was.keys(), ...is.keys()])].map((title) => [title, ...became(was.get(title), is.get(title))])
        const byTitle = (rows: unknown[][]) => rows.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))
        slips += activities.filter(({ slip }) => slip !== null && slip.days !== 0).length
        // One text each: a thousand pairs are compared in a second.
        if (JSON.stringify(byTitle(told)) !== JSON.stringify(byTitle(facts))) expect(byTitle(told)).toEqual(byTitle(facts))
      }
    expect(pairs).toBe((37 * 36) / 2)
    expect(slips).toBeGreaterThan(500)
  })
})
