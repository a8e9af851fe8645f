import { z } from 'zod'
import { id, prose, title } from './fields.ts'

/** A group or a person for whom the roadmap matters. */
export const stakeholder = z.strictObject({ id, name: title, kind: z.enum(['group', 'person']) })
export type Stakeholder = z.infer<typeof stakeholder>

/** What an activity means for a stakeholder: what is in it for them, the risk, and the response to it. */
export const impact = z.strictObject({
  id,
  activity: id,
  stakeholder: id,
  benefit: prose,
  risk: prose,
  response: prose,
  /** How much of their days it changes: 1 (a little), 2 or 3 (much). */
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
})
export type Impact = z.infer<typeof impact>
