import type { Id } from '#shared/domain/fields.ts'
import { emptyState, roadmapOf, type State } from '#shared/domain/records.ts'
import { schemaVersion } from '#shared/history/migrations.ts'
import { type Draft, type Revision, seal, wellFormed } from '#shared/history/revision.ts'
import { plan } from '#shared/planning/records.ts'
import { keepSigned } from '#shared/planning/signed.ts'
import { reviewSummary } from '#shared/review/due.ts'
import { branchRows, type Database, type Head, type StoredRevision } from './database.ts'
import { StoreError } from './errors.ts'

/** Where a roadmap's history stands: the end of it and the state there. */
export interface Position {
  readonly number: number
  /** The hash of the last revision; empty before the first. */
  readonly hash: string
  readonly state: State
}

/** Before the first revision. */
export const nowhere: Position = { number: 0, hash: '', state: emptyState }

/**
 * The only way anything is written: the drafts become revisions after the position, all in one
 * transaction or none. Throws what `plan` and `keepSigned` throw when a draft is unsound, and a StoreError 'stale' when
 * somebody else committed since the position was read; nothing is written then.
 */
export async function commit(
  database: Database,
  roadmap: Id,
  from: Position,
  drafts: readonly Draft[],
): Promise<{ position: Position; revisions: Revision[] }> {
  let position = from
  const revisions: Revision[] = []
  for (const draft of drafts.map(wellFormed)) {
    keepSigned(position.state, draft)
    const state = plan(position.state, draft.changes)
    const revision = seal({
      ...draft,
      roadmap,
      number: position.number + 1,
      schema: schemaVersion,
      parents: position.hash === '' ? [] : [position.hash],
    })
    revisions.push(revision)
    position = { number: revision.number, hash: revision.hash, state }
  }
  const last = revisions.at(-1)
  if (!last) return { position, revisions }
  const head = headOf(roadmap, position, last.recordedAt)
  try {
    await database.transaction('rw', database.heads, database.revisions, async () => {
      const stored = await database.heads.get(roadmap)
      if ((stored?.hash ?? '') !== from.hash) throw new StoreError('stale', `at ${stored?.number ?? 0}, not ${from.number}`)
      // Asked at once, they are waited for once.
      await Promise.all([database.revisions.bulkAdd(revisions.map(withTouches)), database.heads.put(head)])
    })
  } catch (error) {
    throw StoreError.from(error)
  }
  return { position, revisions }
}

/** A revision as the row it is stored as. */
export const withTouches = (revision: Revision): StoredRevision => ({
  ...revision,
  touches: revision.changes.map(({ kind, id }) => touch(revision.roadmap, kind, id)),
})

/** The text under which a revision is found by a record it changes. */
export const touch = (roadmap: Id, kind: string, id: Id): string => `${roadmap}/${kind}/${id}`

/** The head a roadmap has at the position. */
export function headOf(id: Id, { number, hash, state }: Position, changedAt: string): Head {
  const { name, unit, sample, scenarioOf } = roadmapOf(state)
  return { id, number, hash, name, unit, sample, scenarioOf: scenarioOf?.name ?? null, changedAt, summary: reviewSummary(state) }
}

/**
 * Removes a roadmap and its whole history from this computer. The history inside a roadmap is never
 * deleted; this is for the sample, and for a roadmap somebody no longer wants here.
 */
export async function removeRoadmap(database: Database, roadmap: Id): Promise<void> {
  try {
    await database.transaction('rw', database.heads, database.revisions, database.branches, database.checkpoints, async () => {
      const range: [[Id, number], [Id, number]] = [
        [roadmap, 0],
        [roadmap, Number.MAX_SAFE_INTEGER],
      ]
      await database.revisions
        .where('[roadmap+number]')
        .between(...range)
        .delete()
      await branchRows(database, roadmap).delete()
      await database.checkpoints
        .where('[roadmap+number]')
        .between(...range)
        .delete()
      await database.heads.delete(roadmap)
    })
  } catch (error) {
    throw StoreError.from(error)
  }
}
