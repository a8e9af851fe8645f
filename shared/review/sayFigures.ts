import { type CalendarDate, daysBetween, formatDate } from '../calendar/dates.ts'
import { type FiscalCalendar, quarterDays } from '../calendar/fiscal.ts'
import type { Review, ReviewFigures } from '../domain/review.ts'
import { language, t } from '../text/index.ts'
import { sayDo } from './sayDo.ts'
import { sayShare } from './sayValues.ts'

/** The main figure of a review in words. */
export interface SaidFigures {
  readonly name: string
  readonly share: string
  /** The sentence below it. */
  readonly said: string
}

/**
 * Returns how the main figure of a review is said: of a signed one as of the day it was signed, of an open one as of
 * today. What is not finished while the quarter runs can still be, so until then it is a count and no ratio.
 */
export function sayFigures(
  calendar: FiscalCalendar,
  { quarter, signedOn }: Pick<Review, 'quarter' | 'signedOn'>,
  figures: ReviewFigures,
  today: CalendarDate,
): SaidFigures {
  const { promised, delivered } = figures
  const { finish } = quarterDays(calendar, quarter)
  const counted = { delivered, promised }
  const ratio = { name: t('review.figure.sayDo'), share: sayShare(sayDo(figures)) }
  if (promised === 0) return { ...ratio, said: t('review.figure.none') }
  if (signedOn === null && today <= finish)
    return {
      name: t('review.figure.soFar'),
      share: t('review.figure.soFarCount', counted),
      said: t('review.figure.soFarHint', { ...counted, date: formatDate(finish, language()) }),
    }
  const count = daysBetween(signedOn ?? today, finish)
  if (count <= 0) return { ...ratio, said: t('review.figure.sayDoHint', counted) }
  return { ...ratio, said: t('review.figure.earlyHint', { ...counted, date: formatDate(signedOn ?? today, language()), count }) }
}
