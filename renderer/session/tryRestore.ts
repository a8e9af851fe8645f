import { type CalendarDate, daysBetween, localMoment, now } from '#shared/calendar/dates.ts'
import type { Id } from '#shared/domain/fields.ts'
import { rowsOf } from '#shared/domain/records.ts'
import type { Snapshot } from '#shared/ipc/snapshots.ts'
import { bestOf } from '#shared/safety/rotation.ts'
import type { Host } from '../platform/host.ts'
import { type Database, openDatabase } from '../store/database.ts'
import { readSetting, readSettings, writeSetting } from '../store/heads.ts'
import { revisionsBetween, stateAt, verify } from '../store/history.ts'
import { replaceWith } from '../store/restore.ts'
import { wholeCopy } from './guard.ts'

/** What came of restoring the copy of a roadmap on trial. */
export interface RestoreTried {
  /** The instant it was tried, ISO 8601 in UTC. */
  readonly at: string
  /** How many revisions the copy has. */
  readonly number: number
  /** Whether all of them could be put into a database, hold together there, and are those that are worked with. */
  readonly outcome: 'verified' | 'damaged' | 'differs' | 'failed'
}

const prefix = 'restore-tried:'
/** Between the name of a database and what tells its trials apart. */
const mark = '-trial-'

const outcomes: readonly unknown[] = ['verified', 'damaged', 'differs', 'failed'] satisfies RestoreTried['outcome'][]

const isTried = (value: unknown): value is RestoreTried => {
  const { at, number, outcome } = Object(value) as Record<keyof RestoreTried, unknown>
  return typeof at === 'string' && typeof number === 'number' && outcomes.includes(outcome)
}

/** What was tried last, by roadmap. */
export async function restoresTried(database: Database): Promise<ReadonlyMap<Id, RestoreTried>> {
  const found = await readSettings(database, prefix, isTried)
  return new Map(found.map(({ name, value }) => [name.slice(prefix.length), value]))
}

/**
 * Restores the copy of a roadmap that would be taken, into a database of its own that is gone afterwards, reads it back
 * from there, and keeps what came of it. Null where there is no copy. Nothing of the roadmap is changed.
 */
export async function tryRestore(database: Database, host: Pick<Host, 'snapshots'>, roadmap: Id): Promise<RestoreTried | null> {
  const list = await host.snapshots.list()
  const copy = bestOf(list.outcome === 'listed' ? list.snapshots.filter((snapshot) => snapshot.roadmap === roadmap) : [])
  if (!copy) return null
  const outcome = await restored(database, host, copy).catch(() => 'failed' as const)
  const tried: RestoreTried = { at: now(), number: copy.number, outcome }
  await writeSetting(database, prefix + roadmap, tried)
  return tried
}

async function restored(database: Database, host: Pick<Host, 'snapshots'>, copy: Snapshot): Promise<RestoreTried['outcome']> {
  const good = await wholeCopy(host, copy)
  if (!good) return 'damaged'
  const name = `${database.name}${mark}${crypto.randomUUID()}`
  const trial = await openDatabase(name)
  try {
    await replaceWith(trial, good.history)
    if ((await verify(trial, copy.roadmap)) !== null) return 'damaged'
    if (rowsOf(await stateAt(trial, copy.roadmap, copy.number)) !== copy.rows) return 'damaged'
    const [stored] = await revisionsBetween(trial, copy.roadmap, copy.number, copy.number)
    const [own] = await revisionsBetween(database, copy.roadmap, copy.number, copy.number)
    return stored && stored.hash === own?.hash ? 'verified' : 'differs'
  } finally {
    await trial.delete()
  }
}

/** A trial that was killed leaves its database behind. */
async function clearTrials({ name }: Database): Promise<void> {
  const left = (await indexedDB.databases()).filter((known) => known.name?.startsWith(`${name}${mark}`))
  for (const known of left) if (known.name !== undefined) indexedDB.deleteDatabase(known.name)
}

/** A trial of more takes long enough to be felt, so only who asks for it has it. */
const most = 500
const setting = 'restore-tried-on'

const isText = (value: unknown): value is string => typeof value === 'string'

/** Tries the copies of the roadmaps that were not tried for a week, once a day. Never rejects. */
export async function tryWeekly(database: Database, host: Pick<Host, 'snapshots'>, today: CalendarDate): Promise<void> {
  try {
    if ((await readSetting(database, setting, isText, '')) === today) return
    await writeSetting(database, setting, today)
    await clearTrials(database)
    const tried = await restoresTried(database)
    for (const { id, number } of await database.heads.toArray()) {
      const last = tried.get(id)
      // oxlint-disable-next-line no-await-in-loop -- one after the other: each is read whole
      if (number <= most && (!last || daysBetween(localMoment(last.at).day, today) >= 7)) await tryRestore(database, host, id)
    }
  } catch {
    // What was not tried is said where the copies are.
  }
}
