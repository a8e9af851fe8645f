import { z } from 'zod'
import { engine } from './engine.ts'

const name = z.string().min(1).max(300)

/** A file the renderer has made and asks the host to give to the user. */
export const fileToSave = z
  .strictObject({
    /** The proposed name with its extension; characters no file system takes are replaced. */
    name,
    mime: z.string().min(1).max(100),
    bytes: z.custom<Uint8Array<ArrayBuffer>>(
      (value) => value instanceof Uint8Array && value.buffer instanceof ArrayBuffer,
      'expected bytes',
    ),
  })
  .readonly()
export type FileToSave = z.infer<typeof fileToSave>

/**
 * A complete static HTML document to print. It runs no script; addresses in it begin with `/` (the
 * app's own files, its fonts say) or are `data:`, for it is shown below another address than the app.
 */
export const documentToPrint = z
  .strictObject({
    /** The proposed name of the PDF with its extension. */
    name,
    html: z.string().min(1),
  })
  .readonly()
export type DocumentToPrint = z.infer<typeof documentToPrint>

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
