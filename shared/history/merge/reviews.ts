import type { RecordKind } from '../../domain/records.ts'
import { isReviewAnswer, reviewAnswers } from '../../domain/review.ts'
import { same } from '../change.ts'
import { type Conflict, type Fields, type Records, type Side, sides } from './parts.ts'

const isSigned = (review: Fields | undefined) => typeof review?.['signedOn'] === 'string'

/**
 * A signed review is one whole: it and what was answered, assessed and decided in it are as the side says that
 * signed it, and where both did, as one of them does. Returns which side that is for a record; null where it is merged like
 * any other.
 */
export function signedReviews(
  from: Records,
  given: Record<Side, Records>,
  ask: (conflict: Conflict) => Side,
): (kind: RecordKind, record: Fields) => Side | null {
  const decided = new Map<unknown, Side>()
  for (const id of [...new Set(sides.flatMap((side) => Object.keys(given[side].review)))].toSorted()) {
    const [main, other] = [given.main.review[id], given.other.review[id]]
    const signers = sides.filter((side) => isSigned(given[side].review[id]))
    const [signer] = signers
    if (!signer || isSigned(from.review[id])) continue
    const differs = signers.length === 2 && (!same(main, other) || !same(answersOf(given.main, id), answersOf(given.other, id)))
    decided.set(
      id,
      differs
        ? ask({ key: `review/${id}`, kind: 'review', id, what: 'signed', fields: [], main: main ?? null, other: other ?? null })
        : signer,
    )
  }
  return (kind, record) => {
    if (kind === 'review') return decided.get(record['id']) ?? null
    return isReviewAnswer(kind) ? (decided.get(record['review']) ?? null) : null
  }
}

const answersOf = (records: Records, review: string) =>
  reviewAnswers.flatMap((kind) => Object.values(records[kind])).filter((record) => record['review'] === review)
