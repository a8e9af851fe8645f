import Fuse from 'fuse.js'
import type { SpotlightActionData, SpotlightActionGroupData } from '@mantine/spotlight'

/** How far a word may be from what is typed: two letters wrong in eight are found, another word is not. */
const threshold = 0.34

/** As many as are shown at once. */
export const most = 24

interface Findable {
  readonly group: string
  readonly action: SpotlightActionData
  readonly label: string
  readonly description: string
  readonly words: SpotlightActionData['keywords']
}

/** What can be found, ready to be searched; letter by letter it is the same. */
interface Ground {
  readonly groups: readonly SpotlightActionGroupData[]
  readonly flat: readonly Findable[]
  /** The label of each in small letters. */
  readonly labels: readonly string[]
}

let ground: Ground | null = null
/** By how many letters a match needs at least. */
const searches = new Map<number, Fuse<Findable>>()

function groundOf(groups: readonly SpotlightActionGroupData[]): Ground {
  if (ground && ground.groups.length === groups.length && ground.groups.every(({ actions }, place) => actions === groups[place]?.actions)) return ground
  const flat = groups.flatMap(({ group, actions }) => actions.map((action) => ({ group, action, label: action.label ?? '', description: action.description ?? '', words: action.keywords })))
  searches.clear()
  ground = { groups, flat, labels: flat.map(({ label }) => label.toLowerCase()) }
  return ground
}

function searchOf({ flat }: Ground, letters: number): Fuse<Findable> {
  const known = searches.get(letters)
  if (known) return known
  const made = new Fuse(flat, {
    keys: [
      { name: 'label', weight: 3 },
      { name: 'words', weight: 2 },
      { name: 'description', weight: 1 },
    ],
    threshold,
    ignoreLocation: true,
    ignoreDiacritics: true,
    minMatchCharLength: letters,
  })
  searches.set(letters, made)
  return made
}

/** The groups with what fits the query, in any order of its words and with slips of the finger; all of it while nothing is typed. */
export function fitting(query: string, groups: readonly SpotlightActionGroupData[]): SpotlightActionGroupData[] {
  const asked = query.trim()
  if (asked === '') return [...groups]
  const here = groundOf(groups)
  const literally = saying(asked.toLowerCase(), here)
  // Where there is more than can be shown that says just what was typed, nobody looks for what merely resembles it.
  const found = literally.length > most ? literally : resembling(asked, here)
  const order = [...new Set(found.map(({ group }) => group))]
  return order.map((group) => ({ group, actions: found.filter((item) => item.group === group).map(({ action }) => action) }))
}

/** What says just that: first what begins with it, then what has it at the beginning of a word, the shorter first. */
function saying(asked: string, { flat, labels }: Ground): readonly Findable[] {
  const ranked = labels.flatMap((label, place) => {
    const at = label.indexOf(asked)
    return at < 0 ? [] : [{ item: flat[place], rank: (at === 0 ? 0 : label[at - 1] === ' ' ? 1 : 2) * 1000 + Math.min(label.length, 999) }]
  })
  return ranked.toSorted((a, b) => a.rank - b.rank).flatMap(({ item }) => item ?? [])
}

function resembling(asked: string, here: Ground): Findable[] {
  const fuse = searchOf(here, Math.min(2, asked.length))
  const words = asked.split(/\s+/)
  const each = words.length > 1 ? fuse.search({ $and: words.map((word) => ({ $or: [{ label: word }, { words: word }, { description: word }] })) }) : []
  return [...new Set([...fuse.search(asked), ...each].map(({ item }) => item))]
}
