import { useState } from 'react'
import { quarterLabel } from '#shared/calendar/fiscal.ts'
import type { Id } from '#shared/domain/fields.ts'
import { all, roadmapOf } from '#shared/domain/records.ts'
import { signedRevision } from '#shared/review/baseline.ts'
import { useOpen } from '../../session/useSession.ts'
import { Overview } from './Overview.tsx'
import { ReviewSteps } from './ReviewSteps.tsx'
import { useStateAt } from '../../session/useStateAt.ts'

/** The quarterly review: the one that is open, a signed one to read, or what is due and what was signed. */
export function ReviewScreen() {
  const { state } = useOpen()
  const [chosen, setChosen] = useState<{ readonly review: Id | null }>()
  const opened = all(state, 'review').find(({ signedOn }) => signedOn === null)
  const shown = chosen ? chosen.review : (opened?.id ?? null)
  const show = (review: Id | null) => setChosen({ review })
  if (shown === null || !state.review[shown]) return <Overview onOpen={show} />
  return <Reading key={shown} id={shown} onClose={() => show(null)} onSigned={() => show(shown)} />
}

function Reading({ id, onClose, onSigned }: { readonly id: Id; readonly onClose: () => void; readonly onSigned: () => void }) {
  const { state, lines } = useOpen()
  const review = state.review[id]
  const frozen = review !== undefined && review.signedOn !== null
  const baseline = useStateAt(review?.baseline ?? null)
  const then = useStateAt(review && frozen ? signedRevision(lines, all(state, 'review'), review) : null)
  const now = frozen ? then : state
  if (!review || !baseline || !now) return null
  const { calendar } = roadmapOf(now)
  return (
    <ReviewSteps
      key={String(frozen)}
      reviewing={{ review, calendar, label: quarterLabel(calendar, review.quarter), baseline, now, frozen }}
      onClose={onClose}
      onSigned={onSigned}
    />
  )
}
