import Fuse from 'fuse.js'

/** How far a word may be from what is typed: two letters wrong in eight are found, another word is not. */
const threshold = 0.34

/** As many as are shown at once. */
export const most = 24

/** So many are looked through in one go, which takes some milliseconds. */
const part = 500

/** Something that can be found by its words, and what is done with it then. */
export interface Findable {
  readonly id: string
  readonly label: string
  readonly description?: string
  /** Other words people call it by. */
  readonly words?: string
  /** The keys that do the same. */
  readonly keys?: string
  readonly run: () => void
}

export interface FindGroup {
  readonly name: string
  readonly items: readonly Findable[]
}

export type Placed = Findable & { readonly group: string }

/** What can be found, ready to be searched; letter by letter it is the same. */
export interface Ground {
  readonly flat: readonly Placed[]
  /** The label of each in small letters. */
  readonly labels: readonly string[]
  /** The searches over its parts, by how many letters a match needs at least; each is made when it is needed first. */
  readonly searches: Map<string, Fuse<Placed>>
}

/** Makes what can be found ready to be searched. */
export function groundOf(groups: readonly FindGroup[]): Ground {
  const flat = groups.flatMap(({ name, items }) => items.map((item) => ({ ...item, group: name })))
  return { flat, labels: flat.map(({ label }) => label.toLowerCase()), searches: new Map() }
}

/** The first that can be found, while nothing is typed. */
export const first = ({ flat }: Ground): readonly Placed[] => flat.slice(0, most)

/** What says just that, the best of it, and whether there is more than can be shown. */
export interface Saying {
  readonly items: readonly Placed[]
  readonly more: boolean
}

/** Finds what says just what is asked: first what begins with it, then what has it at the beginning of a word, the shorter first. */
export function saying(asked: string, { flat, labels }: Ground): Saying {
  const wanted = asked.toLowerCase()
  const best: { readonly item: Placed; readonly rank: number }[] = []
  let count = 0
  for (const [place, label] of labels.entries()) {
    const at = label.indexOf(wanted)
    const item = flat[place]
    if (at < 0 || !item) continue
    count += 1
    const rank = (at === 0 ? 0 : label[at - 1] === ' ' ? 1 : 2) * 1000 + Math.min(label.length, 999)
    if (best.length === most && rank >= (best.at(-1)?.rank ?? 0)) continue
    const after = best.findIndex((other) => other.rank > rank)
    best.splice(after < 0 ? best.length : after, 0, { item, rank })
    best.length = Math.min(best.length, most)
  }
  return { items: best.map(({ item }) => item), more: count > most }
}

/**
 * Finds what resembles what is asked, in any order of its words and with slips of the finger, the best of it. Pauses
 * after each part that was looked through, so that whoever waits can do something else meanwhile.
 */
export function* resembling(asked: string, ground: Ground): Generator<undefined, readonly Placed[]> {
  const words = asked.split(/\s+/)
  const each = { $and: words.map((word) => ({ $or: [{ label: word }, { words: word }, { description: word }] })) }
  const whole: Hit[] = []
  const byWords: Hit[] = []
  for (let from = 0; from < ground.flat.length; from += part) {
    if (from > 0) yield
    const fuse = searchOf(ground, from, Math.min(2, asked.length))
    whole.push(...hitsOf(fuse.search(asked)))
    if (words.length > 1) byWords.push(...hitsOf(fuse.search(each)))
  }
  return [...new Set([whole, byWords].flatMap((hits) => hits.toSorted((a, b) => a.score - b.score).map(({ item }) => item)))].slice(0, most)
}

interface Hit {
  readonly item: Placed
  readonly score: number
}

const hitsOf = (found: readonly { readonly item: Placed; readonly score?: number }[]): Hit[] =>
  found.map(({ item, score }) => ({ item, score: score ?? 1 }))

function searchOf({ flat, searches }: Ground, from: number, letters: number): Fuse<Placed> {
  const known = searches.get(`${from} ${letters}`)
  if (known) return known
  const made = new Fuse(flat.slice(from, from + part), {
    keys: [
      { name: 'label', weight: 3 },
      { name: 'words', weight: 2 },
      { name: 'description', weight: 1 },
    ],
    threshold,
    ignoreLocation: true,
    ignoreDiacritics: true,
    includeScore: true,
    minMatchCharLength: letters,
  })
  searches.set(`${from} ${letters}`, made)
  return made
}

/** The groups of what was found, in the order in which they are met. */
export const grouped = (found: readonly Placed[]): readonly FindGroup[] =>
  [...new Set(found.map(({ group }) => group))].map((name) => ({ name, items: found.filter(({ group }) => group === name) }))
