import { create } from 'zustand'
import type { Grouping } from '#shared/timeline/rows.ts'
import type { Colouring } from '../../timeline/draw.ts'
import type { Zoom } from '../../timeline/Timeline.tsx'

/** The ways a roadmap is looked at. */
export const ways = ['timeline', 'table', 'threads', 'capacity'] as const

export const dependenciesShown = ['off', 'selected', 'all'] as const
export type DependenciesShown = (typeof dependenciesShown)[number]

interface RoadmapView {
  /** Drawn over the quarters, as a table of the same items, as threads of what is built upon what, or as load against capacity. */
  readonly as: (typeof ways)[number]
  readonly zoom: Zoom
  readonly grouping: Grouping
  readonly colourBy: Colouring
  /** Whether the baseline is shown behind the plan. */
  readonly ghost: boolean
  /** Whether lanes whose work is all in the past are shown. */
  readonly past: boolean
  /** Which dependencies are drawn. */
  readonly dependencies: DependenciesShown
  /** The groups whose bars are folded into one row. */
  readonly collapsed: ReadonlySet<string>
  set(view: Partial<Omit<RoadmapView, 'set'>>): void
}

/** How the roadmap is looked at; it stays while other screens are visited. */
export const useRoadmapView = create<RoadmapView>()((set) => ({
  as: 'timeline',
  zoom: 'all',
  grouping: 'lane',
  colourBy: 'status',
  ghost: false,
  past: false,
  dependencies: 'selected',
  collapsed: new Set(),
  set: (view) => set(view),
}))
