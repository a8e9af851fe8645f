import { type Quarter, quartersBetween } from '../calendar/fiscal.ts'
import type { Id } from '../domain/fields.ts'
import type { Lesson } from '../domain/lesson.ts'
import { all, emptyState, roadmapOf, type State } from '../domain/records.ts'
import { between, type Change, diff, removed, same } from '../history/change.ts'
import type { Revision } from '../history/revision.ts'

export type LessonState = 'new' | 'applied' | 'rejected' | 'deferred'
export type LessonDecided = Lesson['decisions'][number]

/** Returns what was last decided about the lesson; `new` where nothing was. Deferred ones stay open. */
export const lessonState = ({ decisions }: Pick<Lesson, 'decisions'>): LessonState => decisions.at(-1)?.decision ?? 'new'

/** Returns whether the lesson still waits for being applied or rejected. */
export function isOpen(lesson: Pick<Lesson, 'decisions'>): boolean {
  const state = lessonState(lesson)
  return state === 'new' || state === 'deferred'
}

/** Returns whether a decision says all it must: applied to what, rejected because of what. */
export const isComplete = ({ decision, item, because }: LessonDecided): boolean =>
  decision === 'applied' ? item !== null : decision === 'deferred' || because.trim() !== ''

/** Returns what was last decided where that is that the lesson is applied to an item, and which; null where it is not. */
export function applicationOf({ decisions }: Pick<Lesson, 'decisions'>): Application | null {
  const last = decisions.at(-1)
  return last?.decision === 'applied' && last.item ? { review: last.review, item: last.item, because: last.because } : null
}

/** That a review applied a lesson to an item. */
export interface Application {
  readonly review: Id
  readonly item: ItemOf
  readonly because: string
}

export type ItemOf = NonNullable<LessonDecided['item']>

/** Where a lesson stands: what was decided of it, and of an applied one what came of that. */
export type LessonStanding = 'open' | 'applied' | 'validated' | 'refuted' | 'rejected'

/** Returns the last judgement of the lesson since it was last applied, or by the very review that applied it anew; null without one. */
export function judgementOf(state: State, lesson: Pick<Lesson, 'decisions' | 'judgements'>): Lesson['judgements'][number] | null {
  const applied = applicationOf(lesson)
  if (!applied) return null
  const quarterOf = (review: Id) => state.review[review]?.quarter ?? ''
  return lesson.judgements.findLast(({ review }) => quarterOf(review) >= quarterOf(applied.review)) ?? null
}

/** Returns where the lesson stands; one that is too early to judge is still applied. */
export function standingOf(state: State, lesson: Pick<Lesson, 'decisions' | 'judgements'>): LessonStanding {
  if (isOpen(lesson)) return 'open'
  if (lessonState(lesson) === 'rejected') return 'rejected'
  const verdict = judgementOf(state, lesson)?.verdict ?? 'too early'
  return verdict === 'too early' ? 'applied' : verdict
}

/**
 * Returns the number of the revision that recorded that the review applies the lesson to that item, from the
 * revisions that touched the lesson (its trail, in ascending order): the last one that made it so. Null where
 * none of them did.
 */
export function applyingRevision(
  trail: readonly Pick<Revision, 'number' | 'changes'>[],
  lesson: Id,
  { review, item }: Pick<Application, 'review' | 'item'>,
): number | null {
  const applies = (fields: Record<string, unknown> | null) => {
    const given = fields?.['decisions']
    return (
      Array.isArray(given) &&
      given.some((decision) => same({ ...decision, because: '' }, { review, decision: 'applied', item, because: '' }))
    )
  }
  const found = trail.findLast(({ changes }) =>
    changes.some(({ kind, id, before, after }) => kind === 'lesson' && id === lesson && applies(after) && !applies(before)),
  )
  return found?.number ?? null
}

/**
 * Returns what changed of an item between two states: its own fields, and the links, impacts and milestones
 * that were added to it, taken from it or changed. Empty where all is as it was, or the item was not in the plan then.
 */
export function changesOfItem(then: State, now: State, { kind, id }: ItemOf): Change[] {
  const before = then[kind][id]
  const after = now[kind][id]
  if (!before) return []
  const own = after ? between(kind, before, after) : removed(kind, before)
  const around = kind === 'activity' ? (['link', 'milestone', 'impact'] as const) : (['link'] as const)
  const others = around.flatMap((of) => {
    const mine = (state: State) =>
      Object.fromEntries(
        all(state, of)
          .filter((record) => Reflect.get(record, kind) === id)
          .map((record) => [record.id, record]),
      )
    return diff({ ...emptyState, [of]: mine(then) }, { ...emptyState, [of]: mine(now) })
  })
  return [...(own ? [own] : []), ...others]
}

/**
 * Returns the lead time of a lesson: the quarters from the review that found it to the one that applied it
 * first, 0 where that was the same; null where none has.
 */
export function leadTime(state: State, lesson: Lesson): number | null {
  const found = state.review[lesson.review]
  const applied = lesson.decisions.find(({ decision }) => decision === 'applied')
  const review = applied && state.review[applied.review]
  return found && review ? quartersBetween(roadmapOf(state).calendar, found.quarter, review.quarter) : null
}

/** A lesson that a review has to decide, and what it decided. */
export interface LessonRow {
  readonly lesson: Lesson
  /** The quarter of the review that found it. */
  readonly foundIn: Quarter
  /** What this review decided; null where it has not yet. */
  readonly decided: LessonDecided | null
  /** How often earlier reviews deferred it. */
  readonly deferrals: number
}

/**
 * Returns the lessons that a review has to decide: those found in it or before that no other review applied
 * or rejected; the oldest first. Those it decided itself stay in the list, and so does one applied before
 * that it applied anew.
 */
export function lessonsOf(state: State, review: { readonly id: Id; readonly quarter: Quarter }): LessonRow[] {
  const before = (decision: LessonDecided) =>
    decision.review !== review.id && (state.review[decision.review]?.quarter ?? '') < review.quarter
  return all(state, 'lesson')
    .filter(
      ({ decisions }) => isOpen({ decisions: decisions.filter(before) }) || decisions.some((decision) => decision.review === review.id),
    )
    .map((lesson): LessonRow => ({
      lesson,
      foundIn: state.review[lesson.review]?.quarter ?? review.quarter,
      decided: lesson.decisions.find((decision) => decision.review === review.id) ?? null,
      deferrals: lesson.decisions.filter((decision) => before(decision) && decision.decision === 'deferred').length,
    }))
    .filter(({ foundIn }) => foundIn <= review.quarter)
    .toSorted((a, b) => (a.foundIn !== b.foundIn ? (a.foundIn < b.foundIn ? -1 : 1) : a.lesson.id < b.lesson.id ? -1 : 1))
}
