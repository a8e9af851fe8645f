import { liveQuery } from 'dexie'
import type { Id } from '#shared/domain/fields.ts'
import type { Database, Head } from './database.ts'

/** Calls back with all roadmaps, now and whenever one is committed to in this or another window. Returns how to stop. */
export function watchHeads(database: Database, onHeads: (heads: Head[]) => void, onError: (error: unknown) => void): () => void {
  const subscription = liveQuery(() => database.heads.toArray()).subscribe({
    next: (heads) => onHeads(heads.toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : -1))),
    error: onError,
  })
  return () => subscription.unsubscribe()
}

/** Every roadmap's head, read once. */
export const allHeads = (database: Database): Promise<Head[]> => database.heads.toArray()

/** How many revisions of a roadmap are stored, by index; as many as its head says when none is missing. */
export const revisionCount = (database: Database, roadmap: Id): Promise<number> =>
  database.revisions.where('[roadmap+number]').between([roadmap, 0], [roadmap, Number.MAX_SAFE_INTEGER]).count()

/** Reads a setting of this computer; what is stored is only trusted after the check. */
export async function readSetting<T>(database: Database, name: string, check: (value: unknown) => value is T, otherwise: T): Promise<T> {
  const value = (await database.settings.get(name))?.value
  return check(value) ? value : otherwise
}

/** Calls back with a setting, now and whenever it is written in this or another window. Returns how to stop. */
export function watchSetting<T>(
  database: Database,
  name: string,
  check: (value: unknown) => value is T,
  otherwise: T,
  onValue: (value: T) => void,
  onError: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(() => readSetting(database, name, check, otherwise)).subscribe({ next: onValue, error: onError })
  return () => subscription.unsubscribe()
}

/** Runs what reads and writes settings so that no other window writes between. */
export const withSettings = <T>(database: Database, work: () => Promise<T>): Promise<T> =>
  database.transaction('rw', database.settings, work)

export async function writeSetting(database: Database, name: string, value: unknown): Promise<void> {
  await database.settings.put({ name, value })
}

/** The settings whose names begin so; what is stored is only trusted after the check. */
export async function readSettings<T>(
  database: Database,
  prefix: string,
  check: (value: unknown) => value is T,
): Promise<{ readonly name: string; readonly value: T }[]> {
  const found = await database.settings.where('name').startsWith(prefix).toArray()
  return found.flatMap(({ name, value }) => (check(value) ? [{ name, value }] : []))
}

export const forgetSettings = (database: Database, prefix: string): Promise<number> =>
  database.settings.where('name').startsWith(prefix).delete()
