import { useState } from 'react'
import type { Id } from '#shared/domain/fields.ts'
import type { Database } from '../store/database.ts'
import { forgetSettings, readSettings, writeSetting } from '../store/heads.ts'
import { useRead } from './useRead.ts'
import { useSessionActions } from './useSession.ts'

/** What somebody at this computer said of a lesson that was offered for an activity. It says nothing of the plan, so it is a setting and no revision. */
export const offerAnswers = ['not relevant', 'kept in mind'] as const
export type OfferAnswer = (typeof offerAnswers)[number]

const isAnswer = (value: unknown): value is OfferAnswer => offerAnswers.some((known) => known === value)
const folder = (roadmap: Id) => `lesson-offer/${roadmap}/`

export interface OfferAnswered {
  readonly activity: Id
  readonly lesson: Id
  readonly answer: OfferAnswer
}

async function answersIn(database: Database, roadmap: Id): Promise<OfferAnswered[]> {
  const found = await readSettings(database, folder(roadmap), isAnswer)
  return found.map(({ name, value }) => {
    const [activity = '', lesson = ''] = name.slice(folder(roadmap).length).split('/')
    return { activity, lesson, answer: value }
  })
}

/** What was said of offered lessons in a roadmap, and how to say it; null until it is read. */
export function useOfferAnswers(roadmap: Id): {
  readonly answers: readonly OfferAnswered[] | null
  readonly answer: (given: OfferAnswered) => Promise<void>
  readonly forget: (activity: Id) => Promise<void>
} {
  const session = useSessionActions()
  const [said, setSaid] = useState(0)
  const read = useRead(`${folder(roadmap)} ${said}`, (database) => answersIn(database, roadmap))
  const [last, setLast] = useState(read)
  if (read && read !== last) setLast(read)
  const change = async (work: Promise<unknown>) => {
    await work.catch((error: unknown) => session.report(error))
    setSaid((count) => count + 1)
  }
  return {
    answers: read ?? last,
    answer: ({ activity, lesson, answer }) => change(writeSetting(session.database, `${folder(roadmap)}${activity}/${lesson}`, answer)),
    forget: (activity) => change(forgetSettings(session.database, `${folder(roadmap)}${activity}/`)),
  }
}
