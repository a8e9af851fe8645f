import { rotateLog } from '../store/rotateLog.ts'
import type { Safety } from './safety.ts'

/**
 * What has to be done soon after a run that ended without saying so: every roadmap gets its copy, and the
 * browser's store a new log. Neither stands in the way of work, and neither keeps the other from happening.
 */
export async function afterUncleanEnd(safety: Pick<Safety, 'everything'>): Promise<void> {
  await safety.everything()
  // Where there is no room for it the copies are what there is; they were written before.
  await rotateLog().catch(() => {})
}
