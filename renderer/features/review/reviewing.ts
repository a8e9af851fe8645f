import { createContext, type ReactNode, useContext } from 'react'
import { type FiscalCalendar, quarterDays } from '#shared/calendar/fiscal.ts'
import type { CalendarDate } from '#shared/calendar/dates.ts'
import type { Lesson } from '#shared/domain/lesson.ts'
import type { State } from '#shared/domain/records.ts'
import type { Review, ReviewStep } from '#shared/domain/review.ts'
import type { assess } from '#shared/review/commands.ts'
import type { Command } from '../../session/session.ts'
import { useSessionActions } from '../../session/useSession.ts'

/** The review on the screen, and the two states it compares. */
export interface Reviewing {
  readonly review: Review
  readonly calendar: FiscalCalendar
  /** The label of its quarter. */
  readonly label: string
  readonly baseline: State
  /** The roadmap now; of a signed review, as it was signed. */
  readonly now: State
  /** Signed: nothing can be changed any more. */
  readonly frozen: boolean
  readonly goTo: (step: ReviewStep) => void
  /** The plan of now, to be changed, with an earlier one behind it. It is another screen's, and given by whoever knows both. */
  readonly plan: (before: State) => ReactNode
}

/** A difference a lesson is to be made of, and the cause it already names. */
export interface Taught {
  readonly about: NonNullable<Lesson['about']>
  readonly cause: string
}

/** Records what is said of one outcome. */
export type Say = (values: Partial<Omit<Parameters<typeof assess>[1], 'review' | 'outcome' | 'newId'>>) => Promise<boolean>

export const ReviewingContext = createContext<Reviewing | null>(null)

export function useReviewing(): Reviewing {
  const reviewing = useContext(ReviewingContext)
  if (!reviewing) throw new Error('No review around this component')
  return reviewing
}

/** The last day of the reviewed quarter. */
export function useQuarterFinish(): CalendarDate {
  const { calendar, review } = useReviewing()
  return quarterDays(calendar, review.quarter).finish
}

/** Makes one revision out of a review command. */
export function usePerform(): (action: string, subject: string, changes: Command['changes']) => Promise<boolean> {
  const session = useSessionActions()
  return (action, subject, changes) => session.perform({ action, subject, changes })
}
