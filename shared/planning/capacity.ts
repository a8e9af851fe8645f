import { addDays, type CalendarDate, daysBetween } from '../calendar/dates.ts'
import { type FiscalCalendar, type Quarter, quarterOf, quartersIn } from '../calendar/fiscal.ts'
import { horizonDays } from '../calendar/horizon.ts'
import type { Activity } from '../domain/activity.ts'
import type { Id } from '../domain/fields.ts'
import type { Capacity, Lane } from '../domain/lane.ts'
import { all, inOrder, roadmapOf, type State } from '../domain/records.ts'
import type { Change } from '../history/change.ts'
import { edit } from './records.ts'

/** What an activity takes of a lane in a quarter. */
export interface Part {
  readonly activity: Activity
  /** In person-days. */
  readonly effort: number
}

/** A lane in a quarter; amounts in person-days. */
export interface QuarterLoad {
  readonly quarter: Quarter
  readonly load: number
  /** What makes up the load, the most first. */
  readonly parts: readonly Part[]
  /** Activities at work in the quarter that nobody estimated: they are not in the load. */
  readonly unestimated: readonly Activity[]
  /** Null where nobody said what the lane can take. */
  readonly capacity: number | null
  readonly overloaded: boolean
}

export interface LaneLoad {
  readonly lane: Lane
  /** One for each of the quarters of the load, in their order. */
  readonly quarters: readonly QuarterLoad[]
  /** Activities of the lane without an estimate, those that were stopped aside. */
  readonly unestimated: readonly Activity[]
}

export interface Load {
  /** Every quarter from the first to the last that the horizon or an activity covers. */
  readonly quarters: readonly Quarter[]
  readonly lanes: readonly LaneLoad[]
}

/** What no rounding of sums of fractions reaches. */
const hair = 1e-6

/** Returns the effort that a lane can take in a quarter, in person-days; null where nobody said. */
export function capacityIn(calendar: FiscalCalendar, capacity: Capacity | null, quarter: Quarter): number | null {
  if (capacity === null) return null
  return capacity.otherwise.find((item) => quarterOf(calendar, item.quarter) === quarter)?.value ?? capacity.usual
}

/**
 * Returns the load of each lane in each quarter. The effort of an activity lies evenly on its days, both ends
 * included, so the parts of all quarters together are its effort. What was stopped is left out; what is done
 * ended on the day it was finished. What nobody estimated is told apart, and never counts as nothing.
 */
export function load(state: State): Load {
  const { calendar, horizon } = roadmapOf(state)
  const work = all(state, 'activity')
    .filter(({ status }) => status !== 'stopped')
    .map((activity) => ({ activity, ...daysOf(activity) }))
  const covered = horizonDays(calendar, horizon)
  const first = work.reduce((least, { start }) => (start < least ? start : least), covered.start)
  const last = work.reduce((most, { finish }) => (finish > most ? finish : most), covered.finish)
  const quarters = quartersIn(calendar, first, last)
  // Days as numbers from the first quarter's first day: thousands of activities are laid out by adding and subtracting alone.
  const origin = quarters[0] ?? first
  const starts = [...quarters, addDays(last, 1)].map((day) => daysBetween(origin, day))
  const byLane = new Map<Id, { parts: Part[][]; unestimated: Activity[][] }>()
  const none = () => ({ parts: quarters.map(() => []), unestimated: quarters.map(() => []) })
  for (const { activity, start, finish } of work) {
    const cells = byLane.get(activity.lane) ?? none()
    byLane.set(activity.lane, cells)
    const from = daysBetween(origin, start)
    const to = daysBetween(origin, finish) + 1
    quarters.forEach((_, place) => {
      const days = Math.min(to, starts[place + 1] ?? to) - Math.max(from, starts[place] ?? from)
      if (days <= 0) return
      if (activity.effort === null) cells.unestimated[place]?.push(activity)
      else if (activity.effort > 0) cells.parts[place]?.push({ activity, effort: (activity.effort * days) / (to - from) })
    })
  }
  return {
    quarters,
    lanes: inOrder(state, 'lane').map((lane) => {
      const { parts, unestimated } = byLane.get(lane.id) ?? none()
      return {
        lane,
        quarters: quarters.map((quarter, place) =>
          quarterLoad(quarter, parts[place] ?? [], unestimated[place] ?? [], capacityIn(calendar, lane.capacity, quarter)),
        ),
        unestimated: [...new Set(unestimated.flat())],
      }
    }),
  }
}

function quarterLoad(quarter: Quarter, parts: readonly Part[], unestimated: readonly Activity[], capacity: number | null): QuarterLoad {
  const sum = parts.reduce((total, { effort }) => total + effort, 0)
  return {
    quarter,
    load: sum,
    parts: parts.toSorted((a, b) => b.effort - a.effort),
    unestimated,
    capacity,
    overloaded: capacity !== null && sum > capacity + hair,
  }
}

/** The days it was or will be worked on, both inclusive. One that was finished before it was to start took that one day. */
function daysOf({ start, finish, finishedOn }: Activity): { start: CalendarDate; finish: CalendarDate } {
  const end = finishedOn ?? finish
  return { start: end < start ? end : start, finish: end }
}

/**
 * Returns the changes that set what a lane usually can take in a quarter, in person-days; null takes all that
 * is said of its capacity away. Throws a RangeError when there is no such lane.
 */
export function setUsualCapacity(state: State, id: Id, usual: number | null): Change[] {
  const otherwise = state.lane[id]?.capacity?.otherwise ?? []
  return edit(state, 'lane', id, { capacity: usual === null ? null : { usual, otherwise } })
}

/**
 * Returns the changes that set what a lane can take in one quarter; null: as usual. Where nothing was said of
 * the lane yet, that is its usual capacity from then on. Throws a RangeError when there is no such lane.
 */
export function setCapacityIn(state: State, id: Id, quarter: Quarter, value: number | null): Change[] {
  const { calendar } = roadmapOf(state)
  const before = state.lane[id]?.capacity ?? null
  if (before === null) return value === null ? [] : setUsualCapacity(state, id, value)
  const others = before.otherwise.filter((item) => quarterOf(calendar, item.quarter) !== quarter)
  const otherwise = value === null || value === before.usual ? others : [...others, { quarter, value }]
  return edit(state, 'lane', id, { capacity: { ...before, otherwise: otherwise.toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1)) } })
}
