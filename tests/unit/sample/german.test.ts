import { describe, expect, it } from 'vitest'
import { german } from '#shared/sample/german/german.ts'
import { sampleDrafts } from '#shared/sample/sample.ts'
import { people } from '#shared/sample/unit.ts'
import { textsIn } from '../text/catalogues.ts'

/** What is chosen of a list is kept in English, and said in the language of whoever reads. */
const chosen = /\.(action|adoption|after\.decisions\.\d+\.decision|direction|finding|kind|maturity|status|verdict)$/

const pairs = ['2026-11-23', '2026-12-31', '2027-03-31', '2027-06-30', '2027-09-30', '2028-02-29'].flatMap((day) => {
  const [inEnglish, inGerman] = [[...textsIn(sampleDrafts(day))], [...textsIn(sampleDrafts(day, 'sample', german))]]
  expect(inGerman.map(([place]) => place)).toEqual(inEnglish.map(([place]) => place))
  return inEnglish.map(([place, english], index) => ({ place, english, said: inGerman[index]?.[1] ?? '' }))
})

describe('the sample in German', () => {
  it('is the same history, and no words of English are left in it', () => {
    const names: readonly string[] = Object.values(people)
    const same = pairs.filter(({ place, english, said }) => english === said && /\p{L} \p{L}/u.test(said) && !chosen.test(place))
    expect([...new Set(same.map(({ said }) => said))].filter((text) => !names.includes(text))).toEqual([])
  })

  it('says all that is translated, and nothing twice in different words', () => {
    const said = new Set(pairs.map(({ english }) => english))
    // Words of a subject of many, and of a description that goes on, are there once by themselves.
    expect(Object.keys(german).filter((text) => !said.has(text) && text !== 'Field Operations')).toEqual([])
  })

  it('ends its sentences where English does, and writes them as German does', () => {
    const ends = Object.entries(german).filter(([english, said]) => english.endsWith('.') !== said.endsWith('.'))
    expect(ends).toEqual([])
    expect(Object.values(german).filter((said) => /[“"'’]| - |\d,\d{3}|£\d|\d\.\d(?!\d\d)/.test(said))).toEqual([])
  })
})
