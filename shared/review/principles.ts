import { addDays, addMonths, type CalendarDate } from '../calendar/dates.ts'
import { quarterDays, quarterLabel, quarterOf } from '../calendar/fiscal.ts'
import { horizonQuarters, rollPast } from '../calendar/horizon.ts'
import type { Id } from '../domain/fields.ts'
import { all, roadmapOf, type State } from '../domain/records.ts'
import { type Principle, principles, type Review } from '../domain/review.ts'
import type { RevisionLine } from '../history/revision.ts'
import { reachedFrom } from '../planning/reach.ts'
import { snapshotsOf } from '../planning/snapshots.ts'
import { signAction } from './baseline.ts'
import { reviewDue, reviewSummary } from './due.ts'
import { isOpen, leadTime } from './lessons.ts'

/** What of a principle is counted; each has its sentence in the catalogue under `principles.part`. */
export type EvidencePart =
  | 'valuable'
  | 'clear'
  | 'linked'
  | 'served'
  | 'agreed'
  | 'years'
  | 'experiments'
  | 'onTime'
  | 'explained'
  | 'impacts'
  | 'businessTrust'
  | 'itTrust'
  | 'trustBefore'
  | 'bothScored'
  | 'disagreed'
  | 'sayDo'
  | 'snapshots'
  | 'monthly'
  | 'spread'
  | 'decided'
  | 'leadTime'

/** A count out of so many; where `of` is null a number that is shown beside and is no share of anything. */
export interface EvidenceCount {
  readonly part: EvidencePart
  readonly done: number
  readonly of: number | null
}

/** What the app can tell of how far a principle is lived. */
export interface Evidence {
  readonly principle: Principle
  /** From 0 to 1: the mean of the shares; null where there is nothing yet to count. */
  readonly value: number | null
  readonly parts: readonly EvidenceCount[]
}

export interface EvidenceInput {
  readonly state: State
  /** All revisions; those after the day are left out. */
  readonly lines: readonly RevisionLine[]
  readonly upTo: CalendarDate
  /** The review at hand: counted as one that is signed on the day, unless it is signed already. Its figures, where given, are those of now. */
  readonly review?: Review
}

/**
 * Returns the evidence of the twelve principles on a day, in their order. The state is the one of that day. Throws
 * a RangeError on a state without a roadmap.
 */
export function evidence({ state, lines, upTo, review }: EvidenceInput): Evidence[] {
  const signed = all(state, 'review')
    .filter(({ id, signedOn }) => id !== review?.id && signedOn !== null && signedOn <= upTo)
    .toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1))
  const reviews = review ? [...signed, { ...review, signedOn: review.signedOn ?? upTo }] : signed
  const end = signedAt(state, lines, review)
  const earlier = lines.filter(({ asOf, number }) => asOf <= upTo && number < end)
  const known: Known = { state, upTo, lines: earlier, reviews, last: reviews.at(-1) ?? null, before: reviews.at(-2) ?? null }
  return principles.map((principle) => {
    const parts = counts[principle](known)
    const shares = parts.flatMap(({ done, of }) => (of === null || of === 0 ? [] : [done / of]))
    return { principle, value: mean(shares), parts }
  })
}

/** The number of the revision that signed the review: what was done after it, be it on the same day, is not in it. */
function signedAt(state: State, lines: readonly RevisionLine[], review: Review | undefined): number {
  if (!review?.signedOn) return Infinity
  const label = quarterLabel(roadmapOf(state).calendar, review.quarter)
  return (
    lines.findLast(({ action, subject, asOf }) => action === signAction && subject === label && asOf === review.signedOn)?.number ??
    Infinity
  )
}

interface Known extends Pick<EvidenceInput, 'state' | 'lines' | 'upTo'> {
  /** The signed ones and the one at hand, in order of their quarters. */
  readonly reviews: readonly Review[]
  readonly last: Review | null
  readonly before: Review | null
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length

const share = <T>(part: EvidencePart, of: readonly T[], counts: (item: T) => boolean): EvidenceCount => ({
  part,
  done: of.filter(counts).length,
  of: of.length,
})
const beside = (part: EvidencePart, done: number | null): EvidenceCount[] => (done === null ? [] : [{ part, done, of: null }])
const isSaid = (text: string) => text.trim() !== ''

const counts: Readonly<Record<Principle, (known: Known) => readonly EvidenceCount[]>> = {
  1: ({ state }) => [share('valuable', all(state, 'outcome'), ({ valuableFor }) => valuableFor.length > 0)],
  // A measure has a unit, a direction and a baseline; a target has the quarter it is to be reached in.
  2: ({ state }) => [share('clear', all(state, 'outcome'), ({ measure }) => measure !== null && measure.targets.length > 0)],
  3: ({ state }) => {
    const links = all(state, 'link').filter(({ activity }) => state.activity[activity]?.status !== 'stopped')
    const said = new Set(links.filter(({ sentence }) => isSaid(sentence)).map(({ activity }) => activity))
    const served = new Set(links.map(({ outcome }) => outcome))
    return [
      share(
        'linked',
        all(state, 'activity').filter(({ status }) => status !== 'stopped'),
        ({ id }) => said.has(id),
      ),
      share('served', all(state, 'outcome'), ({ id }) => served.has(id)),
    ]
  },
  4: ({ state, upTo }) => [
    share('agreed', all(state, 'outcome'), ({ leader, agreedOn }) => isSaid(leader) && agreedOn !== null && agreedOn <= upTo),
  ],
  5: ({ state, last }) => [years(state, last), experiments(state)],
  6: (known) => [onTime(known), explained(known)],
  7: ({ state }) => [impacts(state)],
  8: ({ last, before }) => [
    ...(last?.businessTrust ? [{ part: 'businessTrust', done: last.businessTrust, of: 5 } as const] : []),
    ...(last?.itTrust ? [{ part: 'itTrust', done: last.itTrust, of: 5 } as const] : []),
    ...beside('trustBefore', before && trustOf(before)),
  ],
  9: ({ state, last }) => {
    if (!last) return []
    const scored = all(state, 'assessment')
      .filter((item) => item.review === last.id)
      .flatMap(({ outcome, businessScore: a, itScore: b }) => (a !== null && b !== null ? [{ outcome, apart: Math.abs(a - b) >= 2 }] : []))
    const both = new Set(scored.map(({ outcome }) => outcome))
    return [
      share('bothScored', all(state, 'outcome'), ({ id }) => both.has(id)),
      ...beside('disagreed', scored.length === 0 ? null : scored.filter(({ apart }) => apart).length),
    ]
  },
  10: ({ state, upTo, reviews, last }) => {
    const figures = reviews.findLast((item) => item.figures !== null)?.figures
    const since = reviews.at(-2)?.signedOn ?? ''
    return [
      ...(figures ? [{ part: 'sayDo', done: figures.delivered, of: figures.promised } as const] : []),
      ...(last ? beside('snapshots', snapshotsOf(state).filter(({ madeOn }) => madeOn > since && madeOn <= upTo).length) : []),
    ]
  },
  11: ({ lines, upTo }) => {
    const from = addMonths(upTo, -monthsLooked)
    const byNumber = new Map(lines.map((line) => [line.number, line]))
    const made = lines.filter((line) => isPlanning(line, byNumber) && line.asOf > from)
    const most = busiestWeek(made.map(({ asOf }) => asOf))
    return [{ part: 'spread', done: made.length - most, of: made.length }, ...beside('monthly', made.length / monthsLooked)]
  },
  12: ({ state }) => {
    const lessons = all(state, 'lesson')
    const times = lessons.flatMap((lesson) => leadTime(state, lesson) ?? [])
    return [share('decided', lessons, (lesson) => !isOpen(lesson)), ...beside('leadTime', mean(times))]
  },
}

/** The mean of what both sides said of their trust; null where neither did. */
const trustOf = ({ businessTrust, itTrust }: Review) => mean([businessTrust, itTrust].filter((score) => score !== null))

/**
 * Years of the horizon, four quarters each, for which some outcome has a target. It is the horizon as a review rolls it:
 * it says the same before it is signed and after.
 */
function years(state: State, last: Review | null): EvidenceCount {
  const { calendar, horizon: current } = roadmapOf(state)
  const horizon = last ? rollPast(calendar, current, last.quarter) : current
  const quarters = horizonQuarters(calendar, horizon)
  const aimed = new Set(
    all(state, 'outcome').flatMap(({ measure }) => measure?.targets.map(({ quarter }) => quarterOf(calendar, quarter)) ?? []),
  )
  return share(
    'years',
    Array.from({ length: horizon.years }, (_, year) => quarters.slice(year * 4, year * 4 + 4)),
    (year) => year.some((quarter) => aimed.has(quarter)),
  )
}

/** Experiments that feed a rollout which starts after them, be it over others; of those that were stopped or disproved nothing is to come. */
function experiments(state: State): EvidenceCount {
  const live = all(state, 'activity').filter(
    ({ kind, status, learning }) => kind === 'experiment' && status !== 'stopped' && learning?.finding !== 'disproved',
  )
  return share('experiments', live, ({ id, start }) =>
    [...reachedFrom([id], (from) => state.activity[from]?.feeds ?? [])].some((other) => {
      const fed = state.activity[other]
      return fed?.kind === 'rollout' && fed.start > start
    }),
  )
}

/** Reviews signed by the last day of their quarter, of all whose quarter was signed or is over. */
function onTime({ state, upTo, reviews }: Known): EvidenceCount {
  const { calendar } = roadmapOf(state)
  const done = new Set(reviews.map(({ quarter }) => quarterOf(calendar, quarter)))
  const missed = reviewDue(reviewSummary(state), upTo).missed.filter(({ quarter }) => !done.has(quarter)).length
  const inTime = share('onTime', reviews, ({ quarter, signedOn }) => signedOn !== null && signedOn <= quarterDays(calendar, quarter).finish)
  return { ...inTime, of: reviews.length + missed }
}

/** Moved and dropped ones, of all reviews, with a reason, or with a lesson that was learnt from them. */
function explained({ state, reviews }: Known): EvidenceCount {
  const ids = new Set(reviews.map(({ id }) => id))
  const taught = new Set(all(state, 'lesson').flatMap(({ review, about }) => (about ? [`${review} ${about.id}`] : [])))
  const differences = all(state, 'difference').filter(
    ({ review, verdict }) => ids.has(review) && (verdict === 'moved' || verdict === 'dropped'),
  )
  return share(
    'explained',
    differences,
    ({ review, activity, listedReason, reason }) => isSaid(listedReason) || isSaid(reason) || taught.has(`${review} ${activity}`),
  )
}

/** Committed activities (those in progress are) with an impact for each stakeholder their outcomes are valuable for, and at least one. */
function impacts(state: State): EvidenceCount {
  const touched = new Map<Id, Set<Id>>()
  for (const { activity, stakeholder } of all(state, 'impact')) touched.set(activity, (touched.get(activity) ?? new Set()).add(stakeholder))
  const concerned = new Map<Id, Set<Id>>()
  for (const { activity, outcome } of all(state, 'link'))
    concerned.set(activity, new Set([...(concerned.get(activity) ?? []), ...(state.outcome[outcome]?.valuableFor ?? [])]))
  const committed = all(state, 'activity').filter(({ status }) => status === 'committed' || status === 'in progress')
  return share('impacts', committed, ({ id }) => {
    const known = touched.get(id)
    return known !== undefined && [...(concerned.get(id) ?? [])].every((stakeholder) => known.has(stakeholder))
  })
}

/** How many months up to the day are looked at to tell whether planning goes on all the time. */
const monthsLooked = 3

/** How many of the days lie in the seven days in a row that hold most of them. */
function busiestWeek(days: readonly CalendarDate[]): number {
  const each = new Map<CalendarDate, number>()
  for (const day of days) each.set(day, (each.get(day) ?? 0) + 1)
  const weeks = [...each.keys()].map((first) => {
    const end = addDays(first, 7)
    return [...each].reduce((sum, [day, count]) => (day >= first && day < end ? sum + count : sum), 0)
  })
  return Math.max(0, ...weeks)
}

/** What is written down in a review is done in one sitting and is no planning. */
const ofReviews = new Set([
  'open-review',
  'choose-baseline',
  'fill-review',
  'difference',
  'assess',
  'lesson',
  'decide-lesson',
  'judge-lesson',
  'judge-lessons',
  'adoption',
  'decision',
  'edit-decision',
  'remove-decision',
  'slide-note',
  'share-snapshot',
])

/** What is taken back or made again is of the kind of what it takes back. */
function isPlanning(line: RevisionLine, lines: ReadonlyMap<number, RevisionLine>): boolean {
  const before = line.undoes === null ? undefined : lines.get(line.undoes)
  if (before) return isPlanning(before, lines)
  return line.kind !== 'named' && line.kind !== 'review' && !ofReviews.has(line.action)
}
