import { z } from 'zod'
import { calendarDate } from '../calendar/dates.ts'
import { id, title } from './fields.ts'

/** A dated event or decision, of an activity or (where `activity` is null) of the roadmap. */
export const milestone = z.strictObject({
  id,
  title,
  date: calendarDate,
  kind: z.enum(['event', 'decision']),
  activity: id.nullable(),
})
export type Milestone = z.infer<typeof milestone>
