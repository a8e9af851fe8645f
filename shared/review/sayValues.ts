import { type Addendum, deliveryVerdicts, outcomeVerdicts } from '../domain/review.ts'
import { language, t } from '../text/index.ts'

export const sayNumber = (value: number): string =>
  new Intl.NumberFormat(language(), { maximumFractionDigits: Math.abs(value) < 10 ? 2 : 1 }).format(value)

/** A value in three digits that say something: small ones differ far behind the point. */
export const sayValue = (value: number): string => new Intl.NumberFormat(language(), { maximumSignificantDigits: 3 }).format(value)

export const sayShare = (value: number | null): string =>
  value === null ? '–' : new Intl.NumberFormat(language(), { style: 'percent', maximumFractionDigits: 0 }).format(value)

/** A verdict of a delivery or of an outcome in a word. */
export function sayVerdict(verdict: NonNullable<Addendum['verdict']>): string {
  const delivered = deliveryVerdicts.find((item) => item === verdict)
  if (delivered) return t(`review.lookBack.verdict.${delivered}`)
  const achieved = outcomeVerdicts.find((item) => item === verdict)
  return achieved ? t(`review.outcomes.verdict.${achieved}`) : ''
}
