import '#shared/text/whole.ts'
import { roadmapOf, rowsOf } from '#shared/domain/records.ts'
import { writeRoadmapFile } from '#shared/exchange/roadmapFile/index.ts'
import { type History, mainLine, stateAfter } from '#shared/history/history.ts'
import { firstBroken } from '#shared/history/revision.ts'
import type { Occasion, SnapshotToWrite } from '#shared/ipc/snapshots.ts'

/** The snapshot of a history that holds together and has at least one revision. */
export function snapshotOf(history: History, occasion: Occasion): SnapshotToWrite {
  const last = history.at(-1)
  if (!last) throw new RangeError('No revision to keep')
  const state = stateAfter(mainLine(history))
  return {
    roadmap: last.roadmap,
    name: roadmapOf(state).name,
    number: last.number,
    hash: last.hash,
    rows: rowsOf(state),
    occasion,
    bytes: writeRoadmapFile(history),
  }
}

/** The snapshot of a history; one that does not hold together is no copy to rely on. */
export const checkedSnapshot = (history: History, occasion: Occasion): SnapshotToWrite | 'broken' =>
  firstBroken(history) === null ? snapshotOf(history, occasion) : 'broken'
