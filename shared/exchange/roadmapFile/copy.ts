import type { Id } from '../../domain/fields.ts'
import type { Change } from '../../history/change.ts'
import { type Draft, type Revision, seal } from '../../history/revision.ts'

/**
 * Returns the history under another roadmap id: the same numbers, times, authors and words, other hashes,
 * and `last` after it. All of it, and not its end alone, because reviews name their baseline by the number of
 * a revision. `last` is given the number, parents and hash that follow.
 */
export function copyOf(revisions: readonly Revision[], id: Id, last: Draft): Revision[] {
  const copies: Revision[] = []
  const follow = (draft: Draft) => {
    const before = copies.at(-1)
    const changes = draft.changes.map((item) => renamed(item, id))
    copies.push(seal({ ...draft, changes, roadmap: id, number: copies.length + 1, parents: before ? [before.hash] : [] }))
  }
  for (const { roadmap: _roadmap, number: _number, parents: _parents, hash: _hash, ...draft } of revisions) follow(draft)
  follow(last)
  return copies
}

function renamed(item: Change, id: Id): Change {
  if (item.kind !== 'roadmap') return item
  const side = (fields: Change['before']) => (fields !== null && 'id' in fields ? { ...fields, id } : fields)
  return { kind: 'roadmap', id, before: side(item.before), after: side(item.after) }
}
