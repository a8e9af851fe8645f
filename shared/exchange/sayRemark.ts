import { t } from '../text/index.ts'
import type { ImportRemark } from './plan.ts'
import type { Remark } from './taking/types.ts'

/** Returns in a sentence what of an accepted row is not taken over, and why. */
export function sayRemark(remark: Remark | ImportRemark): string {
  const { row, title, reason } = remark
  const other = 'other' in remark ? remark.other : remark.text
  return t(`importing.remark.${reason}`, { row, title, other, column: 'column' in remark ? remark.column : '' })
}
