import type { Activity } from '../domain/activity.ts'
import type { Id } from '../domain/fields.ts'
import { idsIn, referencesOf } from '../domain/invariants.ts'
import type { Outcome } from '../domain/outcome.ts'
import { all, type RecordKind, type State } from '../domain/records.ts'
import { type Change, diff, replay } from '../history/change.ts'
import { type ActivityComparison, compare, groupByOutcome } from '../history/compare.ts'

/** What reviews remember is no part of the plan. */
export const memory: ReadonlySet<RecordKind> = new Set([
  'review',
  'difference',
  'assessment',
  'lesson',
  'decision',
  'addendum',
  'snapshot',
  'importReport',
])

/** What became of activities, in the order in which it is told. */
export const stopKinds = ['delivered', 'moved', 'dropped', 'added', 'changed'] as const
export type StopKind = (typeof stopKinds)[number]

/** One picture on the way from the baseline to now. */
export interface Stop {
  /** `others`: what is no activity, at the end. */
  readonly kind: 'baseline' | StopKind | 'others'
  /** What is told of here: one, or several that matter less. */
  readonly activities: readonly ActivityComparison[]
  /** The outcome it is told under; null where it serves none, and where several are told together. */
  readonly outcome: Outcome | null
  /** How many records besides activities changed; only told at the end. */
  readonly others: number
  /** The plan with everything told so far. Until the end something in it may point at what is not told yet. */
  readonly state: State
}

/** At most so many pictures: more than that nobody follows. */
export const mostStops = 25

/**
 * Returns the way from the baseline to the plan of now: first the baseline, then what was delivered, moved, dropped,
 * added and changed otherwise, by outcome, then what else changed. Where there is more than can be told, what matters
 * less of each kind is told together. The plan of the last is the one of now; what reviews remember stays as in
 * the baseline. Only the baseline where nothing changed.
 */
export function lastTime(baseline: State, now: State): Stop[] {
  const changes = diff(baseline, now).filter(({ kind }) => !memory.has(kind))
  const told = chosen(baseline, now)
  const teller = new Teller(baseline, changes)
  const stops = told.map(({ kind, outcome, activities }): Stop => ({
    kind,
    outcome,
    activities,
    others: 0,
    state: teller.tell(activities.map(({ id }) => id)),
  }))
  const rest = teller.rest()
  return [
    { kind: 'baseline', activities: [], outcome: null, others: 0, state: baseline },
    ...stops,
    ...(rest > 0 ? [{ kind: 'others' as const, activities: [], outcome: null, others: rest, state: teller.state }] : []),
  ]
}

/** Applies the changes in the order in which they are told. */
class Teller {
  private readonly waiting: Map<string, Change>
  /** What is told along with an activity: its links, milestones and impacts. */
  private readonly along = new Map<Id, string[]>()

  constructor(
    public state: State,
    changes: readonly Change[],
  ) {
    this.waiting = new Map(changes.map((item) => [keyOf(item), item]))
    for (const item of changes)
      for (const activity of ofActivities(state, item)) this.along.set(activity, [...(this.along.get(activity) ?? []), keyOf(item)])
  }

  tell(activities: readonly Id[]): State {
    return this.apply(activities.flatMap((id) => [`activity/${id}`, ...(this.along.get(id) ?? [])]))
  }

  /** Applies what is left, and returns how much that was. */
  rest(): number {
    const left = this.waiting.size
    this.apply([...this.waiting.keys()])
    return left
  }

  private apply(keys: readonly string[]): State {
    const changes = keys.flatMap((key) => this.taken(key))
    this.state = replay(this.state, changes)
    return this.state
  }

  /** The change with what it needs before it: a lane that is new, an outcome that is linked. */
  private taken(key: string): Change[] {
    const item = this.waiting.get(key)
    if (!item) return []
    this.waiting.delete(key)
    const { after } = item
    const needed = after
      ? referencesOf(item.kind).flatMap(({ field, to }) => (to === 'activity' ? [] : idsIn(after, field).map((id) => `${to}/${id}`)))
      : []
    const added = needed.filter((other) => this.waiting.get(other)?.before === null)
    return [...added.flatMap((other) => this.taken(other)), item]
  }
}

/** The activities that a link, a milestone or an impact belongs to before a change, and after it. */
function ofActivities(state: State, { kind, id, after }: Change): Id[] {
  if (kind !== 'link' && kind !== 'milestone' && kind !== 'impact') return []
  return [...new Set([state[kind][id]?.activity, after?.['activity']])].filter((activity) => typeof activity === 'string')
}

const keyOf = ({ kind, id }: { readonly kind: RecordKind; readonly id: Id }) => `${kind}/${id}`

interface Told extends Pick<Stop, 'outcome' | 'activities'> {
  readonly kind: StopKind
}

/** What became of an activity; null where nothing did that could be told. */
function kindOf({ verdict, before, after }: ActivityComparison, touched: boolean): StopKind | null {
  if (before === null) return 'added'
  if (after === null) return 'dropped'
  if (after.status !== before.status && after.status === 'done') return 'delivered'
  if (after.status !== before.status && after.status === 'stopped') return 'dropped'
  if (verdict === 'moved') return 'moved'
  return verdict === 'changed' || touched ? 'changed' : null
}

/** Whether it can be seen in the picture, or is one of the things everybody asks about. */
const isVisible = ({ fields }: ActivityComparison) =>
  fields.some(({ field }) => field === 'status' || field === 'lane' || field === 'title')

function chosen(baseline: State, now: State): Told[] {
  const { activities, others } = compare(baseline, now)
  const linked = new Set(
    others.flatMap(({ kind, id }) =>
      kind === 'link' || kind === 'milestone' || kind === 'impact' ? [baseline[kind][id]?.activity, now[kind][id]?.activity] : [],
    ),
  )
  const kinds = new Map(activities.map((item) => [item.id, kindOf(item, linked.has(item.id))]))
  const order = groupByOutcome(
    baseline,
    now,
    activities.filter(({ id }) => kinds.get(id)),
  )
  const seen = new Set<Id>()
  const each = order.flatMap(({ outcome, activities: group }) =>
    group.flatMap((item) => {
      const kind = kinds.get(item.id)
      if (!kind || seen.has(item.id)) return []
      seen.add(item.id)
      return [{ kind, outcome, item }]
    }),
  )
  const matters = each.filter(({ kind, item }) => kind !== 'changed' || isVisible(item))
  // Besides those there are the baseline, what else changed, and for each kind what matters less.
  const room = mostStops - 2
  const alone =
    matters.length + (matters.length < each.length ? 1 : 0) <= room
      ? new Set(matters)
      : new Set(matters.toSorted((a, b) => weightOf(b.item, b.outcome) - weightOf(a.item, a.outcome)).slice(0, room - stopKinds.length))
  return stopKinds.flatMap((kind): Told[] => {
    const ofKind = each.filter((one) => one.kind === kind)
    const together = ofKind.filter((one) => !alone.has(one))
    return [
      ...ofKind.filter((one) => alone.has(one)).map(({ outcome, item }) => ({ kind, outcome, activities: [item] })),
      ...(together.length > 0 ? [{ kind, outcome: null, activities: together.map(({ item }) => item) }] : []),
    ]
  })
}

const isOver = (activity: Activity | null) => activity === null || activity.status === 'done' || activity.status === 'stopped'

/** How much there is to say of it: what its outcome weighs, and by how many quarters it moved; a mere change says least. */
function weightOf({ verdict, slip, before, after }: ActivityComparison, outcome: Outcome | null): number {
  const moved = Math.min(4, Math.abs(slip?.days ?? 0) / 30)
  const news = isOver(after) ? 3 : verdict === 'changed' ? 0 : verdict === 'moved' ? moved : 3
  return (outcome?.weight ?? 0) + news + (isOver(before) ? 0 : 0.5)
}

/** Returns how many activities the plan has, without those that were stopped. */
export const liveCount = (state: State): number => all(state, 'activity').filter(({ status }) => status !== 'stopped').length
