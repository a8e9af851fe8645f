import { cp } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { app, session } from 'electron'
import { now } from '#shared/calendar/dates.ts'
import type { StoreEmptied } from '#shared/ipc/run.ts'
import { home } from './address.ts'
import { report } from './log.ts'
import { failureOf } from './save.ts'

/** Where Chromium keeps the database, inside the profile. */
const folder = 'IndexedDB'

/** Chromium holds it, and Windows lets nobody read it meanwhile; there is nothing in it. */
const isNoLock = (path: string): boolean => basename(path) !== 'LOCK'

const orNothing = (error: unknown): void => {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
}

/**
 * Empties the database of the app, for a store that no longer opens: a page can then not even delete it. The
 * store's files are copied aside first, whatever is in them.
 */
export const emptyStore = async (): Promise<StoreEmptied> => {
  try {
    const profile = app.getPath('userData')
    await cp(join(profile, folder), join(profile, `${folder} set aside ${now().replaceAll(':', '-')}`), {
      recursive: true,
      filter: isNoLock,
    }).catch(orNothing)
    await session.defaultSession.clearStorageData({ origin: home.slice(0, -1), storages: ['indexdb'] })
    return { outcome: 'emptied' }
  } catch (error) {
    report('the database could not be emptied', error)
    return { outcome: 'failed', reason: failureOf(error) }
  }
}
