import type { CalendarDate } from '../calendar/dates.ts'
import { quarterOf } from '../calendar/fiscal.ts'
import type { Id } from '../domain/fields.ts'
import { all } from '../domain/records.ts'
import { type Slip, slip } from '../history/slip.ts'
import { finishOf } from '../review/lookBack.ts'
import { median } from './numbers.ts'
import type { Past, Stop } from './past.ts'

/** When an activity was to finish, as of a stop; of a done one the day it was finished. */
export interface TrendPoint {
  /** The place of the stop. */
  readonly stop: number
  readonly day: CalendarDate
  readonly finish: CalendarDate
  readonly done: boolean
}

/** The finishes of an activity at every stop that has it. */
export interface Trend {
  readonly activity: Id
  readonly title: string
  readonly lane: Id
  readonly points: readonly TrendPoint[]
  /** From the first finish to the last. */
  readonly slip: Slip
  /** How often the finish was another than at the stop before. */
  readonly moves: number
  readonly done: boolean
  /** It is not in the plan any more. */
  readonly gone: boolean
}

/** Returns the trend of each activity, the one that slipped most first. Costs activities by stops. */
export function trends({ stops, now, calendar }: Pick<Past, 'stops' | 'now' | 'calendar'>): Trend[] {
  const found = new Map<Id, { last: { title: string; lane: Id }; points: TrendPoint[] }>()
  for (const [stop, { day, state }] of stops.entries())
    for (const activity of all(state, 'activity')) {
      const entry = found.get(activity.id) ?? { last: activity, points: [] }
      found.set(activity.id, entry)
      entry.last = activity
      entry.points.push({ stop, day, finish: finishOf(activity), done: activity.status === 'done' })
    }
  return [...found]
    .map(([activity, { last, points }]): Trend => {
      const [first, end] = [points[0]?.finish ?? '', points.at(-1)?.finish ?? '']
      return {
        activity,
        title: last.title,
        lane: last.lane,
        points,
        slip: first === end ? { days: 0, quarters: 0 } : slip(calendar, first, end),
        moves: points.filter(({ finish }, index) => index > 0 && finish !== points[index - 1]?.finish).length,
        done: points.at(-1)?.done ?? false,
        gone: !now.activity[activity],
      }
    })
    .toSorted((a, b) => b.slip.days - a.slip.days || b.moves - a.moves || (a.title < b.title ? -1 : 1))
}

/** Returns the trend as it is drawn: up to the first stop from which on it is done. */
export function drawnPoints({ points }: Pick<Trend, 'points'>): readonly TrendPoint[] {
  const lastOpen = points.findLastIndex(({ done }) => !done)
  return points.slice(0, lastOpen + 2)
}

export interface TrendSummary {
  /** Activities that stood at two stops or more. */
  readonly followed: number
  readonly kept: number
  readonly later: number
  readonly earlier: number
  /** Days by which those slipped that are later now, at the median; null where none is. */
  readonly medianDays: number | null
}

/** Returns how many of the trends kept their finish from the first stop to the last, and how far the others moved. */
export function trendSummary(found: readonly Trend[]): TrendSummary {
  const followed = found.filter(({ points }) => points.length > 1)
  const later = followed.filter(({ slip: { days } }) => days > 0)
  const earlier = followed.filter(({ slip: { days } }) => days < 0).length
  return {
    followed: followed.length,
    kept: followed.length - later.length - earlier,
    later: later.length,
    earlier,
    medianDays: median(later.map(({ slip: { days } }) => days)),
  }
}

/** Returns the last stop of each quarter: what was known then, whatever was looked at in between. */
export const quarterlyStops = ({ stops, calendar }: Pick<Past, 'stops' | 'calendar'>): Stop[] => [
  ...new Map(stops.map((stop) => [quarterOf(calendar, stop.day), stop])).values(),
]
