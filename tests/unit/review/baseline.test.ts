import { describe, expect, it } from 'vitest'
import type { RevisionKind } from '#shared/history/revision.ts'
import type { FiscalCalendar } from '#shared/calendar/fiscal.ts'
import { added, between } from '#shared/history/change.ts'
import { baselineOf as baselineIn, firstPlans, signAction, signingOf } from '#shared/review/baseline.ts'
import { reviewOf } from './plans.ts'

const calendar: FiscalCalendar = { kind: 'months', startMonth: 1, labelBy: 'end' }
const baselineOf = (lines: Parameters<typeof baselineIn>[0], quarter: string) => baselineIn(lines, calendar, quarter)

const line = (number: number, asOf: string, kind: RevisionKind = 'edit') => ({
  number,
  asOf,
  kind,
  action: kind === 'review' ? signAction : 'edit',
})

describe('the baseline of a review', () => {
  it('is the revision that signed the previous review, even when that was late', () => {
    const lines = [line(1, '2026-01-05'), line(2, '2026-04-20', 'review'), line(3, '2026-05-01'), line(4, '2026-06-02')]
    expect(baselineOf(lines, '2026-04-01')).toBe(2)
    expect(baselineOf(lines, '2026-07-01')).toBe(2)
  })

  it('is not a signing after the quarter ended, which knows all that happened in it', () => {
    const lines = [line(1, '2026-01-05'), line(2, '2026-03-30'), line(3, '2026-06-30'), line(4, '2026-07-05', 'review')]
    expect(baselineOf(lines, '2026-04-01')).toBe(2)
    expect(baselineOf(lines, '2026-07-01')).toBe(4)
    expect(baselineOf(lines.slice(2), '2026-04-01')).toBe(3)
    const onLastDay = [line(1, '2026-01-05'), line(2, '2026-06-30', 'review')]
    expect(baselineOf(onLastDay, '2026-04-01')).toBe(2)
  })

  it('is the last revision before the quarter where no review was signed', () => {
    expect(baselineOf([line(1, '2026-01-05'), line(2, '2026-03-31'), line(3, '2026-04-01')], '2026-04-01')).toBe(2)
  })

  it('is what the first day left where all were made in the quarter or after it', () => {
    expect(baselineOf([line(1, '2026-04-02'), line(2, '2026-04-02'), line(3, '2026-04-03')], '2026-04-01')).toBe(2)
  })

  it('does not take another revision of kind review for a signature', () => {
    const addendum = { ...line(3, '2026-05-01', 'review'), action: 'edit' }
    expect(baselineOf([line(1, '2026-01-05'), line(2, '2026-03-30', 'review'), addendum], '2026-04-01')).toBe(2)
  })

  it('does not depend on the order of the lines, and needs one', () => {
    expect(baselineOf([line(2, '2026-03-31'), line(1, '2026-01-05')], '2026-04-01')).toBe(2)
    expect(() => baselineOf([], '2026-04-01')).toThrow(RangeError)
  })
})

describe('the plans a first review can compare with', () => {
  const lines = [line(1, '2026-03-20'), line(2, '2026-04-02'), line(3, '2026-04-02'), line(4, '2026-04-05')]
  const opened = { ...line(5, '2026-04-05'), action: 'open-review' }
  const numbers = (given: Parameters<typeof firstPlans>[0], from: number) => firstPlans(given, from).map(({ number }) => number)

  it('are what each day left, from a revision to the opening', () => {
    expect(numbers(lines, 1)).toEqual([1, 3, 4])
    expect(numbers([...lines, opened, line(6, '2026-04-05'), line(7, '2026-04-06')], 2)).toEqual([3, 4])
  })

  it('are none once a review was signed', () => {
    expect(numbers([line(1, '2026-03-20', 'review'), ...lines.slice(1)], 1)).toEqual([])
  })
})

describe('the revision that signed a review', () => {
  const open = reviewOf({ openedOn: '2026-07-19' })
  const signed = { ...open, signedOn: '2026-07-20', signedBy: 'Ada' }
  const opened = { number: 2, changes: [added('review', open)] }
  const changed = (number: number, before: object, after: object) => {
    const item = between('review', before, after)
    return { number, changes: item ? [item] : [] }
  }
  const noted = changed(3, open, { ...open, note: 'Late' })
  const signing = changed(4, { ...open, note: 'Late' }, { ...signed, note: 'Late' })

  it('is found in the trail of the review by what it did, whatever day it was', () => {
    expect(signingOf([opened, noted, signing], open.id)).toBe(4)
    expect(signingOf([opened, noted], open.id)).toBeNull()
    expect(signingOf([signing], 'another')).toBeNull()
  })

  it('is the one that brought it where the review came signed', () => {
    expect(signingOf([{ number: 7, changes: [added('review', signed)] }], open.id)).toBe(7)
  })
})

it('of a review is no import that was taken back', () => {
  const imported = {
    kind: 'import' as const,
    recordedAt: '2026-04-05T10:00:00.000Z',
    author: 'A',
    source: { file: 'p.xml', report: 'now', content: '' },
  }
  const lines = [line(1, '2026-01-05'), { ...line(2, '2026-03-31'), ...imported }, { ...line(3, '2026-04-05'), undoes: 2 }]
  expect(baselineOf(lines.slice(0, 2), '2026-04-01')).toBe(2)
  expect(baselineOf(lines, '2026-04-01')).toBe(1)
})
