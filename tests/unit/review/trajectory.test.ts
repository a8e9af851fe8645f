import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FiscalCalendar } from '#shared/calendar/fiscal.ts'
import type { Measure } from '#shared/domain/outcome.ts'
import type { Reading } from '#shared/domain/reading.ts'
import { newMeasure } from '#shared/planning/outcome.ts'
import { expectedOn, thresholdsOf, usualThresholds, verdictFor } from '#shared/review/outcomes.ts'
import { trajectory } from '#shared/review/trajectory.ts'

const calendar: FiscalCalendar = { kind: 'months', startMonth: 1, labelBy: 'end' }
const measure = (targets: readonly (readonly [string, number])[], given: Partial<Measure> = {}) =>
  newMeasure('2025-12-31', {
    unit: 'days',
    direction: 'decrease',
    baseline: 100,
    targets: targets.map(([quarter, value]) => ({ quarter, value })),
    ...given,
  })
const reading = (date: string, value: number): Reading => ({ id: date, outcome: 'o', date, value, note: '' })

const then = measure([
  ['2026-04-01', 60],
  ['2026-10-01', 40],
])
const now = measure([
  ['2026-04-01', 60],
  ['2027-01-01', 40],
])

describe('a measure over time', () => {
  it('is held against the baseline’s targets, and says where those of now differ', () => {
    const found = trajectory(calendar, now, then, [reading('2026-06-20', 64), reading('2026-11-10', 60)], '2026-11-21')
    expect(found.expected).toBe(then)
    expect(found.before?.map(({ day }) => day)).toEqual(['2025-12-31', '2026-06-30', '2026-12-31'])
    expect(
      found.rows.map(({ quarter, before: was, now: is, reading: value, verdict }) => [quarter, was, is, value?.value ?? null, verdict]),
    ).toEqual([
      ['2026-04-01', 60, 60, 64, 'on track'],
      // Not over yet: by its own day about 45 were expected, and 40 of 55 are 73 %.
      ['2026-10-01', 40, null, 60, 'at risk'],
      ['2027-01-01', null, 40, null, 'not measured'],
    ])
    expect(found.standing?.reading.value).toBe(60)
  })

  it('draws one line where nothing differs, and compares nothing that measures something else', () => {
    expect(trajectory(calendar, then, then, [], '2026-11-21').before).toBeNull()
    expect(trajectory(calendar, then, then, [], '2026-11-21').hasBaseline).toBe(true)
    const other = trajectory(calendar, now, measure([['2026-04-01', 2]], { unit: 'weeks' }), [], '2026-11-21')
    expect([other.hasBaseline, other.expected]).toEqual([false, now])
    expect(trajectory(calendar, now, null, [], '2026-11-21').standing).toBeNull()
  })

  it('has no range where the measure is only to be held', () => {
    expect(trajectory(calendar, measure([['2026-04-01', 100]]), null, [], '2026-11-21').band).toEqual([])
  })

  it('has a range whose edges are where the verdict changes', () => {
    const share = fc
      .integer({ min: 2, max: 20 })
      .chain((onTrack) =>
        fc.record({ onTrack: fc.constant(onTrack / 10), atRisk: fc.integer({ min: 1, max: onTrack - 1 }).map((n) => n / 10) }),
      )
    fc.assert(
      fc.property(fc.option(share), fc.integer({ min: -500, max: 500 }), fc.boolean(), (thresholds, target, falls) => {
        const one = measure([['2026-04-01', target]], { thresholds, direction: falls ? 'decrease' : 'increase' })
        fc.pre(falls ? target < 99 : target > 101)
        const edge = trajectory(calendar, one, null, [], '2026-11-21').band.at(-1)
        const expected = expectedOn(calendar, one, '2026-06-30')
        const better = falls ? -0.01 : 0.01
        expect(verdictFor(one, expected, (edge?.onTrack ?? 0) + better)).toBe('on track')
        expect(verdictFor(one, expected, (edge?.onTrack ?? 0) - better)).toBe('at risk')
        expect(verdictFor(one, expected, (edge?.atRisk ?? 0) - better)).toBe('missed')
      }),
    )
  })
})

describe('thresholds', () => {
  it('are the measure’s own, else the usual ones', () => {
    expect(thresholdsOf(now)).toEqual(usualThresholds)
    const strict = { ...then, thresholds: { onTrack: 1, atRisk: 0.95 } }
    expect(thresholdsOf(strict)).toEqual({ onTrack: 1, atRisk: 0.95 })
    expect([60, 62, 64].map((value) => verdictFor(strict, 60, value))).toEqual(['on track', 'at risk', 'missed'])
    expect([60, 62, 64].map((value) => verdictFor(then, 60, value))).toEqual(['on track', 'on track', 'on track'])
  })
})
