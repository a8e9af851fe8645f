import { addDays, type CalendarDate } from '../calendar/dates.ts'
import { addQuarters, type FiscalCalendar, type Quarter, quarterDays, quarterOf, quartersIn } from '../calendar/fiscal.ts'
import type { Activity } from '../domain/activity.ts'
import type { Id } from '../domain/fields.ts'
import { all, roadmapOf, type State } from '../domain/records.ts'
import type { Review } from '../domain/review.ts'
import type { RevisionLine } from '../history/revision.ts'
import { takenBack } from '../history/undo.ts'
import { baselineOf, signAction } from '../review/baseline.ts'

/** A revision at which somebody looked at the plan as a whole, and the plan as it is now. */
export interface StopLine {
  readonly number: number
  readonly kind: 'review' | 'import' | 'named' | 'now'
  /** The day whose plan it is; of now today. */
  readonly day: CalendarDate
  /** The quarter of a review, the name of a named version; else empty. */
  readonly name: string
}

export interface Stop extends StopLine {
  readonly state: State
}

/** An activity as it is now, or, where it is gone, as it stood when it was there last. */
export interface LastKnown {
  readonly activity: Activity
  readonly gone: boolean
}

/** What insights are made of: the latest state, the states at the stops, and what else `numbersFor` asks for. */
export interface Past {
  readonly calendar: FiscalCalendar
  readonly today: CalendarDate
  readonly now: State
  readonly lines: readonly RevisionLine[]
  /** In their order; the last is the plan as it is now. */
  readonly stops: readonly Stop[]
  /** The quarters that are over without a signed review, oldest first. */
  readonly unreviewed: readonly Quarter[]
  /** Every activity as it was last known: as it is now, else as it stood at the last stop that had it. */
  readonly known: ReadonlyMap<Id, LastKnown>
  /** The state at a revision that `numbersFor` names. Throws a RangeError for another. */
  readonly at: (number: number) => State
}

/** Returns the stops of a history: signed reviews, imports that were not taken back, named versions, and the latest revision. The lines are in their order. */
export function stopLines(lines: readonly RevisionLine[], today: CalendarDate): StopLine[] {
  const gone = takenBack(lines)
  const stops = lines.flatMap((line): StopLine[] => {
    const { number, kind, action, asOf, subject, name } = line
    if (kind === 'import') return gone.has(number) ? [] : [{ number, kind, day: asOf, name: '' }]
    if (kind === 'named') return [{ number, kind, day: asOf, name: name ?? subject }]
    return kind === 'review' && action === signAction ? [{ number, kind, day: asOf, name: subject }] : []
  })
  const last = lines.at(-1)
  return last && stops.at(-1)?.number !== last.number ? [...stops, { number: last.number, kind: 'now', day: today, name: '' }] : stops
}

/** The last day of which the plan knows what happened: of an import the day of its report, else yesterday. */
const lastKnownDay = (lines: readonly RevisionLine[], today: CalendarDate): CalendarDate => {
  const last = lines.at(-1)
  return last?.kind === 'import' ? last.asOf : addDays(today, -1)
}

/**
 * Returns the quarters that are over and have no signed review, oldest first: from the first that is to be reviewed; of
 * a history that was imported, from the quarter of its first report. A quarter after the last report is not known.
 */
function unreviewedQuarters(lines: readonly RevisionLine[], now: State, today: CalendarDate): Quarter[] {
  const { calendar, reviewsFrom } = roadmapOf(now)
  const [first] = lines
  if (!first) return []
  const until = lastKnownDay(lines, today)
  const signed = new Set(signedReviews(now).map(({ quarter }) => quarterOf(calendar, quarter)))
  return quartersIn(calendar, first.kind === 'import' ? first.asOf : reviewsFrom, until).filter(
    (quarter) => !signed.has(quarter) && quarterDays(calendar, quarter).finish <= until,
  )
}

/** Returns the signed reviews in order of their quarters. */
export const signedReviews = (state: State): Review[] =>
  all(state, 'review')
    .filter(({ signedOn }) => signedOn !== null)
    .toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1))

/** Returns the number of the last revision whose day is not after the given one, and that is of no import that was taken back; null where there is none. */
export function numberOn(lines: readonly RevisionLine[], day: CalendarDate): number | null {
  const gone = takenBack(lines)
  return lines.findLast(({ asOf, kind, number }) => asOf <= day && (kind !== 'import' || !gone.has(number)))?.number ?? null
}

/**
 * Returns the numbers of the revisions whose states are needed to look back, ascending and without the latest: the
 * stops, the baselines of reviews and of quarters that were not reviewed, and the ends of quarters.
 */
export function numbersFor(lines: readonly RevisionLine[], now: State, today: CalendarDate): number[] {
  const { calendar } = roadmapOf(now)
  const reviews = signedReviews(now)
  const unreviewed = unreviewedQuarters(lines, now, today)
  const ends = [...reviews.map(({ quarter }) => quarter), ...unreviewed].flatMap(
    (quarter) => numberOn(lines, quarterDays(calendar, quarter).finish) ?? [],
  )
  const last = lines.at(-1)?.number
  const numbers = new Set([
    ...stopLines(lines, today).map(({ number }) => number),
    ...reviews.map(({ baseline }) => baseline),
    ...unreviewed.map((quarter) => baselineOf(lines, calendar, quarter)),
    ...ends,
  ])
  return [...numbers].filter((number) => number !== last).toSorted((a, b) => a - b)
}

/** Returns the past from the states at the revisions that `numbersFor` names. Throws a RangeError where one is missing. */
export function pastOf(lines: readonly RevisionLine[], now: State, today: CalendarDate, states: ReadonlyMap<number, State>): Past {
  const last = lines.at(-1)?.number
  const at = (number: number) => {
    const state = number === last ? now : states.get(number)
    if (!state) throw new RangeError(`The state at revision ${number} was not read`)
    return state
  }
  const stops = stopLines(lines, today).map((line) => ({ ...line, state: at(line.number) }))
  return {
    calendar: roadmapOf(now).calendar,
    today,
    now,
    lines,
    stops,
    unreviewed: unreviewedQuarters(lines, now, today),
    known: lastKnown(stops, now),
    at,
  }
}

/** Returns the state at the first stop at which the review was signed; the latest where a merge brought it in. */
export const signedState = ({ stops, now }: Past, review: Id): State =>
  stops.find(({ state }) => state.review[review]?.signedOn)?.state ?? now

function lastKnown(stops: readonly Stop[], now: State): Map<Id, LastKnown> {
  const known = new Map(all(now, 'activity').map((activity) => [activity.id, { activity, gone: false }]))
  for (const { state } of stops.toReversed())
    for (const activity of all(state, 'activity')) if (!known.has(activity.id)) known.set(activity.id, { activity, gone: true })
  return known
}

/** Returns the last days of the quarter of the day and of so many after it: what finishes by the first lies in that quarter. */
export function quarterEnds(calendar: FiscalCalendar, day: CalendarDate, ahead: number): CalendarDate[] {
  const quarter = quarterOf(calendar, day)
  return Array.from({ length: ahead + 1 }, (_, count) => quarterDays(calendar, addQuarters(calendar, quarter, count)).finish)
}
