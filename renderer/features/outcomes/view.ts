import { create } from 'zustand'
import type { Id } from '#shared/domain/fields.ts'

export const shownActivities = ['open', 'gaps', 'all'] as const

interface OutcomesView {
  readonly as: 'list' | 'matrix'
  /** Whether the activities without an outcome lie open. */
  readonly shelf: boolean
  /** Which activities the matrix has. */
  readonly which: (typeof shownActivities)[number]
  readonly lane: Id | null
  readonly search: string
  set(view: Partial<Omit<OutcomesView, 'set'>>): void
}

/** How the outcomes are looked at; it stays while other screens are visited. */
export const useOutcomesView = create<OutcomesView>()((set) => ({
  as: 'list',
  shelf: true,
  which: 'open',
  lane: null,
  search: '',
  set: (view) => set(view),
}))
