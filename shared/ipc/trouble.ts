import { z } from 'zod'

/** The most places of one trouble that are kept. */
const mostPlaces = 10

/** A file the app was built into, a line and a column: `assets/main-B3x.js:1:2345`. */
const place = z
  .string()
  .max(150)
  .regex(/^assets\/[\w.-]{1,100}\.m?js:\d{1,7}:\d{1,7}$/)

/** What went wrong in a page, without a word of it: the kind of error, and where in the app's own files. */
export const trouble = z
  .strictObject({
    kind: z.string().regex(/^(?:[A-Z][A-Z0-9_]{1,40}|[A-Z][A-Za-z]{0,40}Error|Error|unknown)$/),
    places: z.array(place).max(mostPlaces).readonly(),
  })
  .readonly()
export type Trouble = z.infer<typeof trouble>

const codes = /^[A-Z][A-Z0-9_]{1,40}$/
const names = /^[A-Z][A-Za-z]{0,40}Error$/

/** Getters of a foreign error can throw, and return anything. */
const read = (error: unknown, key: 'code' | 'name' | 'message' | 'stack'): string => {
  try {
    const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, key) : undefined
    return typeof value === 'string' ? value : ''
  } catch {
    return ''
  }
}

/**
 * Returns what kind of error something is: its code or its name where these look like one, else `Error`, or
 * `unknown` for what is no error. Its message may hold a path or a user's text, and is never read.
 */
export const kindOf = (error: unknown): string => {
  const code = read(error, 'code')
  if (codes.test(code)) return code
  const name = read(error, 'name')
  if (names.test(name)) return name
  return error instanceof Error ? 'Error' : 'unknown'
}

/** The lines of a stack that are places: what stands before them is the message, of any number of lines. */
const placesIn = (error: unknown): string[] => {
  const stack = read(error, 'stack')
  const message = read(error, 'message')
  const at = message === '' ? -1 : stack.indexOf(message)
  return stack
    .slice(at < 0 ? 0 : at + message.length)
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
}

/** Returns where an error arose, as far as `find` knows each line of its stack as one of the app's own files. */
export const placesOf = (error: unknown, find: (line: string) => string | null): string[] =>
  placesIn(error)
    .flatMap((line) => find(line) ?? [])
    .slice(0, mostPlaces)

/** Returns an error of a page as what may be told of it. `base` is the address the page's own files are below. */
export const troubleOf = (error: unknown, base: string): Trouble => ({
  kind: kindOf(error),
  places: placesOf(error, (line) => {
    const from = line.indexOf(base)
    const found = from < 0 ? null : line.slice(from + base.length).replace(/\)$/, '')
    return place.safeParse(found).success ? found : null
  }),
})
