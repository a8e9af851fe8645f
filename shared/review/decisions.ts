import type { CalendarDate } from '../calendar/dates.ts'
import type { Id } from '../domain/fields.ts'
import { all, type State } from '../domain/records.ts'
import type { Decision, Review } from '../domain/review.ts'
import type { Change } from '../history/change.ts'
import { add, edit, remove } from '../planning/records.ts'
import { ReviewError } from './refusal.ts'

/** Returns the decisions of a review in the order in which they were taken. */
export const decisionsOf = (state: State, review: Id): Decision[] =>
  all(state, 'decision')
    .filter((item) => item.review === review)
    .toSorted((a, b) => (a.decidedOn < b.decidedOn ? -1 : a.decidedOn > b.decidedOn ? 1 : 0))

/**
 * Returns the changes that record what was decided in an open review. Throws a ReviewError where there is no such
 * review, it is signed, or the decision says nothing.
 */
export function decide(state: State, given: Omit<Decision, 'decidedOn'> & { readonly today: CalendarDate }): Change[] {
  const { today, ...said } = given
  openReviewOf(state, said.review)
  if (said.title.trim() === '') throw new ReviewError('nothing-decided')
  return add('decision', { ...said, title: said.title.trim(), owner: said.owner.trim(), decidedOn: today })
}

/** Returns the changes that word a decision of an open review anew. Throws a ReviewError as `decide` does. */
export function changeDecision(state: State, id: Id, values: Partial<Pick<Decision, 'title' | 'owner' | 'due' | 'about'>>): Change[] {
  openReviewOf(state, state.decision[id]?.review)
  if (values.title?.trim() === '') throw new ReviewError('nothing-decided')
  return edit(state, 'decision', id, values)
}

/** Returns the changes that take a decision out of an open review. Throws a ReviewError where the review is signed. */
export function removeDecision(state: State, id: Id): Change[] {
  openReviewOf(state, state.decision[id]?.review)
  return remove(state, 'decision', id)
}

/**
 * Returns the changes that keep what the presenter wants to say on a slide; an empty text takes the note away. Throws
 * a ReviewError unless the review is open.
 */
export function noteOnSlide(state: State, given: { readonly review: Id; readonly slide: string; readonly text: string }): Change[] {
  const review = openReviewOf(state, given.review)
  const others = review.slideNotes.filter(({ slide }) => slide !== given.slide)
  const text = given.text.trim()
  return edit(state, 'review', review.id, { slideNotes: text === '' ? others : [...others, { slide: given.slide, text }] })
}

function openReviewOf(state: State, id: Id | undefined): Review {
  const review = id === undefined ? undefined : state.review[id]
  if (!review) throw new ReviewError('not-there')
  if (review.signedOn !== null) throw new ReviewError('signed')
  return review
}
