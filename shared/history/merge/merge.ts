import { violations } from '../../domain/invariants.ts'
import { recordKinds, type State } from '../../domain/records.ts'
import { same } from '../change.ts'
import { type Answers, type Conflict, type Fields, type Records, recordsOf, type Rescue, type Side, sides, stateOf } from './parts.ts'
import { mergeRecord } from './record.ts'
import { keep, needed } from './rescue.ts'
import { signedReviews } from './reviews.ts'
import { withoutTwins } from './twins.ts'

export interface Merged {
  /** Sound, with every answer applied; where there is none yet, what main says, and what was removed on one side stays. */
  readonly state: State
  /** Everything that is or was to be decided, in a steady order. */
  readonly conflicts: readonly Conflict[]
  /** How many of them have no answer. */
  readonly open: number
  readonly rescued: readonly Rescue[]
}

/**
 * Returns what comes of two states that both went on from `base`: what one side changed is taken, field by
 * field; what both changed in different ways is asked, and decided by the answers. Equal arguments give an
 * equal result, so that it does not matter on whose computer they meet, as long as both agree which is `main`.
 */
export function merge(base: State, main: State, other: State, answers: Answers = new Map()): Merged {
  const twinless = withoutTwins(base, main, other)
  const from = recordsOf(base)
  const given: Record<Side, Records> = { main: recordsOf(main), other: recordsOf(twinless) }
  const conflicts: Conflict[] = []
  const ask = (conflict: Conflict): Side => {
    conflicts.push(conflict)
    return answers.get(conflict.key) ?? (conflict.main === null ? 'other' : 'main')
  }

  const merged = recordsOf(base)
  const frozen = signedReviews(from, given, ask)
  for (const kind of recordKinds) {
    const ids = new Set([...Object.keys(from[kind]), ...sides.flatMap((side) => Object.keys(given[side][kind]))])
    for (const id of [...ids].toSorted()) {
      const [was, ours, theirs] = [from[kind][id], given.main[kind][id], given.other[kind][id]]
      const side = frozen(kind, ours ?? theirs ?? {})
      const result = side === null ? mergeRecord(kind, id, was, ours, theirs, ask) : given[side][kind][id]
      if (result === undefined) delete merged[kind][id]
      else merged[kind][id] = result
    }
  }

  const rescued: Rescue[] = []
  for (const conflict of conflicts) {
    if (conflict.what !== 'removed') continue
    const remover: Side = conflict.main === null ? 'main' : 'other'
    if (Object.hasOwn(merged[conflict.kind], conflict.id)) keep(conflict, remover, given, merged)
  }
  for (let missing = needed(merged, given); missing !== null; missing = needed(merged, given)) {
    rescued.push(missing)
    keep(missing, missing.removedBy, given, merged)
  }
  straighten(from, given, merged, ask)
  return { state: stateOf(merged), conflicts, open: conflicts.filter(({ key }) => !answers.has(key)).length, rescued }
}

/** Dependencies of which each is fine on its side can lead in a circle together: then one side's are taken. */
function straighten(from: Records, given: Record<Side, Records>, merged: Records, ask: (conflict: Conflict) => Side): void {
  const circle = violations(stateOf(merged)).find(({ rule }) => rule === 'dependency-cycle')
  if (!circle) return
  const of = (side: Side): Fields => ({ dependsOn: given[side].activity[circle.id]?.['dependsOn'] ?? [] })
  const side = ask({ key: 'circle', kind: 'activity', id: circle.id, what: 'circle', fields: ['dependsOn'], main: of('main'), other: of('other') })
  for (const [id, record] of Object.entries(merged.activity)) {
    const chosen = given[side].activity[id] ?? from.activity[id]
    const dependsOn = chosen?.['dependsOn']
    if (!Array.isArray(dependsOn) || same(record['dependsOn'], dependsOn)) continue
    merged.activity[id] = { ...record, dependsOn: dependsOn.filter((on) => typeof on === 'string' && Object.hasOwn(merged.activity, on)) }
  }
}
