import { type CalendarDate, readDate } from '../calendar/dates.ts'

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

export type DateFormat = keyof typeof shapes

/** Every format a start or finish can have. */
export const dayFormats = Object.keys(shapes).filter((format) => format !== 'yyyy') as readonly DateFormat[]
/** Every format a report's date can have: also a year alone, which is read as its last day. */
export const reportFormats = Object.keys(shapes) as readonly DateFormat[]

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
 * and is not read. A year alone is its last day; one of two digits lies from 1970 to 2069.
 */
export function readDay(text: string, format: DateFormat): CalendarDate | null {
  const timed = time.exec(text.trim())
  if (timed?.[2] !== undefined && !midnight.test(text.trim())) return null
  const day = (timed?.[1] ?? text).trim()
  if (!shapes[format].test(day)) return null
  if (format === 'yyyy') return readDate(`${day}-12-31`, 'yyyy-MM-dd')
  if (/(^|[^y])yy$/.test(format)) return readDate(day.replace(/\d\d$/, inCentury), `${format}yy`)
  return readDate(day, format)
}

/** Returns `readDay` for one format; a text that was read before is not read again. */
export function dayReader(format: DateFormat): (text: string) => CalendarDate | null {
  const known = new Map<string, CalendarDate | null>()
  return (text) => {
    const seen = known.get(text)
    if (seen !== undefined) return seen
    const day = readDay(text, format)
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
 * some values fit only the one and some only the other, it does not choose.
 */
export function guessDates(values: Iterable<string>, formats: readonly DateFormat[]): DateGuess {
  const counts = new Map<string, number>()
  for (const value of values) {
    const text = value.trim()
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  const readings = formats
    .map((format) => {
      const days = new Map<string, CalendarDate>()
      let read = 0
      for (const [text, count] of counts) {
        const day = text.length > 60 ? null : readDay(text, format)
        if (day === null) continue
        days.set(text, day)
        read += count
      }
      return { format, days, read }
    })
    .filter(({ read }) => read > 0)
    .toSorted((a, b) => b.read - a.read)
  const best = readings[0]
  if (!best) return { kind: 'none' }
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
