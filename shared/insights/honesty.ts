import { addDays, type CalendarDate, daysBetween, latest } from '../calendar/dates.ts'
import { type FiscalCalendar, quartersBetween } from '../calendar/fiscal.ts'
import type { Id } from '../domain/fields.ts'
import { all } from '../domain/records.ts'
import { finishOf } from '../review/lookBack.ts'
import { quantile } from './numbers.ts'
import { lastKnown, type Past } from './past.ts'
import { quarterlyStops } from './trends.ts'

/** How far ahead a forecast looks: within its own quarter, up to four quarters, or more. */
export const reaches = ['quarter', 'year', 'more'] as const
export type Reach = (typeof reaches)[number]

const reachOf = (calendar: FiscalCalendar, from: CalendarDate, finish: CalendarDate): Reach => {
  const ahead = quartersBetween(calendar, from, finish)
  return ahead < 1 ? 'quarter' : ahead <= 4 ? 'year' : 'more'
}

/** Without so many finished activities there is no range. */
export const neededActivities = 10

/** Days by which finishes came after their forecast: of ten, one was sooner than `low`, and one later than `high`. */
export interface SlipRange {
  readonly low: number
  readonly middle: number
  readonly high: number
  /** How many forecasts it is made of, and of how many activities. */
  readonly forecasts: number
  readonly activities: number
  /** Of forecasts that looked as far ahead; false where those were too few, and all were taken. */
  readonly ofReach: boolean
}

export interface LikelyFinish {
  readonly activity: Id
  readonly title: string
  /** As it is planned. */
  readonly finish: CalendarDate
  readonly reach: Reach
  readonly range: SlipRange
  /** The finish and the days of the range, and none before today. */
  readonly low: CalendarDate
  readonly middle: CalendarDate
  readonly high: CalendarDate
  /** Today is later already than the range goes. */
  readonly spent: boolean
}

export interface Honesty {
  /** Finished activities of which an earlier forecast is known. */
  readonly completed: number
  readonly ranges: Readonly<Record<Reach, SlipRange | null>>
  /** The open activities by their finish; empty where there is too little to tell. */
  readonly open: readonly LikelyFinish[]
  /** Of past forecasts for which a range could be given from what was known on their day: how many finishes lay in it. */
  readonly tried: number
  readonly inside: number
}

interface Sample {
  readonly activity: Id
  readonly reach: Reach
  readonly days: number
  /** The day from which on its finish was known. */
  readonly knownFrom: CalendarDate
}

/**
 * Returns what this roadmap's own slips say of today's dates. A sample is a forecast as it stood at the last stop of a
 * quarter, of an activity that was not done then and is by now: days from the forecast to the day it was finished. The
 * range goes from the tenth to the ninetieth of a hundred, by how far ahead the forecast looked.
 */
export function honesty(past: Past): Honesty {
  const { calendar, stops, now, today } = past
  const finished = new Map<Id, CalendarDate>()
  for (const { activity } of lastKnown(past).values()) if (activity.status === 'done') finished.set(activity.id, finishOf(activity))
  const knownFrom = new Map<Id, CalendarDate>()
  for (const { day, state } of stops.toReversed())
    for (const { id, status } of all(state, 'activity')) if (status === 'done') knownFrom.set(id, day)

  const forecasts = quarterlyStops(past).flatMap(({ day, state }) =>
    all(state, 'activity').flatMap(({ id, status, finish }) => {
      const actual = finished.get(id)
      if (status === 'done' || status === 'stopped' || actual === undefined || actual < day) return []
      return [{ day, activity: id, reach: reachOf(calendar, day, finish), days: daysBetween(finish, actual), knownFrom: knownFrom.get(id) ?? day }]
    }),
  )
  const samples: readonly Sample[] = forecasts.toSorted((a, b) => a.days - b.days)
  const ranges = rangesOf(samples)

  let tried = 0
  let inside = 0
  for (const day of new Set(forecasts.map((forecast) => forecast.day))) {
    const then = rangesOf(samples.filter((sample) => sample.knownFrom <= day))
    for (const forecast of forecasts) {
      const range = forecast.day === day ? then[forecast.reach] : null
      if (!range) continue
      tried += 1
      if (forecast.days >= range.low && forecast.days <= range.high) inside += 1
    }
  }

  const open = all(now, 'activity')
    .filter(({ status }) => status !== 'done' && status !== 'stopped')
    .toSorted((a, b) => (a.finish !== b.finish ? (a.finish < b.finish ? -1 : 1) : a.id < b.id ? -1 : 1))
    .flatMap(({ id, title, finish }): LikelyFinish[] => {
      const reach = reachOf(calendar, today, finish)
      const range = ranges[reach]
      if (!range) return []
      const after = (days: number) => latest([today, addDays(finish, Math.round(days))]) ?? finish
      return [{ activity: id, title, finish, reach, range, low: after(range.low), middle: after(range.middle), high: after(range.high), spent: after(range.high) === today }]
    })
  return { completed: activitiesIn(samples), ranges, open, tried, inside }
}

const activitiesIn = (samples: readonly Sample[]) => new Set(samples.map(({ activity }) => activity)).size

/** The ranges that samples, sorted by their days, give. */
function rangesOf(samples: readonly Sample[]): Record<Reach, SlipRange | null> {
  const whole = rangeOf(samples, false)
  const of = (reach: Reach) => rangeOf(samples.filter((sample) => sample.reach === reach), true) ?? whole
  return { quarter: of('quarter'), year: of('year'), more: of('more') }
}

function rangeOf(samples: readonly Sample[], ofReach: boolean): SlipRange | null {
  const activities = activitiesIn(samples)
  const days = samples.map((sample) => sample.days)
  const [low, middle, high] = [quantile(days, 0.1), quantile(days, 0.5), quantile(days, 0.9)]
  if (activities < neededActivities || low === null || middle === null || high === null) return null
  return { low, middle, high, forecasts: samples.length, activities, ofReach }
}
