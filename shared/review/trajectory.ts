import type { CalendarDate } from '../calendar/dates.ts'
import { type FiscalCalendar, type Quarter, quarterDays, quarterOf } from '../calendar/fiscal.ts'
import type { Measure } from '../domain/outcome.ts'
import type { Reading } from '../domain/reading.ts'
import type { OutcomeVerdict } from '../domain/review.ts'
import { same } from '../history/change.ts'
import { attainment, expectedOn, judgedOn, thresholdsOf, verdictFor } from './outcomes.ts'

/** A value of the measure on a day. */
export interface Point {
  readonly day: CalendarDate
  readonly value: number
}

/** A quarter that has a target or a reading. */
export interface TrajectoryRow {
  readonly quarter: Quarter
  /** The baseline's target; null where it has none for the quarter, or none to compare with. */
  readonly before: number | null
  readonly now: number | null
  /** The last one in the quarter. */
  readonly reading: Reading | null
  readonly verdict: OutcomeVerdict
}

export interface Trajectory {
  /** What a reading is held against: the baseline's measure, where it measures the same, else the one of now. */
  readonly expected: Measure
  readonly hasBaseline: boolean
  /** From the baseline value through the targets of the baseline revision; null where those of now are the same. */
  readonly before: readonly Point[] | null
  readonly now: readonly Point[]
  /** Where at risk and on track begin, at each point of the expected way; empty where the measure is only to be held. */
  readonly band: readonly { readonly day: CalendarDate; readonly onTrack: number; readonly atRisk: number }[]
  /** By their days. */
  readonly readings: readonly Reading[]
  /** In order of their quarters. */
  readonly rows: readonly TrajectoryRow[]
  /** The last row with a reading; null without any. */
  readonly standing: (TrajectoryRow & { readonly reading: Reading }) | null
}

/**
 * Returns what is to be shown of a measure over time: its targets in the baseline revision and now, its readings
 * (given in order of their days), and for each quarter the verdict that the numbers propose. It is judged by
 * the same day as in a review (`judgedOn`).
 */
export function trajectory(
  calendar: FiscalCalendar,
  now: Measure,
  then: Measure | null,
  readings: readonly Reading[],
  today: CalendarDate,
): Trajectory {
  const before = then && then.unit === now.unit && then.direction === now.direction ? then : null
  const expected = before ?? now
  const expectedOfDay = (day: CalendarDate) => expectedOn(calendar, expected, day)
  const lastIn = new Map(readings.map((reading) => [quarterOf(calendar, reading.date), reading]))
  const quarters = new Set([...[...(before?.targets ?? []), ...now.targets].map(({ quarter }) => quarter), ...lastIn.keys()])
  const rows = [...quarters].toSorted().map((quarter): TrajectoryRow => {
    const reading = lastIn.get(quarter) ?? null
    return {
      quarter,
      before: targetOf(before, quarter),
      now: targetOf(now, quarter),
      reading,
      verdict: reading
        ? verdictFor(expected, expectedOfDay(judgedOn(calendar, quarter, reading.date, today)), reading.value)
        : 'not measured',
    }
  })
  const points = wayOf(calendar, now)
  const pointsBefore = before && wayOf(calendar, before)
  const { onTrack, atRisk } = thresholdsOf(expected)
  const share = (value: number, of: number) => expected.baseline + of * (value - expected.baseline)
  const way = pointsBefore ?? points
  const isHeld = way.every(({ value }) => attainment(expected, value, value) === null)
  return {
    expected,
    hasBaseline: before !== null,
    before: pointsBefore && !same(pointsBefore, points) ? pointsBefore : null,
    now: points,
    band: isHeld ? [] : way.map(({ day, value }) => ({ day, onTrack: share(value, onTrack), atRisk: share(value, atRisk) })),
    readings,
    rows,
    standing: rows.findLast((row): row is TrajectoryRow & { reading: Reading } => row.reading !== null) ?? null,
  }
}

const targetOf = (measure: Measure | null, quarter: Quarter) => measure?.targets.find((item) => item.quarter === quarter)?.value ?? null

/** The points between which what is expected is linear. */
const wayOf = (calendar: FiscalCalendar, { baseline, baselineOn, targets }: Measure): Point[] => [
  { day: baselineOn, value: baseline },
  ...targets.map(({ quarter, value }) => ({ day: quarterDays(calendar, quarter).finish, value })).filter(({ day }) => day > baselineOn),
]
