import { describe, expect, it } from 'vitest'
import { desktop as germanDesktop } from '#shared/text/de/desktop.ts'
import { first as germanFirst } from '#shared/text/de/first.ts'
import { later as germanLater } from '#shared/text/de/later.ts'
import { desktop } from '#shared/text/en/desktop.ts'
import { first } from '#shared/text/en/first.ts'
import { later } from '#shared/text/en/later.ts'

/** The texts of a catalogue by the paths of their keys. */
function texts(catalogue: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'string' ? [[`${path}${key}`, value] as const] : [...texts(value as object, `${path}${key}.`)],
    ),
  )
}

const english = new Map([...texts(first), ...texts(later), ...texts({ desktop })])
const german = new Map([...texts(germanFirst), ...texts(germanLater), ...texts({ desktop: germanDesktop })])
const valuesIn = (text: string) => [...new Set(text.match(/\{\{[^}]+\}\}/g))].toSorted()

/** Words that are the same in both: names, forms, units, signs, and single words that German took over. */
const short = /^[^\p{L}]*(?:[\p{L}\d./+-]+[^\p{L}]*){0,3}$/u

describe('German', () => {
  it('has every text that English has, and no other', () => {
    expect(english.size).toBeGreaterThan(3000)
    expect([...german.keys()].toSorted()).toEqual([...english.keys()].toSorted())
  })

  it('fills in the same values', () => {
    const differing = [...english].filter(([key, text]) => valuesIn(text).join() !== valuesIn(german.get(key) ?? '').join())
    expect(differing.map(([key]) => key)).toEqual([])
  })

  it('was translated: no sentence is the same in both', () => {
    const same = [...english].filter(([key, text]) => german.get(key) === text && !short.test(text.replaceAll(/\{\{[^}]+\}\}/g, '')))
    expect(same.map(([key]) => key)).toEqual(['about.mit'])
  })

  it('quotes, abbreviates and dashes as German does', () => {
    const wrong = [...german].filter(([, text]) => /“[^“”„]*”|"|'|\.\.\./.test(text))
    expect(wrong).toEqual([])
    // A hyphen between spaces stands in names of files alone, as in English.
    const dashed = [...german].filter(([key, text]) => text.includes(' - ') && english.get(key)?.includes(' - ') !== true)
    expect(dashed).toEqual([])
  })
})
