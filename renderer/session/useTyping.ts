import { createContext, useContext, useState } from 'react'
import { useStore } from 'zustand'
import type { Id } from '#shared/domain/fields.ts'
import type { State } from '#shared/domain/records.ts'
import { standing, type Standing, storedNow, type TypedText } from '#shared/planning/typedText.ts'
import type { Database } from '../store/database.ts'
import { headPosition } from '../store/history.ts'
import type { Typing } from './typing.ts'
import { useRead } from './useRead.ts'
import { useSession } from './useSession.ts'

export const TypingContext = createContext<Typing | null>(null)

export function useTyping(): Typing {
  const typing = useContext(TypingContext)
  if (!typing) throw new Error('No journal of typing around this component')
  return typing
}

/** An offered text beside what is stored now. */
export interface OfferedText {
  readonly text: TypedText
  readonly standing: Standing
  readonly stored: unknown
  readonly state: State | null
}

const statesOf = async (database: Database, roadmaps: readonly Id[]): Promise<ReadonlyMap<Id, State | null>> =>
  new Map(await Promise.all(roadmaps.map(async (id) => [id, (await database.heads.get(id)) ? (await headPosition(database, id)).state : null] as const)))

/** What was typed and is offered, as it stands to what is stored at this moment; null until that is read. What is stored by now is left out. */
export function useOfferedTexts(): readonly OfferedText[] | null {
  const rows = useStore(useTyping().offered)
  // One that moved from one row to another when the window ended is in both.
  const texts = [...new Map(rows.flatMap((row) => row.texts.map((text) => [text.key, text]))).values()]
  const heads = useSession((state) => state.heads)
  const roadmaps = [...new Set(texts.flatMap(({ roadmap }) => roadmap ?? []))]
  const key = heads === null || texts.length === 0 ? null : roadmaps.map((id) => `${id} ${heads.find((head) => head.id === id)?.hash ?? ''}`).join(', ')
  const read = useRead(key, (database) => statesOf(database, roadmaps))
  const [last, setLast] = useState(read)
  if (read && read !== last) setLast(read)
  const states = read ?? last
  if (!states || texts.length === 0) return null
  return texts
    .map((text) => {
      const state = (text.roadmap !== null && states.get(text.roadmap)) || null
      return { text, state, standing: standing(state, text), stored: storedNow(state, text) }
    })
    .filter((one) => one.standing !== 'saved')
    .toSorted((a, b) => (a.text.at > b.text.at ? -1 : 1))
}
