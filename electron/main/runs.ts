import { type Run, run, type RunNoted } from '#shared/ipc/run.ts'
import { keptAs } from './kept.ts'
import { report } from './log.ts'
import { failureOf } from './save.ts'

/** Beside the database and not in it: it is read before the database is touched. */
const kept = keptAs('last-run.json', run)

export const lastRun = (): Promise<Run | null> => kept.read()

export const noteRun = async (here: Run): Promise<RunNoted> => {
  try {
    await kept.write(here)
    return { outcome: 'noted' }
  } catch (error) {
    report('what runs here could not be noted', error)
    return { outcome: 'failed', reason: failureOf(error) }
  }
}
