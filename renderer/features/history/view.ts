import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { CalendarDate } from '#shared/calendar/dates.ts'
import type { Id } from '#shared/domain/fields.ts'
import type { Comparison } from '#shared/history/compare.ts'

/** What the history screen shows of a roadmap; it outlives the screen, so that coming back finds it as it was. */
export interface HistoryView {
  /** The revisions picked; null follows what is usual. */
  readonly from: number | null
  readonly to: number | null
  /** Every revision in the list, or those worth finding again. */
  readonly every: boolean
  readonly grouping: 'lane' | 'outcome'
  /** Bars that are as they were, too. */
  readonly everything: boolean
}

/** How a replay shows one pair after the other. */
export interface Showing {
  readonly say: (comparison: Comparison) => string
  /** The same for every pair. */
  readonly days: { readonly start: CalendarDate; readonly finish: CalendarDate }
  /** How long bars slide, in milliseconds, and whether they are at it. */
  readonly slide: number
  readonly sliding: boolean
}

const initial: HistoryView = { from: null, to: null, every: false, grouping: 'lane', everything: false }

const views = createStore<Readonly<Record<Id, HistoryView>>>()(() => ({}))

/** Has the history screen show a revision with the one that is usually compared with it. */
export const showRevision = (roadmap: Id, number: number): void => {
  views.setState(({ [roadmap]: view = initial }) => ({ [roadmap]: { ...view, from: number === 1 ? 1 : number - 1, to: number } }))
}

/** Has the history screen show a revision beside the latest. */
export const showBesideLatest = (roadmap: Id, number: number): void => {
  views.setState(({ [roadmap]: view = initial }) => ({ [roadmap]: { ...view, from: number, to: null } }))
}

/** The view of a roadmap's history, and how to change it. */
export function useHistoryView(roadmap: Id): [HistoryView, (change: Partial<HistoryView>) => void] {
  const view = useStore(views, (state) => state[roadmap] ?? initial)
  return [view, (change) => views.setState({ [roadmap]: { ...view, ...change } })]
}
