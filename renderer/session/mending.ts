import { soundPart } from '#shared/history/history.ts'
import type { SnapshotToWrite } from '#shared/ipc/snapshots.ts'
import type { FileToSave, Host, SaveResult } from '../platform/host.ts'
import type { Database } from '../store/database.ts'
import { wholeHistory } from '../store/history.ts'
import { replaceWith } from '../store/restore.ts'
import type { Finding, GoodSnapshot } from './guard.ts'
import { snapshotOf } from './snapshotOf.ts'

/** What the database holds of the roadmap as a snapshot, as far as it holds together; null when that is nothing. */
async function ownOf(
  database: Database,
  { roadmap, head }: Finding,
  occasion: 'before-restore' | 'continued',
): Promise<SnapshotToWrite | null> {
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
