import { addDays, addMonths, type CalendarDate, daysBetween, fromUtc, startOfMonth, toUtc } from '#shared/calendar/dates.ts'
import { addQuarters, type FiscalCalendar, quarterOf } from '#shared/calendar/fiscal.ts'
import type { Span } from '#shared/planning/moving.ts'

export type SnapTo = 'day' | 'month' | 'quarter'

const dayLength = 86_400_000

/** The day whose beginning (in UTC) is nearest to the instant. */
const nearestDay = (instant: number): CalendarDate => fromUtc(new Date(instant + dayLength / 2))

/** The days of the month or quarter in which the day lies, or the day alone. */
function unitOf(calendar: FiscalCalendar, day: CalendarDate, to: SnapTo): Span {
  if (to === 'day') return { start: day, finish: day }
  const start = to === 'month' ? startOfMonth(day) : quarterOf(calendar, day)
  return { start, finish: addDays(to === 'month' ? addMonths(start, 1) : addQuarters(calendar, start, 1), -1) }
}

/** The beginning of the day, month or quarter nearest to the instant. */
export function snapped(calendar: FiscalCalendar, instant: number, to: SnapTo): CalendarDate {
  const day = nearestDay(instant)
  const { start, finish } = unitOf(calendar, day, to)
  if (to === 'day') return day
  const after = addDays(finish, 1)
  return daysBetween(start, day) <= daysBetween(day, after) ? start : after
}

/** The whole days, months or quarters that two instants lie in, and all between them. */
export function covered(calendar: FiscalCalendar, one: number, other: number, to: SnapTo): Span {
  const unitAt = (instant: number) => unitOf(calendar, fromUtc(new Date(instant)), to)
  return { start: unitAt(Math.min(one, other)).start, finish: unitAt(Math.max(one, other)).finish }
}

/** vis-timeline ends a bar where the next day begins; a finish is the last day itself. */
export const toEdge = (finish: CalendarDate): Date => toUtc(addDays(finish, 1))
export const fromEdge = (edge: CalendarDate): CalendarDate => addDays(edge, -1)
