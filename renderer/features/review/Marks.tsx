import { IconArrowRight, IconCheck, IconPlus, IconX } from '@tabler/icons-react'
import type { DeliveryVerdict } from '#shared/domain/review.ts'
import { t } from '#shared/text/index.ts'
import classes from './review.module.css'

const deliveryIcons = { delivered: IconCheck, moved: IconArrowRight, dropped: IconX, added: IconPlus } as const

/** A verdict on an activity as a shape, a colour and a word. */
export function VerdictMark({ verdict }: { readonly verdict: DeliveryVerdict }) {
  const Icon = deliveryIcons[verdict]
  return (
    <span className={classes.mark} data-verdict={verdict}>
      <Icon size={14} aria-hidden />
      {t(`review.lookBack.verdict.${verdict}`)}
    </span>
  )
}
