import { type CalendarDate, earliest, latest } from '#shared/calendar/dates.ts'
import { addQuarters, type FiscalCalendar, quarterDays, quarterOf, quartersBetween } from '#shared/calendar/fiscal.ts'
import { horizonDays } from '#shared/calendar/horizon.ts'
import { all, roadmapOf, type State } from '#shared/domain/records.ts'
import type { Comparison } from '#shared/history/compare.ts'
import { type Grouping, timelineRows, type TimelineRows } from '#shared/timeline/rows.ts'

/** The timeline of both states; only what differs, unless everything is asked for. */
export function comparedRows(from: State, to: State, comparison: Comparison, grouping: Grouping, everything: boolean): TimelineRows {
  const rows = timelineRows(to, grouping, from)
  if (everything) return rows
  const differing = new Set(comparison.others.map(({ kind, id }) => `${kind}/${id}`))
  const bars = rows.bars.filter(({ verdict }) => verdict !== 'unchanged')
  const milestones = rows.milestones.filter(({ milestone }) => differing.has(`milestone/${milestone}`))
  const used = new Set([...bars, ...milestones].map(({ group }) => group))
  return { groups: rows.groups.filter(({ id }) => used.has(id)), bars, milestones }
}

/** A timeline of less than a year shows no plan. */
const leastQuarters = 4

/** The days on which something differs, in whole quarters with one to spare on both sides; with everything also both horizons. */
export function comparedDays(
  from: State,
  to: State,
  rows: TimelineRows,
  everything: boolean,
): { start: CalendarDate; finish: CalendarDate } {
  const { calendar, horizon } = roadmapOf(to)
  const now = horizonDays(calendar, horizon)
  const was = roadmapOf(from)
  const horizons = everything ? [now, horizonDays(was.calendar, was.horizon)] : []
  const dates = [
    ...rows.bars.flatMap(({ start, finish, ghost }) => [start, finish, ...(ghost ? [ghost.start, ghost.finish] : [])]),
    ...rows.milestones.map(({ date }) => date),
    ...horizons.flatMap(({ start, finish }) => [start, finish]),
  ]
  const first = earliest(dates)
  const last = latest(dates)
  return first === null || last === null ? now : wholeQuarters(calendar, first, last)
}

/** The days of everything in any of the states, and their horizons, in whole quarters with one to spare: a window in which all of them can be shown. */
export function daysOfAll(states: readonly State[]): { start: CalendarDate; finish: CalendarDate } | null {
  const dates = states.flatMap((state) => {
    const { calendar, horizon } = roadmapOf(state)
    const { start, finish } = horizonDays(calendar, horizon)
    return [
      start,
      finish,
      ...all(state, 'activity').flatMap((item) => [item.start, item.finish]),
      ...all(state, 'milestone').map(({ date }) => date),
    ]
  })
  const [first, last, latestState] = [earliest(dates), latest(dates), states.at(-1)]
  return first === null || last === null || !latestState ? null : wholeQuarters(roadmapOf(latestState).calendar, first, last)
}

function wholeQuarters(calendar: FiscalCalendar, first: CalendarDate, last: CalendarDate) {
  const start = addQuarters(calendar, quarterOf(calendar, first), -1)
  const end = addQuarters(calendar, quarterOf(calendar, last), 1)
  const missing = Math.max(0, leastQuarters - quartersBetween(calendar, start, end))
  return { start, finish: quarterDays(calendar, addQuarters(calendar, end, missing)).finish }
}
