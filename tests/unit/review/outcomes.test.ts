import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/calendar/dates.ts'
import type { FiscalCalendar } from '#shared/calendar/fiscal.ts'
import type { Measure } from '#shared/domain/outcome.ts'
import { newOutcome } from '#shared/planning/outcome.ts'
import { add, edit, plan } from '#shared/planning/records.ts'
import { assess, sign } from '#shared/review/commands.ts'
import { trajectory } from '#shared/review/trajectory.ts'
import { gate } from '#shared/review/gate.ts'
import { attainment, expectedOn, outcomeRows, readingOn, verdictFor } from '#shared/review/outcomes.ts'
import { setStatus } from '#shared/planning/activity.ts'
import { reviewOf, withActivities } from './plans.ts'

const calendar: FiscalCalendar = { kind: 'months', startMonth: 1, labelBy: 'end' }

/** From 100 on 31 December 2025 to 60 on 30 June and 40 on 31 December 2026. */
const falling: Measure = {
  unit: 'days',
  direction: 'decrease',
  baseline: 100,
  baselineOn: '2025-12-31',
  targets: [
    { quarter: '2026-04-01', value: 60 },
    { quarter: '2026-10-01', value: 40 },
  ],
  thresholds: null,
}
const rising: Measure = { ...falling, direction: 'increase', baseline: 10, targets: [{ quarter: '2026-10-01', value: 83 }] }

describe('the expected value', () => {
  it.each([
    ['2025-06-01', 100],
    ['2025-12-31', 100],
    // 90 of the 181 days to 30 June: 100 - 40 * 90 / 181
    ['2026-03-31', 100 - (40 * 90) / 181],
    ['2026-06-30', 60],
    // 92 of the 184 days from 30 June to 31 December: half of the way from 60 to 40
    ['2026-09-30', 50],
    ['2026-12-31', 40],
    ['2029-12-31', 40],
  ])('on %s is %d', (day, value) => {
    expect(expectedOn(calendar, falling, day)).toBeCloseTo(value, 10)
  })

  it('is none without a target, and a target before the baseline value is none', () => {
    expect(expectedOn(calendar, { ...falling, targets: [] }, '2026-06-30')).toBeNull()
    expect(expectedOn(calendar, { ...falling, targets: [{ quarter: '2025-10-01', value: 1 }] }, '2026-06-30')).toBeNull()
  })

  it('never leaves the range of baseline and targets', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 364 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }), (day, target) => {
        const measure = { ...rising, targets: [{ quarter: '2026-10-01', value: target }] }
        const value = expectedOn(calendar, measure, addDays('2026-01-01', day))
        const slack = 1e-6
        expect(value).toBeGreaterThanOrEqual(Math.min(10, target) - slack)
        expect(value).toBeLessThanOrEqual(Math.max(10, target) + slack)
      }),
    )
  })
})

describe('the verdict that numbers propose', () => {
  it.each([
    [64, 'on track'],
    [64.1, 'at risk'],
    [72, 'at risk'],
    [72.1, 'missed'],
    [100, 'missed'],
    [120, 'missed'],
    [40, 'on track'],
  ] as const)('of a value that should have fallen from 100 to 60 and is %d: %s', (value, verdict) => {
    expect(verdictFor(falling, 60, value)).toBe(verdict)
  })

  it('counts 36 of 40 as 90 %', () => {
    expect(attainment(falling, 60, 64)).toBeCloseTo(0.9)
    expect(attainment(rising, 83, 83)).toBe(1)
    expect(attainment(falling, 60, 110)).toBeCloseTo(-0.25)
  })

  it('is never zero but not measured without a reading or a target', () => {
    expect(verdictFor(falling, 60, null)).toBe('not measured')
    expect(verdictFor(falling, null, 60)).toBe('not measured')
  })

  it('divides by nothing where the measure is only to be held', () => {
    expect(attainment(falling, 100, 90)).toBeNull()
    expect(verdictFor(falling, 100, 100)).toBe('on track')
    expect(verdictFor(falling, 100, 99)).toBe('on track')
    expect(verdictFor(falling, 100, 101)).toBe('missed')
    expect(verdictFor(rising, 10, 9)).toBe('missed')
    // Expected against its direction: it may rise to 110, and not further.
    expect(verdictFor(falling, 110, 105)).toBe('on track')
  })
})

describe('the outcomes of a review', () => {
  const outcome = newOutcome({ id: 'o', title: 'Claims are settled sooner', measure: falling, leader: 'Ada', order: 0 })
  const baseline = plan(withActivities({ id: 'a', finish: '2026-05-31' }, { id: 'b', finish: '2026-12-31' }), [
    ...add('outcome', outcome),
    ...add('link', { id: 'l', outcome: 'o', activity: 'a', sentence: 'To settle sooner by asking once.', contribution: 2 }),
    ...add('link', { id: 'm', outcome: 'o', activity: 'b', sentence: '', contribution: 2 }),
  ])
  const easier = { ...falling, targets: [{ quarter: '2026-04-01', value: 95 }] }
  const later = plan(baseline, [
    ...edit(baseline, 'outcome', 'o', { measure: easier }),
    ...setStatus(baseline, 'a', 'done', '2026-05-31'),
    ...add('reading', { id: '1', outcome: 'o', date: '2026-03-30', value: 95, note: '' }),
    ...add('reading', { id: '2', outcome: 'o', date: '2026-06-30', value: 80, note: '' }),
    ...add('reading', { id: '3', outcome: 'o', date: '2026-07-01', value: 50, note: '' }),
  ])
  const [row] = outcomeRows(baseline, later, reviewOf(), '2026-07-05')

  it('takes the targets of the baseline, not those that were made easier since', () => {
    expect(row).toMatchObject({ expected: 60, attainment: 0.5, proposal: 'missed' })
  })

  it('takes the last reading up to the end of the quarter', () => {
    expect(row?.reading?.id).toBe('2')
    expect(readingOn(later, 'o', '2026-03-29')).toBeNull()
  })

  it('says when everything promised was delivered and the outcome was not achieved', () => {
    expect(row).toMatchObject({ promised: 1, delivered: 1, deliveredNotAchieved: true })
  })

  it('shows what a person said beside what the numbers propose, and where the sides disagree', () => {
    const judged = plan(later, [
      ...add('review', reviewOf()),
      ...add('assessment', {
        id: 'x',
        review: 'q2',
        outcome: 'o',
        verdict: 'at risk',
        assumption: '',
        note: '',
        businessScore: 2,
        itScore: 4,
      }),
    ])
    expect(outcomeRows(baseline, judged, reviewOf(), '2026-07-05')[0]).toMatchObject({
      proposal: 'missed',
      verdict: 'at risk',
      disagreed: true,
    })
  })

  it('follows the numbers while a review said something else than a verdict, and keeps what it showed once signed', () => {
    const open = plan(baseline, add('review', reviewOf()))
    const noted = plan(open, assess(open, { review: 'q2', outcome: 'o', businessScore: 4, newId: 'x' }))
    expect(noted.assessment['x']).toMatchObject({ verdict: null, businessScore: 4 })
    expect(outcomeRows(baseline, noted, reviewOf(), '2026-07-05')[0]).toMatchObject({ verdict: 'not measured' })
    const read = plan(noted, [
      ...setStatus(noted, 'a', 'done', '2026-05-31'),
      ...add('difference', { id: 'd', review: 'q2', activity: 'a', verdict: 'delivered', listedReason: '', reason: '', adoption: 'used' }),
      ...add('reading', { id: '1', outcome: 'o', date: '2026-06-30', value: 60, note: '' }),
    ])
    expect(outcomeRows(baseline, read, reviewOf(), '2026-07-05')[0]).toMatchObject({ verdict: 'on track' })
    expect(gate(baseline, read, reviewOf(), { name: 'Ada', today: '2026-12-31' }).advice).toMatchObject([
      { advice: 'unassessed', items: [{ id: 'o' }] },
    ])
    const signed = plan(read, sign(baseline, read, { review: 'q2', name: 'Ada', today: '2026-07-01' }))
    expect(signed.assessment['x']).toMatchObject({ verdict: 'on track', businessScore: 4 })
  })

  it('is not judged by a target whose day has not come: until the review is due by what was expected when it was read', () => {
    const of = (date: string, value: number) => plan(baseline, add('reading', { id: 'r', outcome: 'o', date, value, note: '' }))
    // By 15 May 70.2 were expected; the target of 60 is for 30 June.
    const read = of('2026-05-15', 73)
    const [early] = outcomeRows(baseline, read, reviewOf(), '2026-05-20')
    expect(early).toMatchObject({ judgedOn: '2026-05-15', proposal: 'on track', target: 60 })
    expect(early?.expected).toBeCloseTo(70.2, 1)
    expect(outcomeRows(baseline, read, reviewOf(), '2026-06-16')[0]).toMatchObject({ judgedOn: '2026-05-15', proposal: 'on track' })
    expect(outcomeRows(baseline, read, reviewOf(), '2026-06-17')[0]).toMatchObject({
      judgedOn: '2026-06-30',
      expected: 60,
      proposal: 'missed',
    })
    // A signed one stays by the end of its quarter, and a reading of the quarter before by the end of that.
    expect(outcomeRows(baseline, read, reviewOf({ signedOn: '2026-05-20' }), '2026-05-20')[0]).toMatchObject({ judgedOn: '2026-06-30' })
    expect(outcomeRows(baseline, of('2026-03-20', 100), reviewOf(), '2026-05-20')[0]).toMatchObject({ judgedOn: '2026-03-31' })
  })

  it('is judged until it is due as its trajectory is', () => {
    for (const day of ['2026-04-20', '2026-05-31', '2026-06-16', '2026-06-17', '2026-06-30', '2026-07-10']) {
      const read = plan(baseline, add('reading', { id: 'r', outcome: 'o', date: '2026-04-20', value: 78, note: '' }))
      const { standing } = trajectory(calendar, falling, falling, Object.values(read.reading), day)
      expect(outcomeRows(baseline, read, reviewOf(), day)[0]?.proposal).toBe(standing?.verdict)
    }
  })

  it('keeps a verdict when only a note or a score is said later', () => {
    const open = plan(baseline, add('review', reviewOf()))
    const judged = plan(open, assess(open, { review: 'q2', outcome: 'o', verdict: 'at risk', newId: 'x' }))
    const noted = plan(judged, assess(judged, { review: 'q2', outcome: 'o', note: 'Late data', newId: 'y' }))
    expect(noted.assessment['x']).toMatchObject({ verdict: 'at risk', assumption: '', note: 'Late data' })
    expect(noted.assessment['y']).toBeUndefined()
  })
})
