import {
  IconArrowNarrowLeft,
  IconArrowNarrowRight,
  IconMinus,
  IconPencil,
  IconPlus,
  IconArrowsHorizontal,
  IconEqual,
} from '@tabler/icons-react'
import type { ComparisonVerdict } from '#shared/history/compare.ts'
import { t } from '#shared/text/index.ts'
import classes from './ChangeList.module.css'

const icons = {
  added: IconPlus,
  removed: IconMinus,
  moved: IconArrowsHorizontal,
  changed: IconPencil,
  unchanged: IconEqual,
} as const

/** What became of a record, as a shape and a word; `direction` is where a finish went: -1 earlier, 1 later. */
export function VerdictMark({ verdict, direction }: { readonly verdict: ComparisonVerdict; readonly direction: number }) {
  const Icon = direction > 0 ? IconArrowNarrowRight : direction < 0 ? IconArrowNarrowLeft : icons[verdict]
  return (
    <span className={classes.verdict} data-verdict={verdict} data-direction={direction}>
      <Icon size={14} stroke={2} aria-hidden />
      {t(`history.verdict.${verdict}`)}
    </span>
  )
}
