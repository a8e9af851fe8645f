import { z } from 'zod'

/** Where the slides for the audience are in the app: what stands behind its address, from `#` on. */
export const audienceAddress = z.string().regex(/^#\/[A-Za-z0-9_-]{1,64}\/audience(?:\/[A-Za-z0-9_-]{1,64})?$/)

/** Where the slides are shown: in a window of their own on another display, or in the one that asked. */
export const presentingBegun = z.enum(['second', 'here'])
export type PresentingBegun = z.infer<typeof presentingBegun>
