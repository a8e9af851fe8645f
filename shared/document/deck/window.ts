import type { CalendarDate } from '../../calendar/dates.ts'
import { addQuarters, type FiscalCalendar, type Quarter, quarterOf, quartersIn } from '../../calendar/fiscal.ts'
import type { Activity } from '../../domain/activity.ts'
import { all, inOrder, roadmapOf, type State } from '../../domain/records.ts'
import { t } from '../../text/index.ts'
import { type Axis, axisOver } from '../axis.ts'
import type { TimelineLane } from './timeline.ts'
import type { TimelineRow } from './timelineShapes.ts'

/** A meeting looks at the reviewed quarter and the four after it. */
export const windowQuarters = 5
/** More rows than these nobody follows: each lane then shows its first ones and counts the others. */
const mostRows = 60

/** The part of a roadmap that a meeting looks at, and what of it is left out, in a sentence. */
export interface Window {
  readonly axis: Axis
  readonly lanes: readonly TimelineLane[]
  readonly outside: string
}

/**
 * Returns the activities that run in a quarter or the four after it, in the order of lanes and starts. Those outside of
 * these quarters, and those of a lane with more than its part of what a meeting can follow, are counted.
 */
export function windowOf(state: State, from: Quarter, today: CalendarDate): Window {
  const { calendar } = roadmapOf(state)
  const axis = axisOver(
    calendar,
    Array.from({ length: windowQuarters }, (_, ahead) => addQuarters(calendar, from, ahead)),
    today,
  )
  const running = all(state, 'activity').filter(({ start, finish }) => start <= axis.finish && finish >= axis.start)
  const lanes = inOrder(state, 'lane')
    .map((lane) => ({ lane, own: running.filter((activity) => activity.lane === lane.id).toSorted(byStart) }))
    .filter(({ own }) => own.length > 0)
  const perLane = running.length <= mostRows ? mostRows : Math.max(2, Math.floor(mostRows / Math.max(1, lanes.length)))
  const outside = all(state, 'activity').length - running.length
  return {
    axis,
    lanes: lanes.map(({ lane, own }) => ({
      id: lane.id,
      name: lane.name,
      rows: own.slice(0, perLane).map((activity) => rowOf(activity)),
      rest: own.length > perLane ? t('slides.moreInLane', { count: own.length - perLane }) : '',
    })),
    outside: outside > 0 ? t('slides.outside', { count: outside }) : '',
  }
}

const rowOf = (activity: Activity): TimelineRow => ({ activity, ghost: null, told: false, gone: false })

const byStart = (a: Activity, b: Activity): number =>
  a.start < b.start ? -1 : a.start > b.start ? 1 : a.finish < b.finish ? -1 : a.finish > b.finish ? 1 : a.id < b.id ? -1 : 1

interface ThenAndNow {
  readonly before: Activity | null
  readonly after: Activity | null
}

const mostTold = 5

/**
 * Returns the quarters in which a change is seen: from where it stood to where it stands, and at least five; of what
 * lasts for more than three years the end, where it moved.
 */
function axisAround(calendar: FiscalCalendar, told: readonly ThenAndNow[], today: CalendarDate): Axis {
  const days = told
    .flatMap(({ before, after }) =>
      [before, after].flatMap((item) => (item ? [item.start, item.finish, item.finishedOn ?? item.finish] : [])),
    )
    .toSorted()
  const [first = today, last = first] = [days[0], days.at(-1)]
  const spanned = quartersIn(calendar, first, last).slice(-12)
  const begin = spanned[0] ?? quarterOf(calendar, first)
  return axisOver(
    calendar,
    Array.from({ length: Math.max(windowQuarters, spanned.length) }, (_, ahead) => addQuarters(calendar, begin, ahead)),
    today,
  )
}

/** Returns the lanes of what a change tells, with what it tells outlined where it stood, and at most so many of what stands beside it. */
export function changeWindow(state: State, told: readonly ThenAndNow[], today: CalendarDate, mostBeside: number): Window {
  const { calendar } = roadmapOf(state)
  const shown = told.slice(0, mostTold)
  const axis = axisAround(calendar, shown, today)
  const ids = new Set(told.map(({ before, after }) => (after ?? before)?.id))
  const laneIds = [...new Set(shown.map(({ before, after }) => (after ?? before)?.lane ?? ''))]
  const lanes = laneIds.map((id): TimelineLane => {
    const mine = shown.filter(({ before, after }) => (after ?? before)?.lane === id)
    const beside = all(state, 'activity').filter(
      (activity) => activity.lane === id && !ids.has(activity.id) && activity.start <= axis.finish && activity.finish >= axis.start,
    )
    const neighbours = laneIds.length > 1 ? [] : beside.toSorted(byStart).slice(0, mostBeside)
    const rows = [...mine.flatMap(toldRow), ...neighbours.map(rowOf)].toSorted((a, b) => byStart(a.activity, b.activity))
    const rest = beside.length - neighbours.length
    return { id, name: state.lane[id]?.name ?? '', rows, rest: rest > 0 ? t('slides.moreBeside', { count: rest }) : '' }
  })
  return { axis, lanes, outside: '' }
}

function toldRow({ before, after }: ThenAndNow): TimelineRow[] {
  const activity = after ?? before
  if (!activity) return []
  const isElsewhere =
    before !== null && (after === null || before.start !== after.start || before.finish !== (after.finishedOn ?? after.finish))
  return [{ activity, ghost: isElsewhere ? { start: before.start, finish: before.finish } : null, told: true, gone: after === null }]
}
