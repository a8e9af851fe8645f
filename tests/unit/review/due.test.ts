import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/calendar/dates.ts'
import { addQuarters, type FiscalCalendar, quarterDays, quarterOf } from '#shared/calendar/fiscal.ts'
import { reviewDue, type ReviewSummary, summarySchema } from '#shared/review/due.ts'

const calendarYears: FiscalCalendar = { kind: 'months', startMonth: 1, labelBy: 'end' }
const summary = (values: Partial<ReviewSummary> = {}): ReviewSummary => ({
  calendar: calendarYears,
  reviewsFrom: '2026-01-01',
  signedQuarters: [],
  openQuarter: null,
  ...values,
})

describe('which review is due', () => {
  it.each([
    ['2026-03-17', 'upcoming', 1],
    ['2026-01-01', 'upcoming', 76],
    ['2026-03-18', 'due', 13],
    ['2026-03-31', 'due', 0],
    ['2026-04-01', 'overdue', 1],
    ['2026-06-30', 'overdue', 91],
  ])('on %s the first quarter of 2026 is %s, %i days', (today, state, days) => {
    expect(reviewDue(summary(), today)).toMatchObject({ quarter: '2026-01-01', state, days, dueFrom: '2026-03-18', finish: '2026-03-31' })
  })

  it('goes on to the next quarter once one is signed', () => {
    const due = reviewDue(summary({ signedQuarters: ['2026-01-01'] }), '2026-04-02')
    expect(due).toMatchObject({ quarter: '2026-04-01', state: 'upcoming', openable: true, missed: [] })
  })

  it('offers two missed quarters as two reviews, the older first, while the third is due', () => {
    const due = reviewDue(summary(), '2026-09-20')
    expect(due.missed.map(({ quarter, days }) => [quarter, days])).toEqual([
      ['2026-01-01', 173],
      ['2026-04-01', 82],
    ])
    expect(due.quarter).toBe('2026-01-01')
  })

  it('finds a quarter left out between two signed ones', () => {
    const due = reviewDue(summary({ signedQuarters: ['2026-01-01', '2026-07-01'] }), '2026-10-05')
    expect(due.missed.map(({ quarter }) => quarter)).toEqual(['2026-04-01'])
  })

  it('does not let a quarter be opened that has not begun', () => {
    const due = reviewDue(summary({ signedQuarters: ['2026-01-01'] }), '2026-03-25')
    expect(due).toMatchObject({ quarter: '2026-04-01', openable: false })
    expect(reviewDue(summary({ reviewsFrom: '2030-01-01' }), '2026-03-25')).toMatchObject({ quarter: '2030-01-01', openable: false })
  })

  it('knows when the review was opened', () => {
    expect(reviewDue(summary({ openQuarter: '2026-01-01' }), '2026-03-25').opened).toBe(true)
    expect(reviewDue(summary(), '2026-03-25').opened).toBe(false)
  })

  it('follows a table of 4-4-5 quarters', () => {
    const calendar: FiscalCalendar = {
      kind: 'table',
      quarters: [
        { start: '2026-02-01', label: 'FY26 Q1' },
        { start: '2026-05-03', label: 'FY26 Q2' },
        { start: '2026-08-02', label: 'FY26 Q3' },
      ],
    }
    expect(reviewDue(summary({ calendar, reviewsFrom: '2026-02-01' }), '2026-04-19')).toMatchObject({
      state: 'due',
      days: 13,
      finish: '2026-05-02',
    })
    expect(reviewDue(summary({ calendar, reviewsFrom: '2026-02-01' }), '2026-04-18').state).toBe('upcoming')
  })

  it('survives being stored and read', () => {
    const stored = summary({ signedQuarters: ['2026-01-01'], openQuarter: '2026-04-01' })
    expect(summarySchema.parse(JSON.parse(JSON.stringify(stored)))).toEqual(stored)
  })
})

describe.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])('with fiscal years from month %i', (startMonth) => {
  const calendar: FiscalCalendar = { kind: 'months', startMonth, labelBy: 'start' }
  const day = fc.integer({ min: 0, max: 3000 }).map((offset) => addDays('2024-01-01', offset))

  it('is due exactly in the last fortnight of a quarter, and overdue right after it', () => {
    fc.assert(
      fc.property(day, (today) => {
        const quarter = quarterOf(calendar, today)
        const { finish } = quarterDays(calendar, quarter)
        const due = reviewDue(summary({ calendar, reviewsFrom: quarter }), today)
        expect(due.quarter).toBe(quarter)
        expect(due.state).toBe(today > addDays(finish, -14) ? 'due' : 'upcoming')
        expect(reviewDue(summary({ calendar, reviewsFrom: quarter }), addDays(finish, 1))).toMatchObject({
          quarter,
          state: 'overdue',
          days: 1,
        })
      }),
      { numRuns: 40 },
    )
  })

  it('misses every quarter since the first without a signed review, none twice', () => {
    fc.assert(
      fc.property(day, fc.array(fc.integer({ min: 0, max: 11 })), fc.integer({ min: 0, max: 12 }), (from, signed, later) => {
        const first = quarterOf(calendar, from)
        const signedQuarters = [...new Set(signed)].map((count) => addQuarters(calendar, first, count))
        const today = addQuarters(calendar, first, later)
        const expected = Array.from({ length: later }, (_, count) => addQuarters(calendar, first, count)).filter(
          (quarter) => !signedQuarters.includes(quarter),
        )
        const due = reviewDue(summary({ calendar, reviewsFrom: from, signedQuarters }), today)
        expect(due.missed.map(({ quarter }) => quarter)).toEqual(expected)
      }),
      { numRuns: 30 },
    )
  })
})
