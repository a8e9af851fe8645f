import { z } from 'zod'
import { calendarDate } from '../calendar/dates.ts'
import { fiscalCalendar } from '../calendar/fiscal.ts'
import { horizon } from '../calendar/horizon.ts'
import { id, prose, title } from './fields.ts'

/** One business unit's plan: what the other records belong to. A state holds exactly one. */
export const roadmap = z.strictObject({
  id,
  name: title,
  unit: prose,
  purpose: prose,
  calendar: fiscalCalendar,
  horizon,
  /** The first quarter that is reviewed; reviews before it are not asked for. */
  reviewsFrom: calendarDate,
  /** The reasons a move or a drop is given in a review, this roadmap's own; empty while the usual ones do. */
  reasons: z.array(title),
  /** The roadmap that ships with Rearview, to be looked at and thrown away. */
  sample: z.boolean(),
  /** Of a scenario: the roadmap that was copied, at which of its revisions, and what it was called then. */
  scenarioOf: z.strictObject({ roadmap: id, number: z.number().int().min(1), hash: z.string(), name: title }).nullable(),
})
export type Roadmap = z.infer<typeof roadmap>
