import type { ActivityComparison } from '../history/compare.ts'
import { nameField } from '../history/sayField.ts'
import { t } from '../text/index.ts'
import { saySlip } from './saySlip.ts'

/** Returns in a few words what the plan says of an activity now and did not say in the baseline. */
export function sayChange({ verdict, slip, fields, after }: ActivityComparison): string {
  const word = t(`review.signOff.change.${verdict}`)
  if (verdict === 'added' || verdict === 'removed') return word
  const status = fields.some(({ field }) => field === 'status') && after ? [t(`domain.status.${after.status}`)] : []
  const moved = slip && slip.days !== 0 ? [`${word}: ${saySlip(slip)}`] : []
  const told = new Set(['status', 'finish', 'finishedOn'])
  const rest = fields.filter(({ field }) => !told.has(field)).map(({ field }) => nameField(field))
  const changed = rest.length > 0 ? [t('review.signOff.fields', { fields: rest.join(', ') })] : []
  return [...status, ...moved, ...changed].join(' · ')
}
