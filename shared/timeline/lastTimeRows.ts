import { type CalendarDate, earliest, latest } from '../calendar/dates.ts'
import { addQuarters, type FiscalCalendar, type Quarter, quarterDays, quarterOf, quartersBetween } from '../calendar/fiscal.ts'
import type { State } from '../domain/records.ts'
import type { Stop } from '../review/lastTime.ts'
import { timelineRows, type TimelineBar, type TimelineRows, withoutGroups } from './rows.ts'

/**
 * Returns the picture of a stop in lanes: the plan with everything told so far. What this stop tells is marked, and
 * has its outline where it stood; all else is drawn as in any other picture of it. Of the lanes those are there in
 * which something is to be seen at any of the stops (`stageLanes`).
 */
export function stopRows({ state, activities }: Stop, before: State, lanes: ReadonlySet<string>): TimelineRows {
  const every = timelineRows(state, 'lane')
  const rows = withoutGroups(every, new Set(every.groups.flatMap(({ id }) => (lanes.has(id) ? [] : [id]))))
  if (activities.length === 0) return rows
  const told = new Map(activities.map((item) => [item.id, item]))
  const isGone = new Set(activities.flatMap(({ id, after }) => (after === null ? [id] : [])))
  const marked = rows.bars.map((bar): TimelineBar => {
    const item = told.get(bar.activity)
    if (!item) return bar
    const { verdict, before: was, slip } = item
    return { ...bar, verdict, slip, ghost: verdict === 'moved' && was ? { start: was.start, finish: was.finish } : null }
  })
  const gone = isGone.size === 0 ? [] : timelineRows(before, 'lane').bars.filter(({ activity }) => isGone.has(activity))
  return {
    ...rows,
    bars: [...marked, ...gone.map((bar): TimelineBar => ({ ...bar, verdict: 'removed', ghost: { start: bar.start, finish: bar.finish } }))],
  }
}

/** Returns the lanes in which something lies within the days at the first or the last stop, that of milestones included: all the others only repeat those two. */
export const stageLanes = (
  stops: readonly Stop[],
  { start, finish }: { readonly start: CalendarDate; readonly finish: CalendarDate },
): Set<string> =>
  new Set(
    [stops[0], stops.at(-1)].flatMap((stop) => {
      const { bars, milestones } = stop ? timelineRows(stop.state, 'lane') : { bars: [], milestones: [] }
      return [
        ...bars.filter((bar) => bar.start <= finish && bar.finish >= start).map(({ group }) => group),
        ...milestones.filter(({ date }) => date >= start && date <= finish).map(({ group }) => group),
      ]
    }),
  )

/** A picture of less shows no plan; one that reaches further back than that has no room for what is to come. */
const leastQuarters = 6
const mostBack = 4

/**
 * Returns the days in which all stops are shown, in whole quarters: from the one before the reviewed quarter, or as
 * much as a year before it where something began that early, to the one after the last day that anything told of
 * finishes or was to.
 */
export function stageDays(
  calendar: FiscalCalendar,
  reviewed: Quarter,
  stops: readonly Stop[],
): { start: CalendarDate; finish: CalendarDate } {
  const spans = stops.flatMap(({ activities }) =>
    activities.flatMap(({ before, after }) => [before, after].filter((item) => item !== null)),
  )
  const quarter = quarterOf(calendar, reviewed)
  const [usual, limit] = [addQuarters(calendar, quarter, -1), addQuarters(calendar, quarter, -mostBack)]
  const first = quarterOf(calendar, earliest(spans.map(({ start }) => start)) ?? usual)
  const start = first < limit ? limit : (earliest([first, usual]) ?? usual)
  const last = addQuarters(calendar, quarterOf(calendar, latest([quarter, ...spans.map(({ finish }) => finish)]) ?? quarter), 1)
  const missing = Math.max(0, leastQuarters - 1 - quartersBetween(calendar, start, last))
  return { start, finish: quarterDays(calendar, addQuarters(calendar, last, missing)).finish }
}
