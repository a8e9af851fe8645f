import type { Id } from '#shared/domain/fields.ts'
import { roadmapOf } from '#shared/domain/records.ts'
import { readRoadmapFile } from '#shared/exchange/roadmapFile/index.ts'
import { type History, soundPart } from '#shared/history/history.ts'
import type { Broken } from '#shared/history/verify.ts'
import type { Snapshot, SnapshotToWrite } from '#shared/ipc/snapshots.ts'
import { bestOf, candidates } from '#shared/safety/rotation.ts'
import type { FileToSave, Host, SaveResult } from '../platform/host.ts'
import type { Database, Head } from '../store/database.ts'
import { allHeads, revisionCount } from '../store/heads.ts'
import { hasBranch, revisionsBetween, stateAt, verify, wholeHistory } from '../store/history.ts'
import { replaceWith } from '../store/restore.ts'
import { rowsOf, snapshotOf } from './snapshotOf.ts'

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

async function compare(database: Database, head: Head | null, best: Snapshot | null, throughout: boolean): Promise<Pick<Finding, 'what' | 'broken'> | null> {
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
async function firstGood(host: Pick<Host, 'snapshots'>, tried: readonly Snapshot[], damaged = 0): Promise<{ good: GoodSnapshot | null; damaged: number }> {
  const [snapshot, ...others] = tried
  if (!snapshot) return { good: null, damaged }
  const answer = await host.snapshots.read(snapshot.id)
  const read = answer.outcome === 'read' ? readRoadmapFile(answer.bytes) : null
  if (answer.outcome === 'read' && read?.ok) {
    const last = read.history.at(-1)
    if (last?.roadmap === snapshot.roadmap && last.number === snapshot.number && last.hash.startsWith(snapshot.hash)) {
      const good = { snapshot, name: roadmapOf(read.state).name, bytes: answer.bytes, history: read.history }
      return { good, damaged }
    }
  }
  return firstGood(host, others, damaged + 1)
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

/** What the database holds of the roadmap as a snapshot, as far as it holds together; null when that is nothing. */
async function ownOf(database: Database, { roadmap, head }: Finding, occasion: 'before-restore' | 'continued'): Promise<SnapshotToWrite | null> {
  const history = head ? soundPart(await wholeHistory(database, roadmap)) : []
  return history.length > 0 ? snapshotOf(history, occasion) : null
}

const again = ({ bytes, history }: GoodSnapshot, occasion: 'restored' | 'removed'): SnapshotToWrite => ({
  ...snapshotOf(history, occasion),
  bytes,
})

/**
 * Puts the good snapshot of each finding into the database, after what the database holds was written
 * out as a snapshot of its own. Returns those that were not restored: no snapshot of them is whole, or
 * what they hold could not be written out first; for them nothing was changed.
 */
export async function restore(database: Database, host: Pick<Host, 'snapshots'>, findings: readonly Finding[]): Promise<Finding[]> {
  const done = await Promise.all(
    findings.map(async (finding) => {
      const { good } = finding
      if (!good) return false
      const own = await ownOf(database, finding, 'before-restore')
      if (own && (await host.snapshots.write(own)).outcome === 'failed') return false
      await replaceWith(database, good.history)
      // Where this fails, the snapshot that was restored goes on standing for the roadmap.
      await host.snapshots.write(again(good, 'restored'))
      return true
    }),
  )
  return findings.filter((_, index) => done[index] !== true)
}

/** Goes on with what the database holds: the snapshots stay, and it is not asked about again. */
export async function goOn(database: Database, host: Pick<Host, 'snapshots'>, findings: readonly Finding[]): Promise<void> {
  await Promise.all(
    findings.map(async (finding) => {
      const { good, what } = finding
      const decision =
        what === 'missing' ? good && again(good, 'removed') : what === 'broken' ? null : await ownOf(database, finding, 'continued')
      if (decision) await host.snapshots.write(decision)
    }),
  )
}

/** Gives the user both versions of each finding as files. Stops at the first that is cancelled or fails, and returns how that one ended. */
export async function exportBoth(
  database: Database,
  host: Pick<Host, 'saveFile'>,
  findings: readonly Finding[],
  fileName: (of: 'snapshot' | 'database', name: string, number: number) => string,
): Promise<SaveResult> {
  const files = await Promise.all(
    findings.map(async (finding) => {
      const own = await ownOf(database, finding, 'continued')
      const { good } = finding
      return [
        ...(good ? [{ name: fileName('snapshot', good.name, good.snapshot.number), bytes: good.bytes, roadmap: finding.roadmap }] : []),
        ...(own ? [{ name: fileName('database', own.name, own.number), bytes: own.bytes, roadmap: finding.roadmap }] : []),
      ]
    }),
  )
  const saveNext = async ([file, ...others]: Omit<FileToSave, 'mime'>[], before: SaveResult): Promise<SaveResult> => {
    if (!file) return before
    const result = await host.saveFile({ ...file, mime: 'application/zip' })
    return result.outcome === 'saved' ? saveNext(others, result) : result
  }
  return saveNext(files.flat(), { outcome: 'saved', where: null })
}
