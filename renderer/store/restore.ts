import type { History } from '#shared/history/history.ts'
import { adopt } from './adopt.ts'
import { removeRoadmap } from './commit.ts'
import type { Database } from './database.ts'
import { StoreError } from './errors.ts'

/**
 * Puts a whole history in the place of whatever is stored of its roadmap, in one transaction or not at
 * all. What is replaced has been written out before; this is for a database that lost or mixed something.
 */
export async function replaceWith(database: Database, history: History): Promise<void> {
  const [first] = history
  if (!first) throw new RangeError('No revision to restore')
  try {
    await database.transaction('rw', database.heads, database.revisions, database.branches, database.checkpoints, async () => {
      await removeRoadmap(database, first.roadmap)
      await adopt(database, history)
    })
  } catch (error) {
    throw StoreError.from(error)
  }
}
