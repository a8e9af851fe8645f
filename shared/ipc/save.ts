import { z } from 'zod'
import { bytes } from './bytes.ts'
import { engine } from './engine.ts'

/** A file the renderer has made and asks the host to give to the user. */
export const fileToSave = z
  .strictObject({
    /** The proposed name with its extension; characters no file system takes are replaced. */
    name: z.string().min(1).max(300),
    mime: z.string().min(1).max(100),
    bytes,
    /** The roadmap it is of: its next file is proposed in the same folder. Null for what is of none, or of several. */
    roadmap: z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,64}$/)
      .nullable(),
  })
  .readonly()
export type FileToSave = z.infer<typeof fileToSave>

export const saveFailure = z.enum(['disk-full', 'not-allowed', 'unknown'])
export type SaveFailure = z.infer<typeof saveFailure>

export const saveResult = z.discriminatedUnion('outcome', [
  /** Written; `where` is the path, or null when the host does not tell (a download). */
  z.strictObject({ outcome: z.literal('saved'), where: z.string().nullable() }).readonly(),
  /** The browser's print dialog was shown; what the user did there is not known. */
  z.strictObject({ outcome: z.literal('printing') }).readonly(),
  z.strictObject({ outcome: z.literal('cancelled') }).readonly(),
  z.strictObject({ outcome: z.literal('failed'), reason: saveFailure }).readonly(),
])
export type SaveResult = z.infer<typeof saveResult>

/** What Rearview runs in: its own version, the runtime's name and version, and the engine that keeps its database. */
export const hostDescription = z
  .strictObject({
    version: z.string().min(1),
    runtime: z.string().min(1),
    engine,
    /** Whether a screen reader or the like is known to be in use. */
    assistive: z.boolean(),
  })
  .readonly()
export type HostDescription = z.infer<typeof hostDescription>
