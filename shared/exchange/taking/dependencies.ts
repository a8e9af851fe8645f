import type { Id } from '../../domain/fields.ts'
import { all, type State } from '../../domain/records.ts'
import { edit } from '../../planning/records.ts'
import type { Change } from '../../history/change.ts'
import type { AcceptedRow } from '../plan.ts'
import type { Remark } from './types.ts'

/** A row that says what it depends on, and the activity that it is. */
export interface Depending {
  readonly row: AcceptedRow
  readonly id: Id
  /** What it depends on, by the names the file has for it. */
  readonly on: readonly { readonly key: string; readonly id: Id }[]
}

/**
 * Returns the changes that let activities depend on what their rows name, and what had to be left out because it
 * would come to depend on itself. What was entered here by hand (on an activity that came with no file) is kept;
 * what points at another row of the same report (`here`) is replaced: of what is not in it, it says nothing. `state` is the one
 * in which all of them are there.
 */
export function dependencyChanges(
  state: State,
  given: readonly Depending[],
  here: ReadonlySet<Id>,
): { readonly changes: Change[]; readonly remarks: readonly Remark[] } {
  const kept = new Map<Id, readonly Id[]>(
    given.map(({ id }) => [
      id,
      (state.activity[id]?.dependsOn ?? []).filter((other) => state.activity[other]?.sourceKey === null || !here.has(other)),
    ]),
  )
  const remarks: Remark[] = []
  const graph = new Map<Id, Id[]>(all(state, 'activity').map(({ id, dependsOn }) => [id, [...(kept.get(id) ?? dependsOn)]]))
  /** Whether the first depends on the second, directly or through others. */
  const reaches = (from: Id, to: Id): boolean => {
    const seen = new Set([from])
    const open = [from]
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (id === to) return true
      for (const next of graph.get(id) ?? []) {
        if (seen.has(next)) continue
        seen.add(next)
        open.push(next)
      }
    }
    return false
  }
  // Where nothing goes in a circle all are taken as they are; else one after the other.
  const wanted = new Map([...graph].map(([id, others]) => [id, [...others]]))
  for (const { id, on } of given) wanted.get(id)?.push(...on.map((other) => other.id))
  const circular = hasCycle(wanted)
  for (const { row, id, on } of given)
    for (const other of on) {
      const mine = graph.get(id)
      if (!mine || mine.includes(other.id)) continue
      if (circular && reaches(other.id, id)) {
        const { row: number, file, title } = row
        remarks.push({ reason: 'depends-on-cycle', row: number, ...(file === undefined ? {} : { file }), title, other: other.key })
      } else mine.push(other.id)
    }
  const changes = given.flatMap(({ id }) => {
    const dependsOn = graph.get(id) ?? []
    const before = state.activity[id]?.dependsOn ?? []
    const sameOnes = before.length === dependsOn.length && before.every((other) => dependsOn.includes(other))
    return sameOnes ? [] : edit(state, 'activity', id, { dependsOn })
  })
  return { changes, remarks }
}

/** Takes away, time after time, what depends on nothing that is left; what then remains goes in a circle. */
function hasCycle(graph: ReadonlyMap<Id, readonly Id[]>): boolean {
  const open = new Map<Id, number>()
  const dependents = new Map<Id, Id[]>()
  for (const [id, others] of graph) {
    const known = others.filter((other) => graph.has(other))
    open.set(id, known.length)
    for (const other of known) {
      const already = dependents.get(other)
      if (already) already.push(id)
      else dependents.set(other, [id])
    }
  }
  const free = [...open].flatMap(([id, count]) => (count === 0 ? [id] : []))
  let left = graph.size
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    left -= 1
    for (const dependent of dependents.get(id) ?? []) {
      const count = (open.get(dependent) ?? 0) - 1
      open.set(dependent, count)
      if (count === 0) free.push(dependent)
    }
  }
  return left > 0
}
