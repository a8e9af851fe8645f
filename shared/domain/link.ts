import { z } from 'zod'
import { id, prose } from './fields.ts'

/** "To *outcome* by *activity*": ties an activity to an outcome, with the sentence that says how. */
export const link = z.strictObject({ id, outcome: id, activity: id, sentence: prose })
export type Link = z.infer<typeof link>
