import type { Id } from '#shared/domain/fields.ts'
import type { RevisionLine } from '#shared/history/revision.ts'
import { type ChosenText, putBack, subjectOf, type TypedText } from '#shared/planning/typedText.ts'
import { revisionLines } from '../store/history.ts'
import { type Problem, problemOf } from './problem.ts'
import type { Session } from './session.ts'

const action = 'typing'

export interface Kept {
  readonly texts: readonly TypedText[]
  /** The revisions that were made, one of each roadmap. */
  readonly revisions: readonly RevisionLine[]
  /** What was refused, by the rules of a field or with its whole revision, and why; by the keys of the texts. */
  readonly refused: ReadonlyMap<Id, Problem>
}

async function keepIn(session: Session, roadmap: Id, chosen: readonly ChosenText[]): Promise<Kept> {
  const texts = chosen.map(({ text }) => text)
  let result: ReturnType<typeof putBack> = { changes: [], kept: [], refused: new Map() }
  const made = await session.perform(
    {
      action,
      subject: subjectOf(texts),
      changes: (state) => {
        result = putBack(state, chosen)
        return result.changes
      },
    },
    roadmap,
  )
  // Said before the next commit in turn clears it.
  const { problem } = session.getState()
  if (!made) return { texts: [], revisions: [], refused: new Map(problem ? texts.map(({ key }) => [key, problem]) : []) }
  const { kept, refused, changes } = result
  const line = changes.length > 0 ? (await revisionLines(session.database, roadmap)).findLast((one) => one.action === action) : undefined
  return { texts: kept, revisions: line ? [line] : [], refused: new Map([...refused].map(([key, error]) => [key, problemOf(error)])) }
}

/** Commits what was typed into fields, as one revision of each roadmap. What cannot be committed is left as it was. */
export async function keepTyped(session: Session, chosen: readonly ChosenText[]): Promise<Kept> {
  const roadmaps = [...new Set(chosen.flatMap(({ text }) => text.roadmap ?? []))]
  const done = await Promise.all(
    roadmaps.map((roadmap) =>
      keepIn(
        session,
        roadmap,
        chosen.filter(({ text }) => text.roadmap === roadmap),
      ),
    ),
  )
  return {
    texts: done.flatMap((one) => one.texts),
    revisions: done.flatMap((one) => one.revisions),
    refused: new Map(done.flatMap((one) => [...one.refused])),
  }
}
