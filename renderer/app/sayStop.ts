import { t } from '#shared/text/index.ts'
import type { Stop } from '../session/start.ts'

/** Why Rearview did not start: what was found, what is safe, what to do. */
export function sayStop(stop: Stop): string {
  switch (stop.why) {
    case 'older-engine': {
      const { last, here } = stop
      return t('safety.start.olderEngine', { name: here.engine.name, last: String(last.engine.major), here: String(here.engine.major) })
    }
    case 'newer':
      return t('app.problem.newer')
    case 'not-copied':
      return t('safety.start.notCopied', { why: t(`safety.start.why.${stop.problem}`) })
  }
}
