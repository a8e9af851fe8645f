import { IconCircle, IconCircleCheckFilled, IconCircleDashed, IconCircleFilled, IconCircleHalf2, IconCircleX } from '@tabler/icons-react'
import type { Status } from '#shared/domain/activity.ts'
import { t } from '#shared/text/index.ts'
import classes from './StatusMark.module.css'

const icons = {
  idea: IconCircleDashed,
  proposed: IconCircle,
  committed: IconCircleFilled,
  'in progress': IconCircleHalf2,
  done: IconCircleCheckFilled,
  stopped: IconCircleX,
} as const

/** A status as a shape, a colour and a word. */
export function StatusMark({ status, word = true }: { readonly status: Status; readonly word?: boolean }) {
  const Icon = icons[status]
  const name = t(`domain.status.${status}`)
  return (
    <span className={classes.mark} data-status={status}>
      <Icon size={14} aria-hidden={word} {...(word ? {} : { role: 'img', 'aria-label': name })} />
      {word && name}
    </span>
  )
}
