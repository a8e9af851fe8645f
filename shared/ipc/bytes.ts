import { z } from 'zod'

/** Far more than a file of a roadmap, a PDF or a presentation has; it keeps a page from filling the memory or the disk. */
export const mostBytes = 500_000_000

const isBytes = (value: unknown): value is Uint8Array<ArrayBuffer> =>
  value instanceof Uint8Array && value.buffer instanceof ArrayBuffer && value.length <= mostBytes

/** Bytes that pass between the page and the main process. */
export const bytes = z.custom<Uint8Array<ArrayBuffer>>(isBytes, 'expected bytes')

/** The same, and at least one. */
export const someBytes = z.custom<Uint8Array<ArrayBuffer>>((value) => isBytes(value) && value.length > 0, 'expected bytes')
