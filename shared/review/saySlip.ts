import type { Slip } from '../history/slip.ts'
import { t } from '../text/index.ts'

/** Returns a slip in words: `1 quarter later (84 days)`, `3 days earlier`. */
export function saySlip({ quarters, days }: Slip): string {
  if (days === 0) return t('review.slip.none')
  const values = {
    quarters: t('review.slip.quarters', { count: Math.abs(quarters) }),
    days: t('review.slip.days', { count: Math.abs(days) }),
  }
  if (quarters === 0) return days > 0 ? t('review.slip.laterWithin', values) : t('review.slip.earlierWithin', values)
  return days > 0 ? t('review.slip.later', values) : t('review.slip.earlier', values)
}
