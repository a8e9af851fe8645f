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

/** How a history that came from outside stands to what is here. */
export type Standing =
  | { readonly kind: 'new' }
  /** It goes on from what is here by so many revisions. */
  | { readonly kind: 'newer'; readonly head: Head; readonly common: number; readonly added: number }
  | Extract<Adoption, { kind: 'same' | 'older' | 'diverged' }>

/** Returns what `adopt` would find of a history, which was checked through before; nothing is written. Throws a StoreError. */
export async function standingOf(database: Database, history: History): Promise<Standing> {
  try {
    return await database.transaction('r', database.heads, database.revisions, database.branches, () =>
      standing(database, history, mainLine(history)),
    )
  } catch (error) {
    throw StoreError.from(error)
  }
}

async function standing(database: Database, history: History, line: History): Promise<Standing> {
  const last = history.at(-1)
  if (!last) throw new RangeError('No revision to adopt')
  const head = await database.heads.get(last.roadmap)
  if (!head) return { kind: 'new' }
  if (head.hash === last.hash) return { kind: 'same', head }
  const common = await lastCommon(database, line, Math.min(head.number, last.number))
  if (!byHash(history).has(head.hash))
    return (await hasRevision(database, last)) ? { kind: 'older', head } : { kind: 'diverged', head, common }
  const before = head.number + (await branchRows(database, last.roadmap).count())
  return { kind: 'newer', head, common, added: history.length - before }
}

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
  const position: Position = { number: last.number, hash: last.hash, state: stateAfter(line) }
  const { roadmap } = last
  try {
    return await database.transaction(
      'rw',
      database.heads,
      database.revisions,
      database.branches,
      database.checkpoints,
      async (): Promise<Adoption> => {
        const stands = await standing(database, history, line)
        if (stands.kind !== 'new' && stands.kind !== 'newer') return stands
        const common = stands.kind === 'new' ? 0 : stands.common
        if (stands.kind === 'newer' && stands.head.number > common) {
          // What was the main line here lies in a branch now, where it is written below.
          await rowsFrom(database.revisions, roadmap, common + 1).delete()
          await rowsFrom(database.checkpoints, roadmap, common + 1).delete()
        }
        await database.revisions.bulkAdd(line.slice(common).map(withTouches))
        await database.branches.bulkPut(branchesOf(history).map(withTouches))
        await database.heads.put(headOf(roadmap, position, last.recordedAt))
        return stands.kind === 'new' ? { kind: 'opened', position } : { kind: 'forwarded', position, added: stands.added }
      },
    )
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
