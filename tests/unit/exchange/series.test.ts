import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/calendar/dates.ts'
import type { FiscalCalendar } from '#shared/calendar/fiscal.ts'
import { addQuarters, quarterDays, quarterLabel, quarterOf } from '#shared/calendar/fiscal.ts'
import { namedQuarter } from '#shared/calendar/quarterNames.ts'
import { guessDecimal, readNumber, readNumberRow } from '#shared/exchange/numbers.ts'
import { readSeries, type SeriesChoices } from '#shared/exchange/readings.ts'

const april: FiscalCalendar = { kind: 'months', startMonth: 4, labelBy: 'end' }
const january: FiscalCalendar = { kind: 'months', startMonth: 1, labelBy: 'end' }

const told = (text: string, choices?: SeriesChoices) =>
  readSeries(text, april, choices).lines.map(
    ({ line, reading, unread }) => `${line}: ${reading ? `${reading.date} ${reading.value} ${reading.note}`.trim() : `no ${unread}`}`,
  )

describe('the name of a quarter', () => {
  it.each([
    [april, 'FY26 Q3', '2025-12-31'],
    [april, 'Q3 FY2026', '2025-12-31'],
    [april, 'fy26q4', '2026-03-31'],
    [april, 'Q3 2026', '2026-09-30'],
    [april, '2026-Q3', '2026-09-30'],
    [{ ...april, labelBy: 'start' } as const, 'FY26 Q3', '2026-12-31'],
    [january, 'FY26 Q3', '2026-09-30'],
    [january, '2026 Q3', '2026-09-30'],
    [
      {
        kind: 'table',
        quarters: [
          { start: '2026-02-01', label: 'P1 26' },
          { start: '2026-05-03', label: 'P2 26' },
        ],
      } as const,
      'p1 26',
      '2026-05-02',
    ],
  ])('of %j: %s ends on %s', (calendar, text, finish) => {
    expect(namedQuarter(calendar as FiscalCalendar, text)?.finish).toBe(finish)
  })

  it.each(['Q5 2026', 'FY26', '26 Q3', 'Q3', 'Q3 26', 'soon', '', '2026-10-01'])('is not %j', (text) => {
    expect(namedQuarter(april, text)).toBeNull()
  })

  it('is what a label of ours says, in any fiscal year', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom('start' as const, 'end' as const),
        fc.integer({ min: 0, max: 200 }),
        (startMonth, labelBy, n) => {
          const calendar: FiscalCalendar = { kind: 'months', startMonth, labelBy }
          const quarter = addQuarters(calendar, quarterOf(calendar, '2005-01-01'), n)
          expect(namedQuarter(calendar, quarterLabel(calendar, quarter))).toEqual(quarterDays(calendar, quarter))
        },
      ),
    )
  })
})

describe('a number as it is pasted', () => {
  it.each([
    ['1,234.5', '.', 1234.5],
    ['1.234,5', ',', 1234.5],
    ['−3,5', ',', -3.5],
    ['12.5 %', '.', 12.5],
    ['£1,200', '.', 1200],
    ['1 234', '.', 1234],
    ['1e21', '.', 1e21],
    ['.5', '.', 0.5],
    ['1,23', '.', null],
    ['12 days', '.', null],
    ['-', '.', null],
    ['1e999', '.', null],
    ['', '.', null],
  ] as const)('%j with %j is %s', (text, mark, value) => {
    expect(readNumber(text, mark)).toBe(value)
  })

  it('has the decimal mark that its neighbours show, and where none does it is asked', () => {
    expect(guessDecimal(['12,5', '1.234'])).toEqual({ mark: ',', ambiguous: null })
    expect(guessDecimal(['12.5', '1,234'])).toEqual({ mark: '.', ambiguous: null })
    expect(guessDecimal(['1.234.567'])).toEqual({ mark: ',', ambiguous: null })
    expect(guessDecimal(['0,125'])).toEqual({ mark: ',', ambiguous: null })
    expect(guessDecimal(['12', '1,234'])).toEqual({ mark: '.', ambiguous: '1,234' })
  })

  it.each([
    ['71\t73\t76', [71, 73, 76]],
    ['71\r\n73\r\n', [71, 73]],
    ['71 73 76', [71, 73, 76]],
    ['71, 73, 76', [71, 73, 76]],
    ['71,73,76', [71, 73, 76]],
    ['71\t\t76', [71, null, 76]],
    ['12,5;13', [12.5, 13]],
    ['12,5', [12.5]],
    ['1,234,567', [1234567]],
    ['12\u00a0500', [12500]],
    ['12\u202f500,5 13\u202f000', [12500.5, 13000]],
    ['12 500', [12500]],
    ['1 234 567', [1234567]],
    ['12 500\t13 000', [12500, 13000]],
  ])('in a row %j is %j', (text, values) => {
    expect(readNumberRow(text)).toEqual({ values })
  })

  it('names what is none', () => {
    expect(readNumberRow('71\tsoon\t76')).toEqual({ unread: 'soon' })
  })
})

describe('a pasted series', () => {
  it.each([
    [
      'tabs, with a heading',
      'Day\tValue\tNote\n2026-03-31\t11.5\tafter the pilot\n2026-06-30\t10',
      ['2: 2026-03-31 11.5 after the pilot', '3: 2026-06-30 10'],
    ],
    ['semicolons and decimal commas', '31.03.2026;11,5\n30.06.2026;10,25', ['1: 2026-03-31 11.5', '2: 2026-06-30 10.25']],
    ['commas', '2026-03-31,11.5,"a note, quoted"\n2026-06-30,10', ['1: 2026-03-31 11.5 a note, quoted', '2: 2026-06-30 10']],
    ['spaces', '31 Mar 2026  11.5\n30 Jun 2026  10', ['1: 2026-03-31 11.5', '2: 2026-06-30 10']],
    ['quarters', 'FY26 Q3\t7\nQ3 2026\t8', ['1: 2025-12-31 7', '2: 2026-09-30 8']],
    [
      'a row of quarters over a row of values',
      'FY26 Q3\tFY26 Q4\tFY27 Q1\n7\t8\t9',
      ['1: 2025-12-31 7', '2: 2026-03-31 8', '3: 2026-06-30 9'],
    ],
    ['one line', '2026-03-31\t11.5', ['1: 2026-03-31 11.5']],
  ])('with %s', (_, text, lines) => {
    expect(told(text)).toEqual(lines)
  })

  it('names the lines it does not understand, and keeps their numbers', () => {
    expect(told('2026-03-31\t11.5\n\nsoon\t9\n2026-09-30\tx\n2026-12-31\t8')).toEqual([
      '1: 2026-03-31 11.5',
      '3: no date',
      '4: no value',
      '5: 2026-12-31 8',
    ])
  })

  it('is not led astray by more lines that could be read another way', () => {
    expect(told('Day;Value\n19.09.2026;10,4\nFY25 Q4;12,6;before it began\nsoon;9\n01.10.2026;x')).toEqual([
      '2: 2026-09-19 10.4',
      '3: 2025-03-31 12.6 before it began',
      '4: no date',
      '5: no value',
    ])
  })

  it('asks which day is meant, and reads it by the answer', () => {
    const text = '01/02/2026\t1\n02/03/2026\t2'
    expect(readSeries(text, april).choice?.formats).toContain('dd/MM/yyyy')
    expect(told(text)).toEqual(['1: no date', '2: no date'])
    expect(told(text, { format: 'dd/MM/yyyy' })).toEqual(['1: 2026-02-01 1', '2: 2026-03-02 2'])
  })

  it('asks which number is meant', () => {
    expect(readSeries('2026-03-31\t1,234', april).ambiguous).toBe('1,234')
    expect(told('2026-03-31\t1,234', { mark: ',' })).toEqual(['1: 2026-03-31 1.234'])
  })

  it('is not read by an answer that was given to another series', () => {
    const american = '03/04/2026\t1.5\n12/25/2026\t1,234'
    expect(told(american, { format: 'dd/MM/yyyy', mark: ',' })).toEqual(told(american))
    expect(told(american)).toEqual(['1: 2026-03-04 1.5', '2: 2026-12-25 1234'])
    expect(told('2026-03-31\t1.5', { format: 'dd/MM/yyyy', mark: ',' })).toEqual(['1: 2026-03-31 1.5'])
  })

  it('lets the last of one day count', () => {
    expect(readSeries('2026-03-31\t1\n2026-03-31\t2', april).lines.map(({ superseded }) => superseded)).toEqual([true, false])
  })

  it('gives back any series however it is separated and written', () => {
    const point = fc.record({ day: fc.nat(3000), cents: fc.integer({ min: -1e7, max: 1e7 }) })
    fc.assert(
      fc.property(
        fc.uniqueArray(point, { selector: ({ day }) => day, minLength: 1, maxLength: 30 }),
        fc.constantFrom('\t', ';', '|'),
        fc.boolean(),
        (points, separator, comma) => {
          const expected = points.map(({ day, cents }) => ({ date: addDays('2020-01-01', day), value: cents / 100, note: '' }))
          const text = expected
            .map(({ date, value }) => `${date}${separator}${comma ? value.toFixed(2).replace('.', ',') : value.toFixed(2)}`)
            .join('\n')
          expect(readSeries(text, april).lines.map(({ reading }) => reading)).toEqual(expected)
        },
      ),
    )
  })

  it('survives any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const { reading } of readSeries(text, april).lines) if (reading) expect(Number.isFinite(reading.value)).toBe(true)
      }),
    )
  })
})
