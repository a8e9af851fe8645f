import type { CalendarDate } from '../calendar/dates.ts'
import { type Quarter, quarterDays, quarterOf } from '../calendar/fiscal.ts'
import type { Activity } from '../domain/activity.ts'
import type { Id } from '../domain/fields.ts'
import type { Judgement, Lesson } from '../domain/lesson.ts'
import type { Measure } from '../domain/outcome.ts'
import { all, inOrder, roadmapOf, type State } from '../domain/records.ts'
import type { OutcomeVerdict } from '../domain/review.ts'
import { type Slip, slip } from '../history/slip.ts'
import { type Application, applicationOf, type ItemOf, judgementOf } from './lessons.ts'
import { finishOf } from './lookBack.ts'
import { attainment, expectedOn, judgedOn, readingOn, verdictFor } from './outcomes.ts'

/** So many reviews after the one that applied it, a lesson is judged for the first time. */
export const reviewsUntilJudged = 2

/** A lesson that a review has to judge. */
export interface JudgingRow {
  readonly lesson: Lesson
  readonly applied: Application
  /** The quarter of the review that applied it. */
  readonly appliedIn: Quarter
  /** What this review says came of it; null where it has not yet. */
  readonly judged: Lesson['judgements'][number] | null
}

/**
 * Returns the applied lessons that a review has to judge, those applied first first: the second review after
 * the one that applied it does, and each one after that as long as none found it validated or refuted. Reviews
 * are counted, and not quarters: one that was left out gave nobody a chance to look. Those this review judged stay in the list.
 */
export function lessonsToJudge(state: State, review: { readonly id: Id; readonly quarter: Quarter }): JudgingRow[] {
  const reviewedBy = (id: Id) => state.review[id]?.quarter ?? ''
  const reviews = all(state, 'review').filter(({ quarter }) => quarter <= review.quarter)
  return all(state, 'lesson')
    .flatMap((lesson): JudgingRow[] => {
      const applied = applicationOf(lesson)
      if (!applied) return []
      const appliedIn = reviewedBy(applied.review)
      const since = reviews.filter(({ quarter }) => quarter > appliedIn).length
      if (appliedIn === '' || since < reviewsUntilJudged) return []
      const earlier = lesson.judgements.filter((judgement) => reviewedBy(judgement.review) < review.quarter)
      const settled = judgementOf(state, { ...lesson, judgements: earlier })
      if (settled && settled.verdict !== 'too early') return []
      return [{ lesson, applied, appliedIn, judged: lesson.judgements.find((judgement) => judgement.review === review.id) ?? null }]
    })
    .toSorted((a, b) => (a.appliedIn !== b.appliedIn ? (a.appliedIn < b.appliedIn ? -1 : 1) : a.lesson.id < b.lesson.id ? -1 : 1))
}

/** The roadmap at a time, and the day by which its outcomes are measured. */
export interface Moment {
  readonly state: State
  readonly day: CalendarDate
  /** No review looks at it: each outcome is judged on the day as its trajectory is (`judgedOn`). */
  readonly asItStands?: boolean
}

/** Returns the roadmap with the last day of the quarter of a review, by which it looks at outcomes. Throws a RangeError on a state without a roadmap. */
export const momentOf = (state: State, { quarter }: { readonly quarter: Quarter }): Moment => ({
  state,
  day: quarterDays(roadmapOf(state).calendar, quarter).finish,
})

/** How far an outcome was: the share of the expected way, and what the numbers say of it. */
export interface Reached {
  readonly attainment: number | null
  readonly verdict: OutcomeVerdict
}

/** An outcome when the lesson was applied, and later. */
export interface OutcomeSince {
  readonly id: Id
  readonly title: string
  readonly was: Reached
  readonly is: Reached
}

/** What became of an item since a lesson was applied to it. */
export interface SinceApplied {
  readonly item: ItemOf
  /** Its title now, else as it was then. */
  readonly title: string
  /** Of an activity: as it was then, and as it is now; null where it was removed. */
  readonly activity: { readonly was: Activity; readonly is: Activity | null; readonly slip: Slip | null } | null
  /** Those the activity served then or serves now; of an outcome, itself. */
  readonly outcomes: readonly OutcomeSince[]
  /** What the figures say of the lesson. */
  readonly proposal: Judgement
}

/**
 * Returns what became of an item between the time a lesson was applied to it and now; null where it was not in
 * the plan then. The slip is the finish now (of a done one: the day it was finished) minus the finish then, in
 * days and quarters. Outcomes are held against the targets of then, so that a target that was lowered since does
 * not look like success; against those of now where it was measured otherwise then. The proposal:
 *
 * - an activity that is done, on the day it was planned for then or before: validated;
 * - one that finishes in a later quarter than then, is stopped, or is gone from the plan: refuted;
 * - an outcome that is on track now, and further on its way than then: validated;
 * - one that is less far than then, and not on track now: refuted;
 * - everything else: too early.
 *
 * Shares of the way are compared in whole per cents, as they are shown; where one of them has none, what the
 * numbers say (on track, at risk, missed) is compared instead.
 */
export function sinceApplied(then: Moment, now: Moment, item: ItemOf): SinceApplied | null {
  if (item.kind === 'outcome') {
    if (!then.state.outcome[item.id]) return null
    const outcome = outcomeSince(then, now, item.id)
    return { item, title: outcome.title, activity: null, outcomes: [outcome], proposal: ofOutcome(outcome) }
  }
  const before = then.state.activity[item.id]
  if (!before) return null
  const after = now.state.activity[item.id] ?? null
  const moved = after && slip(roadmapOf(now.state).calendar, finishOf(before), finishOf(after))
  const serves = new Set(
    [then, now].flatMap(({ state }) => all(state, 'link').flatMap(({ activity, outcome }) => (activity === item.id ? [outcome] : []))),
  )
  return {
    item,
    title: after?.title ?? before.title,
    activity: { was: before, is: after, slip: moved },
    outcomes: [...inOrder(now.state, 'outcome'), ...inOrder(then.state, 'outcome').filter(({ id }) => !now.state.outcome[id])]
      .filter(({ id }) => serves.has(id))
      .map(({ id }) => outcomeSince(then, now, id)),
    proposal: ofActivity(after, moved),
  }
}

function ofActivity(after: Activity | null, moved: Slip | null): Judgement {
  if (!after || !moved || after.status === 'stopped' || moved.quarters >= 1) return 'refuted'
  return after.status === 'done' && moved.days <= 0 ? 'validated' : 'too early'
}

const places: Readonly<Record<OutcomeVerdict, number | null>> = { 'on track': 2, 'at risk': 1, missed: 0, 'not measured': null }

function ofOutcome({ was, is }: OutcomeSince): Judgement {
  const isOnTrack = is.verdict === 'on track'
  const both = (of: (reached: Reached) => number | null) => {
    const [a, b] = [of(was), of(is)]
    return a === null || b === null ? null : b - a
  }
  const rise = both(({ attainment: share }) => share && Math.round(share * 100)) ?? both(({ verdict }) => places[verdict]) ?? 0
  if (rise > 0 && isOnTrack) return 'validated'
  return rise < 0 && !isOnTrack ? 'refuted' : 'too early'
}

function outcomeSince(then: Moment, now: Moment, id: Id): OutcomeSince {
  const before = then.state.outcome[id]
  const after = now.state.outcome[id]
  const [measure, later] = [before?.measure ?? null, after?.measure ?? null]
  const isSame = measure?.unit === later?.unit && measure?.direction === later?.direction
  return {
    id,
    title: (after ?? before)?.title ?? '',
    was: reachedAt(then, id, measure),
    is: reachedAt(now, id, isSame ? measure : later),
  }
}

function reachedAt({ state, day, asItStands = false }: Moment, id: Id, measure: Measure | null): Reached {
  const { calendar } = roadmapOf(state)
  const reading = readingOn(state, id, day)
  const by = asItStands && reading ? judgedOn(calendar, quarterOf(calendar, reading.date), reading.date, day) : day
  const expected = measure && expectedOn(calendar, measure, by)
  if (!measure || expected === null || !reading) return { attainment: null, verdict: 'not measured' }
  return { attainment: attainment(measure, expected, reading.value), verdict: verdictFor(measure, expected, reading.value) }
}
