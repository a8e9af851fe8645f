import { useState } from 'react'
import type { Id } from '#shared/domain/fields.ts'
import type { Lesson } from '#shared/domain/lesson.ts'
import type { State } from '#shared/domain/records.ts'
import { signingOf } from '#shared/review/baseline.ts'
import { applicationOf, applyingRevision, judgementOf } from '#shared/review/lessons.ts'
import type { Database } from '../store/database.ts'
import { trail } from '../store/history.ts'
import { statesAt } from '../store/statesAt.ts'
import { useRead } from './useRead.ts'
import { useOpen } from './useSession.ts'

/** The roadmap at the times that matter to an applied lesson; null where a time is not in the history. */
export interface LessonStates {
  /** When it was decided to apply it. */
  readonly decided: State | null
  /** When the review that applied it was signed: what was edited for it is in there. Null until then. */
  readonly signed: State | null
  /** When the review that judged it last was signed. */
  readonly judged: State | null
}

const none: ReadonlyMap<Id, LessonStates> = new Map()

/** The roadmap at the times that matter to each of these lessons that is applied; null until it is read for the first time. */
export function useLessonStates(state: State, lessons: readonly Lesson[]): ReadonlyMap<Id, LessonStates> | null {
  const { id: roadmap, position } = useOpen()
  const applied = lessons.flatMap((lesson) => {
    const application = applicationOf(lesson)
    return application ? [{ lesson: lesson.id, application, judgedIn: judgementOf(state, lesson)?.review ?? null }] : []
  })
  const signedOn = (review: Id | null) => (review === null ? '' : (state.review[review]?.signedOn ?? ''))
  const times = applied.map(({ lesson, application: { review, item }, judgedIn }) => [
    lesson,
    review,
    signedOn(review),
    item.id,
    judgedIn,
    signedOn(judgedIn),
  ])
  const read = useRead(applied.length === 0 ? null : `${roadmap} ${JSON.stringify(times)}`, async (database) => {
    const signings = await signingsOf(
      database,
      roadmap,
      applied.flatMap(({ application, judgedIn }) => [application.review, ...(judgedIn === null ? [] : [judgedIn])]),
    )
    const numbers = await Promise.all(
      applied.map(async ({ lesson, application, judgedIn }) => ({
        lesson,
        decided: applyingRevision(await trail(database, roadmap, 'lesson', lesson), lesson, application),
        signed: signings.get(application.review) ?? null,
        judged: judgedIn === null ? null : (signings.get(judgedIn) ?? null),
      })),
    )
    const wanted = [
      ...new Set(numbers.flatMap(({ decided, signed, judged }) => [decided, signed, judged].filter((number) => number !== null))),
    ].toSorted((a, b) => a - b)
    const states = await statesAt(database, roadmap, wanted, position)
    const at = (number: number | null) => (number === null ? null : (states[wanted.indexOf(number)] ?? null))
    return new Map(
      numbers.map(({ lesson, decided, signed, judged }) => [lesson, { decided: at(decided), signed: at(signed), judged: at(judged) }]),
    )
  })
  // While they are read anew after a decision, those of before stay.
  const [last, setLast] = useState(read)
  if (read && read !== last) setLast(read)
  return applied.length === 0 ? none : (read ?? last)
}

async function signingsOf(database: Database, roadmap: Id, reviews: readonly Id[]): Promise<ReadonlyMap<Id, number | null>> {
  const found = [...new Set(reviews)].map(
    async (review) => [review, signingOf(await trail(database, roadmap, 'review', review), review)] as const,
  )
  return new Map(await Promise.all(found))
}
