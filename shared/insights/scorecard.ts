import type { CalendarDate } from '../calendar/dates.ts'
import type { Quarter } from '../calendar/fiscal.ts'
import type { Id } from '../domain/fields.ts'
import type { Principle, Review } from '../domain/review.ts'
import { type Evidence, evidence } from '../review/principles.ts'
import { type Past, signedReviews, signedState } from './past.ts'

/** The evidence for the twelve principles on a day: that of a signed review as it was known then, or that of now. */
export interface ScoreColumn {
  /** Null of now. */
  readonly review: Id | null
  readonly quarter: Quarter | null
  readonly day: CalendarDate
  readonly evidence: readonly Evidence[]
  /** The mean of those of which there is something to count; null where there is nothing. */
  readonly mean: number | null
  /** Whether the leaders agree; null where it was not talked about. */
  readonly agreed: (principle: Principle) => boolean | null
}

/** Returns the scorecard of each signed review, oldest first, and that of now. */
export function scorecard(past: Past): ScoreColumn[] {
  const { now, today, lines } = past
  const column = (review: Review | null): ScoreColumn => {
    const day = review?.signedOn ?? today
    const found = evidence({ state: review ? signedState(past, review.id) : now, lines, upTo: day })
    const values = found.flatMap(({ value }) => (value === null ? [] : [value]))
    return {
      review: review?.id ?? null,
      quarter: review?.quarter ?? null,
      day,
      evidence: found,
      mean: values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length,
      agreed: (principle) => review?.principles.find((said) => said.principle === principle)?.agreed ?? null,
    }
  }
  return [...signedReviews(now).map(column), column(null)]
}
