import type { Id } from '#shared/domain/fields.ts'
import type { Occasion } from '#shared/ipc/snapshots.ts'
import type { Run } from '#shared/ipc/run.ts'
import { soundPart } from '#shared/history/history.ts'
import { schemaVersion } from '#shared/history/migrations.ts'
import { beginningOf, refusedAfter } from '#shared/safety/runs.ts'
import type { Host, Memory } from '../platform/host.ts'
import { type AsItIs, openAsItIs, storedVersion } from '../store/asItIs.ts'
import { type Database, databaseName, openDatabase } from '../store/database.ts'
import { readSetting, writeSetting } from '../store/heads.ts'
import { type Finding, inspect, tooLong } from './guard.ts'
import { type MakeSnapshot, makeHere } from './makeSnapshot.ts'
import type { SnapshotProblem } from './safety.ts'

/** Why Rearview did not start: nothing was written, and each has its sentence. */
export type Stop =
  | { readonly why: 'older-engine' | 'newer'; readonly last: Run; readonly here: Run }
  /** The tables have to be changed for this version, and no copy could be made of them first. */
  | { readonly why: 'not-copied'; readonly problem: SnapshotProblem }

export type Started =
  | { readonly kind: 'stopped'; readonly stop: Stop }
  | {
      readonly kind: 'opened'
      readonly database: Database
      readonly findings: readonly Finding[]
      /** Roadmaps whose histories were too long to be walked through: that is to be done later. */
      readonly unverified: readonly Id[]
    }

export interface StartOptions {
  readonly name?: string
  /** The version of the tables this Rearview opens; another one in tests. */
  readonly schema?: number
  readonly afterUncleanEnd: boolean
  /** Told while another window of an older Rearview stands in the way. */
  readonly onBlocked?: () => void
  /** Where snapshots are made; without it in this thread. */
  readonly make?: MakeSnapshot
}

/** The setting that holds what a host cannot keep of the folder the user chose. */
const folderSetting = 'copies-folder'

/**
 * Opens the database, in the order in which nothing can be lost: asks what ran last before the database
 * is touched, copies every roadmap before another version changes it, and compares what is there with the
 * copies before anything is written. Throws a StoreError when the database cannot be opened.
 */
export async function start(host: Host, options: StartOptions): Promise<Started> {
  const { name = databaseName, schema = schemaVersion, onBlocked = () => {}, make = makeHere } = options
  const [last, { version, engine }] = await Promise.all([host.lastRun(), host.about()])
  const here: Run = { app: version, engine, schema }
  const refused = refusedAfter(last, here)
  if (refused && last) return { kind: 'stopped', stop: { why: refused, last, here } }
  // Once this engine has opened the database, an older one must not, even if nothing else comes of this start.
  if (last?.engine.name !== engine.name || last.engine.major !== engine.major) await host.noteRun(beginningOf(here, last))

  const stored = await storedVersion(name)
  const occasion = stored > 0 && stored < schema ? 'before-migration' : stored > 0 && last && last.app !== version ? 'before-update' : null
  if (occasion) {
    const problem = await copyAll(host, name, occasion, make)
    if (problem && occasion === 'before-migration') return { kind: 'stopped', stop: { why: 'not-copied', problem } }
  }

  const database = await openDatabase(name, onBlocked)
  host.folder.rememberIn({
    read: () => readSetting(database, folderSetting, (value): value is unknown => value !== undefined, null),
    write: (value) => writeSetting(database, folderSetting, value),
  })
  const unverified = options.afterUncleanEnd ? [] : await tooLong(database)
  const findings = await inspect(database, host, unverified.length === 0)
  await host.noteRun(here)
  return { kind: 'opened', database, findings, unverified }
}

const readOnly = (of: AsItIs): Memory => ({ read: () => of.setting(folderSetting), write: () => Promise.resolve() })

/** Writes a snapshot of every roadmap as it is stored. Returns what kept one from being written. */
async function copyAll(host: Host, name: string, occasion: Occasion, make: MakeSnapshot): Promise<SnapshotProblem | null> {
  const stored = await openAsItIs(name)
  try {
    host.folder.rememberIn(readOnly(stored))
    const ids = await stored.roadmaps()
    const problems = await Promise.all(
      ids.map(async (id) => {
        // What does not hold together is copied as far as it does; the guard finds it afterwards.
        const history = soundPart(await stored.history(id))
        if (history.length === 0) return null
        const snapshot = await make(history, occasion)
        if (snapshot === 'broken') return 'broken'
        const written = await host.snapshots.write(snapshot)
        return written.outcome === 'failed' ? written.reason : null
      }),
    )
    return problems.find((problem) => problem !== null) ?? null
  } finally {
    stored.close()
  }
}
