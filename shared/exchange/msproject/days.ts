import { addDays, type CalendarDate, isCalendarDate } from '../../calendar/dates.ts'

/** A date and time as Microsoft Project writes it, in no time zone: `2026-04-01T08:00:00`. */
const moment = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?)?$/

/** The days that were looked at: a file names few of them, many times over. */
const known = new Set<CalendarDate>()

function isDay(text: string): boolean {
  if (known.has(text)) return true
  if (!isCalendarDate(text)) return false
  known.add(text)
  return true
}

/** Returns the day on which something starts or happens; null where the text is no date of no time zone. */
export function startDay(text: string): CalendarDate | null {
  const day = moment.exec(text.trim())?.[1] ?? ''
  return isDay(day) ? day : null
}

/** Returns the last day of something that ends at the moment: an end at midnight is that of the day before. */
export function finishDay(text: string): CalendarDate | null {
  const day = startDay(text)
  const before = day !== null && moment.exec(text.trim())?.[2] === '00:00' ? addDays(day, -1) : day
  return before !== null && isCalendarDate(before) ? before : null
}

/** Returns whether a duration such as `PT8H0M0S` is none at all. */
export const isNoDuration = (text: string): boolean => /^-?P(?:0+[YMD])*(?:T(?:0+(?:\.0+)?[HMS])+)?$/.test(text.trim()) && /\d/.test(text)
