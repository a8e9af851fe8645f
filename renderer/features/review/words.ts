import type { Slip } from '#shared/history/slip.ts'
import { en } from '#shared/text/en/index.ts'
import { language, t } from '#shared/text/index.ts'

/** Returns a slip in words: `1 quarter later (84 days)`, `3 days earlier`. */
export function saySlip({ quarters, days }: Slip): string {
  if (days === 0) return t('review.slip.none')
  const values = {
    quarters: t('review.slip.quarters', { count: Math.abs(quarters) }),
    days: t('review.slip.days', { count: Math.abs(days) }),
  }
  if (quarters === 0) return days > 0 ? t('review.slip.laterWithin', values) : t('review.slip.earlierWithin', values)
  return days > 0 ? t('review.slip.later', values) : t('review.slip.earlier', values)
}

export const sayNumber = (value: number): string =>
  new Intl.NumberFormat(language(), { maximumFractionDigits: Math.abs(value) < 10 ? 2 : 1 }).format(value)

export const sayShare = (value: number | null): string =>
  value === null ? '–' : new Intl.NumberFormat(language(), { style: 'percent', maximumFractionDigits: 0 }).format(value)

type Field = keyof typeof en.domain.field
const isField = (name: string): name is Field => Object.hasOwn(en.domain.field, name)

/** Returns the name of a record's field; of one without a name in the catalogue, the field itself. */
export const sayField = (name: string): string => (isField(name) ? t(`domain.field.${name}`) : name)
