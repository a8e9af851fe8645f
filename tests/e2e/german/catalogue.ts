import { formatDate, readDay } from '#shared/calendar/dates.ts'
import { german as sample } from '#shared/sample/german/german.ts'
import { unit } from '#shared/sample/unit.ts'
import { english, german } from '../../unit/text/catalogues.ts'

/** A text of the catalogue, or of the sample, in both languages. */
interface Pair {
  readonly german: string
  /** In English, with a slot for each value. */
  readonly text: string
  /** The names of its values, in the order of the English text. */
  readonly values: readonly string[]
  /** Matches what it reads with its values filled in. */
  readonly filled: RegExp | null
}

/** Stands where a text has a value. */
export const slot = '\uf000'
/** What may stand in a slot of a text that is looked for: a figure, or the sign for a part of a pattern. */
const figures = /\d[\d.,]*%?|[\ue000-\ue0ff]/g
const value = /\{\{\s*([^},\s]+)[^}]*\}\}/g
const dates = /\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{4}\b/g

export const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
const letters = (text: string) => text.replaceAll(/[^\p{L}]/gu, '').length
const withAnything = (pieces: readonly string[]) => pieces.map(escaped).join('(.+?)')

const pairOf = (written: string, said: string): Pair => {
  const text = written.replaceAll(value, slot)
  const values = [...written.matchAll(value)].map(([, name = '']) => name)
  const hasWords = values.length > 0 && letters(text) > 0
  return { german: said, text, values, filled: hasWords ? new RegExp(`^${withAnything(text.split(slot))}$`, 'u') : null }
}
const pairs = [
  ...[...english].map(([key, written]) => pairOf(written, german.get(key) ?? '')),
  pairOf(`${unit.name} {{year}}`, `${sample[unit.name]} {{year}}`),
]
const exact = new Map<string, readonly string[]>()
// Of the sample only what is a whole text: a catalogue's text may begin like it.
for (const [text, said] of [...pairs.map((pair) => [pair.text, pair.german] as const), ...Object.entries(sample)])
  exact.set(text, [...(exact.get(text) ?? []), said])

const fill = (said: string, of: (name: string) => string) => said.replaceAll(value, (_, name: string) => of(name))
const datesInGerman = (text: string) =>
  text.replaceAll(dates, (day) => {
    const read = readDay(day, 'en')
    return read === null ? day : formatDate(read, 'de')
  })

/** What a text is in German that stands in the catalogue as it is; most are there once. */
export const known = (text: string): readonly string[] => exact.get(text) ?? []

/** A value in German where it is a text of the catalogue, else as it was with its dates as German writes them. Names have years in them. */
const one = (text: string): string => sample[text] ?? (/\d/.test(text) ? counted(text) : known(text))[0] ?? datesInGerman(text)

/** A text whose only values are figures: `2 rows`. */
function counted(text: string): readonly string[] {
  const given = [...text.matchAll(figures)].map(([figure]) => figure)
  const looked = text.replaceAll(figures, slot)
  return pairs
    .filter((pair) => pair.values.length > 0 && pair.text === looked)
    .map((pair) => fill(pair.german, (name) => given[pair.values.indexOf(name)] ?? ''))
}

/** Those with the most words: they fit better than what is nearly all values. */
function closest(found: readonly { readonly said: string; readonly words: number }[]): readonly string[] {
  const most = Math.max(...found.map(({ words }) => words))
  return found.filter(({ words }) => words === most).map(({ said }) => said)
}

/** What a text is in German that stands in the catalogue with values to fill in. */
const filled = (text: string): readonly string[] =>
  closest(
    pairs.flatMap((pair) => {
      const match = pair.filled?.exec(text)
      return match
        ? [
            {
              said: fill(pair.german, (name) => one(match[pair.values.indexOf(name) + 1] ?? '')),
              words: pair.text.length - pair.values.length,
            },
          ]
        : []
    }),
  )

/** All that a text can be in German. With values in it, it may as well be what somebody typed. */
export function ways(text: string): readonly string[] {
  if (exact.has(text)) return known(text)
  const parts = text.split(/(, |: |[,:]$| · | \(|\)|^ | $)/)
  return [...filled(text), ...(parts.some((part) => exact.has(part)) ? [parts.map(one).join('')] : []), datesInGerman(text)]
}

/** The German texts that begin like this one, with the values that are known up to where it ends. */
export const begun = (text: string): readonly string[] =>
  closest(
    pairs.flatMap((pair) => {
      const pieces = pair.text.split(slot)
      return pieces.flatMap((_, last) => {
        const given = pieces.slice(0, last + 1)
        const match = letters(given.join('')) < 6 ? null : new RegExp(`^${withAnything(given)}`, 'u').exec(text)
        if (!match) return []
        const of = (name: string) => match[pair.values.indexOf(name) + 1]
        return [
          {
            said: fill(pair.german, (name) => (of(name) === undefined ? slot : one(of(name) ?? ''))),
            words: given.join('').length,
          },
        ]
      })
    }),
  )

/** The German texts of which this is the beginning, the end or a part; what is not known of their values is a slot. */
export function around(part: string, begins: boolean, ends: boolean): readonly string[] {
  if (letters(part) < 3) return []
  const given = [...part.matchAll(figures)].map(([figure]) => figure)
  const looked = part.replaceAll(figures, slot)
  return pairs.flatMap((pair) => {
    const at = ends ? pair.text.length - looked.length : pair.text.indexOf(looked)
    if (begins ? !pair.text.startsWith(looked) : at < 0 || !pair.text.startsWith(looked, at)) return []
    const before = pair.text.slice(0, begins ? 0 : at).split(slot).length - 1
    return [fill(pair.german, (name) => given[pair.values.indexOf(name) - before] ?? slot)]
  })
}
