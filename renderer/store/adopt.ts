import { branchesOf, byHash, type History, mainLine, stateAfter } from '#shared/history/history.ts'
import { headOf, type Position, withTouches } from './commit.ts'
import { branchRows, type Database, type Head } from './database.ts'
import { StoreError } from './errors.ts'
import { hasRevision, rowsFrom } from './history.ts'

/** What became of a history that came from outside. */
export type Adoption =
  /** It was not on this computer and now is. */
  | { readonly kind: 'opened'; readonly position: Position }
  /** What is here was part of its past; the rest was added. */
  | { readonly kind: 'forwarded'; readonly position: Position; readonly added: number }
  /** It ends where what is here ends; nothing was written. */
  | { readonly kind: 'same'; readonly head: Head }
  /** What is here goes on after its end; nothing was written. */
  | { readonly kind: 'older'; readonly head: Head }
  /** Both went on in their own way after revision `common` of their main lines (0: they share none); nothing was written. */
  | { readonly kind: 'diverged'; readonly head: Head; readonly common: number }

/**
 * Takes in the whole history of a roadmap as it is, with its numbers and hashes, all in one transaction or
 * nothing. The revisions were checked through before (`readRoadmapFile`): from the first, without gaps, sound
 * at the end. A history that is here is only ever gone on with: where it became a branch of what comes in, its
 * revisions go there and none is lost.
 */
export async function adopt(database: Database, history: History): Promise<Adoption> {
  const last = history.at(-1)
  if (!last) throw new RangeError('No revision to adopt')
  const line = mainLine(history)
  const branches = branchesOf(history)
  const known = byHash(history)
  const position: Position = { number: last.number, hash: last.hash, state: stateAfter(line) }
  const head = headOf(last.roadmap, position, last.recordedAt)
  const { roadmap } = last
  try {
    return await database.transaction('rw', database.heads, database.revisions, database.branches, database.checkpoints, async (): Promise<Adoption> => {
      const stored = await database.heads.get(roadmap)
      if (stored?.hash === last.hash) return { kind: 'same', head: stored }
      const common = stored ? await lastCommon(database, line, Math.min(stored.number, last.number)) : 0
      if (stored && !known.has(stored.hash))
        return (await hasRevision(database, last)) ? { kind: 'older', head: stored } : { kind: 'diverged', head: stored, common }
      const before = stored ? stored.number + (await branchRows(database, roadmap).count()) : 0
      if (stored && stored.number > common) {
        // What was the main line here lies in a branch now, where it is written below.
        await rowsFrom(database.revisions, roadmap, common + 1).delete()
        await rowsFrom(database.checkpoints, roadmap, common + 1).delete()
      }
      await database.revisions.bulkAdd(line.slice(common).map(withTouches))
      await database.branches.bulkPut(branches.map(withTouches))
      await database.heads.put(head)
      return stored ? { kind: 'forwarded', position, added: history.length - before } : { kind: 'opened', position }
    })
  } catch (error) {
    throw StoreError.from(error)
  }
}

/** Each hash covers all before it, so the revisions that both main lines share are a beginning, whose end is found by halving. */
async function lastCommon(database: Database, line: History, most: number, least = 0): Promise<number> {
  if (least === most) return most
  const middle = Math.ceil((least + most) / 2)
  const theirs = line[middle - 1]
  const ours = theirs && (await database.revisions.get([theirs.roadmap, middle]))
  const shared = ours !== undefined && ours.hash === theirs?.hash
  return shared ? lastCommon(database, line, most, middle) : lastCommon(database, line, middle - 1, least)
}
