import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths } from '#shared/calendar/dates.ts'
import { type FiscalCalendar, quarterDays, quarterLabel, quarterOf } from '#shared/calendar/fiscal.ts'
import { calendarYear, type DateFormat, dayFormats, guessDates, periodFormats, readDay, readDays } from '#shared/exchange/dateFormats.ts'
import { monthNamed } from '#shared/exchange/monthNames.ts'

const april: FiscalCalendar = { kind: 'months', startMonth: 4, labelBy: 'end' }
const days = fc.integer({ min: 0, max: 29_219 }).map((count) => addDays('1990-01-01', count))
const languages = ['en', 'de', 'fr', 'es', 'nl', 'it'] as const

/** The day as the format writes it: put together here, and not by what reads it. */
function written(day: string, format: DateFormat): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, Number(month) - 1, 1))
  if (format === 'serial')
    return String(Math.round((Date.UTC(Number(year), Number(month) - 1, Number(date)) - Date.UTC(1899, 11, 30)) / 86_400_000))
  if (format === 'named') return `${Number(date)}. ${name} ${year}`
  return format
    .replace('yyyy', year)
    .replace('yy', year.slice(2))
    .replace(
      /MMMM|MMM|MM|dd|d/g,
      (part) => ({ MMMM: name, MMM: name.slice(0, 3), MM: month, dd: date, d: String(Number(date)) })[part] ?? '',
    )
}

describe('every way of writing a day', () => {
  test.each([...dayFormats, 'named', 'serial'] as const)('%s reads every day of 1990 to 2069 as that day', (format) => {
    fc.assert(
      fc.property(days, (day) => {
        expect(readDays(written(day, format), format, april)).toEqual({ start: day, finish: day })
      }),
    )
  })

  test('two ways that both read every value and do not agree are asked', () => {
    fc.assert(
      fc.property(fc.array(days, { minLength: 1, maxLength: 8 }), fc.constantFrom(...dayFormats, 'named' as const), (some, format) => {
        const values = some.map((day) => written(day, format))
        const rivals = periodFormats.filter(
          (other) =>
            other !== 'serial' &&
            values.every((value) => readDay(value, other) !== null) &&
            values.some((value) => readDay(value, other) !== readDay(value, format)),
        )
        const guess = guessDates(values, periodFormats)
        expect(guess.kind).toBe(rivals.length > 0 ? 'ambiguous' : 'one')
      }),
    )
  })
})

describe('months in words', () => {
  test.each(languages)('%s: whole and short names of every month', (language) => {
    for (let month = 1; month <= 12; month += 1)
      for (const style of ['long', 'short'] as const) {
        const word = new Intl.DateTimeFormat(language, { month: style, day: 'numeric', timeZone: 'UTC' })
          .formatToParts(Date.UTC(2026, month - 1, 15))
          .find(({ type }) => type === 'month')?.value
        expect([language, word, monthNamed(word ?? '')]).toEqual([language, word, month])
      }
  })

  test.each([
    ['15. März 2026', '2026-03-15'],
    ['15 mars 2026', '2026-03-15'],
    ['1er avril 2026', '2026-04-01'],
    ['3-ene-26', '2026-01-03'],
    ['4 de julio de 2026', '2026-07-04'],
    ['3 Sept 2026', '2026-09-03'],
    ['16 mrt. 2026', '2026-03-16'],
    ['2 gennaio 2026', '2026-01-02'],
    ['15. Marx 2026', null],
    ['31. April 2026', null],
    ['3 ma 2026', null],
    ['jui 2026', null],
  ])('%s is %s', (text, day) => {
    expect(readDay(text, 'named')).toBe(day)
  })
})

describe('months, weeks and quarters', () => {
  test('hold the day that they are written from, from their first to their last', () => {
    fc.assert(
      fc.property(
        days.filter((day) => day > '2001'),
        fc.constantFrom<FiscalCalendar>(calendarYear, april, { kind: 'months', startMonth: 7, labelBy: 'start' }),
        (day, calendar) => {
          const quarter = quarterOf(calendar, day)
          expect(readDays(quarterLabel(calendar, quarter), 'quarter', calendar)).toEqual(quarterDays(calendar, quarter))
          const first = `${day.slice(0, 7)}-01`
          const month = { start: first, finish: addDays(addMonths(first, 1), -1) }
          for (const text of [day.slice(0, 7), `${day.slice(5, 7)}/${day.slice(0, 4)}`])
            expect(readDays(text, 'month', calendar)).toEqual(month)
          const ofYear = `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
          expect(readDays(ofYear, 'calendar-quarter', calendar)).toEqual(quarterDays(calendarYear, quarterOf(calendarYear, day)))
        },
      ),
    )
  })

  test.each<[string, DateFormat, string | null, string | null]>([
    ['Mar 2026', 'month', '2026-03-01', '2026-03-31'],
    ['März 2026', 'month', '2026-03-01', '2026-03-31'],
    ['2028-02', 'month', '2028-02-01', '2028-02-29'],
    ['13/2026', 'month', null, null],
    ['2026', 'month', null, null],
    ['2026-W14', 'week', '2026-03-30', '2026-04-05'],
    ['2026-W54', 'week', null, null],
    ['FY27 Q1', 'quarter', '2026-04-01', '2026-06-30'],
    ['Q1 FY2027', 'quarter', '2026-04-01', '2026-06-30'],
    ['2026-Q4', 'quarter', null, null],
    ['2026-Q4', 'fiscal-quarter', '2026-01-01', '2026-03-31'],
    ['2026 Q4', 'calendar-quarter', '2026-10-01', '2026-12-31'],
    ['Q4 2026', 'calendar-quarter', '2026-10-01', '2026-12-31'],
    ['FY27 Q1', 'calendar-quarter', '2026-04-01', '2026-06-30'],
    ['46092', 'serial', '2026-03-11', '2026-03-11'],
    ['19999', 'serial', null, null],
    ['46092.5', 'serial', null, null],
  ])('%s as %s, where the year begins in April, is %s to %s', (text, format, start, finish) => {
    expect(readDays(text, format, april)).toEqual(start === null ? null : { start, finish })
  })

  test('a quarter without FY is asked, unless both calendars say the same', () => {
    expect(guessDates(['2026-Q4', '2027-Q1'], periodFormats, april)).toMatchObject({
      kind: 'ambiguous',
      formats: ['fiscal-quarter', 'calendar-quarter'],
    })
    expect(guessDates(['FY27 Q4', '2027-Q1'], periodFormats, april)).toMatchObject({ kind: 'ambiguous' })
    expect(guessDates(['2026-Q4'], periodFormats, calendarYear)).toMatchObject({ kind: 'one', format: 'quarter' })
    expect(guessDates(['FY27 Q4', 'FY28 Q1'], periodFormats, april)).toMatchObject({ kind: 'one', format: 'quarter' })
  })

  test('a table of quarters is read by its own labels', () => {
    const table: FiscalCalendar = {
      kind: 'table',
      quarters: [
        { start: '2026-01-05', label: '2026 Q1' },
        { start: '2026-04-06', label: '2026 Q2' },
      ],
    }
    expect(readDays('2026 Q1', 'quarter', table)).toEqual({ start: '2026-01-05', finish: '2026-04-05' })
    expect(guessDates(['2026 Q1'], periodFormats, table)).toMatchObject({ kind: 'ambiguous' })
  })

  test('numbers are offered as days, never taken for them', () => {
    expect(guessDates(['46092', '46100'], periodFormats)).toEqual({ kind: 'ambiguous', formats: ['serial'], example: '46092', read: 2 })
    expect(guessDates(['46092', '2026-01-01'], periodFormats)).toMatchObject({ kind: 'one', format: 'yyyy-MM-dd' })
    expect(guessDates(['46092', '17'], periodFormats)).toEqual({ kind: 'none' })
  })
})
