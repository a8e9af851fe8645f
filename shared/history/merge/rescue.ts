import type { Id } from '../../domain/fields.ts'
import { idsIn, referencesTo, violations } from '../../domain/invariants.ts'
import type { RecordKind } from '../../domain/records.ts'
import { across, type Records, type Rescue, type Side, sides, stateOf } from './parts.ts'

/** What is merged while something is kept: the state both went on from, what both say, what comes of it, and what was decided to be gone. */
export interface Keeping {
  readonly from: Records
  readonly given: Record<Side, Records>
  readonly merged: Records
  /** `kind/id` of the records that somebody decided to remove. */
  readonly removed: ReadonlySet<string>
}

/**
 * Puts a record back that one side removed, as the other side has it, and with it what that removal took
 * along: the links, impacts, milestones and readings that cannot be without it, and its place in lists.
 */
export function keep({ kind, id }: { readonly kind: RecordKind; readonly id: Id }, removedBy: Side, keeping: Keeping): void {
  const { from, given, merged, removed } = keeping
  const keeper = given[across(removedBy)]
  const record = keeper[kind][id]
  if (!record) return
  merged[kind][id] ??= record
  for (const reference of referencesTo(kind))
    for (const [key, dependent] of Object.entries(keeper[reference.kind])) {
      if (!idsIn(dependent, reference.field).includes(id)) continue
      const here = merged[reference.kind][key]
      if (Array.isArray(dependent[reference.field])) {
        const was = from[reference.kind][key]
        const now = here ? idsIn(here, reference.field) : []
        if (here && was && idsIn(was, reference.field).includes(id) && !now.includes(id))
          merged[reference.kind][key] = { ...here, [reference.field]: [...now, id] }
        continue
      }
      const taken = !here && !Object.hasOwn(given[removedBy][reference.kind], key) && !removed.has(`${reference.kind}/${key}`)
      if (taken) keep({ kind: reference.kind, id: key }, removedBy, keeping)
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
