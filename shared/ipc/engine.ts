import { z } from 'zod'

/** What a browser is inside: the name of its engine and the first number of its version. */
export const engine = z.strictObject({ name: z.string().min(1).max(100), major: z.int().min(0) }).readonly()
export type Engine = z.infer<typeof engine>
