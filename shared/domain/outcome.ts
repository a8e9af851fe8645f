import { z } from 'zod'
import { calendarDate } from '../calendar/dates.ts'
import { amount, id, optionalDate, person, prose, title } from './fields.ts'

export const directions = ['increase', 'decrease'] as const

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
      error: 'the targets are not in order of their quarters',
    }),
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
})
export type Outcome = z.infer<typeof outcome>
