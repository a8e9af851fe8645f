import type { CalendarDate } from '../calendar/dates.ts'
import { type Quarter, quarterOf } from '../calendar/fiscal.ts'
import type { Id } from '../domain/fields.ts'
import { all, roadmapOf, type State } from '../domain/records.ts'
import type { Change } from '../history/change.ts'
import { add, edit } from '../planning/records.ts'
import { reviewAtHand, reviewDue, reviewSummary } from './due.ts'
import { ReviewError } from './refusal.ts'

/**
 * Returns the changes that open the review of a quarter against its baseline. Throws a ReviewError unless it
 * is the oldest quarter without a signed review, has begun, and no review is open.
 */
export function openReview(
  state: State,
  given: { readonly id: Id; readonly quarter: Quarter; readonly baseline: number; readonly today: CalendarDate },
): Change[] {
  const due = reviewDue(reviewSummary(state), given.today)
  if (reviewAtHand(state) || !due.openable || due.quarter !== quarterOf(roadmapOf(state).calendar, given.quarter))
    throw new ReviewError('not-its-turn')
  return add('review', {
    id: given.id,
    quarter: due.quarter,
    baseline: given.baseline,
    openedOn: given.today,
    signedOn: null,
    signedBy: '',
    attendees: [],
    note: '',
    businessScore: null,
    itScore: null,
    businessTrust: null,
    itTrust: null,
    maturity: null,
    principles: [],
    nextMeeting: null,
    slideNotes: [],
    figures: null,
  })
}

/**
 * Returns the changes that have a review compare with another revision; none once something was answered, which was
 * said of the plan it compares with. Throws a ReviewError when the review is not open.
 */
export function chooseBaseline(state: State, id: Id, baseline: number): Change[] {
  if (reviewAtHand(state)?.id !== id) throw new ReviewError(state.review[id] ? 'signed' : 'not-there')
  return isAnswered(state, id) ? [] : edit(state, 'review', id, { baseline })
}

/** Returns whether a review says anything yet of an activity or an outcome. */
export const isAnswered = (state: State, id: Id): boolean =>
  [...all(state, 'difference'), ...all(state, 'assessment')].some(({ review }) => review === id)
