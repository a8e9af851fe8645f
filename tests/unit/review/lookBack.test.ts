import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/calendar/dates.ts'
import type { State } from '#shared/domain/records.ts'
import { add, edit, plan, remove } from '#shared/planning/records.ts'
import { setStatus } from '#shared/planning/activity.ts'
import { lookBack } from '#shared/review/lookBack.ts'
import { figuresOf, sayDo } from '#shared/review/sayDo.ts'
import { reviewOf, withActivities } from './plans.ts'

const review = reviewOf()

/** Ten activities; the second quarter of 2026 promises a to g, since h and i were over and j comes later. */
const baseline = withActivities(
  { id: 'a', finish: '2026-04-01' },
  { id: 'b', finish: '2026-06-30' },
  { id: 'c', finish: '2026-05-31', sponsor: 'Ada' },
  { id: 'd', finish: '2026-05-31' },
  { id: 'e', finish: '2026-05-15' },
  { id: 'f', finish: '2026-05-20' },
  { id: 'g', finish: '2026-06-10' },
  { id: 'h', finish: '2026-04-15', status: 'done', finishedOn: '2026-03-20' },
  { id: 'i', finish: '2026-04-15', status: 'stopped' },
  { id: 'j', finish: '2026-09-30' },
)

const changes = (state: State) => [
  ...setStatus(state, 'a', 'done', '2026-03-30'),
  ...setStatus(state, 'b', 'done', '2026-06-30'),
  ...edit(state, 'activity', 'c', { finish: '2026-11-30', title: 'C, renamed', sponsor: 'Grace' }),
  ...setStatus(state, 'd', 'stopped'),
  ...setStatus(state, 'e', 'done', '2026-07-02'),
  ...remove(state, 'activity', 'f'),
  ...setStatus(state, 'j', 'done', '2026-06-01'),
]
const now = plan(plan(baseline, changes(baseline)), [
  ...add('activity', { ...(baseline.activity['g'] as NonNullable<State['activity'][string]>), id: 'k', title: 'k', finish: '2026-06-20' }),
])

const difference = (verdict: 'moved' | 'delivered') =>
  plan(now, [
    ...add('review', review),
    ...add('difference', { id: 'x', review: 'q2', activity: 'c', verdict, listedReason: '', reason: '', adoption: null }),
  ])
const settled = (state: State) => lookBack(baseline, state, review).promised.find(({ id }) => id === 'c')?.settled

describe('looking back', () => {
  const { promised, added } = lookBack(baseline, now, review)
  const row = (id: string) => promised.find((item) => item.id === id)

  it('takes as promised what the baseline had finishing in the quarter and not over yet', () => {
    expect(promised.map(({ id }) => id)).toEqual(['a', 'e', 'f', 'c', 'd', 'g', 'b'])
  })

  it('proposes from dates and statuses of now', () => {
    expect(Object.fromEntries(promised.map(({ id, proposal }) => [id, proposal]))).toEqual({
      a: 'delivered',
      b: 'delivered',
      c: 'moved',
      d: 'dropped',
      e: 'moved',
      f: 'dropped',
      g: 'open',
    })
  })

  it('measures the slip in days and quarters: 31 May to 30 November is 183 days and two quarters', () => {
    expect(row('c')?.slip).toEqual({ days: 183, quarters: 2 })
    expect(row('e')?.slip).toEqual({ days: 48, quarters: 1 })
    expect(row('d')?.slip).toBeNull()
  })

  it('shows what was promised as it was then', () => {
    expect(row('c')?.before).toMatchObject({ title: 'c', sponsor: 'Ada', finish: '2026-05-31' })
    expect(row('c')?.now?.title).toBe('C, renamed')
  })

  it('counts as added what finishes in the quarter and was not promised for it: new, or brought forward', () => {
    expect(added.map(({ id, before }) => [id, before?.finish ?? null])).toEqual([
      ['k', null],
      ['j', '2026-09-30'],
    ])
  })

  it('gives 2 of 7 as the say-do ratio, with 2 moved, 2 dropped and 2 added beside it', () => {
    const figures = figuresOf({ promised, added })
    expect(figures).toEqual({ promised: 7, delivered: 2, moved: 2, dropped: 2, added: 2 })
    expect(sayDo(figures)).toBeCloseTo(2 / 7)
  })

  it('has no ratio where nothing was promised', () => {
    expect(sayDo({ promised: 0, delivered: 0 })).toBeNull()
  })

  it('calls a promise settled only when the verdict is what the plan says', () => {
    expect(settled(difference('moved'))).toBe(true)
    expect(settled(difference('delivered'))).toBe(false)
  })
})

describe('a baseline that was signed after the quarter began', () => {
  /** Signed on 10 April: x was promised for this quarter and done on the 5th, y is promised too, z comes from the third quarter. */
  const late = withActivities(
    { id: 'x', finish: '2026-05-31', status: 'done', finishedOn: '2026-04-05' },
    { id: 'y', finish: '2026-06-30' },
    { id: 'z', finish: '2026-09-30', status: 'done', finishedOn: '2026-04-07' },
    { id: 'over', finish: '2026-04-30', status: 'done', finishedOn: '2026-03-31' },
  )

  it('keeps what was promised and done between the first day and the signing: 1 of 2', () => {
    const rows = lookBack(late, late, review)
    expect(rows.promised.map(({ id, proposal }) => [id, proposal])).toEqual([
      ['x', 'delivered'],
      ['y', 'open'],
    ])
    expect(sayDo(figuresOf(rows))).toBe(1 / 2)
  })

  it('counts as added what was brought forward in those days', () => {
    expect(lookBack(late, late, review).added.map(({ id }) => id)).toEqual(['z'])
  })
})

describe('a baseline that was signed before its own quarter ended', () => {
  /** The first quarter was signed on 20 March. What was added to it and still open then was promised for no quarter. */
  const signedEarly = plan(
    withActivities(
      { id: 'late', finish: '2026-03-30' },
      { id: 'later', finish: '2026-03-28' },
      { id: 'waiting', finish: '2026-03-31' },
      { id: 'over', finish: '2026-03-20', status: 'done', finishedOn: '2026-03-20' },
      { id: 'forgotten', finish: '2026-02-28' },
    ),
    add('review', { ...review, id: 'q1', quarter: '2026-01-01', signedOn: '2026-03-20', signedBy: 'Ada' }),
  )
  const sinceThen = plan(signedEarly, [
    ...setStatus(signedEarly, 'late', 'done', '2026-03-30'),
    ...setStatus(signedEarly, 'later', 'done', '2026-05-04'),
    ...add('activity', {
      ...(signedEarly.activity['over'] as NonNullable<State['activity'][string]>),
      id: 'new',
      finishedOn: '2026-03-27',
    }),
  ])

  it('leaves nothing out that finished after the signing: it is counted beside the promises of the next quarter', () => {
    expect(lookBack(signedEarly, sinceThen, review).added.map(({ id }) => id)).toEqual(['new', 'later', 'late', 'waiting'])
  })

  it('begins with the quarter where the review before it was signed later, or is of an earlier quarter', () => {
    const of = (values: object) => plan(signedEarly, edit(signedEarly, 'review', 'q1', values))
    const added = (before: State) => lookBack(before, sinceThen, review).added.map(({ id }) => id)
    expect(added(of({ signedOn: '2026-04-10' }))).toEqual(['later'])
    expect(added(of({ quarter: '2025-10-01' }))).toEqual(['later'])
  })
})

/** 1 April is day 90 of 2026, 30 June day 180, counted from 0. */
const inQuarter = (day: number) => day >= 90 && day <= 180

describe('any plan', () => {
  const activity = fc.record({
    before: fc.integer({ min: 0, max: 364 }),
    after: fc.integer({ min: 0, max: 364 }),
    status: fc.constantFrom('committed', 'done', 'stopped', 'in progress'),
  } as const)

  it('keeps promised = delivered + moved + dropped + open, and lets later dates change no denominator', () => {
    fc.assert(
      fc.property(fc.array(activity, { maxLength: 12 }), (given) => {
        const before = withActivities(...given.map((item, index) => ({ id: `a${index}`, finish: addDays('2026-01-01', item.before) })))
        const after = plan(
          before,
          given.flatMap((item, index) =>
            edit(before, 'activity', `a${index}`, {
              finish: addDays('2026-01-01', item.after),
              status: item.status,
              finishedOn: item.status === 'done' ? addDays('2026-01-01', item.after) : null,
            }),
          ),
        )
        const rows = lookBack(before, after, review)
        const figures = figuresOf(rows)
        const open = rows.promised.filter(({ proposal }) => proposal === 'open').length
        expect(figures.promised).toBe(given.filter((item) => inQuarter(item.before)).length)
        expect(figures.delivered + figures.moved + figures.dropped + open).toBe(figures.promised)
        expect(figures.delivered).toBe(given.filter((item) => inQuarter(item.before) && item.status === 'done' && item.after <= 180).length)
        expect(figures.added).toBe(
          given.filter((item) => !inQuarter(item.before) && inQuarter(item.after) && item.status !== 'stopped').length,
        )
      }),
      { numRuns: 100 },
    )
  })
})
