import { describe, expect, it } from 'vitest'
import type { RevisionKind } from '#shared/history/revision.ts'
import { baselineOf, signAction, signedRevision } from '#shared/review/baseline.ts'

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

  it('is the last revision before the quarter where no review was signed', () => {
    expect(baselineOf([line(1, '2026-01-05'), line(2, '2026-03-31'), line(3, '2026-04-01')], '2026-04-01')).toBe(2)
  })

  it('is the first revision where all were made in the quarter or after it', () => {
    expect(baselineOf([line(1, '2026-04-02'), line(2, '2026-04-03')], '2026-04-01')).toBe(1)
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

describe('the revision that signed a review', () => {
  const lines = [line(1, '2026-01-05'), line(2, '2026-07-20', 'review'), line(3, '2026-07-20', 'review'), line(4, '2026-09-29', 'review')]
  const reviews = [
    { quarter: '2026-01-01', signedOn: '2026-07-20' },
    { quarter: '2026-04-01', signedOn: '2026-07-20' },
    { quarter: '2026-07-01', signedOn: '2026-09-29' },
    { quarter: '2026-10-01', signedOn: null },
  ] as const

  it('is found by its day, and on one day by the order of quarters', () => {
    expect(reviews.map((review) => signedRevision(lines, reviews, review))).toEqual([2, 3, 4, null])
  })
})
