import type { QuarterLoad } from '#shared/planning/capacity.ts'
import { t } from '#shared/text/index.ts'
import { sayAmount } from '../../ui/amounts.ts'

/** Returns what a lane takes in a quarter, such as `FY27 Q3: 120 of 90 person-days, overloaded by 30; 4 activities, 1 not estimated`. */
export function sayCell({ load, capacity, overloaded, parts, unestimated }: QuarterLoad, quarter: string): string {
  const taken = sayDays(load)
  const amount =
    capacity === null
      ? [t('planning.capacity.ofNone', { load: taken }), t('planning.capacity.noCapacity')]
      : [t('planning.capacity.of', { load: taken, capacity: sayDays(capacity) })]
  const over = overloaded && capacity !== null ? [t('planning.capacity.overBy', { amount: sayDays(load - capacity) })] : []
  const count = t('planning.capacity.activities', { count: parts.length + unestimated.length })
  const rest = unestimated.length > 0 ? [t('planning.capacity.notEstimated', { count: unestimated.length })] : []
  return t('planning.capacity.cell', { quarter, amount: [...amount, ...over].join(', '), activities: [count, ...rest].join(', ') })
}

/** Person-days to the day; less than ten to a tenth of one. */
export const sayDays = (days: number): string => sayAmount(days < 10 ? Math.round(days * 10) / 10 : Math.round(days))
