import { all, type State } from '../domain/records.ts'
import type { Snapshot } from '../domain/snapshot.ts'
import type { Change } from '../history/change.ts'
import { type RevisionLine, snapshotAction } from '../history/revision.ts'
import { add } from './records.ts'

/**
 * Returns the revision a snapshot made now shows: the last that is not itself the record of a snapshot, so that the
 * slides and the PDF of one meeting bear one number. Null before the first revision.
 */
export const revisionToShow = <T extends Pick<RevisionLine, 'action'>>(lines: readonly T[]): T | null =>
  lines.findLast(({ action }) => action !== snapshotAction) ?? null

/** Returns the changes that record a file which was given away. They belong into a revision with the action `snapshotAction`. */
export const recordSnapshot = (snapshot: Snapshot): Change[] => add('snapshot', snapshot)

/** Returns the snapshots of a roadmap, the latest first. */
export const snapshotsOf = (state: State): Snapshot[] =>
  all(state, 'snapshot').toSorted((a, b) => (a.madeOn < b.madeOn ? 1 : a.madeOn > b.madeOn ? -1 : b.number - a.number))

/** Returns the snapshots that show a revision. */
export const snapshotsShowing = (state: State, { hash }: { readonly hash: string }): Snapshot[] =>
  snapshotsOf(state).filter((snapshot) => snapshot.hash === hash)
