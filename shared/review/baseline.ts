import type { Quarter } from '../calendar/fiscal.ts'
import type { Review } from '../domain/review.ts'
import type { RevisionLine } from '../history/revision.ts'

/** The `action` of the revision that signs a review, in the catalogue under `history.action`. */
export const signAction = 'sign-review'

type Line = Pick<RevisionLine, 'number' | 'kind' | 'action' | 'asOf'>

const signings = (lines: readonly Line[]): Line[] =>
  lines.filter(({ kind, action }) => kind === 'review' && action === signAction).toSorted((a, b) => a.number - b.number)

/**
 * Returns the number of the revision that the review of the quarter compares with: the one that signed the
 * previous review, else the last whose day lies before the quarter, else the first. Reviews are opened and
 * signed in the order of their quarters, so the last one signed is the previous one. Throws a RangeError
 * where there is no revision at all.
 */
export function baselineOf(lines: readonly Line[], quarter: Quarter): number {
  const inOrder = lines.toSorted((a, b) => a.number - b.number)
  const found = signings(lines).at(-1) ?? inOrder.findLast(({ asOf }) => asOf < quarter) ?? inOrder[0]
  if (!found) throw new RangeError('A roadmap without revisions has no baseline')
  return found.number
}

/**
 * Returns the number of the revision that signed the review, or null while it is open. Where several were
 * signed on one day, they were signed in the order of their quarters.
 */
export function signedRevision(
  lines: readonly Line[],
  reviews: readonly Pick<Review, 'quarter' | 'signedOn'>[],
  review: Pick<Review, 'quarter' | 'signedOn'>,
): number | null {
  if (review.signedOn === null) return null
  const place = reviews.filter(({ signedOn, quarter }) => signedOn === review.signedOn && quarter < review.quarter).length
  return signings(lines).filter(({ asOf }) => asOf === review.signedOn)[place]?.number ?? null
}
