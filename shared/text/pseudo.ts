import { english } from './english.ts'

/**
 * Returns the texts of a language that is made of English. In brackets, what stands on a screen without them is no text of
 * the catalogue, and what is longer than it was shows where there is no room. Mirrored, each text begins and ends with a
 * sign that runs from right to left.
 */
export function pseudo(how: 'brackets' | 'mirrored'): object {
  const said = (text: string) => (how === 'brackets' ? `⟦${text}${'·'.repeat(Math.floor(text.length / 4))}⟧` : `\u200f${text}\u200f`)
  const of = (value: unknown): unknown => {
    if (typeof value === 'string') return said(value)
    if (Array.isArray(value)) return value.map(of)
    return typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, of(part)]))
      : value
  }
  return Object(of(english()))
}
