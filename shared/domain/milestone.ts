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
  /** The key it has in the file it was imported from; null where it was made here. */
  sourceKey: z.string().nullable(),
})
export type Milestone = z.infer<typeof milestone>
