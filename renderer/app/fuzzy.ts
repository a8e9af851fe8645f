import Fuse from 'fuse.js'
import type { SpotlightActionGroupData } from '@mantine/spotlight'

/** How far a word may be from what is typed: two letters wrong in eight are found, another word is not. */
const threshold = 0.34

/** The groups with what fits the query, in any order of its words and with slips of the finger; all of it while nothing is typed. */
export function fitting(query: string, groups: readonly SpotlightActionGroupData[]): SpotlightActionGroupData[] {
  const asked = query.trim()
  if (asked === '') return [...groups]
  const flat = groups.flatMap(({ group, actions }) => actions.map((action) => ({ group, action, label: action.label ?? '', description: action.description ?? '', words: action.keywords })))
  const fuse = new Fuse(flat, {
    keys: [
      { name: 'label', weight: 3 },
      { name: 'words', weight: 2 },
      { name: 'description', weight: 1 },
    ],
    threshold,
    ignoreLocation: true,
    ignoreDiacritics: true,
    minMatchCharLength: Math.min(2, asked.length),
  })
  const words = asked.split(/\s+/)
  const each = words.length > 1 ? fuse.search({ $and: words.map((word) => ({ $or: [{ label: word }, { words: word }, { description: word }] })) }) : []
  const found = [...new Set([...fuse.search(asked), ...each].map(({ item }) => item))]
  const order = [...new Set(found.map(({ group }) => group))]
  return order.map((group) => ({ group, actions: found.filter((item) => item.group === group).map(({ action }) => action) }))
}
