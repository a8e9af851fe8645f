import type { Id } from '#shared/domain/fields.ts'
import { emptyState, roadmapOf } from '#shared/domain/records.ts'
import { writeRoadmapFile } from '#shared/exchange/roadmapFile/index.ts'
import { replay } from '#shared/history/change.ts'
import { firstBroken, type Revision } from '#shared/history/revision.ts'
import type { Occasion, SnapshotToWrite } from '#shared/ipc/snapshots.ts'
import type { Database } from '../store/database.ts'
import { revisionsBetween } from '../store/history.ts'

/** Every revision of a roadmap, read at once. */
export const wholeHistory = (database: Database, roadmap: Id): Promise<Revision[]> =>
  revisionsBetween(database, roadmap, 1, Number.MAX_SAFE_INTEGER)

/** The revisions up to the first that does not follow from those before it. */
export function soundPart(revisions: readonly Revision[]): readonly Revision[] {
  const broken = firstBroken(revisions)
  return broken === null ? revisions : revisions.slice(0, revisions.findIndex(({ number }) => number === broken))
}

/** The snapshot of a history that holds together and has at least one revision. */
export function snapshotOf(revisions: readonly Revision[], occasion: Occasion): SnapshotToWrite {
  const last = revisions.at(-1)
  if (!last) throw new RangeError('No revision to keep')
  const state = replay(emptyState, revisions.flatMap(({ changes }) => changes))
  const rows = Object.values(state).reduce((sum, records) => sum + Object.keys(records).length, 0)
  return {
    roadmap: last.roadmap,
    name: roadmapOf(state).name,
    number: last.number,
    hash: last.hash,
    rows,
    occasion,
    bytes: writeRoadmapFile(revisions),
  }
}

/** The snapshot of a history; one that does not hold together is no copy to rely on. */
export const checkedSnapshot = (revisions: readonly Revision[], occasion: Occasion): SnapshotToWrite | 'broken' =>
  firstBroken(revisions) === null ? snapshotOf(revisions, occasion) : 'broken'
