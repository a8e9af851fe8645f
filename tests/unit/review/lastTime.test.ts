import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordKinds, roadmapOf, type State } from '#shared/domain/records.ts'
import { diff } from '#shared/history/change.ts'
import { setStatus } from '#shared/planning/activity.ts'
import { newOutcome } from '#shared/planning/outcome.ts'
import { add, edit, plan, remove } from '#shared/planning/records.ts'
import { lastTime, memory, mostStops, stopKinds } from '#shared/review/lastTime.ts'
import { sayStop } from '#shared/review/sayLastTime.ts'
import { anyPlan, someRuns } from '../history/plans.ts'
import { reviewOf, withActivities } from './plans.ts'

const planOf = (state: State) => Object.fromEntries(recordKinds.filter((kind) => !memory.has(kind)).map((kind) => [kind, state[kind]]))

const then = plan(
  withActivities(
    { id: 'a', title: 'Photo estimates', finish: '2026-03-31' },
    { id: 'b', title: 'Bots', finish: '2026-03-31', status: 'in progress' },
    { id: 'c', title: 'Cards', finish: '2026-06-30' },
    { id: 'd', title: 'Desks', finish: '2026-06-30' },
    { id: 'e', title: 'Entry', finish: '2026-06-30' },
    { id: 'f', title: 'Forms', finish: '2026-06-30' },
  ),
  [
    ...add('outcome', newOutcome({ id: 'o', title: 'Sooner', order: 0 })),
    ...add('link', { id: 'l', outcome: 'o', activity: 'd', sentence: '', contribution: 2 }),
  ],
)
const now = [
  (state: State) => edit(state, 'activity', 'a', { finish: '2026-07-01' }),
  (state: State) => setStatus(state, 'b', 'done', '2026-04-10'),
  (state: State) => setStatus(state, 'c', 'stopped'),
  (state: State) => edit(state, 'activity', 'd', { finish: '2026-06-20' }),
  (state: State) => remove(state, 'activity', 'e'),
  (state: State) => edit(state, 'activity', 'f', { status: 'in progress' as const, owner: 'Ann' }),
  () => add('lane', { id: 'new', name: 'New lane', order: 1, colour: null, capacity: null }),
  (state: State) => [
    {
      kind: 'activity' as const,
      id: 'g',
      before: null,
      after: { ...structuredClone(state.activity['d']), id: 'g', title: 'Gate', lane: 'new' },
    },
  ],
  () => add('outcome', newOutcome({ id: 'p', title: 'Later', order: 1 })),
  () => add('link', { id: 'm', outcome: 'p', activity: 'g', sentence: '', contribution: 2 }),
  (state: State) => edit(state, 'outcome', 'o', { leader: 'Mia' }),
  () => add('review', reviewOf()),
].reduce((state, command) => plan(state, command(state)), then)

describe('what you saw last time', () => {
  it('tells each change in its order and in a sentence', () => {
    const calendar = roadmapOf(now).calendar
    const stops = lastTime(then, now)
    expect(stops.map((stop) => [stop.kind, stop.outcome?.title ?? null, sayStop(stop, calendar)])).toEqual([
      ['baseline', null, ''],
      ['delivered', null, 'Bots: finished on 10 Apr 2026 (2026 Q2), 1 quarter later (10 days)'],
      ['moved', 'Sooner', 'Desks: finishes 10 days earlier'],
      ['moved', null, 'Photo estimates: finishes 2 quarters later (92 days)'],
      ['dropped', null, 'Cards: was stopped'],
      ['dropped', null, 'Entry: was taken out of the plan'],
      ['added', 'Later', 'Gate: is new, from 1 Jan 2026 to 20 Jun 2026 (2026 Q1 – 2026 Q2)'],
      ['changed', null, 'Forms: Committed → In progress; Owner changed'],
      ['others', null, '1 other record changed: an outcome, a reading, the horizon or the like'],
    ])
    // What a new activity stands on comes with it, and not before.
    expect(stops[5]?.state.lane['new']).toBeUndefined()
    expect(stops[6]?.state).toMatchObject({
      lane: { new: { name: 'New lane' } },
      outcome: { p: { title: 'Later' } },
      link: { m: { activity: 'g' } },
    })
  })

  it('tells nothing where only reviews were written', () => {
    expect(lastTime(now, plan(now, edit(now, 'review', 'q2', { note: 'So' }))).map(({ kind }) => kind)).toEqual(['baseline'])
  })

  it('tells what matters less together, and never more than can be followed', () => {
    const many = withActivities(...Array.from({ length: 80 }, (_, index) => ({ id: `a${index}`, finish: '2026-03-31' })))
    const moved = Array.from({ length: 80 }, (_, index) => index).reduce(
      (state, index) =>
        plan(
          state,
          index % 2 === 0 ? setStatus(state, `a${index}`, 'stopped') : edit(state, 'activity', `a${index}`, { finish: '2026-04-01' }),
        ),
      many,
    )
    const stops = lastTime(many, moved)
    expect(stops.length).toBeLessThanOrEqual(mostStops)
    const together = stops.filter(({ activities }) => activities.length > 1)
    expect(stops.flatMap(({ activities }) => activities)).toHaveLength(80)
    expect(together.map((stop) => sayStop(stop, roadmapOf(moved).calendar)).at(-1)).toMatch(
      /^\d+ more (were|was) dropped: a\d+, a\d+, a\d+ and \d+ more$/,
    )
  })

  it('ends, from any plan to any other, with the plan of now, having told every activity at most once', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (from, to) => {
        const stops = lastTime(from, to)
        expect(stops[0]?.state).toBe(from)
        expect(planOf(stops.at(-1)?.state ?? from)).toEqual(planOf(to))
        expect(stops.length).toBeLessThanOrEqual(mostStops)
        const told = stops.flatMap(({ activities }) => activities.map(({ id }) => id))
        expect(new Set(told).size).toBe(told.length)
        const places = stops.flatMap(({ kind }) => stopKinds.filter((known) => known === kind).map((known) => stopKinds.indexOf(known)))
        expect(places).toEqual(places.toSorted((a, b) => a - b))
        // Between two pictures an activity only differs where it is told.
        stops.slice(1).forEach((stop, place) => {
          const differing = diff(stops[place]?.state ?? from, stop.state).flatMap(({ kind, id }) => (kind === 'activity' ? [id] : []))
          expect(differing.every((id) => stop.activities.some((activity) => activity.id === id))).toBe(true)
        })
      }),
      someRuns,
    )
  })
})
