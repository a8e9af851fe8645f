import { z } from 'zod'
import { calendarDate } from '../calendar/dates.ts'

/**
 * The key of a record: unique in its roadmap, made at random, never shown. A name that every object
 * already has (`constructor`, `__proto__`) is refused, since states are looked up by it.
 */
export const id = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/)
  .refine((text) => !(text in {}), { error: 'a reserved word' })
export type Id = z.infer<typeof id>

/** Marks a schema that says all there is to know of a field: how its value is said, and how it stands in a cell (plain.ts). */
const plain = <P extends string, S extends z.ZodType>(name: P, schema: S): S & { readonly plain: P } =>
  Object.assign(schema, { plain: name })

/** A name that must say something. Markup in it is text and nothing else. */
export const title = plain('title', z.string().min(1).max(20_000))
/** Free text, possibly empty. */
export const prose = plain('prose', z.string().max(200_000))
/** A person or a role, by name; empty where nobody is named yet. */
export const person = plain('person', z.string().max(2_000))
/** A day, or null where there is none (yet). */
export const optionalDate = plain('optionalDate', calendarDate.nullable())
/** A number a measure can take; NaN and the infinities are not. */
export const amount = z.number()
/** A score from 1 (not at all) to 5 (fully), or null where none was given. */
export const score = plain('score', z.number().int().min(1).max(5).nullable())
