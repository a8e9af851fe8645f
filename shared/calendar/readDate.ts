import { UTCDate } from '@date-fns/utc'
import { isMatch, parse } from 'date-fns'
import { type CalendarDate, fromUtc, isCalendarDate } from './dates.ts'

/**
 * Reads a day written in a date-fns format such as `dd/MM/yyyy`; returns null when the text is not
 * exactly such a day. It never guesses.
 */
export function readDate(text: string, format: string): CalendarDate | null {
  if (!isMatch(text, format)) return null
  const date = fromUtc(parse(text, format, new UTCDate('2000-01-01T00:00:00Z')))
  return isCalendarDate(date) ? date : null
}
