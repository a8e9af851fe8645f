import { z } from 'zod'
import { calendarDate } from '../calendar/dates.ts'
import { id, person } from './fields.ts'

/** What a snapshot is written as. */
export const snapshotForms = ['pdf', 'pptx', 'xlsx', 'csv', 'xml', 'svg', 'png', 'ics', 'md'] as const
export type SnapshotForm = (typeof snapshotForms)[number]

/** A file that was given away: which revision it shows, when it was made, and by whom. The file itself is not kept. */
export const snapshot = z.strictObject({
  id,
  form: z.enum(snapshotForms),
  /** The name it was saved under. */
  file: z.string().min(1).max(300),
  /** The revision it shows. */
  number: z.number().int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  madeOn: calendarDate,
  madeBy: person,
})
export type Snapshot = z.infer<typeof snapshot>
