import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '#shared/calendar/dates.ts'
import { type FiscalCalendar, quarterOf } from '#shared/calendar/fiscal.ts'
import { statuses } from '#shared/domain/activity.ts'
import { roadmapOf, type State } from '#shared/domain/records.ts'
import { newActivity } from '#shared/planning/activity.ts'
import { load, setCapacityIn, setUsualCapacity } from '#shared/planning/capacity.ts'
import { newLane } from '#shared/planning/lane.ts'
import { plan } from '#shared/planning/records.ts'
import { empty, withActivities } from '../review/plans.ts'

const calendars: readonly FiscalCalendar[] = [
  { kind: 'months', startMonth: 1, labelBy: 'end' },
  { kind: 'months', startMonth: 4, labelBy: 'start' },
  {
    kind: 'table',
    quarters: [
      { start: '2026-02-02', label: 'FY26 Q1' },
      { start: '2026-05-04', label: 'FY26 Q2' },
    ],
  },
]
const anyActivity = fc.record({
  lane: fc.constantFrom('one', 'two'),
  status: fc.constantFrom(...statuses),
  from: fc.integer({ min: -500, max: 900 }),
  length: fc.nat(700),
  finished: fc.integer({ min: -200, max: 900 }),
  effort: fc.option(fc.double({ min: 0, max: 1000, noNaN: true }), { nil: null }),
})
const anyPlan = fc.tuple(fc.constantFrom(...calendars), fc.array(anyActivity, { maxLength: 12 })).map(([calendar, rows]): State => {
  const activities = rows.map(({ from, length, finished, ...rest }, place) => {
    const start = addDays('2026-01-01', from)
    const finishedOn = rest.status === 'done' ? addDays(start, finished) : null
    return newActivity({ id: `a${place}`, title: `a${place}`, start, finish: addDays(start, length), finishedOn, ...rest })
  })
  const roadmap = { ...roadmapOf(empty), calendar, horizon: { start: quarterOf(calendar, '2026-03-01'), years: 3 as const } }
  return {
    ...empty,
    roadmap: { r: roadmap },
    lane: { one: newLane({ id: 'one', name: 'One', order: 1 }), two: newLane({ id: 'two', name: 'Two', order: 2 }) },
    activity: Object.fromEntries(activities.map((one) => [one.id, one])),
  }
})

/** Every day by itself: slow, and another way to the same figures. */
function dayByDay(state: State): Map<string, number> {
  const { calendar } = roadmapOf(state)
  const found = new Map<string, number>()
  for (const { lane, status, start, finish, finishedOn, effort } of Object.values(state.activity)) {
    if (status === 'stopped' || effort === null) continue
    const last = status === 'done' ? (finishedOn ?? finish) : finish
    const first = last < start ? last : start
    const days = daysBetween(first, last) + 1
    for (let day = first; day <= last; day = addDays(day, 1)) {
      const key = `${lane} ${quarterOf(calendar, day)}`
      found.set(key, (found.get(key) ?? 0) + effort / days)
    }
  }
  return found
}

describe('load', () => {
  it('is what every day takes, quarter by quarter', () => {
    fc.assert(
      fc.property(anyPlan, (state) => {
        const expected = dayByDay(state)
        for (const { lane, quarters } of load(state).lanes)
          for (const { quarter, load: found, parts } of quarters) {
            expect(found).toBeCloseTo(expected.get(`${lane.id} ${quarter}`) ?? 0, 6)
            expect(parts.reduce((sum, { effort }) => sum + effort, 0)).toBeCloseTo(found, 9)
          }
      }),
      { numRuns: 30 },
    )
  })

  it('loses no effort, and counts no activity without an estimate as nothing', () => {
    fc.assert(
      fc.property(anyPlan, (state) => {
        const { lanes } = load(state)
        const work = Object.values(state.activity).filter(({ status }) => status !== 'stopped')
        const efforts = work.flatMap(({ effort }) => effort ?? [])
        const sum = lanes.flatMap(({ quarters }) => quarters).reduce((total, one) => total + one.load, 0)
        expect(sum).toBeCloseTo(
          efforts.reduce((total, effort) => total + effort, 0),
          6,
        )
        expect(lanes.flatMap(({ unestimated }) => unestimated)).toHaveLength(work.length - efforts.length)
      }),
    )
  })

  it('is laid out for two thousand activities at once', () => {
    const many = Array.from({ length: 2000 }, (_, place) => ({ id: `a${place}`, finish: '2030-12-31', effort: 1 }))
    const [lane] = load({
      ...empty,
      activity: Object.fromEntries(many.map((one) => [one.id, newActivity({ title: one.id, lane: 'lane', start: '2026-01-01', ...one })])),
    }).lanes
    expect(lane?.quarters[0]?.parts).toHaveLength(2000)
  })
})

describe('capacity', () => {
  const state = withActivities({ id: 'a', start: '2026-01-01', finish: '2026-06-30', effort: 181 })
  const cells = (of: State) =>
    load(of)
      .lanes[0]?.quarters.slice(0, 3)
      .map(({ load: found, capacity, overloaded }) => [Math.round(found), capacity, overloaded])

  it('is nowhere said, then usual, then another in one quarter', () => {
    expect(cells(state)).toEqual([
      [90, null, false],
      [91, null, false],
      [0, null, false],
    ])
    const usual = plan(state, setUsualCapacity(state, 'lane', 90))
    expect(cells(usual)).toEqual([
      [90, 90, false],
      [91, 90, true],
      [0, 90, false],
    ])
    const more = plan(usual, setCapacityIn(usual, 'lane', '2026-04-01', 100))
    expect(cells(more)).toEqual([
      [90, 90, false],
      [91, 100, false],
      [0, 90, false],
    ])
    const two = plan(more, setCapacityIn(more, 'lane', '2026-01-01', 0))
    expect(two.lane['lane']?.capacity?.otherwise).toEqual([
      { quarter: '2026-01-01', value: 0 },
      { quarter: '2026-04-01', value: 100 },
    ])
    expect(cells(plan(two, setCapacityIn(two, 'lane', '2026-04-01', null)))).toEqual([
      [90, 0, true],
      [91, 90, true],
      [0, 90, false],
    ])
    expect(plan(two, setUsualCapacity(two, 'lane', null)).lane['lane']?.capacity).toBeNull()
  })

  it('said of one quarter first is the usual one', () => {
    expect(plan(state, setCapacityIn(state, 'lane', '2026-04-01', 100)).lane['lane']?.capacity).toEqual({ usual: 100, otherwise: [] })
  })

  it('of a quarter keeps where the fiscal calendar has changed since', () => {
    const odd = plan(state, setUsualCapacity(state, 'lane', 90))
    const kept = {
      ...odd,
      lane: {
        lane: newLane({ id: 'lane', name: 'Lane', order: 0, capacity: { usual: 90, otherwise: [{ quarter: '2026-05-01', value: 5 }] } }),
      },
    }
    expect(cells(kept)).toEqual([
      [90, 90, false],
      [91, 5, true],
      [0, 90, false],
    ])
    expect(plan(kept, setCapacityIn(kept, 'lane', '2026-04-01', 7)).lane['lane']?.capacity?.otherwise).toEqual([
      { quarter: '2026-04-01', value: 7 },
    ])
  })
})
