import { type CalendarDate, daysBetween } from '../calendar/dates.ts'
import { type FiscalCalendar, type Quarter, quarterDays, quarterOf } from '../calendar/fiscal.ts'
import type { Id } from '../domain/fields.ts'
import type { Measure, Outcome, Thresholds } from '../domain/outcome.ts'
import type { Reading } from '../domain/reading.ts'
import { all, inOrder, roadmapOf, type State } from '../domain/records.ts'
import type { Assessment, OutcomeVerdict } from '../domain/review.ts'
import { dueFromOf } from './due.ts'
import { lookBack } from './lookBack.ts'

/** From this attainment on an outcome is on track, and from this one on at risk; below it is missed. Where its measure says nothing else. */
export const usualThresholds: Thresholds = { onTrack: 0.9, atRisk: 0.7 }

/** Returns the attainments from which the measure is on track and at risk: its own, else the usual ones. */
export const thresholdsOf = ({ thresholds }: Pick<Measure, 'thresholds'>): Thresholds => thresholds ?? usualThresholds

/**
 * Returns the value that is expected on a day: linear by days from the baseline value on its day to each
 * target on the last day of its quarter; the last target from then on. Null where nothing is expected,
 * because there is no target.
 */
export function expectedOn(calendar: FiscalCalendar, measure: Measure, day: CalendarDate): number | null {
  const points = measure.targets
    .map(({ quarter, value }) => ({ day: quarterDays(calendar, quarter).finish, value }))
    .filter((point) => point.day > measure.baselineOn)
  const last = points.at(-1)
  if (!last) return null
  let from = { day: measure.baselineOn, value: measure.baseline }
  if (day <= from.day) return from.value
  for (const to of points) {
    if (day <= to.day) return from.value + ((to.value - from.value) * daysBetween(from.day, day)) / daysBetween(from.day, to.day)
    from = to
  }
  return last.value
}

/** Returns the last reading of the outcome up to the day, both inclusive; null where there is none. */
export function readingOn(state: State, outcome: Id, day: CalendarDate): Reading | null {
  return all(state, 'reading')
    .filter((reading) => reading.outcome === outcome && reading.date <= day)
    .reduce<Reading | null>(
      (last, reading) =>
        last === null || reading.date > last.date || (reading.date === last.date && reading.id > last.id) ? reading : last,
      null,
    )
}

const asGood = (direction: Measure['direction'], value: number, as: number) => (direction === 'increase' ? value >= as : value <= as)

/**
 * Returns how much of the expected way was gone: 1 is all of it, more is ahead, less than 0 went the wrong
 * way. Null where no way was expected (the measure is only to be held), since there is nothing to divide by.
 */
export function attainment(measure: Measure, expected: number, value: number): number | null {
  if (asGood(measure.direction, measure.baseline, expected)) return null
  return (value - measure.baseline) / (expected - measure.baseline)
}

/**
 * Returns the verdict that the numbers propose. Without a reading, or without anything expected, it is not
 * measured. Where the measure is only to be held, it is on track as long as it is not worse than expected.
 */
export function verdictFor(measure: Measure, expected: number | null, value: number | null): OutcomeVerdict {
  if (expected === null || value === null) return 'not measured'
  const ratio = attainment(measure, expected, value)
  if (ratio === null) return asGood(measure.direction, value, expected) ? 'on track' : 'missed'
  const { onTrack, atRisk } = thresholdsOf(measure)
  // 0.9 that comes out of a division as 0.89999999999 is on track.
  const exact = ratio + 1e-9
  return exact >= onTrack ? 'on track' : exact >= atRisk ? 'at risk' : 'missed'
}

/**
 * Returns the day whose expected value a reading is held against in the review of a quarter: its last day once the
 * review is due; before, the day of the reading, or the end of its quarter where that is an earlier one. So nothing is
 * missed before its day has come. Without a reading it is today.
 */
export function judgedOn(calendar: FiscalCalendar, quarter: Quarter, reading: CalendarDate | null, today: CalendarDate): CalendarDate {
  if (today >= dueFromOf(calendar, quarter)) return quarterDays(calendar, quarter).finish
  if (reading === null) return today
  return reading >= quarter ? reading : quarterDays(calendar, quarterOf(calendar, reading)).finish
}

/** One outcome at the end of a quarter. */
export interface OutcomeRow {
  readonly id: Id
  /** As the baseline had it; as it is now where it was added since. */
  readonly outcome: Outcome
  readonly addedSince: boolean
  readonly removedSince: boolean
  /** The measure as the baseline had it. */
  readonly measure: Measure | null
  /** What was expected on the day it is judged by. */
  readonly expected: number | null
  readonly judgedOn: CalendarDate
  /** What is expected at the end of the quarter. */
  readonly target: number | null
  readonly reading: Reading | null
  readonly attainment: number | null
  readonly proposal: OutcomeVerdict
  readonly recorded: Assessment | null
  /** The verdict that somebody gave; null where nobody has. */
  readonly given: OutcomeVerdict | null
  /** The verdict given, else the one proposed. */
  readonly verdict: OutcomeVerdict
  /** Of the activities promised for the quarter that were to serve it. */
  readonly promised: number
  readonly delivered: number
  /** Everything promised for it was delivered, and yet it was not achieved: some assumption was wrong. */
  readonly deliveredNotAchieved: boolean
  /** The two sides' scores are two or more apart. */
  readonly disagreed: boolean
}

/**
 * Returns the outcomes at the end of the reviewed quarter, in their order: what the baseline expected of
 * each, the last reading, and the verdict. One that is not signed is looked at on the day (`judgedOn`). Throws a RangeError on a state without a roadmap.
 */
export function outcomeRows(
  baseline: State,
  now: State,
  review: { readonly id: Id; readonly quarter: Quarter; readonly signedOn?: CalendarDate | null },
  today: CalendarDate,
): OutcomeRow[] {
  const { calendar } = roadmapOf(now)
  const { finish } = quarterDays(calendar, review.quarter)
  const { promised } = lookBack(baseline, now, review)
  const assessments = all(now, 'assessment').filter((assessment) => assessment.review === review.id)
  const gone = inOrder(baseline, 'outcome').filter(({ id }) => !now.outcome[id])
  return [...inOrder(now, 'outcome'), ...gone].map((current): OutcomeRow => {
    const { id } = current
    const then = baseline.outcome[id]
    const outcome = then ?? current
    const { measure } = outcome
    const reading = readingOn(now, id, finish)
    const day = review.signedOn ? finish : judgedOn(calendar, review.quarter, reading?.date ?? null, today)
    const expected = measure && expectedOn(calendar, measure, day)
    const proposal = measure ? verdictFor(measure, expected, reading?.value ?? null) : 'not measured'
    const recorded = assessments.find((assessment) => assessment.outcome === id) ?? null
    const given = recorded?.verdict ?? null
    const verdict = given ?? proposal
    const served = promised.filter(({ linksBefore }) => linksBefore.some((link) => link.outcome === id))
    const delivered = served.filter((row) => row.proposal === 'delivered').length
    const { businessScore = null, itScore = null } = recorded ?? {}
    return {
      id,
      outcome,
      addedSince: then === undefined,
      removedSince: !now.outcome[id],
      measure,
      expected,
      judgedOn: day,
      target: measure && expectedOn(calendar, measure, finish),
      reading,
      attainment: measure && expected !== null && reading ? attainment(measure, expected, reading.value) : null,
      proposal,
      recorded,
      given,
      verdict,
      promised: served.length,
      delivered,
      deliveredNotAchieved: served.length > 0 && delivered === served.length && (verdict === 'missed' || verdict === 'at risk'),
      disagreed: businessScore !== null && itScore !== null && Math.abs(businessScore - itScore) >= 2,
    }
  })
}
