import { describe, expect, it } from 'vitest'
import { english, german } from './catalogues.ts'

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
