import { createContext, useContext, useEffect, useEffectEvent, useState } from 'react'
import { useStore } from 'zustand'
import type { State } from '#shared/domain/records.ts'
import { standing, type Standing, storedNow, type TypedText } from '#shared/planning/typedText.ts'
import { latestStates } from '../store/history.ts'
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

/** What was typed and is offered, as it stands to what is stored at this moment; null until that is read. What is stored by now is let go of. */
export function useOfferedTexts(): readonly OfferedText[] | null {
  const typing = useTyping()
  const rows = useStore(typing.offered)
  // One that moved from one row to another when the window ended is in both.
  const texts = [...new Map(rows.flatMap((row) => row.texts.map((text) => [text.key, text]))).values()]
  const heads = useSession((state) => state.heads)
  const roadmaps = [...new Set(texts.flatMap(({ roadmap }) => roadmap ?? []))]
  const key =
    heads === null || texts.length === 0
      ? null
      : roadmaps.map((id) => `${id} ${heads.find((head) => head.id === id)?.hash ?? ''}`).join(', ')
  const read = useRead(key, (database) => latestStates(database, roadmaps))
  const [last, setLast] = useState(read)
  if (read && read !== last) setLast(read)
  const states = read ?? last
  const found = texts.map((text): OfferedText => {
    const state = (text.roadmap !== null && states?.get(text.roadmap)) || null
    return { text, state, standing: standing(state, text), stored: storedNow(state, text) }
  })
  const saved = found.filter((one) => one.standing === 'saved').map(({ text }) => text.key)
  const forget = useEffectEvent(() => typing.forget(new Set(saved)))
  const savedKeys = saved.join(' ')
  useEffect(() => {
    if (savedKeys !== '') void forget()
  }, [savedKeys])
  if (!states || texts.length === 0) return null
  return found.filter((one) => one.standing !== 'saved').toSorted((a, b) => (a.text.at > b.text.at ? -1 : 1))
}
