import { quarterLabel } from '#shared/calendar/fiscal.ts'
import type { Id } from '#shared/domain/fields.ts'
import { roadmapOf } from '#shared/domain/records.ts'
import { baselineOf } from '#shared/review/baseline.ts'
import { openReview } from '#shared/review/opening.ts'
import { reviewAtHand, reviewDue, reviewSummary } from '#shared/review/due.ts'
import { newId } from './session.ts'
import { useOpen, useSession, useSessionActions } from './useSession.ts'

/** Opens the review that comes next, or the one that is open already. Returns its id, or null where it could not be opened; the session says why. */
export function useOpenReview(): () => Promise<Id | null> {
  const session = useSessionActions()
  const { state, lines } = useOpen()
  const today = useSession((current) => current.today)
  return async () => {
    const opened = reviewAtHand(state)
    if (opened) return opened.id
    const { calendar } = roadmapOf(state)
    const { quarter } = reviewDue(reviewSummary(state), today)
    const id = newId()
    const baseline = baselineOf(lines, calendar, quarter)
    const isOpen = await session.perform({
      action: 'open-review',
      subject: quarterLabel(calendar, quarter),
      changes: (now, day) => openReview(now, { id, quarter, baseline, today: day }),
    })
    return isOpen ? id : null
  }
}
