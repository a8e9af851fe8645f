import { IconCircleDashed, IconMinus, IconPointFilled, IconTriangle } from '@tabler/icons-react'
import type { OutcomeVerdict } from '#shared/domain/review.ts'
import { t } from '#shared/text/index.ts'
import classes from './OutcomeMark.module.css'

const icons = {
  'on track': IconPointFilled,
  'at risk': IconTriangle,
  missed: IconMinus,
  'not measured': IconCircleDashed,
} as const

/** A verdict on an outcome as a shape, a colour and a word. */
export function OutcomeMark({ verdict }: { readonly verdict: OutcomeVerdict }) {
  const Icon = icons[verdict]
  return (
    <span className={classes.mark} data-verdict={verdict}>
      <Icon size={14} aria-hidden />
      {t(`review.outcomes.verdict.${verdict}`)}
    </span>
  )
}
