import { z } from 'zod'
import { calendarDate } from '../calendar/dates.ts'
import { id, person } from './fields.ts'

/** What a file that was imported is. `text` is a table of any delimiter; `pasted` one that came without a file. */
export const importForms = ['text', 'pasted', 'xlsx', 'xml', 'ics'] as const
export type ImportForm = (typeof importForms)[number]

/** More than these are counted, and not kept one by one. */
export const leftOutLimit = 200

/** What came in with a file: which, what of it was taken, and what was left out and why. The file itself is not kept. */
export const importReport = z.strictObject({
  id,
  /** The name of the file; of what was pasted, what it was called. */
  file: z.string().min(1).max(300),
  form: z.enum(importForms),
  /** SHA-256 of the bytes of the file, in hexadecimal. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** The rows that could be read, and those that were refused. */
  rows: z.number().int().min(0),
  refused: z.number().int().min(0),
  /** Each refused row in a sentence, as it was told at that time; at most `leftOutLimit`. */
  leftOut: z.array(z.string().min(1).max(1_000)).max(leftOutLimit),
  importedOn: calendarDate,
  importedBy: person,
})
export type ImportReport = z.infer<typeof importReport>
