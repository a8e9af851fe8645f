import type { Id } from '../../domain/fields.ts'
import { idsIn, referencesTo, violations } from '../../domain/invariants.ts'
import type { RecordKind } from '../../domain/records.ts'
import { across, type Records, type Rescue, type Side, sides, stateOf } from './parts.ts'

/**
 * Puts a record back that one side removed, as the other side has it, and with it what that removal took
 * along: the links, impacts, milestones and readings that cannot be without it.
 */
export function keep({ kind, id }: { readonly kind: RecordKind; readonly id: Id }, removedBy: Side, given: Record<Side, Records>, merged: Records): void {
  const keeper = given[across(removedBy)]
  const record = keeper[kind][id]
  if (!record) return
  merged[kind][id] ??= record
  for (const reference of referencesTo(kind))
    for (const [key, dependent] of Object.entries(keeper[reference.kind])) {
      const belongs = !Array.isArray(dependent[reference.field]) && idsIn(dependent, reference.field).includes(id)
      const taken = belongs && !Object.hasOwn(merged[reference.kind], key) && !Object.hasOwn(given[removedBy][reference.kind], key)
      if (taken) keep({ kind: reference.kind, id: key }, removedBy, given, merged)
    }
}

/** Returns the first record that something merged names and that one side removed; null where nothing is missing. */
export function needed(merged: Records, given: Record<Side, Records>): Rescue | null {
  for (const { rule, kind, id, field } of violations(stateOf(merged))) {
    if (rule !== 'points-nowhere') continue
    const record = merged[kind][id] ?? {}
    for (const to of Object.keys(merged) as RecordKind[])
      for (const { kind: from, field: named } of referencesTo(to)) {
        if (from !== kind || named !== field) continue
        const missing = idsIn(record, field).find((one) => !Object.hasOwn(merged[to], one))
        const keeper = missing === undefined ? undefined : sides.find((side) => Object.hasOwn(given[side][to], missing))
        if (missing !== undefined && keeper) return { kind: to, id: missing, removedBy: across(keeper) }
      }
  }
  return null
}
