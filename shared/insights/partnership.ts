import type { Quarter } from '../calendar/fiscal.ts'
import type { Id } from '../domain/fields.ts'
import { type Maturity, maturities, type Review } from '../domain/review.ts'
import { type Past, signedReviews } from './past.ts'

/** What both sides said of the partnership in a signed review; scores are 1 to 5, null where none was given. */
export interface PartnershipPoint extends Pick<Review, 'businessScore' | 'itScore' | 'businessTrust' | 'itTrust'> {
  readonly quarter: Quarter
  readonly review: Id
  readonly maturity: Maturity | null
  /** From 1 (order taker) to 4 (strategic). */
  readonly level: number | null
}

/** Returns the partnership as it was scored in each signed review, oldest first. */
export const partnership = ({ now }: Pick<Past, 'now'>): PartnershipPoint[] =>
  signedReviews(now).map(({ id, quarter, maturity, businessScore, itScore, businessTrust, itTrust }) => ({
    quarter,
    review: id,
    maturity,
    level: maturity === null ? null : maturities.indexOf(maturity) + 1,
    businessScore,
    itScore,
    businessTrust,
    itTrust,
  }))
