import { quarterLabel, quarterOf } from '../calendar/fiscal.ts'
import type { Id } from '../domain/fields.ts'
import type { Violation } from '../domain/invariants.ts'
import { roadmapOf, type State } from '../domain/records.ts'
import { isReviewAnswer } from '../domain/review.ts'
import type { Change } from '../history/change.ts'
import type { Draft } from '../history/revision.ts'
import { PlanError } from './records.ts'

/**
 * Returns a violation for each change of a signed review, or of a difference, an assessment or a decision of one, titled
 * with the quarter of that review. The state before the changes decides: the revision that signs may still
 * change what it signs. Lessons are decided again by every later review, so they are not frozen.
 */
export function signedViolations(state: State, changes: readonly Change[]): Violation[] {
  return changes.flatMap((item): Violation[] => {
    const reviews = reviewsOf(state, item).map((id) => state.review[id])
    const signed = reviews.find((review) => review !== undefined && review.signedOn !== null)
    if (!signed) return []
    const { calendar } = roadmapOf(state)
    const title = quarterLabel(calendar, quarterOf(calendar, signed.quarter))
    return [{ rule: 'signed-review', kind: item.kind, id: item.id, title, field: 'signedOn' }]
  })
}

/**
 * Refuses a draft that touches a signed review: such a review is never undone, only followed. What comes from
 * outside (an import, a merge) brings reviews as they were signed there and is let in. Throws a PlanError.
 */
export function keepSigned(state: State, { kind, changes }: Pick<Draft, 'kind' | 'changes'>): void {
  if (kind === 'import' || kind === 'merge') return
  const broken = signedViolations(state, changes)
  if (broken.length > 0) throw new PlanError(broken)
}

/** The reviews a change speaks of: the one the record belongs to, and the one it is put under. */
function reviewsOf(state: State, { kind, id, after }: Change): Id[] {
  if (kind === 'review') return [id]
  // One is added to a signed review, and then stays as it is.
  if (kind === 'addendum') return [state.addendum[id]?.review].filter((review) => review !== undefined)
  if (!isReviewAnswer(kind)) return []
  const given = after?.['review']
  return [state[kind][id]?.review, given].filter((review) => typeof review === 'string')
}
