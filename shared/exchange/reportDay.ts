import { type CalendarDate, isCalendarDate } from '../calendar/dates.ts'
import { readDay } from './dateFormats.ts'

const day = /(?<!\d)((?:19|20)\d\d)([-_.]?)(\d\d)\2(\d\d)(?!\d)/g
const year = /(?<![\p{L}\d])(?:19|20)\d\d(?![\p{L}\d])/gu

/** Words that make of a year something else than the whole of it, or another year. */
const part =
  /\b(fy|h[12]|q[1-4]|jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter|early|mid|late)\b/

/**
 * Returns the day of a report as the name of its file says it: one day, year first, or else one year and no other
 * number, which is its last day. Null where the name says none, or several.
 */
export function dayOfName(file: string): CalendarDate | null {
  const name = file.replace(/\.[^.]*$/, '').toLowerCase()
  const days = new Set(Array.from(name.matchAll(day), ([, yyyy = '', , mm = '', dd = '']) => `${yyyy}-${mm}-${dd}`).filter(isCalendarDate))
  const [only] = days
  if (only !== undefined) return days.size === 1 ? only : null
  const years = name.match(year) ?? []
  const alone = years.length === 1 && !/\d/.test(name.replace(year, '')) && !part.test(name.replaceAll('_', ' '))
  return alone ? readDay(years[0] ?? '', 'yyyy') : null
}
