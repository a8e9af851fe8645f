import { type CalendarDate, daysBetween } from '../calendar/dates.ts'
import { type FiscalCalendar, quartersBetween } from '../calendar/fiscal.ts'

/** How far a finish moved: later is positive. A move within one quarter is 0 quarters and still so many days. */
export interface Slip {
  readonly days: number
  readonly quarters: number
}

/** Returns finish now minus finish then, in days and in quarters of the calendar. */
export const slip = (calendar: FiscalCalendar, then: CalendarDate, now: CalendarDate): Slip => ({
  days: daysBetween(then, now),
  quarters: quartersBetween(calendar, then, now),
})
