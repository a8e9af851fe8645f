import { z } from 'zod'
import { id, prose } from './fields.ts'

/** "To *outcome* by *activity*": ties an activity to an outcome, with the sentence that says how. */
export const link = z.strictObject({
  id,
  outcome: id,
  activity: id,
  sentence: prose,
  /** How much the activity moves the outcome: 1 (a little), 2 or 3 (much). */
  contribution: z.union([z.literal(1), z.literal(2), z.literal(3)]),
})
export type Link = z.infer<typeof link>
