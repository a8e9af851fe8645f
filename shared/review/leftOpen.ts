import type { CalendarDate } from '../calendar/dates.ts'
import { all, type State } from '../domain/records.ts'
import { principles, type Review, type ReviewStep } from '../domain/review.ts'
import { isOpen } from '../planning/matrix.ts'
import { outcomeRows } from './outcomes.ts'

/** What a review is signed without, how often, and the step where it could still be said. */
export interface LeftOpen {
  readonly what:
    /** Outcomes of which nobody knows how they stand. */
    | 'unmeasured'
    /** Activities past their finish, neither done nor stopped. */
    | 'past-finish'
    /** Nobody is named as having been there. */
    | 'nobody-there'
    /** Scores and trust of the partnership that a side has not given. */
    | 'unscored'
    /** Principles of which nobody said whether the leaders agree. */
    | 'principles'
  readonly step: ReviewStep
  readonly count: number
}

/**
 * Returns what stays open for good when the review is signed on the day, in the order of the steps; it keeps nobody
 * from signing. Throws a RangeError on a state without a roadmap.
 */
export function leftOpen(baseline: State, now: State, review: Review, today: CalendarDate): LeftOpen[] {
  const { attendees, businessScore, itScore, businessTrust, itTrust } = review
  const open: LeftOpen[] = [
    {
      what: 'unmeasured',
      step: 'outcomes',
      count: outcomeRows(baseline, now, review, today).filter(({ verdict, removedSince }) => verdict === 'not measured' && !removedSince)
        .length,
    },
    {
      what: 'past-finish',
      step: 'look ahead',
      count: all(now, 'activity').filter((activity) => isOpen(activity) && activity.finish < today).length,
    },
    { what: 'nobody-there', step: 'sign off', count: attendees.length === 0 ? 1 : 0 },
    {
      what: 'unscored',
      step: 'sign off',
      count: [businessScore, itScore, businessTrust, itTrust].filter((given) => given === null).length,
    },
    { what: 'principles', step: 'sign off', count: principles.length - review.principles.length },
  ]
  return open.filter(({ count }) => count > 0)
}
