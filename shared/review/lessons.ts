import { type Quarter, quartersBetween } from '../calendar/fiscal.ts'
import type { Id } from '../domain/fields.ts'
import type { Lesson } from '../domain/lesson.ts'
import { all, roadmapOf, type State } from '../domain/records.ts'

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

/** Returns the quarters from the review that found the lesson to the one that applied it; null where none has. */
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
 * or rejected; the oldest first. Those it decided itself stay in the list.
 */
export function lessonsOf(state: State, review: { readonly id: Id; readonly quarter: Quarter }): LessonRow[] {
  const before = (decision: LessonDecided) =>
    decision.review !== review.id && (state.review[decision.review]?.quarter ?? '') < review.quarter
  return all(state, 'lesson')
    .filter(({ decisions }) => isOpen({ decisions: decisions.filter(before) }))
    .map((lesson): LessonRow => ({
      lesson,
      foundIn: state.review[lesson.review]?.quarter ?? review.quarter,
      decided: lesson.decisions.find((decision) => decision.review === review.id) ?? null,
      deferrals: lesson.decisions.filter(before).length,
    }))
    .filter(({ foundIn }) => foundIn <= review.quarter)
    .toSorted((a, b) => (a.foundIn !== b.foundIn ? (a.foundIn < b.foundIn ? -1 : 1) : a.lesson.id < b.lesson.id ? -1 : 1))
}
