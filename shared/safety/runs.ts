import type { Run } from '../ipc/run.ts'

/**
 * Returns why this run must not touch the database that the last one used, or null. An older engine does
 * not know a newer one's files and empties them; an older Rearview would write rows in the old shape.
 */
export function refusedAfter(last: Run | null, here: Run): 'older-engine' | 'newer' | null {
  if (!last) return null
  if (last.engine.name === here.engine.name && here.engine.major < last.engine.major) return 'older-engine'
  return last.schema > here.schema ? 'newer' : null
}

/** Returns what is noted before the database is touched: the engine will have been there, whatever comes after. */
export const beginningOf = (here: Run, last: Run | null): Run => ({
  app: last?.app ?? here.app,
  engine: here.engine,
  schema: last?.schema ?? 0,
})
