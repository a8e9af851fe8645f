import type { Activity } from '../domain/activity.ts'
import type { Id } from '../domain/fields.ts'
import { titleOf } from '../domain/invariants.ts'
import type { Outcome } from '../domain/outcome.ts'
import { all, inOrder, type RecordKind, roadmapOf, type State } from '../domain/records.ts'
import { diff } from './change.ts'
import { type Slip, slip } from './slip.ts'

export type ComparisonVerdict = 'added' | 'removed' | 'moved' | 'changed' | 'unchanged'

/** One field that differs: its name in the schema and both values. */
export interface FieldDifference {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

/** One activity in two revisions. */
export interface ActivityComparison {
  readonly id: Id
  readonly title: string
  readonly before: Activity | null
  readonly after: Activity | null
  readonly verdict: ComparisonVerdict
  /** Of an activity that is in both: how far its finish moved. */
  readonly slip: Slip | null
  readonly fields: readonly FieldDifference[]
}

/** A record that is no activity and differs between the two revisions. */
export interface RecordComparison {
  readonly kind: RecordKind
  readonly id: Id
  readonly title: string
  readonly verdict: 'added' | 'removed' | 'changed'
  readonly fields: readonly FieldDifference[]
}

/** The activities under one outcome; under none where `outcome` is null. */
export interface ComparisonGroup {
  readonly outcome: Outcome | null
  readonly activities: readonly ActivityComparison[]
}

export interface Comparison {
  /** Every activity of either revision, in the order lane, start. */
  readonly activities: readonly ActivityComparison[]
  /** What differs, grouped by outcome in their order; an activity of two outcomes is in both groups. */
  readonly groups: readonly ComparisonGroup[]
  /** What differs besides activities. */
  readonly others: readonly RecordComparison[]
  readonly counts: Readonly<Record<ComparisonVerdict, number>>
}

/**
 * Returns what differs between two states of one roadmap. Slips are in the quarters of the later state's
 * fiscal calendar.
 */
export function compare(from: State, to: State): Comparison {
  const changes = diff(from, to)
  const { calendar } = roadmapOf(to)
  const changed = new Map(changes.filter(({ kind }) => kind === 'activity').map((item) => [item.id, item]))
  const ids = new Set([...Object.keys(from.activity), ...Object.keys(to.activity)])
  const activities = [...ids].map((id): ActivityComparison => {
    const before = from.activity[id] ?? null
    const after = to.activity[id] ?? null
    const item = changed.get(id)
    const fields = item?.before && item.after ? fieldDifferences(item.before, item.after) : []
    const dated = fields.some(({ field }) => field === 'start' || field === 'finish')
    return {
      id,
      title: (after ?? before)?.title ?? '',
      before,
      after,
      verdict: before === null ? 'added' : after === null ? 'removed' : dated ? 'moved' : item ? 'changed' : 'unchanged',
      slip: before && after ? slip(calendar, before.finish, after.finish) : null,
      fields,
    }
  })
  activities.sort(byLaneAndStart(from, to))
  const counts = { added: 0, removed: 0, moved: 0, changed: 0, unchanged: 0 }
  for (const { verdict } of activities) counts[verdict] += 1
  return {
    activities,
    groups: groupByOutcome(
      from,
      to,
      activities.filter(({ verdict }) => verdict !== 'unchanged'),
    ),
    others: changes
      .filter(({ kind }) => kind !== 'activity')
      .map(({ kind, id, before, after }) => ({
        kind,
        id,
        title: titleOf(to[kind][id] ?? from[kind][id] ?? {}),
        verdict: before === null ? 'added' : after === null ? 'removed' : 'changed',
        fields: before && after ? fieldDifferences(before, after) : [],
      })),
    counts,
  }
}

/** Returns the outcomes each activity is linked to, by activity. */
export function outcomesByActivity(state: State): Map<Id, Set<Id>> {
  const found = new Map<Id, Set<Id>>()
  for (const { activity, outcome } of all(state, 'link')) {
    const outcomes = found.get(activity) ?? new Set()
    found.set(activity, outcomes.add(outcome))
  }
  return found
}

/** Returns activities by outcome; those of no outcome come last under null. An empty group is left out. */
export function groupByOutcome<T extends { readonly id: Id }>(
  from: State,
  to: State,
  activities: readonly T[],
): { outcome: Outcome | null; activities: T[] }[] {
  const then = outcomesByActivity(from)
  const now = outcomesByActivity(to)
  const outcomesOf = (id: Id) => now.get(id) ?? then.get(id) ?? new Set<Id>()
  const outcomes = [...inOrder(to, 'outcome'), ...inOrder(from, 'outcome').filter(({ id }) => !to.outcome[id])]
  return [
    ...outcomes.map((outcome) => ({ outcome, activities: activities.filter(({ id }) => outcomesOf(id).has(outcome.id)) })),
    { outcome: null, activities: activities.filter(({ id }) => outcomesOf(id).size === 0) },
  ].filter((group) => group.activities.length > 0)
}

const fieldDifferences = (before: Record<string, unknown>, after: Record<string, unknown>): FieldDifference[] =>
  Object.keys(after).map((field) => ({ field, before: before[field], after: after[field] }))

const startOf = ({ before, after }: ActivityComparison): string => (after ?? before)?.start ?? ''

function byLaneAndStart(from: State, to: State) {
  const lanes = new Map([...inOrder(from, 'lane'), ...inOrder(to, 'lane')].map(({ id }, index) => [id, index]))
  const laneOf = ({ before, after }: ActivityComparison) => lanes.get((after ?? before)?.lane ?? '') ?? 0
  return (a: ActivityComparison, b: ActivityComparison) => {
    const [x, y] = [startOf(a), startOf(b)]
    return laneOf(a) - laneOf(b) || (x < y ? -1 : x > y ? 1 : 0)
  }
}
