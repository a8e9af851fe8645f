import { z } from 'zod'
import { calendarDate } from '../calendar/dates.ts'
import { amount, id, optionalDate, person, prose, title } from './fields.ts'
import { t } from '../text/index.ts'

export const directions = ['increase', 'decrease'] as const

/** Shares of the expected way: 0.9 is ninety per cent of it. */
export const thresholds = z
  .strictObject({ onTrack: z.number().positive(), atRisk: z.number().positive() })
  .refine(({ onTrack, atRisk }) => atRisk < onTrack, { error: () => t('domain.wrong.thresholds') })
export type Thresholds = z.infer<typeof thresholds>

/** How an outcome is measured: from the baseline value at a day to a target for each named quarter. */
export const measure = z.strictObject({
  unit: title,
  direction: z.enum(directions),
  baseline: amount,
  /** The day on which the baseline value was measured. */
  baselineOn: calendarDate,
  /** In order of their quarters; a target is to be reached by the last day of its quarter. */
  targets: z
    .array(z.strictObject({ quarter: calendarDate, value: amount }))
    .refine((targets) => targets.every((target, i) => i === 0 || (targets[i - 1]?.quarter ?? '') < target.quarter), {
      error: () => t('domain.wrong.targets'),
    }),
  /** From which attainment on it is on track, and from which at risk; null for those that hold everywhere. */
  thresholds: thresholds.nullable(),
})
export type Measure = z.infer<typeof measure>

/** A result somebody values. */
export const outcome = z.strictObject({
  id,
  title,
  description: prose,
  measure: measure.nullable(),
  /** The accountable leader. */
  leader: person,
  /** The day the leader agreed to it. */
  agreedOn: optionalDate,
  /** The stakeholders it is valuable for. */
  valuableFor: z.array(id),
  order: z.number(),
  /** How much it matters beside the others, from 1 (little) to 5 (most). */
  weight: z.number().int().min(1).max(5),
})
export type Outcome = z.infer<typeof outcome>
