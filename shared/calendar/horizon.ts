import { z } from 'zod'
import { addDays, type CalendarDate, calendarDate } from './dates.ts'
import { addQuarters, type FiscalCalendar, type Quarter, quarterOf } from './fiscal.ts'

/** The quarters a roadmap covers: `years` fiscal years of four quarters from the quarter `start`. */
export const horizon = z.object({
  start: calendarDate,
  years: z.union([z.literal(3), z.literal(4), z.literal(5)]),
})
export type Horizon = z.infer<typeof horizon>

/** Returns the quarters of the horizon in order. */
export function horizonQuarters(calendar: FiscalCalendar, { start, years }: Horizon): Quarter[] {
  return Array.from({ length: years * 4 }, (_, index) => addQuarters(calendar, start, index))
}

/** Returns the first and the last day of the horizon, both inclusive. */
export function horizonDays(calendar: FiscalCalendar, { start, years }: Horizon): { start: CalendarDate; finish: CalendarDate } {
  return { start, finish: addDays(addQuarters(calendar, start, years * 4), -1) }
}

/**
 * Returns the quarter before which all is past: the first of the horizon; the running one in the days between the
 * signing of its review, which rolls the horizon past it, and its end.
 */
export function pastBefore(calendar: FiscalCalendar, { start }: Horizon, today: CalendarDate): Quarter {
  const running = quarterOf(calendar, today)
  return running === addQuarters(calendar, start, -1) ? running : start
}

/** Returns the horizon moved so that it begins after the reviewed quarter; never moved back. */
export function rollPast(calendar: FiscalCalendar, current: Horizon, reviewed: Quarter): Horizon {
  const next = addQuarters(calendar, reviewed, 1)
  return next > current.start ? { ...current, start: next } : current
}
