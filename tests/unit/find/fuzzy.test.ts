import fc from 'fast-check'
import Fuse from 'fuse.js'
import { describe, expect, it } from 'vitest'
import { first, grouped, groundOf, most, type Ground, resembling, saying } from '#renderer/app/fuzzy.ts'

const item = (label: string, id = label, words = '') => ({ id, label, words, run: () => {} })
const labelsOf = (items: readonly { readonly label: string }[]) => items.map(({ label }) => label)

function throughout(asked: string, ground: Ground) {
  const work = resembling(asked, ground)
  for (let pauses = 0; ; pauses += 1) {
    const { done, value } = work.next()
    if (done) return { found: value, pauses }
  }
}

const word = fc.constantFrom('renewal', 'of', 'the', 'tablets', 'plan', 'Pilot', 'customer', 'data', 'platform', 'move')
const label = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '))

describe('what is found', () => {
  it('begins with what is typed, then has it at the beginning of a word, the shorter first', () => {
    const ground = groundOf([
      { name: 'Things', items: ['A map of plants', 'Plan B of the year', 'Explanation', 'Plan B'].map((text) => item(text)) },
    ])
    expect(labelsOf(saying('plan', ground).items)).toEqual(['Plan B', 'Plan B of the year', 'A map of plants', 'Explanation'])
    expect(saying('plan', ground).more).toBe(false)
    expect(saying('plant b', ground).items).toEqual([])
  })

  it('is the best of all that says just that, as if all were put in order', () => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 120 }), fc.constantFrom('p', 'PLA', 'the', 'of the', 'data'), (labels, asked) => {
        const { items, more } = saying(asked, groundOf([{ name: 'Things', items: labels.map((text, place) => item(text, String(place))) }]))
        const rank = (text: string) =>
          text.toLowerCase().startsWith(asked.toLowerCase())
            ? 0
            : text.toLowerCase()[text.toLowerCase().indexOf(asked.toLowerCase()) - 1] === ' '
              ? 1
              : 2
        const all = labels
          .map((text, place) => ({ text, id: String(place) }))
          .filter(({ text }) => text.toLowerCase().includes(asked.toLowerCase()))
        const ordered = all.toSorted((a, b) => rank(a.text) - rank(b.text) || a.text.length - b.text.length)
        expect(items.map(({ id }) => id)).toEqual(ordered.slice(0, most).map(({ id }) => id))
        expect(more).toBe(all.length > most)
      }),
    )
  })

  it('resembles what is typed by slips of the finger, by other words for it, and in any order of its words', () => {
    const ground = groundOf([
      { name: 'Commands', items: [item('Renewal of the tablets'), item('Copies and safety', 'copies', 'backup'), item('Something else')] },
    ])
    expect(labelsOf(throughout('renewl of tabelts', ground).found)).toEqual(['Renewal of the tablets'])
    expect(labelsOf(throughout('backup', ground).found)).toEqual(['Copies and safety'])
    expect(labelsOf(throughout('tablets renewal', ground).found)).toEqual(['Renewal of the tablets'])
  })

  it('is the same part by part as in one go, with a pause between the parts', () => {
    const labels = Array.from({ length: 1_200 }, (_, place) =>
      place % 97 === 0 ? `Renewal ${place}` : place % 101 === 0 ? `Removal ${place}` : `Other ${place}`,
    )
    const { found, pauses } = throughout('renewel', groundOf([{ name: 'Things', items: labels.map((text) => item(text)) }]))
    expect(pauses).toBe(2)
    const options = {
      keys: [
        { name: 'label', weight: 3 },
        { name: 'words', weight: 2 },
        { name: 'description', weight: 1 },
      ],
      threshold: 0.34,
      ignoreLocation: true,
      ignoreDiacritics: true,
      minMatchCharLength: 2,
    }
    expect(labelsOf(found)).toEqual(
      labelsOf(
        new Fuse(
          labels.map((text) => item(text)),
          options,
        )
          .search('renewel')
          .map((hit) => hit.item),
      ).slice(0, most),
    )
    expect(found.length).toBeGreaterThan(10)
  })

  it('is shown by its groups, and is the first of everything while nothing is typed', () => {
    const ground = groundOf([
      { name: 'Screens', items: [item('Roadmap')] },
      { name: 'Activities', items: Array.from({ length: 40 }, (_, place) => item(`Road ${place}`)) },
    ])
    expect(labelsOf(first(ground)).slice(0, 2)).toEqual(['Roadmap', 'Road 0'])
    expect(first(ground)).toHaveLength(most)
    expect(grouped(saying('road', ground).items).map(({ name, items }) => [name, items.length])).toEqual([
      ['Activities', 23],
      ['Screens', 1],
    ])
  })
})
