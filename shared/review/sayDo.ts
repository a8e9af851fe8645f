import type { Quarter } from '../calendar/fiscal.ts'
import type { Id } from '../domain/fields.ts'
import { all, type State } from '../domain/records.ts'
import type { ReviewFigures } from '../domain/review.ts'
import type { LookBack } from './lookBack.ts'

/**
 * Returns the figures of a look back: how many were promised and, of those, finished by the quarter's last
 * day; moved and dropped ones, and those added, are counted beside them. A promise that is still open counts
 * as promised and as nothing else.
 */
export function figuresOf({ promised, added }: LookBack): ReviewFigures {
  const count = (proposal: string) => promised.filter((row) => row.proposal === proposal).length
  return {
    promised: promised.length,
    delivered: count('delivered'),
    moved: count('moved'),
    dropped: count('dropped'),
    added: added.length,
  }
}

/** Returns the say-do ratio, from 0 to 1; null where nothing was promised. */
export const sayDo = ({ promised, delivered }: Pick<ReviewFigures, 'promised' | 'delivered'>): number | null =>
  promised === 0 ? null : delivered / promised

/** Returns the frozen figures of every signed review, oldest quarter first. */
export function signedFigures(state: State): { review: Id; quarter: Quarter; figures: ReviewFigures; ratio: number | null }[] {
  return all(state, 'review')
    .flatMap(({ id, quarter, signedOn, figures }) =>
      signedOn !== null && figures !== null ? [{ review: id, quarter, figures, ratio: sayDo(figures) }] : [],
    )
    .toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1))
}
