import { addDays, addMonths, type CalendarDate, daysBetween, fromUtc, startOfMonth, toUtc } from '#shared/calendar/dates.ts'
import { addQuarters, type FiscalCalendar, quarterOf } from '#shared/calendar/fiscal.ts'

export type SnapTo = 'day' | 'month' | 'quarter'

const dayLength = 86_400_000

/** The day whose beginning (in UTC) is nearest to the instant. */
const nearestDay = (instant: number): CalendarDate => fromUtc(new Date(instant + dayLength / 2))

/** The beginning of the day, month or quarter nearest to the instant. */
export function snapped(calendar: FiscalCalendar, instant: number, to: SnapTo): CalendarDate {
  const day = nearestDay(instant)
  if (to === 'day') return day
  const before = to === 'month' ? startOfMonth(day) : quarterOf(calendar, day)
  const after = to === 'month' ? addMonths(before, 1) : addQuarters(calendar, before, 1)
  return daysBetween(before, day) <= daysBetween(day, after) ? before : after
}

/** vis-timeline ends a bar where the next day begins; a finish is the last day itself. */
export const toEdge = (finish: CalendarDate): Date => toUtc(addDays(finish, 1))
export const fromEdge = (edge: CalendarDate): CalendarDate => addDays(edge, -1)
