import { emptyState } from '#shared/domain/records.ts'
import { replay } from '#shared/history/change.ts'
import type { Revision } from '#shared/history/revision.ts'
import { headOf, type Position, withTouches } from './commit.ts'
import type { Database, Head } from './database.ts'
import { StoreError } from './errors.ts'

/** What became of a history that came from outside. */
export type Adoption =
  /** It was not on this computer and now is. */
  | { readonly kind: 'opened'; readonly position: Position }
  /** What is here was its beginning; the rest was added. */
  | { readonly kind: 'forwarded'; readonly position: Position; readonly added: number }
  /** It ends where what is here ends; nothing was written. */
  | { readonly kind: 'same'; readonly head: Head }
  /** What is here goes on after its end; nothing was written. */
  | { readonly kind: 'older'; readonly head: Head }
  /** Both went on in their own way after revision `common` (0: they share none); nothing was written. */
  | { readonly kind: 'diverged'; readonly head: Head; readonly common: number }

/**
 * Takes in the whole history of a roadmap as it is, with its numbers and hashes, all in one transaction or
 * nothing. The revisions were checked through before (`readRoadmapFile`): from the first, without gaps, sound
 * at the end. A history that is here is only ever gone on with.
 */
export async function adopt(database: Database, revisions: readonly Revision[]): Promise<Adoption> {
  const last = revisions.at(-1)
  if (!last) throw new RangeError('No revision to adopt')
  const state = replay(emptyState, revisions.flatMap(({ changes }) => changes))
  const position: Position = { number: last.number, hash: last.hash, state }
  const head = headOf(last.roadmap, position, last.recordedAt)
  try {
    return await database.transaction('rw', database.heads, database.revisions, async (): Promise<Adoption> => {
      const stored = await database.heads.get(last.roadmap)
      if (stored) {
        if (stored.hash === last.hash) return { kind: 'same', head: stored }
        const common = await lastCommon(database, revisions, Math.min(stored.number, last.number))
        if (common === last.number) return { kind: 'older', head: stored }
        if (common < stored.number) return { kind: 'diverged', head: stored, common }
      }
      const news = revisions.slice(stored?.number ?? 0)
      await database.revisions.bulkAdd(news.map(withTouches))
      await database.heads.put(head)
      return stored ? { kind: 'forwarded', position, added: news.length } : { kind: 'opened', position }
    })
  } catch (error) {
    throw StoreError.from(error)
  }
}

/** Each hash covers all before it, so the revisions that both share are a beginning, whose end is found by halving. */
async function lastCommon(database: Database, revisions: readonly Revision[], most: number, least = 0): Promise<number> {
  if (least === most) return most
  const middle = Math.ceil((least + most) / 2)
  const theirs = revisions[middle - 1]
  const ours = theirs && (await database.revisions.get([theirs.roadmap, middle]))
  const shared = ours !== undefined && ours.hash === theirs?.hash
  return shared ? lastCommon(database, revisions, most, middle) : lastCommon(database, revisions, middle - 1, least)
}
