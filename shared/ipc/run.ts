import { z } from 'zod'
import { engine } from './engine.ts'
import { saveFailure } from './save.ts'

/** What ran on this computer's database: kept outside of it, so that it can be asked before the database is touched. */
export const run = z
  .strictObject({
    /** The version of Rearview. */
    app: z.string().min(1).max(100),
    engine,
    /** The version of the tables; 0 while they were not opened yet. */
    schema: z.int().min(0),
  })
  .readonly()
export type Run = z.infer<typeof run>

export const runNoted = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('noted') }).readonly(),
  z.strictObject({ outcome: z.literal('failed'), reason: saveFailure }).readonly(),
])
export type RunNoted = z.infer<typeof runNoted>

/** What became of emptying a database that no longer opens. */
export const storeEmptied = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('emptied') }).readonly(),
  z.strictObject({ outcome: z.literal('failed'), reason: saveFailure }).readonly(),
])
export type StoreEmptied = z.infer<typeof storeEmptied>
