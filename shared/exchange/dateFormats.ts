import { addDays, type CalendarDate, firstOfMonth } from '../calendar/dates.ts'
import { readDate } from '../calendar/readDate.ts'
import { type FiscalCalendar } from '../calendar/fiscal.ts'
import { namedQuarter } from '../calendar/quarterNames.ts'
import { monthNamed } from './monthNames.ts'

/** The ways of writing a day that are read, in the letters of date-fns. `yyyy` is a year alone: a report's date only. */
const shapes = {
  'yyyy-MM-dd': /^\d{4}-\d{1,2}-\d{1,2}$/,
  'yyyy/MM/dd': /^\d{4}\/\d{1,2}\/\d{1,2}$/,
  yyyyMMdd: /^(19|20|21)\d{6}$/,
  'dd/MM/yyyy': /^\d{1,2}\/\d{1,2}\/\d{4}$/,
  'MM/dd/yyyy': /^\d{1,2}\/\d{1,2}\/\d{4}$/,
  'dd/MM/yy': /^\d{1,2}\/\d{1,2}\/\d{2}$/,
  'MM/dd/yy': /^\d{1,2}\/\d{1,2}\/\d{2}$/,
  'dd.MM.yyyy': /^\d{1,2}\.\d{1,2}\.\d{4}$/,
  'MM.dd.yyyy': /^\d{1,2}\.\d{1,2}\.\d{4}$/,
  'dd.MM.yy': /^\d{1,2}\.\d{1,2}\.\d{2}$/,
  'MM.dd.yy': /^\d{1,2}\.\d{1,2}\.\d{2}$/,
  'dd-MM-yyyy': /^\d{1,2}-\d{1,2}-\d{4}$/,
  'MM-dd-yyyy': /^\d{1,2}-\d{1,2}-\d{4}$/,
  'dd-MM-yy': /^\d{1,2}-\d{1,2}-\d{2}$/,
  'MM-dd-yy': /^\d{1,2}-\d{1,2}-\d{2}$/,
  'dd/MMM/yy': /^\d{1,2}\/[a-z]{3}\/\d{2}$/i,
  'dd/MMM/yyyy': /^\d{1,2}\/[a-z]{3}\/\d{4}$/i,
  'dd-MMM-yy': /^\d{1,2}-[a-z]{3}-\d{2}$/i,
  'dd-MMM-yyyy': /^\d{1,2}-[a-z]{3}-\d{4}$/i,
  'd MMM yyyy': /^\d{1,2} [a-z]{3} \d{4}$/i,
  'd MMM yy': /^\d{1,2} [a-z]{3} \d{2}$/i,
  'd MMMM yyyy': /^\d{1,2} [a-z]{3,9} \d{4}$/i,
  'MMM d, yyyy': /^[a-z]{3} \d{1,2}, \d{4}$/i,
  'MMMM d, yyyy': /^[a-z]{3,9} \d{1,2}, \d{4}$/i,
  yyyy: /^\d{4}$/,
} as const

/**
 * More ways, read by hand. `named` is a day with its month in words, in any of the languages of `monthNamed`.
 * `month` and `week` are what they say; `quarter` is one of the roadmap's calendar, which a text without FY
 * names only where that calendar is the year's. Where it is not, such a text is a `fiscal-quarter` or a
 * `calendar-quarter`, and nobody but the user can tell. `serial` counts days as Excel does.
 */
const readByHand = ['named', 'month', 'quarter', 'fiscal-quarter', 'calendar-quarter', 'week', 'serial'] as const

type ByHand = (typeof readByHand)[number]
export type DateFormat = keyof typeof shapes | ByHand

export const isByHand = (format: DateFormat): format is ByHand => readByHand.some((known) => known === format)

/** Every format of a single day, as somebody types one. */
export const dayFormats = Object.keys(shapes).filter((format) => format !== 'yyyy') as readonly DateFormat[]
/** Every format a start or finish of a file can have: also months, quarters and weeks. */
export const periodFormats: readonly DateFormat[] = [...dayFormats, ...readByHand]
/** Every format a report's date can have: also a year alone, which is read as its last day. */
export const reportFormats: readonly DateFormat[] = [...periodFormats, 'yyyy']

/** The fiscal calendar of a roadmap that has no other. */
export const calendarYear: FiscalCalendar = { kind: 'months', startMonth: 1, labelBy: 'start' }

/** The days from `start` to `finish`, both included. */
export interface Days {
  readonly start: CalendarDate
  readonly finish: CalendarDate
}

/** Day first and month first, written alike. */
const twins = new Map<DateFormat, DateFormat>(
  dayFormats.flatMap((format) => {
    const twin = format.replace(/^dd(.)MM/, 'MM$1dd') as DateFormat
    return twin === format || !format.startsWith('dd') || format.includes('MMM')
      ? []
      : [
          [format, twin],
          [twin, format],
        ]
  }),
)

/** Years of two digits are 1970 to 2069. */
const inCentury = (year: string) => `${year < '70' ? '20' : '19'}${year}`

const time = /^(.*?)[ T]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]\.?m\.?)?( ?(?:Z|[+-]\d{2}:?\d{2}))?$/i
const midnight = /[ T]+00:00(:00(\.0+)?)?( ?(Z|[+-]\d{2}:?\d{2}))?$/i

/**
 * Returns the day that a text says in the format, or null where it is not exactly such a day. A time of
 * day behind it is left out; but one that names its zone and is not midnight may be another day there,
 * and is not read. A year alone is its last day; one of two digits lies from 1970 to 2069. Of a month, a
 * week or a quarter it is the last day, or the first where that edge is asked for.
 */
export function readDay(
  text: string,
  format: DateFormat,
  edge: keyof Days = 'finish',
  calendar: FiscalCalendar = calendarYear,
): CalendarDate | null {
  return readDays(text, format, calendar)?.[edge] ?? null
}

/** Returns the days that a text says in the format: as `readDay`, with both edges. */
export function readDays(text: string, format: DateFormat, calendar: FiscalCalendar): Days | null {
  const timed = time.exec(text.trim())
  if (timed?.[2] !== undefined && !midnight.test(text.trim())) return null
  const written = (timed?.[1] ?? text).trim()
  switch (format) {
    case 'named':
      return one(namedDay(written))
    case 'month':
      return monthOf(written)
    case 'quarter':
    case 'fiscal-quarter':
    case 'calendar-quarter':
      return quarterOf(written, format, calendar)
    case 'week':
      return weekOf(written)
    case 'serial':
      return one(serialDay(written))
    default:
      return one(shapedDay(written, format))
  }
}

const one = (day: CalendarDate | null): Days | null => (day === null ? null : { start: day, finish: day })

function shapedDay(day: string, format: keyof typeof shapes): CalendarDate | null {
  if (!shapes[format].test(day)) return null
  if (format === 'yyyy') return readDate(`${day}-12-31`, 'yyyy-MM-dd')
  if (/(^|[^y])yy$/.test(format)) return readDate(day.replace(/\d\d$/, inCentury), `${format}yy`)
  return readDate(day, format)
}

/** `15. März 2026`, `1er avril 2026`, `3-ene-26`, `4 de julio de 2026`. */
function namedDay(text: string): CalendarDate | null {
  const parts = /^(\d{1,2})(?:\.|er|º)?[\s./-]*(?:de )?(\p{L}{3,})\.?[\s./-]+(?:del? )?(\d{4}|\d{2})$/u.exec(text)
  const [, day = '', word = '', year = ''] = parts ?? []
  const month = parts && monthNamed(word)
  return month ? readDate(`${year.replace(/^\d\d$/, inCentury)}-${month}-${day}`, 'yyyy-M-d') : null
}

/** `Mar 2026`, `März 2026`, `2026-03`, `03/2026`. */
function monthOf(text: string): Days | null {
  const [, year, place] = /^(\d{4})[-/](\d{1,2})$/.exec(text) ?? []
  const [, placeFirst, yearLater] = /^(\d{1,2})[./-](\d{4})$/.exec(text) ?? []
  const [, word, yearBehind] = /^(\p{L}{3,})\.?[\s./-]+(?:de )?(\d{4})$/u.exec(text) ?? []
  const month = word === undefined ? Number(place ?? placeFirst ?? 0) : (monthNamed(word) ?? 0)
  const digits = year ?? yearLater ?? yearBehind
  if (digits === undefined || month < 1 || month > 12 || digits < '1900' || digits > '2198') return null
  const next = firstOfMonth(Number(digits), month + 1)
  return { start: firstOfMonth(Number(digits), month), finish: addDays(next, -1) }
}

/** `FY27 Q1`, `Q4 2026`, `2026-Q4`. */
function quarterOf(text: string, format: DateFormat, calendar: FiscalCalendar): Days | null {
  if (!/q/i.test(text) && calendar.kind !== 'table') return null
  if (/fy/i.test(text)) return namedQuarter(calendar, text)
  if (format === 'calendar-quarter') return namedQuarter(calendarYear, text)
  if (format === 'fiscal-quarter') return namedQuarter(calendar, text.replace(/\d{4}/, 'FY$&'))
  const ofTheYear = calendar.kind === 'months' && calendar.startMonth === 1
  const named = namedQuarter(calendar, text)
  const byLabel = calendar.kind === 'table' && named && calendar.quarters.some(({ start }) => start === named.start)
  return ofTheYear || byLabel ? named : null
}

/** `2026-W14`, from Monday to Sunday. */
function weekOf(text: string): Days | null {
  const [, year, week] = /^(\d{4})[- ]?W(\d{2})$/i.exec(text) ?? []
  const start = year && week ? readDate(`${year}-W${week}`, "RRRR-'W'II") : null
  return start === null ? null : { start, finish: addDays(start, 6) }
}

/** Excel counts from 1 January 1900, and a 29 February 1900 that never was: from March on, the day is this many after 30 December 1899. */
const serialDay = (text: string): CalendarDate | null =>
  /^\d{5}$/.test(text) && text >= '20000' && text <= '80000' ? addDays('1900-01-01', Number(text) - 2) : null

/** Returns `readDay` for one format; a text that was read before is not read again. */
export function dayReader(
  format: DateFormat,
  edge: keyof Days = 'finish',
  calendar: FiscalCalendar = calendarYear,
): (text: string) => CalendarDate | null {
  const known = new Map<string, CalendarDate | null>()
  return (text) => {
    const seen = known.get(text)
    if (seen !== undefined) return seen
    const day = readDay(text, format, edge, calendar)
    known.set(text, day)
    return day
  }
}

/** What the values of a column say about how their dates are written. */
export type DateGuess =
  /** No value is a date. */
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly format: DateFormat; readonly read: number }
  /** Several formats fit: the user is to be asked. `example` is a value that means another day in each. */
  | { readonly kind: 'ambiguous'; readonly formats: readonly DateFormat[]; readonly example: string; readonly read: number }

/**
 * Returns how the dates among the values are written. Where day-first and month-first both fit, or where
 * some values fit only the one and some only the other, it does not choose; nor does it take numbers for
 * dates, though it offers to where every value can be one.
 */
export function guessDates(values: Iterable<string>, formats: readonly DateFormat[], calendar: FiscalCalendar = calendarYear): DateGuess {
  const counts = new Map<string, number>()
  for (const value of values) {
    const text = value.trim()
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  const readings = formats
    .map((format) => {
      const days = new Map<string, string>()
      let read = 0
      for (const [text, count] of counts) {
        const found = text.length > 60 ? null : readDays(text, format, calendar)
        if (found === null) continue
        days.set(text, `${found.start} ${found.finish}`)
        read += count
      }
      return { format, days, read }
    })
    .filter(({ format, days, read }) => read > 0 && (format !== 'serial' || days.size === counts.size))
    .toSorted((a, b) => b.read - a.read)
  const best = readings[0]
  if (!best) return { kind: 'none' }
  if (best.format === 'serial') return { kind: 'ambiguous', formats: [best.format], example: [...counts.keys()][0] ?? '', read: best.read }
  const rivals = readings.flatMap((rival) => {
    const level = rival.read === best.read || twins.get(best.format) === rival.format
    if (rival === best || !level) return []
    const own = [...rival.days].find(([text, day]) => (rival.read === best.read ? best.days.get(text) !== day : !best.days.has(text)))
    return own ? [{ format: rival.format, example: own[0] }] : []
  })
  if (rivals.length === 0) return { kind: 'one', format: best.format, read: best.read }
  return {
    kind: 'ambiguous',
    formats: [best.format, ...rivals.map(({ format }) => format)],
    example: rivals[0]?.example ?? '',
    read: best.read,
  }
}
