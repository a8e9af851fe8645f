import { z } from 'zod'

/** Why a file that the system gave could not be read, as far as a user can do something about it. */
export const unreadReason = z.enum(['gone', 'not-allowed', 'too-large', 'too-slow', 'other-kind', 'unreadable'])
export type UnreadReason = z.infer<typeof unreadReason>

const name = z.string().min(1).max(1000)

/** A `.roadmap` file the user opened outside the window: by a double click, from the menu, with the app's start. Its path is the main process's alone. */
export const givenFile = z.discriminatedUnion('outcome', [
  z
    .strictObject({
      outcome: z.literal('read'),
      name,
      bytes: z.custom<Uint8Array<ArrayBuffer>>(
        (value) => value instanceof Uint8Array && value.buffer instanceof ArrayBuffer,
        'expected bytes',
      ),
    })
    .readonly(),
  z.strictObject({ outcome: z.literal('failed'), name, reason: unreadReason }).readonly(),
])
export type GivenFile = z.infer<typeof givenFile>
