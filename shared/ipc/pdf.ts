import { z } from 'zod'
import { bytes } from './bytes.ts'

/** Far more than a document of thousands of activities has. */
const mostCharacters = 100_000_000

/** Names one making of a PDF, so that it can be cancelled. */
export const pdfRun = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/)

/**
 * A complete static HTML document to make a PDF of. It runs no script; addresses in it begin with `/` (the
 * app's own files, its fonts say) or are `data:`, for it is shown below another address than the app.
 */
export const pdfToMake = z.strictObject({ html: z.string().min(1).max(mostCharacters), run: pdfRun }).readonly()
export type PdfToMake = z.infer<typeof pdfToMake>

export const pdfMade = z.discriminatedUnion('outcome', [
  z
    .strictObject({
      outcome: z.literal('made'),
      bytes,
    })
    .readonly(),
  z.strictObject({ outcome: z.literal('cancelled') }).readonly(),
  z.strictObject({ outcome: z.literal('failed') }).readonly(),
])
export type PdfMade = z.infer<typeof pdfMade>
