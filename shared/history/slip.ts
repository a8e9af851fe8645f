import { type CalendarDate, daysBetween } from '../calendar/dates.ts'
import { type FiscalCalendar, quartersBetween } from '../calendar/fiscal.ts'

/** How far a finish moved: later is positive. A move within one quarter is 0 quarters and still so many days. */
export interface Slip {
  readonly days: number
  readonly quarters: number
}

/** Returns finish now minus finish then, in days and in quarters of the calendar. */
export const slip = (calendar: FiscalCalendar, then: CalendarDate, now: CalendarDate): Slip =>
  // Most activities of a roadmap stay where they are, and each day is taken apart for this.
  then === now ? { days: 0, quarters: 0 } : { days: daysBetween(then, now), quarters: quartersBetween(calendar, then, now) }
