import type { Id } from '../domain/fields.ts'
import type { State } from '../domain/records.ts'

/** Returns the shortest way by which one activity waits for another, with both at its ends; null where it does not. */
export function wayBetween(state: State, from: Id, to: Id): readonly Id[] | null {
  const cameFrom = new Map<Id, Id | null>([[from, null]])
  for (const here of cameFrom.keys()) {
    if (here === to) {
      const way: Id[] = []
      for (let step: Id | null = here; step !== null; step = cameFrom.get(step) ?? null) way.unshift(step)
      return way
    }
    for (const next of state.activity[here]?.dependsOn ?? []) if (!cameFrom.has(next)) cameFrom.set(next, here)
  }
  return null
}
