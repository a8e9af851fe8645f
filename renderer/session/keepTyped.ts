import type { Id } from '#shared/domain/fields.ts'
import type { RevisionLine } from '#shared/history/revision.ts'
import { putBack, subjectOf, type TypedText } from '#shared/planning/typedText.ts'
import { revisionLines } from '../store/history.ts'
import type { Session } from './session.ts'

const action = 'typing'

export interface Kept {
  readonly texts: readonly TypedText[]
  /** The revisions that were made, one of each roadmap. */
  readonly revisions: readonly RevisionLine[]
  /** What the rules of a field refused, and how, by the keys of the texts. */
  readonly refused: ReadonlyMap<Id, unknown>
}

/** Commits what was typed into fields, as one revision of each roadmap. What cannot be committed is left as it was. */
export async function keepTyped(session: Session, texts: readonly TypedText[]): Promise<Kept> {
  const roadmaps = [...new Set(texts.flatMap(({ roadmap }) => roadmap ?? []))]
  const done = await Promise.all(
    roadmaps.map(async (roadmap): Promise<Kept> => {
      const own = texts.filter((text) => text.roadmap === roadmap)
      let result: ReturnType<typeof putBack> = { changes: [], kept: [], refused: new Map() }
      const made = await session.perform(
        {
          action,
          subject: subjectOf(own),
          changes: (state) => {
            result = putBack(state, own)
            return result.changes
          },
        },
        roadmap,
      )
      const { kept, refused, changes } = result
      const line = made && changes.length > 0 ? (await revisionLines(session.database, roadmap)).findLast((one) => one.action === action) : undefined
      return { texts: made ? kept : [], revisions: line ? [line] : [], refused }
    }),
  )
  return {
    texts: done.flatMap((one) => one.texts),
    revisions: done.flatMap((one) => one.revisions),
    refused: new Map(done.flatMap((one) => [...one.refused])),
  }
}
