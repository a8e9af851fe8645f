import { addDays, type CalendarDate, daysBetween, latest } from '../calendar/dates.ts'
import type { FiscalCalendar } from '../calendar/fiscal.ts'
import type { Id } from '../domain/fields.ts'
import { all } from '../domain/records.ts'
import { isOpen } from '../planning/matrix.ts'
import { finishOf } from '../review/lookBack.ts'
import { quantile } from './numbers.ts'
import { type Past, quarterEnds } from './past.ts'
import { quarterlyStops } from './trends.ts'

/** How far ahead a forecast looks: within its own quarter, up to four quarters, or more. */
export const reaches = ['quarter', 'year', 'more'] as const
export type Reach = (typeof reaches)[number]

/** Returns how far ahead of a day finishes lie. */
function reachFrom(calendar: FiscalCalendar, day: CalendarDate): (finish: CalendarDate) => Reach {
  const ends = quarterEnds(calendar, day, 4)
  const [quarter = day, year = day] = [ends[0], ends[4]]
  return (finish) => (finish <= quarter ? 'quarter' : finish <= year ? 'year' : 'more')
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
  const { calendar, stops, now, today, known } = past
  const finished = new Map<Id, CalendarDate>()
  for (const { activity } of known.values()) if (activity.status === 'done') finished.set(activity.id, finishOf(activity))
  const knownFrom = new Map<Id, CalendarDate>()
  for (const { day, state } of stops.toReversed())
    for (const { id, status } of all(state, 'activity')) if (status === 'done') knownFrom.set(id, day)

  // The same days come again and again, and counting between two of them costs more than all else.
  const numbers = new Map<CalendarDate, number>()
  const dayNumber = (day: CalendarDate): number => {
    const number = numbers.get(day) ?? daysBetween(today, day)
    numbers.set(day, number)
    return number
  }
  const looks = quarterlyStops(past).map(({ day, state }) => {
    const reachOf = reachFrom(calendar, day)
    const forecasts = all(state, 'activity').flatMap(({ id, status, finish }): Sample[] => {
      const actual = finished.get(id)
      if (status === 'done' || status === 'stopped' || actual === undefined || actual < day) return []
      return [{ activity: id, reach: reachOf(finish), days: dayNumber(actual) - dayNumber(finish), knownFrom: knownFrom.get(id) ?? day }]
    })
    return { day, forecasts }
  })
  const samples = looks.flatMap(({ forecasts }) => forecasts).toSorted((a, b) => a.days - b.days)
  const ranges = rangesOf(samples)

  let tried = 0
  let inside = 0
  for (const { day, forecasts } of looks) {
    const then = rangesOf(samples.filter((sample) => sample.knownFrom <= day))
    for (const { reach, days } of forecasts) {
      const range = then[reach]
      if (!range) continue
      tried += 1
      if (days >= range.low && days <= range.high) inside += 1
    }
  }

  const reachNow = reachFrom(calendar, today)
  const open = all(now, 'activity')
    .filter(isOpen)
    .toSorted((a, b) => (a.finish !== b.finish ? (a.finish < b.finish ? -1 : 1) : a.id < b.id ? -1 : 1))
    .flatMap(({ id, title, finish }): LikelyFinish[] => {
      const reach = reachNow(finish)
      const range = ranges[reach]
      if (!range) return []
      const after = (days: number) => latest([today, addDays(finish, Math.round(days))]) ?? finish
      return [
        {
          activity: id,
          title,
          finish,
          reach,
          range,
          low: after(range.low),
          middle: after(range.middle),
          high: after(range.high),
          spent: after(range.high) === today,
        },
      ]
    })
  return { completed: activitiesIn(samples), ranges, open, tried, inside }
}

const activitiesIn = (samples: readonly Sample[]) => new Set(samples.map(({ activity }) => activity)).size

const group = () => ({ days: [] as number[], activities: new Set<Id>() })

/** The ranges that samples, sorted by their days, give. */
function rangesOf(samples: readonly Sample[]): Record<Reach, SlipRange | null> {
  const whole = group()
  const groups = { quarter: group(), year: group(), more: group() }
  for (const { activity, reach, days } of samples)
    for (const each of [whole, groups[reach]]) {
      each.days.push(days)
      each.activities.add(activity)
    }
  const rangeOf = ({ days, activities }: typeof whole, ofReach: boolean): SlipRange | null => {
    const [low, middle, high] = [quantile(days, 0.1), quantile(days, 0.5), quantile(days, 0.9)]
    if (activities.size < neededActivities || low === null || middle === null || high === null) return null
    return { low, middle, high, forecasts: days.length, activities: activities.size, ofReach }
  }
  const rangeFor = (reach: Reach) => rangeOf(groups[reach], true) ?? rangeOf(whole, false)
  return { quarter: rangeFor('quarter'), year: rangeFor('year'), more: rangeFor('more') }
}
