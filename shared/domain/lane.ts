import { z } from 'zod'
import { id, title } from './fields.ts'

/** A swimlane: a business capability or theme. */
export const lane = z.strictObject({
  id,
  name: title,
  /** Lanes are shown in ascending order; ties by name. */
  order: z.number(),
})
export type Lane = z.infer<typeof lane>
