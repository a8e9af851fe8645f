import type { Id } from '../../domain/fields.ts'
import type { Change } from '../../history/change.ts'
import type { History } from '../../history/history.ts'
import { schemaVersion } from '../../history/migrations.ts'
import { type Draft, type Revision, seal } from '../../history/revision.ts'

/**
 * Returns the history under another roadmap id: the same numbers, times, authors and words, other hashes,
 * and `last` after it. All of it, and not its end alone, because reviews name their baseline by the number of
 * a revision. `last` is given the number, parents and hash that follow.
 */
export function copyOf(history: History, id: Id, last: Draft): Revision[] {
  const copies: Revision[] = []
  const hashes = new Map<string, string>()
  for (const { hash, ...revision } of history) {
    const changes = revision.changes.map((item) => renamed(item, id))
    const copy = seal({ ...revision, changes, roadmap: id, parents: revision.parents.map((parent) => hashes.get(parent) ?? parent) })
    hashes.set(hash, copy.hash)
    copies.push(copy)
  }
  const end = copies.at(-1)
  const changes = last.changes.map((item) => renamed(item, id))
  return [
    ...copies,
    seal({ ...last, changes, schema: schemaVersion, roadmap: id, number: (end?.number ?? 0) + 1, parents: end ? [end.hash] : [] }),
  ]
}

function renamed(item: Change, id: Id): Change {
  if (item.kind !== 'roadmap') return item
  const side = (fields: Change['before']) => (fields !== null && 'id' in fields ? { ...fields, id } : fields)
  return { kind: 'roadmap', id, before: side(item.before), after: side(item.after) }
}
