import { addDays, addMonths, type CalendarDate, daysBetween, startOfMonth, yearAndMonth } from '../calendar/dates.ts'
import type { Id } from '../domain/fields.ts'
import { all, type State } from '../domain/records.ts'
import type { Change } from '../history/change.ts'
import { edit } from './records.ts'

/** How far something is moved: whole months, or days; negative is earlier. */
export type Shift = { readonly months: number } | { readonly days: number }

/** Both days inclusive. */
export interface Span {
  readonly start: CalendarDate
  readonly finish: CalendarDate
}

/** Which of its days are moved: all of it, or one end alone. */
export type Edge = 'both' | 'start' | 'finish'

const later = (day: CalendarDate, shift: Shift): CalendarDate =>
  'months' in shift ? addMonths(day, shift.months) : addDays(day, shift.days)

/** Returns the shift that takes one day to another: in months where both are the first of one, else in days. */
export function shiftBetween(from: CalendarDate, to: CalendarDate): Shift {
  if (from !== startOfMonth(from) || to !== startOfMonth(to)) return { days: daysBetween(from, to) }
  const [a, b] = [yearAndMonth(from), yearAndMonth(to)]
  return { months: (b.year - a.year) * 12 + b.month - a.month }
}

/**
 * Returns the span moved, or one of its ends. By months a finish on the last day of a month stays on the last
 * of one. An end that would pass the other stops at it, so a finish is never before its start.
 */
export function shifted({ start, finish }: Span, shift: Shift, edge: Edge = 'both'): Span {
  const from = edge === 'finish' ? start : later(start, shift)
  const to = edge === 'start' ? finish : addDays(later(addDays(finish, 1), shift), -1)
  if (from <= to) return { start: from, finish: to }
  return edge === 'start' ? { start: finish, finish } : { start: from, finish: from }
}

/** Returns the changes that give activities the spans of the map; one that is not in the roadmap is passed over. */
export function moveActivities(state: State, spans: ReadonlyMap<Id, Span>): Change[] {
  return all(state, 'activity').flatMap(({ id }) => {
    const span = spans.get(id)
    return span ? edit(state, 'activity', id, { start: span.start, finish: span.finish }) : []
  })
}

/** Returns the change that lets an activity start on the day, moved as a whole; none where it is not in the roadmap. */
export function startOn(state: State, id: Id, day: CalendarDate): Change[] {
  const activity = state.activity[id]
  if (!activity) return []
  const { start, finish } = shifted(activity, shiftBetween(activity.start, day))
  return edit(state, 'activity', id, { start, finish })
}

/** Returns the changes that give milestones the days of the map; one that is not in the roadmap is passed over. */
export function moveMilestones(state: State, days: ReadonlyMap<Id, CalendarDate>): Change[] {
  return all(state, 'milestone').flatMap(({ id }) => {
    const date = days.get(id)
    return date === undefined ? [] : edit(state, 'milestone', id, { date })
  })
}
