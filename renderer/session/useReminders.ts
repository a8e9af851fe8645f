import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { Id } from '#shared/domain/fields.ts'
import type { ReviewSummary } from '#shared/review/due.ts'
import { type Prompt, promptOf } from '#shared/review/prompts.ts'
import type { Reminders } from './reminders.ts'
import { useSession } from './useSession.ts'

export const RemindersContext = createContext<Reminders | null>(null)

/** The reminders themselves: for what a component does. They never change, so nothing renders again for them. */
export function useReminders(): Reminders {
  const reminders = useContext(RemindersContext)
  if (!reminders) throw new Error('No reminders around this component')
  return reminders
}

/** What is asked of a roadmap today; null while no review is due. */
export function usePrompt(): (roadmap: Id, summary: ReviewSummary) => Prompt | null {
  const snoozes = useStore(useReminders(), (state) => state.snoozes)
  const today = useSession((state) => state.today)
  return (roadmap, summary) => promptOf(roadmap, summary, snoozes, today)
}
