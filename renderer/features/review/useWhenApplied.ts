import type { Id } from '#shared/domain/fields.ts'
import type { State } from '#shared/domain/records.ts'
import { lessonsOf } from '#shared/review/lessons.ts'
import { useLessonStates } from '../../session/useLessonStates.ts'
import { useReviewing } from './reviewing.ts'

/** By lesson, the roadmap as it was when this review decided to apply it. */
export function useWhenApplied(): ReadonlyMap<Id, State> {
  const { review, now } = useReviewing()
  const states = useLessonStates(
    now,
    lessonsOf(now, review).map(({ lesson }) => lesson),
  )
  return new Map([...(states ?? [])].flatMap(([id, { decided }]) => (decided ? [[id, decided]] : [])))
}
