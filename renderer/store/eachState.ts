import type { Id } from '#shared/domain/fields.ts'
import type { Position } from './commit.ts'
import type { Database } from './database.ts'
import { StoreError } from './errors.ts'
import { headPosition } from './history.ts'

/** The latest state of a roadmap, or why it cannot be read. */
export type Latest = { readonly roadmap: Id; readonly position: Position } | { readonly roadmap: Id; readonly problem: StoreError }

/**
 * Reads the latest states of several roadmaps, one after the other, and tells of each as soon as it is there; none is
 * held longer. One that cannot be read is told and does not keep the others from being read. Ends early when the
 * signal is aborted, and tells of nothing from then on.
 */
export async function eachState(
  database: Database,
  roadmaps: readonly Id[],
  signal: AbortSignal,
  tell: (latest: Latest) => void,
): Promise<void> {
  for (const roadmap of roadmaps) {
    if (signal.aborted) return
    // One after the other: so the first is shown early, and only one whole state is in memory.
    // oxlint-disable-next-line no-await-in-loop
    const latest = await headPosition(database, roadmap).then(
      (position): Latest => ({ roadmap, position }),
      (error: unknown): Latest => ({ roadmap, problem: StoreError.from(error) }),
    )
    if (signal.aborted) return
    tell(latest)
  }
}
