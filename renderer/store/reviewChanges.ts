import type { Id } from '#shared/domain/fields.ts'
import type { RecordKind } from '#shared/domain/records.ts'
import { changesOf } from '#shared/history/migrations.ts'
import type { Revision } from '#shared/history/revision.ts'
import { signingOf } from '#shared/review/baseline.ts'
import type { Database } from './database.ts'
import { StoreError } from './errors.ts'
import { revisionsBetween, trail } from './history.ts'

/** What was done to a roadmap while a review was open. */
export interface ReviewChanges {
  /** The revision that opened the review. */
  readonly opened: number
  /** The revision that signed it; null while it is open. */
  readonly signed: number | null
  /** From the one that opened it to the one that signed it, both inclusive; of an open one to the latest. */
  readonly revisions: readonly Revision[]
  /** Every record they touch, once, in the order in which it was first touched. */
  readonly records: readonly { readonly kind: RecordKind; readonly id: Id }[]
}

/**
 * Reads what changed in a review, by the trail of its record and the revisions between: it costs what the
 * review changed, however long the history is. Throws a StoreError 'missing' where there is no such review.
 */
export async function changedInReview(database: Database, roadmap: Id, review: Id): Promise<ReviewChanges> {
  try {
    const touching = await trail(database, roadmap, 'review', review)
    const first = touching[0]
    if (!first) throw new StoreError('missing', `review ${review} of ${roadmap}`)
    const signed = signingOf(touching, review)
    const revisions = await revisionsBetween(database, roadmap, first.number, signed ?? Number.MAX_SAFE_INTEGER)
    const touched = revisions.flatMap((revision) => changesOf(revision).map(({ kind, id }) => ({ kind, id })))
    const records = [...new Map(touched.map((record) => [`${record.kind}/${record.id}`, record])).values()]
    return { opened: first.number, signed, revisions, records }
  } catch (error) {
    throw StoreError.from(error)
  }
}

/** Reads the two revisions between which everything lies that the review signed in a revision changed; null where none was. */
export async function pairOfReview(database: Database, roadmap: Id, signing: number): Promise<{ from: number; to: number } | null> {
  const [revision] = await revisionsBetween(database, roadmap, signing, signing)
  const signed = revision?.changes.find(({ kind, after }) => kind === 'review' && typeof after?.['signedOn'] === 'string')
  if (!signed) return null
  const { opened } = await changedInReview(database, roadmap, signed.id)
  return { from: Math.max(1, opened - 1), to: signing }
}
