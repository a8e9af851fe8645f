import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import { type Quarter, quarterLabel } from '#shared/calendar/fiscal.ts'
import type { Id } from '#shared/domain/fields.ts'
import { roadmapOf, type State } from '#shared/domain/records.ts'
import { signingOf } from '#shared/review/baseline.ts'
import { reviewAtHand } from '#shared/review/due.ts'
import { t } from '#shared/text/index.ts'
import { askedReview, forgetAskedReview } from '../../session/askedReview.ts'
import { useRead } from '../../session/useRead.ts'
import { useOpen } from '../../session/useSession.ts'
import { stateAt, trail } from '../../store/history.ts'
import { Page } from '../../ui/Page.tsx'
import { Overview } from './Overview.tsx'
import { ReviewSteps } from './ReviewSteps.tsx'
import { useStateAt } from '../../session/useStateAt.ts'

/** The quarterly review: the one that is open, a signed one to read, or what is due and what was signed. */
export function ReviewScreen({
  plan,
  onExport,
}: {
  readonly plan: (before: State) => ReactNode
  readonly onExport: (quarter: Quarter) => void
}) {
  const { state } = useOpen()
  const [chosen, setChosen] = useState<{ readonly review: Id | null } | null>(() => {
    const asked = askedReview()
    return asked === null ? null : { review: asked }
  })
  useEffect(forgetAskedReview, [])
  const opened = reviewAtHand(state)
  const shown = chosen ? chosen.review : (opened?.id ?? null)
  const show = (review: Id | null) => setChosen({ review })
  if (shown === null || !state.review[shown]) return <Overview onOpen={show} />
  return <Reading key={shown} id={shown} plan={plan} onExport={onExport} onClose={() => show(null)} onSigned={() => show(shown)} />
}

function Reading({
  id,
  plan,
  onExport,
  onClose,
  onSigned,
}: {
  readonly id: Id
  readonly plan: (before: State) => ReactNode
  readonly onExport: (quarter: Quarter) => void
  readonly onClose: () => void
  readonly onSigned: () => void
}) {
  const { id: roadmap, state } = useOpen()
  const review = state.review[id]
  const frozen = review !== undefined && review.signedOn !== null
  const baseline = useStateAt(review?.baseline ?? null)
  const then = useRead(frozen ? `${roadmap} signed ${id}` : null, async (database) => {
    const signing = signingOf(await trail(database, roadmap, 'review', id), id)
    // One whose signing is not in this history is shown with the roadmap as it is.
    return signing === null ? state : stateAt(database, roadmap, signing)
  })
  const now = frozen ? then : state
  if (!review) return null
  const { calendar } = roadmapOf(now ?? state)
  if (!baseline || !now)
    return (
      <Page
        title={t('review.of', { quarter: quarterLabel(calendar, review.quarter) })}
        actions={
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t('review.close')}
          </Button>
        }
      >
        {null}
      </Page>
    )
  return (
    <ReviewSteps
      key={String(frozen)}
      reviewing={{ review, calendar, label: quarterLabel(calendar, review.quarter), baseline, now, frozen, plan }}
      onClose={onClose}
      onSigned={onSigned}
      onExport={onExport}
    />
  )
}
