import { Dexie } from 'dexie'

/** More than LevelDB keeps in one log before it begins another: 128 rows of 48 KB. Larger values are put into files of their own. */
const rows = 128
const size = 48 * 1024

/**
 * Has the browser's store begin a new log. A log whose end was torn off by a crash is read without a
 * word, takes new writes, and loses everything at the next start; what was written over into tables
 * stays. So noise is written beside the database, enough that the log is full, and removed again.
 */
export async function rotateLog(name = 'rearview-scratch'): Promise<void> {
  await Dexie.delete(name)
  const scratch = new Dexie(name, { chromeTransactionDurability: 'strict' })
  scratch.version(1).stores({ noise: '++' })
  try {
    const noise = scratch.table<Uint8Array>('noise')
    // Noise, because the tables are compressed.
    await noise.bulkAdd(Array.from({ length: rows }, () => crypto.getRandomValues(new Uint8Array(size))))
    await noise.clear()
  } finally {
    scratch.close()
    await Dexie.delete(name)
  }
}
