import type { Id } from '#shared/domain/fields.ts'
import { roadmapOf, rowsOf } from '#shared/domain/records.ts'
import type { History } from '#shared/history/history.ts'
import type { Broken } from '#shared/history/verify.ts'
import type { Snapshot } from '#shared/ipc/snapshots.ts'
import { bestOf, candidates } from '#shared/safety/rotation.ts'
import type { Host } from '../platform/host.ts'
import type { Database, Head } from '../store/database.ts'
import { allHeads, revisionCount } from '../store/heads.ts'
import { hasBranch, revisionsBetween, stateAt, verify } from '../store/history.ts'

/** A snapshot whose file was read and checked through. */
export interface GoodSnapshot {
  readonly snapshot: Snapshot
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly history: History
}

/** One roadmap of which the database holds less than the snapshots, or what does not hold together. */
export interface Finding {
  readonly roadmap: Id
  readonly name: string
  /** Not in the database; at an earlier revision; with another revision in its place; with a history that does not hold together. */
  readonly what: 'missing' | 'older' | 'other' | 'broken'
  readonly head: Head | null
  /** The revision that was snapshotted last, whether or not that file is whole. */
  readonly expected: number
  /** The best snapshot that is whole. */
  readonly good: GoodSnapshot | null
  /** How many better ones are damaged. */
  readonly damaged: number
  /** Of a history that does not hold together, where that begins; null where only its end is missing. */
  readonly broken: Broken | null
}

/** A start may walk through so many revisions: 2,000 of one edit each take 200 to 600 ms, the 37 of a real plan 5. */
const shortEnough = 500

/** Returns the roadmaps whose histories are too long to be walked through before the first screen: in all, or none. */
export async function tooLong(database: Database): Promise<Id[]> {
  const heads = await allHeads(database)
  return heads.reduce((sum, { number }) => sum + number, 0) <= shortEnough ? [] : heads.map(({ id }) => id)
}

/**
 * Compares the database with the snapshots and writes nothing. Returns what the database has lost.
 * `throughout` has every history walked through as well; a revision that is missing is found without.
 */
export async function inspect(database: Database, host: Pick<Host, 'snapshots'>, throughout: boolean): Promise<Finding[]> {
  const [list, heads] = await Promise.all([host.snapshots.list(), allHeads(database)])
  // Where no snapshot can be read there is nothing to compare with; that none can be written is told later.
  const snapshots = list.outcome === 'listed' ? list.snapshots : []
  const ids = [...new Set([...snapshots.map(({ roadmap }) => roadmap), ...heads.map(({ id }) => id)])]
  const findings = await Promise.all(
    ids.map(async (id): Promise<Finding | null> => {
      const head = heads.find((one) => one.id === id) ?? null
      const own = snapshots.filter(({ roadmap }) => roadmap === id)
      const best = bestOf(own)
      const lost = await compare(database, head, best, throughout)
      if (lost === null) return null
      const { good, damaged } = await firstGood(host, candidates(own))
      const name = good?.name ?? head?.name ?? best?.name ?? ''
      return { roadmap: id, name, ...lost, head, expected: best?.number ?? head?.number ?? 0, good, damaged }
    }),
  )
  return findings.filter((finding) => finding !== null)
}

async function compare(
  database: Database,
  head: Head | null,
  best: Snapshot | null,
  throughout: boolean,
): Promise<Pick<Finding, 'what' | 'broken'> | null> {
  const lost = (what: Finding['what']) => ({ what, broken: null })
  if (!head) return best ? lost('missing') : null
  if (best && head.number < best.number) return lost('older')
  if (best) {
    const [there] = await revisionsBetween(database, head.id, best.number, best.number)
    if (there && !there.hash.startsWith(best.hash) && !(await hasBranch(database, head.id, best.hash))) return lost('other')
  }
  const [last] = await revisionsBetween(database, head.id, head.number, head.number)
  const ends = last?.hash === head.hash && (await revisionCount(database, head.id)) === head.number
  if (ends && !throughout && (await hasRowsOf(database, head, best))) return null
  const broken = await verify(database, head.id)
  return ends && broken === null ? null : { what: 'broken', broken }
}

/** Whether the state has as many records as its snapshot says. Where it has not, the chain says which of them is right. */
async function hasRowsOf(database: Database, head: Head, best: Snapshot | null): Promise<boolean> {
  if (best?.number !== head.number) return true
  const state = await stateAt(database, head.id, head.number).catch(() => null)
  return state !== null && rowsOf(state) === best.rows
}

/** Tries one after the other: each is read whole. */
async function firstGood(
  host: Pick<Host, 'snapshots'>,
  tried: readonly Snapshot[],
  damaged = 0,
): Promise<{ good: GoodSnapshot | null; damaged: number }> {
  const [snapshot, ...others] = tried
  if (!snapshot) return { good: null, damaged }
  const good = await wholeCopy(host, snapshot)
  return good ? { good, damaged } : firstGood(host, others, damaged + 1)
}

/** A snapshot that was read and checked through; null where it is not whole, or not what its name says. */
export async function wholeCopy(host: Pick<Host, 'snapshots'>, snapshot: Snapshot): Promise<GoodSnapshot | null> {
  // Most starts find nothing missing, and read no snapshot.
  const [answer, { readRoadmapFile }] = await Promise.all([
    host.snapshots.read(snapshot.id),
    import('#shared/exchange/roadmapFile/read.ts'),
  ])
  const read = answer.outcome === 'read' ? readRoadmapFile(answer.bytes) : null
  if (answer.outcome !== 'read' || !read?.ok) return null
  const last = read.history.at(-1)
  if (last?.roadmap !== snapshot.roadmap || last.number !== snapshot.number || !last.hash.startsWith(snapshot.hash)) return null
  return { snapshot, name: roadmapOf(read.state).name, bytes: answer.bytes, history: read.history }
}

/** The best whole copy of each roadmap that was not removed, read without the database. */
export async function wholeCopies(host: Pick<Host, 'snapshots'>): Promise<GoodSnapshot[]> {
  const list = await host.snapshots.list()
  const snapshots = list.outcome === 'listed' ? list.snapshots : []
  const ids = [...new Set(snapshots.map(({ roadmap }) => roadmap))]
  const found = await Promise.all(
    ids.map(async (id) => {
      const own = snapshots.filter(({ roadmap }) => roadmap === id)
      return bestOf(own) ? (await firstGood(host, candidates(own))).good : null
    }),
  )
  return found.filter((good) => good !== null)
}
