import type { Table } from 'dexie'
import type { Id } from '#shared/domain/fields.ts'
import { emptyState, type RecordKind, type State } from '#shared/domain/records.ts'
import { replay } from '#shared/history/change.ts'
import { ancestry, type History, historyTo, inHistoryOrder, mainLine } from '#shared/history/history.ts'
import { changesOf } from '#shared/history/migrations.ts'
import { hashOf, type Revision, type RevisionLine } from '#shared/history/revision.ts'
import { type Broken, verify as verifyHistory } from '#shared/history/verify.ts'
import { type Position, touch } from './commit.ts'
import { branchRows, type Checkpoint, type Database, type StoredRevision } from './database.ts'
import { digestOf } from './digest.ts'
import { StoreError } from './errors.ts'

/** A checkpoint is written when more change sets than this lie after the last one. */
const checkpointDistance = 50

/** The rows of a roadmap from a number on. */
export const rowsFrom = <T>(table: Table<T, [Id, number]>, roadmap: Id, number: number) =>
  table.where('[roadmap+number]').between([roadmap, number], [roadmap, Number.MAX_SAFE_INTEGER])

/** The revisions of the main line from one number to another, both inclusive, in order. */
export async function revisionsBetween(database: Database, roadmap: Id, from: number, to: number): Promise<Revision[]> {
  const rows = await database.revisions.where('[roadmap+number]').between([roadmap, from], [roadmap, to], true, true).toArray()
  return rows.map(withoutTouches)
}

/** The revisions that merges brought in beside the main line, in no particular order. */
export async function branchesIn(database: Database, roadmap: Id): Promise<Revision[]> {
  const rows = await branchRows(database, roadmap).toArray()
  return rows.map(withoutTouches)
}

/** Whether a revision whose hash begins so was brought in beside the main line. */
export async function hasBranch(database: Database, roadmap: Id, hash: string): Promise<boolean> {
  return (
    (await database.branches
      .where('[roadmap+hash]')
      .between([roadmap, hash], [roadmap, `${hash}\uffff`])
      .count()) > 0
  )
}

/** Everything of a roadmap: its main line, and what merges brought in. */
export async function wholeHistory(database: Database, roadmap: Id): Promise<History> {
  return database.transaction('r', database.revisions, database.branches, async () =>
    inHistoryOrder(await revisionsBetween(database, roadmap, 1, Number.MAX_SAFE_INTEGER), await branchesIn(database, roadmap)),
  )
}

/** Whether the revision is in the history that is stored, on its main line or beside it. */
export async function hasRevision(
  database: Database,
  { roadmap, number, hash }: Pick<Revision, 'roadmap' | 'number' | 'hash'>,
): Promise<boolean> {
  const there = await database.revisions.get([roadmap, number])
  return there?.hash === hash || (await database.branches.get([roadmap, hash])) !== undefined
}

/** A checkpoint, or none, and the revisions from there. */
interface Way {
  readonly checkpoint: Checkpoint | undefined
  readonly rows: readonly Revision[]
}

/** Reads what the state at a revision is made of; the checkpoint is not after `latest`. */
const wayTo = (database: Database, roadmap: Id, number: number, latest: number): Promise<Way> =>
  database.transaction('r', database.revisions, database.checkpoints, async () => {
    const checkpoint = await database.checkpoints.where('[roadmap+number]').between([roadmap, 0], [roadmap, latest], true, true).last()
    const first = (checkpoint?.number ?? 0) + 1
    const rows = await revisionsBetween(database, roadmap, first, number)
    if (rows.length !== number - first + 1) throw new StoreError('missing', `revision ${number} of ${roadmap}`)
    return { checkpoint, rows }
  })

async function stateBy(database: Database, roadmap: Id, number: number, { checkpoint, rows }: Way): Promise<State> {
  if (!checkpoint) return replay(emptyState, rows.flatMap(changesOf))
  // Its digest is made beside what is made of it.
  const digest = digestOf(checkpoint.state)
  const made = tried(() => replay(JSON.parse(checkpoint.state) as State, rows.flatMap(changesOf)))
  // One that was damaged is not believed.
  if ((await digest) !== checkpoint.hash)
    return stateBy(database, roadmap, number, await wayTo(database, roadmap, number, checkpoint.number - 1))
  return made()
}

/** Does the work at once; what it came to, or what went wrong, is there when it is asked for. */
function tried<T>(work: () => T): () => T {
  try {
    const result = work()
    return () => result
  } catch (error) {
    return () => {
      throw error
    }
  }
}

/** The state at a revision of the main line: the nearest checkpoint and the change sets after it. */
export const stateAt = async (database: Database, roadmap: Id, number: number): Promise<State> =>
  stateBy(database, roadmap, number, await wayTo(database, roadmap, number, number))

/** Where the roadmap's history ends, and the state there. */
export async function headPosition(database: Database, roadmap: Id): Promise<Position> {
  try {
    const { head, way } = await database.transaction('r', database.heads, database.revisions, database.checkpoints, async () => {
      const known = await database.heads.get(roadmap)
      if (!known) throw new StoreError('missing', `roadmap ${roadmap}`)
      return { head: known, way: await wayTo(database, roadmap, known.number, known.number) }
    })
    return { number: head.number, hash: head.hash, state: await stateBy(database, roadmap, head.number, way) }
  } catch (error) {
    throw StoreError.from(error)
  }
}

/** The latest states of roadmaps; null for one that is no longer there. */
export const latestStates = async (database: Database, roadmaps: readonly Id[]): Promise<ReadonlyMap<Id, State | null>> =>
  new Map(
    await Promise.all(
      roadmaps.map(async (id) => [id, (await database.heads.get(id)) ? (await headPosition(database, id)).state : null] as const),
    ),
  )

/** All revisions without their changes, in order; a page of history needs no more. */
export async function revisionLines(database: Database, roadmap: Id, first = 1): Promise<RevisionLine[]> {
  const lines: RevisionLine[] = []
  await rowsFrom(database.revisions, roadmap, first).each(({ changes: _changes, touches: _touches, ...line }) => lines.push(line))
  return lines
}

/** Every revision of the main line that touched the record, in order. */
export async function trail(database: Database, roadmap: Id, kind: RecordKind, id: Id): Promise<Revision[]> {
  const rows = await database.revisions
    .where('touches')
    .equals(touch(roadmap, kind, id))
    .toArray()
  return rows.map(withoutTouches).toSorted((a, b) => a.number - b.number)
}

/**
 * Every revision that touched the record, those of branches too: each stands where it was recorded, so that who
 * changed what, when and why is told of both sides of a merge.
 */
export async function wholeTrail(
  database: Database,
  roadmap: Id,
  kind: RecordKind,
  id: Id,
): Promise<readonly { readonly revision: Revision; readonly inBranch: boolean }[]> {
  const key = touch(roadmap, kind, id)
  const [main, branches] = await Promise.all([
    database.revisions.where('touches').equals(key).toArray(),
    database.branches.where('touches').equals(key).toArray(),
  ])
  const placed = [
    ...main.map((row) => ({ revision: withoutTouches(row), inBranch: false })),
    ...branches.map((row) => ({ revision: withoutTouches(row), inBranch: true })),
  ]
  return placed.toSorted((a, b) =>
    a.revision.recordedAt < b.revision.recordedAt
      ? -1
      : a.revision.recordedAt > b.revision.recordedAt
        ? 1
        : a.revision.number - b.revision.number,
  )
}

/** The revisions that a merge brought in beside the main line, in the order they were recorded; what an earlier merge brought is not among them. */
export async function broughtIn(database: Database, roadmap: Id, merge: number): Promise<readonly Revision[]> {
  const history = await wholeHistory(database, roadmap)
  const at = mainLine(history)[merge - 1]
  const [before = '', merged = ''] = at?.parents ?? []
  const known = ancestry(history, before)
  return historyTo(history, merged).filter(({ hash }) => !known.has(hash))
}

/** Walks the whole chain of hashes; the first revision that differs and its records, or null. */
export async function verify(database: Database, roadmap: Id): Promise<Broken | null> {
  return verifyHistory(await wholeHistory(database, roadmap))
}

/**
 * Writes a checkpoint at the position where one is due; cheap to call when none is. The position may be of a line
 * that became a branch meanwhile: such a state is not kept.
 */
export async function keepCheckpoint(database: Database, roadmap: Id, position: Position, signed: boolean): Promise<void> {
  await database.transaction('rw', database.revisions, database.checkpoints, async () => {
    const last = await database.checkpoints.where('[roadmap+number]').between([roadmap, 0], [roadmap, position.number], true, true).last()
    const distance = position.number - (last?.number ?? 0)
    if (distance <= checkpointDistance && !(signed && distance > 0)) return
    if ((await database.revisions.get([roadmap, position.number]))?.hash !== position.hash) return
    const state = JSON.stringify(position.state)
    await database.checkpoints.put({ roadmap, number: position.number, state, hash: hashOf(state) })
  })
}

const withoutTouches = ({ touches: _touches, ...revision }: StoredRevision): Revision => revision
