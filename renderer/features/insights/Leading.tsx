import type { ReactNode } from 'react'
import { quarterLabel } from '#shared/calendar/fiscal.ts'
import type { Id } from '#shared/domain/fields.ts'
import { roadmapOf } from '#shared/domain/records.ts'
import { t } from '#shared/text/index.ts'
import { askForReview } from '../../session/askedReview.ts'
import { useOpen, useSessionActions } from '../../session/useSession.ts'
import classes from './insights.module.css'

/** Something pressed in a table that leads to what stands behind it. */
export function Lead({
  onPress,
  label,
  pressed,
  children,
}: {
  readonly onPress: () => void
  readonly label?: string
  readonly pressed?: boolean
  readonly children: ReactNode
}) {
  return (
    <button
      type="button"
      className={classes.link}
      onClick={onPress}
      {...(label !== undefined && { 'aria-label': label })}
      {...(pressed !== undefined && { 'aria-pressed': pressed })}
    >
      {children}
    </button>
  )
}

/** Opens an activity or an outcome in the inspector; what is not in the plan any more is only named. */
export function ItemLead({
  kind,
  id,
  title,
  children = title,
}: {
  readonly kind: 'activity' | 'outcome'
  readonly id: Id
  readonly title: string
  readonly children?: ReactNode
}) {
  const session = useSessionActions()
  const { state } = useOpen()
  if (!state[kind][id])
    return (
      <span>
        {title} <span className={classes.aside}>({t('insights.gone')})</span>
      </span>
    )
  return (
    <Lead label={t('insights.fingerprint.open', { title })} onPress={() => session.select({ kind, id })}>
      {children}
    </Lead>
  )
}

/** Opens a signed review. */
export function ReviewLead({ review, children }: { readonly review: Id; readonly children?: ReactNode }) {
  const { state } = useOpen()
  const open = useOpenReview()
  const label = t('insights.readReview', { quarter: quarterLabel(roadmapOf(state).calendar, state.review[review]?.quarter ?? '') })
  return (
    <Lead label={typeof children === 'string' ? `${label}, ${children}` : label} onPress={() => open(review)}>
      {children ?? label}
    </Lead>
  )
}

export function useOpenReview(): (review: Id) => void {
  const session = useSessionActions()
  return (review) => {
    askForReview(review)
    session.goTo({ screen: 'review' })
  }
}
