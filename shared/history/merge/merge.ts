import type { Id } from '../../domain/fields.ts'
import { type RecordKind, recordKinds, type State } from '../../domain/records.ts'
import { same } from '../change.ts'
import { straighten } from './circles.ts'
import {
  across,
  type Answers,
  type Conflict,
  type NotTaken,
  type Records,
  recordsOf,
  type Rescue,
  type Side,
  sides,
  stateOf,
} from './parts.ts'
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
  readonly notTaken: readonly NotTaken[]
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
  const notTaken: NotTaken[] = []
  const frozen = signedReviews(from, given, ask)
  for (const kind of recordKinds) {
    const ids = new Set([...Object.keys(from[kind]), ...sides.flatMap((side) => Object.keys(given[side][kind]))])
    for (const id of [...ids].toSorted()) {
      const [was, ours, theirs] = [from[kind][id], given.main[kind][id], given.other[kind][id]]
      const side = frozen(kind, ours ?? theirs ?? {})
      const left = side === null ? undefined : given[across(side)][kind][id]
      if (side !== null && left && !same(left, was ?? null) && !same(left, given[side][kind][id] ?? null))
        notTaken.push({ kind, id, from: across(side) })
      const result = side === null ? mergeRecord(kind, id, was, ours, theirs, ask) : given[side][kind][id]
      if (result === undefined) delete merged[kind][id]
      else merged[kind][id] = result
    }
  }

  const rescued: Rescue[] = []
  const removed = new Set(
    conflicts.filter(({ what, kind, id }) => what === 'removed' && !Object.hasOwn(merged[kind], id)).map(({ key }) => key),
  )
  const keepToo = (record: { readonly kind: RecordKind; readonly id: Id }, removedBy: Side) =>
    keep(record, removedBy, { from, given, merged, removed })
  for (const conflict of conflicts) {
    if (conflict.what !== 'removed' || !Object.hasOwn(merged[conflict.kind], conflict.id)) continue
    keepToo(conflict, conflict.main === null ? 'main' : 'other')
  }
  for (let missing = needed(merged, given); missing !== null; missing = needed(merged, given)) {
    rescued.push(missing)
    keepToo(missing, missing.removedBy)
  }
  straighten(given, merged, ask)
  return { state: stateOf(merged), conflicts, open: conflicts.filter(({ key }) => !answers.has(key)).length, rescued, notTaken }
}
