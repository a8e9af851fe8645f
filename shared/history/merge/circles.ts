import type { Id } from '../../domain/fields.ts'
import { violations } from '../../domain/invariants.ts'
import { type Conflict, type Fields, type Records, type Side, stateOf } from './parts.ts'

/**
 * Dependencies of which each is fine on its side can lead in a circle together: then those on the circle are one
 * side's, and all others stay. Circles that are left after that are asked about in turn.
 */
export function straighten(given: Record<Side, Records>, merged: Records, ask: (conflict: Conflict) => Side): void {
  const asked = new Set<string>()
  for (;;) {
    const violation = violations(stateOf(merged)).find(({ rule }) => rule === 'dependency-cycle')
    if (!violation) return
    const circle = circleThrough(merged, violation.id)
    const key = `circle/${circle.join('+')}`
    const of = (side: Side): Fields =>
      Object.fromEntries(circle.map((id) => [id, dependsOn(given[side], id) ?? dependsOn(merged, id) ?? []]))
    const side = asked.has(key)
      ? 'main'
      : ask({
          key,
          kind: 'activity',
          id: circle[0] ?? violation.id,
          what: 'circle',
          fields: ['dependsOn'],
          main: of('main'),
          other: of('other'),
        })
    // Once one side's were taken on it and it is a circle still, what leads around it is of neither side: it is let go of.
    for (const id of circle) take(merged, id, asked.has(key) ? [] : (dependsOn(given[side], id) ?? []))
    asked.add(key)
  }
}

const dependsOn = (records: Records, id: Id): readonly Id[] | null => {
  const value = records.activity[id]?.['dependsOn']
  return Array.isArray(value) ? (value as Id[]) : null
}

function take(merged: Records, id: Id, ids: readonly Id[]): void {
  const record = merged.activity[id]
  if (record) merged.activity[id] = { ...record, dependsOn: ids.filter((on) => Object.hasOwn(merged.activity, on)) }
}

/** Everything that can be reached from an activity, itself only on a circle. */
function reach(start: Id, next: (id: Id) => readonly Id[]): Set<Id> {
  const found = new Set<Id>()
  const open = [...next(start)]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (found.has(at)) continue
    found.add(at)
    open.push(...next(at))
  }
  return found
}

/** The activities that lie on a circle with this one, in the order of their ids. */
function circleThrough(merged: Records, from: Id): Id[] {
  const backwards = new Map<Id, Id[]>()
  for (const id of Object.keys(merged.activity))
    for (const on of dependsOn(merged, id) ?? []) backwards.set(on, [...(backwards.get(on) ?? []), id])
  const behind = reach(from, (id) => backwards.get(id) ?? [])
  return [...reach(from, (id) => dependsOn(merged, id) ?? [])].filter((id) => behind.has(id)).toSorted()
}
