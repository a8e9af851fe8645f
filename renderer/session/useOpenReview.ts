import { quarterLabel } from '#shared/calendar/fiscal.ts'
import type { Id } from '#shared/domain/fields.ts'
import { all, roadmapOf } from '#shared/domain/records.ts'
import type { RevisionLine } from '#shared/history/revision.ts'
import { baselineOf, firstPlans, openAction } from '#shared/review/baseline.ts'
import { openReview } from '#shared/review/opening.ts'
import { reviewAtHand, reviewDue, reviewSummary } from '#shared/review/due.ts'
import type { Database } from '../store/database.ts'
import { statesAt } from '../store/statesAt.ts'
import { newId } from './session.ts'
import { useOpen, useSession, useSessionActions } from './useSession.ts'

/** Opens the review that comes next, or the one that is open already. Returns its id, or null where it could not be opened; the session says why. */
export function useOpenReview(): () => Promise<Id | null> {
  const session = useSessionActions()
  const { id: roadmap, state, lines } = useOpen()
  const today = useSession((current) => current.today)
  return async () => {
    const opened = reviewAtHand(state)
    if (opened) return opened.id
    const { calendar } = roadmapOf(state)
    const { quarter } = reviewDue(reviewSummary(state), today)
    const id = newId()
    try {
      const baseline = await planned(session.database, roadmap, lines, baselineOf(lines, calendar, quarter))
      const isOpen = await session.perform({
        action: openAction,
        subject: quarterLabel(calendar, quarter),
        changes: (now, day) => openReview(now, { id, quarter, baseline, today: day }),
      })
      return isOpen ? id : null
    } catch (error) {
      session.report(error)
      return null
    }
  }
}

/** The baseline, or where it has no activity the end of the first day on which one was planned. */
async function planned(database: Database, roadmap: Id, lines: readonly RevisionLine[], baseline: number): Promise<number> {
  const days = firstPlans(lines, baseline)
  const states = await statesAt(
    database,
    roadmap,
    days.map(({ number }) => number),
  )
  return days[states.findIndex((state) => all(state, 'activity').length > 0)]?.number ?? baseline
}
