import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { violations } from '#shared/domain/invariants.ts'
import { all, emptyState, recordKinds, roadmapOf, type State } from '#shared/domain/records.ts'
import { newOutcome } from '#shared/planning/outcome.ts'
import { add, edit, plan, remove } from '#shared/planning/records.ts'
import { restoreTo } from '#shared/planning/restore.ts'
import { keepSigned } from '#shared/planning/signed.ts'
import { sampleDrafts } from '#shared/sample/sample.ts'
import { anyPlan } from '../history/plans.ts'
import { empty, reviewOf } from '../review/plans.ts'

const memory = ['review', 'difference', 'assessment', 'lesson', 'decision', 'addendum', 'snapshot', 'importReport'] as const
const planned = recordKinds.filter((kind) => kind !== 'roadmap' && kind !== 'reading' && !memory.some((other) => other === kind))

const restored = (now: State, then: State): State => {
  const changes = restoreTo(now, then)
  keepSigned(now, { kind: 'restore', changes })
  return plan(now, changes)
}

/** The day after a quarter of three months, counted without the app's own calendar. */
const threeMonthsAfter = (day: string): string => {
  const month = Number(day.slice(5, 7)) + 2
  return `${Number(day.slice(0, 4)) + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`
}

/** What must be true of every restore, said without the command's own words. */
function check(now: State, then: State): void {
  const result = restored(now, then)
  expect(violations(result)).toEqual([])
  for (const kind of planned) expect(result[kind]).toEqual(then[kind])
  for (const kind of memory) expect(result[kind]).toEqual(now[kind])
  const { horizon, reviewsFrom: _, ...roadmap } = roadmapOf(then)
  expect(roadmapOf(result)).toMatchObject({ ...roadmap, scenarioOf: roadmapOf(now).scenarioOf, horizon: { years: horizon.years } })
  const signed = all(now, 'review').filter(({ signedOn }) => signedOn !== null)
  for (const { quarter } of signed) expect(roadmapOf(result).horizon.start >= threeMonthsAfter(quarter)).toBe(true)
  if (signed.length === 0) expect(roadmapOf(result).horizon).toEqual(horizon)
  for (const outcome of Object.keys({ ...now.outcome, ...then.outcome })) {
    const of = (state: State) => Object.fromEntries(Object.entries(state.reading).filter(([, reading]) => reading.outcome === outcome))
    const expected = !then.outcome[outcome] ? {} : now.outcome[outcome] ? of(now) : of(then)
    expect(of(result)).toEqual(expected)
  }
  expect(restoreTo(result, then)).toEqual([])
  // The one left behind can be restored in turn, its readings with it.
  const back = restored(result, now)
  for (const kind of [...planned, ...memory, 'reading'] as const) expect(back[kind]).toEqual(now[kind])
}

const anyOrigin = fc.option(fc.constant({ roadmap: 'other', number: 3, hash: 'abc', name: 'Claims' }))

/** Any plan, of a scenario too, with readings that are of the same outcome in every plan, as they are in every history. */
const anySound = fc.tuple(anyPlan, anyOrigin).map(([state, scenarioOf]): State => {
  const readings = all(state, 'reading').map((reading) => ({ ...reading, id: `x_reading_${reading.outcome}` }))
  const roadmap = { ...roadmapOf(state), scenarioOf }
  return { ...state, roadmap: { [roadmap.id]: roadmap }, reading: Object.fromEntries(readings.map((reading) => [reading.id, reading])) }
})

const sampleStates = (): State[] => {
  const states: State[] = []
  for (const { changes } of sampleDrafts('2026-11-21')) states.push(plan(states.at(-1) ?? emptyState, changes))
  return states
}

describe('a restore', () => {
  it('of any plan over any other gives the plan then and the memory now, sound, and can itself be restored', () => {
    fc.assert(fc.property(anySound, anySound, check), { numRuns: 200 })
  })

  it('does so between any two revisions of the sample, and back again to the very state', () => {
    const states = sampleStates()
    const any = fc.integer({ min: 0, max: states.length - 1 })
    fc.assert(
      fc.property(any, any, (a, b) => {
        const [now, then] = [states[a], states[b]]
        if (!now || !then) return
        check(now, then)
        expect(restored(restored(now, then), now)).toEqual(now)
      }),
      { numRuns: 150 },
    )
  })

  it('takes the readings of an outcome away and brings them back with it; those taken since stay', () => {
    const outcome = newOutcome({ id: 'o', title: 'Outcome', order: 0 })
    const reading = { id: 'x', outcome: 'o', date: '2026-02-01', value: 3, note: '' }
    const before = plan(empty, add('outcome', outcome))
    const read = plan(before, add('reading', reading))
    const gone = plan(read, remove(read, 'outcome', 'o'))
    expect(restored(read, before).reading).toEqual({ x: reading })
    expect(restored(read, empty).reading).toEqual({})
    expect(restored(gone, read).reading).toEqual({ x: reading })
  })

  it('never rolls the horizon back behind the last signed review, and leaves the first reviewed quarter', () => {
    const reviewed = plan(empty, add('review', reviewOf({ signedOn: '2026-07-02' })))
    const rolled = plan(reviewed, edit(reviewed, 'roadmap', 'r', { horizon: { start: '2026-07-01', years: 4 }, reviewsFrom: '2026-04-01' }))
    expect(roadmapOf(restored(rolled, empty))).toMatchObject({ horizon: { start: '2026-07-01', years: 5 }, reviewsFrom: '2026-04-01' })
    const february = { kind: 'months' as const, startMonth: 2, labelBy: 'end' as const }
    const otherwise = plan(empty, edit(empty, 'roadmap', 'r', { calendar: february, horizon: { start: '2026-02-01', years: 5 } }))
    expect(roadmapOf(restored(rolled, otherwise)).horizon.start).toBe('2026-08-01')
  })
})
