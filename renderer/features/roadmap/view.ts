import { create } from 'zustand'
import type { Grouping } from '#shared/timeline/rows.ts'
import type { Colouring } from '../../timeline/draw.ts'
import type { Database } from '../../store/database.ts'
import { readSetting, writeSetting } from '../../store/heads.ts'
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

const setting = 'roadmap-as'
const isLasting = (value: unknown): value is 'timeline' | 'table' => value === 'timeline' || value === 'table'

/**
 * Shows the roadmap as it was shown last on this computer, and keeps which. Where nobody chose yet, assistive
 * technology is given the table: rows are read more easily than bars.
 */
export async function rememberWay(database: Database, assistive: boolean): Promise<void> {
  useRoadmapView.setState({ as: await readSetting(database, setting, isLasting, assistive ? 'table' : 'timeline') })
  useRoadmapView.subscribe(({ as }, before) => {
    if (as !== before.as && isLasting(as)) writeSetting(database, setting, as).catch(() => {})
  })
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
