import type { Id } from '../domain/fields.ts'

/** Returns every id that is reached from these in one step or more, going from each to those that `next` names. */
export function reachedFrom(starts: readonly Id[], next: (id: Id) => readonly Id[]): Set<Id> {
  const reached = new Set<Id>()
  const ahead = starts.flatMap(next)
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    ahead.push(...next(id))
  }
  return reached
}
