import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Id } from '#shared/domain/fields.ts'

export const parts = ['promises', 'dates', 'outcomes', 'partnership'] as const
export type Part = (typeof parts)[number]

/** What the insights of a roadmap show; it outlives the screen, so that coming back finds it as it was. */
export interface InsightsView {
  readonly part: Part
  /** The quarter whose promises are listed. */
  readonly quarter: string | null
  /** The lane whose trends are drawn; null for all. */
  readonly lane: Id | null
  /** Activities that are drawn besides. */
  readonly added: readonly Id[]
  /** The activity whose fingerprint is shown; null for the one that slipped most. */
  readonly activity: Id | null
  /** So many quarters ahead: what changed is listed. */
  readonly distance: number | null
}

const initial: InsightsView = { part: 'promises', quarter: null, lane: null, added: [], activity: null, distance: null }

const views = createStore<Readonly<Record<Id, InsightsView>>>()(() => ({}))

/** The view of a roadmap's insights, and how to change it. */
export function useInsightsView(roadmap: Id): [InsightsView, (change: Partial<InsightsView>) => void] {
  const view = useStore(views, (state) => state[roadmap] ?? initial)
  return [view, (change) => views.setState(({ [roadmap]: now = initial }) => ({ [roadmap]: { ...now, ...change } }))]
}
