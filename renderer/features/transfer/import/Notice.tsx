import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './Import.module.css'

/** A sentence that must be seen: something is still to be done, or (`bad`) something cannot be. */
export function Notice({
  title,
  bad = false,
  children,
}: {
  readonly title?: string
  readonly bad?: boolean
  readonly children: ReactNode
}) {
  return (
    <div role="alert" className={classes.notice} data-bad={bad}>
      {bad ? <IconAlertTriangle size={18} aria-hidden /> : <IconInfoCircle size={18} aria-hidden />}
      <div>
        {title !== undefined && <strong className={classes.noticeTitle}>{title}</strong>}
        {children}
      </div>
    </div>
  )
}
