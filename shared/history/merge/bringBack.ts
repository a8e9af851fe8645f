import { referencesTo, violations, idsIn } from '../../domain/invariants.ts'
import type { RecordKind, State } from '../../domain/records.ts'
import { type Change, diff } from '../change.ts'
import { merge, type Merged } from './merge.ts'
import { type Answers, recordsOf, stateOf } from './parts.ts'

/** What belongs to the scenario or its meetings alone. */
const stays: ReadonlySet<RecordKind> = new Set([
  'roadmap',
  'review',
  'difference',
  'assessment',
  'lesson',
  'decision',
  'addendum',
  'snapshot',
  'importReport',
])

/** Names a record whatever its kind. */
export const nameOf = ({ kind, id }: Pick<Change, 'kind' | 'id'>): string => `${kind}/${id}`

/** Returns what a scenario changed since it was copied and could be brought back: the plan, not its reviews. */
export const broughtBack = (base: State, scenario: State): Change[] => diff(base, scenario).filter(({ kind }) => !stays.has(kind))

/**
 * Returns the names of the chosen records, and of those they cannot do without: the lane of a chosen activity,
 * the links of one that was removed.
 */
export function withNeeded(base: State, scenario: State, chosen: ReadonlySet<string>): ReadonlySet<string> {
  const all = new Set(chosen)
  for (let before = -1; before !== all.size;) {
    before = all.size
    for (const { rule, kind, id, field } of violations(chosenState(base, scenario, all))) {
      if (rule === 'dependency-cycle') for (const item of broughtBack(base, scenario)) if (item.kind === 'activity') all.add(nameOf(item))
      if (rule !== 'points-nowhere') continue
      for (const to of Object.keys(base) as RecordKind[])
        if (referencesTo(to).some((reference) => reference.kind === kind && reference.field === field))
          for (const named of idsIn(scenario[kind][id] ?? base[kind][id] ?? {}, field))
            if (Object.hasOwn(scenario[to], named)) all.add(nameOf({ kind: to, id: named }))
      all.add(nameOf({ kind, id }))
    }
  }
  return all
}

/** The state a scenario was copied from, with the chosen records as the scenario has them. */
function chosenState(base: State, scenario: State, chosen: ReadonlySet<string>): State {
  const records = recordsOf(base)
  const theirs = recordsOf(scenario)
  for (const item of broughtBack(base, scenario)) {
    if (!chosen.has(nameOf(item))) continue
    const record = theirs[item.kind][item.id]
    if (record) records[item.kind][item.id] = record
    else delete records[item.kind][item.id]
  }
  return stateOf(records)
}

/**
 * Returns what comes of bringing the chosen records of a scenario back into its original: `base` is the original
 * where it was copied, `now` what it is today (`main` of the answers), the scenario is `other`.
 */
export const bringBack = (base: State, now: State, scenario: State, chosen: ReadonlySet<string>, answers: Answers): Merged =>
  merge(base, now, chosenState(base, scenario, withNeeded(base, scenario, chosen)), answers)
