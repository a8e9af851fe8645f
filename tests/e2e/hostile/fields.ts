import { z } from 'zod'
import { recordKinds, schemas } from '#shared/domain/records.ts'
import { revision } from '#shared/history/revision.ts'

/** Strings of no fixed form that are no words of people: keys and a hash. */
const notWords = new Set(['review.slideNotes.slide', 'roadmap.scenarioOf.hash', 'revision.action', 'revision.hash', 'revision.parents'])

/** A string that may be anything: at most its length is limited. */
const isFree = (schema: z.ZodString): boolean =>
  // oxlint-disable-next-line no-underscore-dangle -- zod tells nowhere else what a check is
  (schema.def.checks ?? []).every((check) => ['min_length', 'max_length'].includes(check._zod.def.check))

/** What is put in the place of a text: told where it stands, and how long it may be. */
export type Give = (path: string, was: string, longest: number) => string

/** Returns the value with other words wherever its schema lets people write what they like. */
export function withTexts(schema: unknown, value: unknown, path: string, give: Give): unknown {
  if (schema instanceof z.ZodString)
    return typeof value === 'string' && isFree(schema) && !notWords.has(path)
      ? give(path, value, schema.maxLength ?? Number.POSITIVE_INFINITY)
      : value
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return value === null || value === undefined ? value : withTexts(schema.unwrap(), value, path, give)
  if (schema instanceof z.ZodArray) return Array.isArray(value) ? value.map((item) => withTexts(schema.element, item, path, give)) : value
  if (schema instanceof z.ZodUnion)
    return withTexts(
      schema.options.find((option) => z.safeParse(option, value).success),
      value,
      path,
      give,
    )
  if (schema instanceof z.ZodObject && typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, held]) => [key, withTexts(Reflect.get(schema.shape, key), held, `${path}.${key}`, give)]),
    )
  return value
}

function pathsIn(schema: unknown, path: string): string[] {
  if (schema instanceof z.ZodString) return isFree(schema) && !notWords.has(path) ? [path] : []
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return pathsIn(schema.unwrap(), path)
  if (schema instanceof z.ZodArray) return pathsIn(schema.element, path)
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => pathsIn(option, path))
  if (schema instanceof z.ZodObject) return Object.entries(schema.shape).flatMap(([key, held]) => pathsIn(held, `${path}.${key}`))
  return []
}

/** Every place where people write what they like, in records and in revisions. */
export const textFields: readonly string[] = [
  ...recordKinds.flatMap((kind) => pathsIn(schemas[kind], kind)),
  ...pathsIn(revision.omit({ changes: true }), 'revision'),
]
