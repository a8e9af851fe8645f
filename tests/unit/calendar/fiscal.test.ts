import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, localDay, untilMidnight } from '#shared/calendar/dates.ts'
import {
  addQuarters,
  type FiscalCalendar,
  fiscalYear,
  quarterDays,
  quarterLabel,
  quarterOf,
  quartersBetween,
  quartersIn,
} from '#shared/calendar/fiscal.ts'
import { add, edit, plan } from '#shared/planning/records.ts'
import { newActivity, setStatus } from '#shared/planning/activity.ts'
import { slip } from '#shared/history/slip.ts'
import { pastBefore } from '#shared/calendar/horizon.ts'
import { reviewDue, reviewSummary } from '#shared/review/due.ts'
import { lookBack } from '#shared/review/lookBack.ts'
import { figuresOf } from '#shared/review/sayDo.ts'
import { empty } from '../review/plans.ts'
import { dayNumber, everyDay, quarterByMonths } from './civil.ts'

/** Six years of days, two leap days and every change of a clock in them. */
const days = everyDay('2023-10-01', '2029-03-31')

const byMonths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].flatMap((startMonth) =>
  (['start', 'end'] as const).map((labelBy) => ({ kind: 'months' as const, startMonth, labelBy })),
)

/** A retail calendar, 4-4-5, Sunday to Saturday, written by hand; the year 2023 has a 53rd week, in its last quarter. */
const retail: FiscalCalendar & { kind: 'table' } = {
  kind: 'table',
  quarters: [
    ['2023-01-29', 'FY23 Q1'],
    ['2023-04-30', 'FY23 Q2'],
    ['2023-07-30', 'FY23 Q3'],
    ['2023-10-29', 'FY23 Q4'],
    ['2024-02-04', 'FY24 Q1'],
    ['2024-05-05', 'FY24 Q2'],
    ['2024-08-04', 'FY24 Q3'],
    ['2024-11-03', 'FY24 Q4'],
    ['2025-02-02', 'FY25 Q1'],
    ['2025-05-04', 'FY25 Q2'],
    ['2025-08-03', 'FY25 Q3'],
    ['2025-11-02', 'FY25 Q4'],
    ['2026-02-01', 'FY26 Q1'],
    ['2026-05-03', 'FY26 Q2'],
    ['2026-08-02', 'FY26 Q3'],
    ['2026-11-01', 'FY26 Q4'],
    ['2027-01-31', 'FY27 Q1'],
    ['2027-05-02', 'FY27 Q2'],
    ['2027-08-01', 'FY27 Q3'],
    ['2027-10-31', 'FY27 Q4'],
    ['2028-01-30', 'FY28 Q1'],
    ['2028-04-30', 'FY28 Q2'],
    ['2028-07-30', 'FY28 Q3'],
    ['2028-10-29', 'FY28 Q4'],
    ['2029-02-04', 'FY29 Q1'],
  ].map(([start = '', label = '']) => ({ start, label })),
}

const lengthOf = (start: string, finish: string) => dayNumber(finish) - dayNumber(start) + 1

describe.each(byMonths)('fiscal years from month $startMonth, named after their $labelBy', (calendar) => {
  it('put every day of six years into its quarter, with its first and last day, its label and its year', () => {
    const wrong = days.filter((day) => {
      const { start, finish, startYear, endYear, place } = quarterByMonths(day, calendar.startMonth)
      const year = calendar.labelBy === 'end' ? endYear : startYear
      const label = calendar.startMonth === 1 ? `${year} Q${place}` : `FY${String(year).slice(2)} Q${place}`
      const quarter = quarterOf(calendar, day)
      const found = quarterDays(calendar, quarter)
      const named = fiscalYear(calendar, quarter)
      return (
        quarter !== start ||
        found.start !== start ||
        found.finish !== finish ||
        quarterLabel(calendar, quarter) !== label ||
        named?.year !== year ||
        named.place !== place
      )
    })
    expect(wrong).toEqual([])
  })

  it('count quarters between any two days as months do, and list them without a gap', () => {
    fc.assert(
      fc.property(fc.constantFrom(...days), fc.constantFrom(...days), (a, b) => {
        const number = (day: string) => {
          const { startYear, place } = quarterByMonths(day, calendar.startMonth)
          return startYear * 4 + place
        }
        expect(quartersBetween(calendar, a, b)).toBe(number(b) - number(a))
        expect(addQuarters(calendar, quarterOf(calendar, a), number(b) - number(a))).toBe(quarterByMonths(b, calendar.startMonth).start)
        const [from, to] = a < b ? [a, b] : [b, a]
        expect(quartersIn(calendar, from, to)).toEqual([
          ...new Set(everyDay(from, to).map((day) => quarterByMonths(day, calendar.startMonth).start)),
        ])
      }),
      { numRuns: 20 },
    )
  })
})

describe('a table of 4-4-5 quarters', () => {
  it('puts every day into the quarter that began last, of 13 weeks, and once of 14', () => {
    const starts = retail.quarters.map(({ start }) => start)
    const wrong = days.filter((day) => {
      const place = starts.findLastIndex((start) => start <= day)
      const quarter = quarterOf(retail, day)
      const next = starts[place + 1]
      const { start, finish } = quarterDays(retail, quarter)
      return (
        quarter !== starts[place] ||
        start !== quarter ||
        (next !== undefined && dayNumber(finish) + 1 !== dayNumber(next)) ||
        quarterLabel(retail, quarter) !== retail.quarters[place]?.label
      )
    })
    expect(wrong).toEqual([])
    const lengths = starts.slice(0, -1).map((start) => lengthOf(start, quarterDays(retail, start).finish))
    expect(lengths.filter((length) => length === 98)).toHaveLength(2)
    expect(lengths.filter((length) => length !== 98 && length !== 91)).toEqual([])
  })

  it('does not take its long quarter for a slip: the same place in the next quarter is one quarter, whatever its days', () => {
    expect(slip(retail, '2024-01-31', '2024-02-06')).toEqual({ days: 6, quarters: 1 })
    expect(slip(retail, '2023-10-29', '2024-02-03')).toEqual({ days: 97, quarters: 0 })
  })
})

describe('days', () => {
  it('are counted as the civil calendar counts them, in any zone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...days), fc.constantFrom(...days), (a, b) => {
        expect(daysBetween(a, b)).toBe(dayNumber(b) - dayNumber(a))
        expect(addDays(a, dayNumber(b) - dayNumber(a))).toBe(b)
      }),
    )
  })

  it('begin where this computer is: each local midnight is one day later, however long the day', () => {
    const formatted = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' })
    // From noon to noon through a year, over every change of the clock, and where a day has no midnight.
    for (const day of everyDay('2026-01-01', '2026-12-31')) {
      const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
      const noon = new Date(year, month - 1, date, 12)
      expect(localDay(noon)).toBe(day)
      expect(formatted.format(noon)).toBe(day)
      const midnight = new Date(noon.getTime() + untilMidnight(noon))
      expect(localDay(midnight)).toBe(addDays(day, 1))
      expect(localDay(new Date(midnight.getTime() - 1))).toBe(day)
    }
  })
})

describe.each([...byMonths, retail])('reviews by the fiscal calendar $kind $startMonth $labelBy', (calendar) => {
  const bounds = (day: string): { start: string; finish: string } => {
    if (calendar.kind === 'months') return quarterByMonths(day, calendar.startMonth)
    const place = retail.quarters.findLastIndex(({ start }) => start <= day)
    const next = retail.quarters[place + 1]?.start ?? ''
    return { start: retail.quarters[place]?.start ?? '', finish: days[days.indexOf(next) - 1] ?? '' }
  }
  const begun = (from: string) =>
    plan(
      empty,
      edit(empty, 'roadmap', 'r', { calendar, reviewsFrom: bounds(from).start, horizon: { start: bounds(from).start, years: 5 } }),
    )
  const someDays = days.slice(100, 1700)

  it('are due in the last fortnight of the quarter, and missed from the day after it', () => {
    for (let at = 100; at < 700; at += 1) {
      const today = days[at] ?? ''
      const { start, finish } = bounds(today)
      const due = reviewDue(reviewSummary(begun(today)), today)
      const left = dayNumber(finish) - dayNumber(today)
      expect([due.quarter, due.state, due.days]).toEqual([start, left < 14 ? 'due' : 'upcoming', left < 14 ? left : left - 13])
    }
  })

  it('count what was promised, delivered, moved, dropped and added by the days of that quarter', () => {
    const anyWork = fc.record({
      before: fc.constantFrom(...someDays),
      now: fc.constantFrom('same' as const, 'later' as const, 'done' as const, 'stopped' as const),
      done: fc.constantFrom(...someDays),
    })
    fc.assert(
      fc.property(fc.constantFrom(...someDays.slice(100)), fc.array(anyWork, { minLength: 30, maxLength: 30 }), (day, works) => {
        const { start, finish } = bounds(day)
        const first = begun(day)
        const baseline = plan(
          first,
          works.flatMap(({ before }, n) =>
            add(
              'activity',
              newActivity({ id: `a${n}`, title: `A${n}`, lane: 'lane', start: '2023-10-01', finish: before, status: 'committed' }),
            ),
          ),
        )
        const now = works.reduce((state, work, n) => {
          const id = `a${n}`
          if (work.now === 'later') return plan(state, edit(state, 'activity', id, { finish: days[days.indexOf(work.before) + 100] ?? '' }))
          if (work.now === 'done') return plan(state, setStatus(state, id, 'done', work.done))
          return work.now === 'stopped' ? plan(state, setStatus(state, id, 'stopped')) : state
        }, baseline)
        // By hand: what lies within two days, as texts.
        const within = (text: string) => start <= text && text <= finish
        const finishNow = ({ before, now: what, done }: (typeof works)[number]) =>
          what === 'done' ? done : what === 'later' ? (days[days.indexOf(before) + 100] ?? '') : before
        const promised = works.filter(({ before }) => within(before))
        const counted = {
          promised: promised.length,
          delivered: promised.filter((work) => work.now === 'done' && work.done <= finish).length,
          moved: promised.filter((work) => work.now !== 'stopped' && finishNow(work) > finish).length,
          dropped: promised.filter((work) => work.now === 'stopped').length,
          added: works.filter((work) => !within(work.before) && work.now !== 'stopped' && within(finishNow(work))).length,
        }
        expect(figuresOf(lookBack(baseline, now, { id: 'q', quarter: start }))).toEqual(counted)
      }),
      { numRuns: 15 },
    )
  })
})

describe('what of the horizon is past', () => {
  it('never holds the running quarter, even when its review was signed and rolled the horizon past it', () => {
    const rolled = { start: '2027-01-01', years: 3 } as const
    const calendar: FiscalCalendar = { kind: 'months', startMonth: 1, labelBy: 'end' }
    expect(pastBefore(calendar, rolled, '2026-12-20')).toBe('2026-10-01')
    expect(pastBefore(calendar, rolled, '2027-01-01')).toBe('2027-01-01')
    expect(pastBefore(calendar, rolled, '2027-05-01')).toBe('2027-01-01')
    expect(pastBefore(calendar, rolled, '2026-05-01')).toBe('2027-01-01')
  })
})
