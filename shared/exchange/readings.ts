import type { CalendarDate } from '../calendar/dates.ts'
import type { FiscalCalendar } from '../calendar/fiscal.ts'
import { namedQuarter } from '../calendar/quarterNames.ts'
import { type DateFormat, dayFormats, guessDates, readDay } from './dateFormats.ts'
import { type DecimalMark, guessDecimal, readNumber } from './numbers.ts'
import { isBlank, readRecords } from './records.ts'
import { transpose } from './table.ts'

/** One line of a pasted series. */
export interface SeriesLine {
  /** Its place in what was pasted, from 1. */
  readonly line: number
  readonly text: string
  /** What it says; null with the part that could not be read. */
  readonly reading: { readonly date: CalendarDate; readonly value: number; readonly note: string } | null
  readonly unread: 'date' | 'value' | null
  /** A later line has the same day, and counts instead. */
  readonly superseded: boolean
}

export interface Series {
  readonly lines: readonly SeriesLine[]
  /** How the dates are written; null where none is a date, or where several ways fit and one is to be chosen. */
  readonly format: DateFormat | null
  /** The ways that fit alike, and a date that is another day in each. */
  readonly choice: { readonly formats: readonly DateFormat[]; readonly example: string } | null
  readonly mark: DecimalMark
  /** A value that is another number under the other decimal mark, where nothing tells. */
  readonly ambiguous: string | null
}

export interface SeriesChoices {
  readonly format?: DateFormat
  readonly mark?: DecimalMark
}

/** More lines than these are left unread: a measure has no more readings. */
export const seriesLimit = 2_000

/**
 * Reads a series of dates and values as it is copied from a spreadsheet, a file or a mail: separated by tabs,
 * semicolons, commas or spaces, in columns or in rows, the note behind the value. A quarter's name means its last
 * day. A first line that says neither a day nor a number is a heading. Nothing is guessed where it could be
 * another day: then there is a choice.
 */
export function readSeries(text: string, calendar: FiscalCalendar, choices: SeriesChoices = {}): Series {
  const [best] = ways(text)
    .map((cells) => interpret(cells, calendar, choices))
    .toSorted((a, b) => b.sense - a.sense)
  return best?.series ?? { lines: [], format: null, choice: null, mark: '.', ambiguous: null }
}

/** The cells of the lines, in each way they may be separated; the earlier of two that fit alike is taken. */
function ways(text: string): (readonly (readonly string[])[])[] {
  const found = (['\t', ';', '|', ','] as const).flatMap((delimiter) => {
    const read = readRecords(text, delimiter)
    if (!read.ok) return []
    const cells = read.records.cells.slice(0, seriesLimit)
    if (!cells.some(({ length }) => length > 1)) return []
    return [cells, ...(cells.length <= 3 ? [transpose(cells)] : [])]
  })
  const lines = text.split(/\r\n?|\n/).slice(0, seriesLimit)
  return [...found, lines.map((line) => /^(.*\S)[\s,;]+(\S+)$/.exec(line.trim())?.slice(1) ?? [line])]
}

/** The series as these cells have it, and how many of its lines make sense: can be entered, or could once the choice is made. */
function interpret(
  cells: readonly (readonly string[])[],
  calendar: FiscalCalendar,
  choices: SeriesChoices,
): { readonly series: Series; readonly sense: number } {
  const rows = cells.map((row, index) => ({ line: index + 1, row: row.map((cell) => cell.trim()) })).filter(({ row }) => !isBlank(row))
  const firsts = rows.map(({ row }) => row[0] ?? '').filter((text) => namedQuarter(calendar, text) === null)
  const guess = guessDates(firsts, dayFormats)
  const { mark: guessed, ambiguous } = guessDecimal(rows.map(({ row }) => row[1] ?? ''))
  // An answer holds where it was asked for: a choice may have been made for what was pasted before.
  const mark = ambiguous === null ? guessed : (choices.mark ?? guessed)
  const format =
    guess.kind === 'one' ? guess.format : guess.kind === 'ambiguous' ? (guess.formats.find((one) => one === choices.format) ?? null) : null
  const dayOf = (text: string) => namedQuarter(calendar, text)?.finish ?? (format && readDay(text, format))
  const lines = rows
    .filter(({ row: [day = '', value = ''] }, index) => index > 0 || looksLikeDay(day, calendar) || readNumber(value, mark) !== null)
    .map(({ line, row }) => readLine(line, row, dayOf, mark))
  const last = new Map(lines.flatMap(({ reading, line }) => (reading ? [[reading.date, line] as const] : [])))
  const isDay = (day: string) =>
    dayOf(day) !== null || (guess.kind === 'ambiguous' && guess.formats.some((one) => readDay(day, one) !== null))
  const series: Series = {
    lines: lines.map((line) => (line.reading ? { ...line, superseded: last.get(line.reading.date) !== line.line } : line)),
    format,
    choice: guess.kind === 'ambiguous' ? { formats: guess.formats, example: guess.example } : null,
    mark,
    ambiguous,
  }
  return { series, sense: rows.filter(({ row: [day = '', value = ''] }) => isDay(day) && readNumber(value, mark) !== null).length }
}

const looksLikeDay = (text: string, calendar: FiscalCalendar) =>
  namedQuarter(calendar, text) !== null || dayFormats.some((format) => readDay(text, format) !== null)

function readLine(line: number, row: readonly string[], dayOf: (text: string) => CalendarDate | null, mark: DecimalMark): SeriesLine {
  const [day = '', number = '', ...notes] = row
  const about = { line, text: row.join('  ').trim(), superseded: false }
  const date = dayOf(day)
  if (date === null) return { ...about, reading: null, unread: 'date' }
  const value = readNumber(number, mark)
  if (value === null) return { ...about, reading: null, unread: 'value' }
  return { ...about, reading: { date, value, note: notes.filter((note) => note !== '').join(' ') }, unread: null }
}
