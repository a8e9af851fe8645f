import type { Id } from './fields.ts'
import { all, type RecordKind, recordKinds, type RecordOf, type State } from './records.ts'

/** What may not be: which record breaks which rule, and the record it stumbles over. */
export interface Violation {
  readonly rule:
    | 'finish-before-start'
    | 'points-nowhere'
    | 'dependency-cycle'
    | 'one-roadmap'
    | 'empty-horizon'
    | 'done-without-date'
    | 'signed-review'
  readonly kind: RecordKind
  readonly id: Id
  /** The title or name of the record, to be shown. */
  readonly title: string
  readonly field: string
}

/** Where records point at others: the fields of each kind that hold ids, and the kind they name. */
const references: readonly { kind: RecordKind; field: string; to: RecordKind }[] = [
  { kind: 'activity', field: 'lane', to: 'lane' },
  { kind: 'activity', field: 'dependsOn', to: 'activity' },
  { kind: 'activity', field: 'feeds', to: 'activity' },
  { kind: 'activity', field: 'notUntilDone', to: 'activity' },
  { kind: 'outcome', field: 'valuableFor', to: 'stakeholder' },
  { kind: 'link', field: 'outcome', to: 'outcome' },
  { kind: 'link', field: 'activity', to: 'activity' },
  { kind: 'milestone', field: 'activity', to: 'activity' },
  { kind: 'impact', field: 'activity', to: 'activity' },
  { kind: 'impact', field: 'stakeholder', to: 'stakeholder' },
  { kind: 'reading', field: 'outcome', to: 'outcome' },
  { kind: 'difference', field: 'review', to: 'review' },
  { kind: 'assessment', field: 'review', to: 'review' },
  { kind: 'lesson', field: 'review', to: 'review' },
  { kind: 'decision', field: 'review', to: 'review' },
  { kind: 'addendum', field: 'review', to: 'review' },
]

/** What of a state can have been broken since it was sound: the records that changed, the kinds of which some are gone, and whether what depends on what is another. */
export interface Touched {
  readonly ids: Readonly<Partial<Record<RecordKind, ReadonlySet<Id>>>>
  readonly gone: ReadonlySet<RecordKind>
  readonly dependencies: boolean
}

/**
 * Returns every broken rule of the state; empty for a sound one. Differences, assessments, decisions and lessons
 * may speak of an activity or outcome that has since been removed: they are the memory of it. With `touched`, only what
 * can be broken by that is looked at: the cost follows what changed, not what there is.
 */
export function violations(state: State, touched?: Touched): Violation[] {
  return [
    ...oneRoadmap(state),
    ...activityRules(looked(state, 'activity', touched)),
    ...danglingReferences(state, touched),
    ...(touched?.dependencies === false ? [] : dependencyCycles(state)),
  ]
}

/** The records of the kind that have to be looked at. */
function looked<K extends RecordKind>(state: State, kind: K, touched: Touched | undefined): readonly RecordOf<K>[] {
  if (!touched) return all(state, kind)
  return [...(touched.ids[kind] ?? [])].flatMap((id) => state[kind][id] ?? [])
}

/** Returns the name by which a record is shown; empty for kinds that have none. */
export function titleOf(record: object): string {
  if ('title' in record && typeof record.title === 'string') return record.title
  if ('name' in record && typeof record.name === 'string') return record.name
  return ''
}

/** Returns the fields of a kind that point at records of another kind. */
export const referencesOf = (kind: RecordKind) => references.filter((reference) => reference.kind === kind)

/** Returns the fields, of any kind, that point at records of the given kind. */
export const referencesTo = (kind: RecordKind) => references.filter((reference) => reference.to === kind)

/** Returns the ids a record holds in a field: none, one or several. */
export function idsIn(record: object, field: string): readonly Id[] {
  const value: unknown = Reflect.get(record, field)
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

function oneRoadmap(state: State): Violation[] {
  const roadmaps = all(state, 'roadmap')
  if (roadmaps.length === 1) return []
  return [{ rule: 'one-roadmap', kind: 'roadmap', id: roadmaps[0]?.id ?? '', title: '', field: 'id' }]
}

function activityRules(activities: readonly RecordOf<'activity'>[]): Violation[] {
  return activities.flatMap(({ id, title, start, finish, status, finishedOn }): Violation[] => {
    const found: Violation[] = []
    if (finish < start) found.push({ rule: 'finish-before-start', kind: 'activity', id, title, field: 'finish' })
    if ((status === 'done') !== (finishedOn !== null))
      found.push({ rule: 'done-without-date', kind: 'activity', id, title, field: 'finishedOn' })
    return found
  })
}

function danglingReferences(state: State, touched: Touched | undefined): Violation[] {
  // Each kind is listed once: it may have thousands of records.
  const listed = new Map(
    recordKinds.map((kind) => [
      kind,
      looked(state, kind, references.some((from) => from.kind === kind && touched?.gone.has(from.to)) ? undefined : touched),
    ]),
  )
  return references.flatMap(({ kind, field, to }) =>
    (listed.get(kind) ?? [])
      .filter((record) => idsIn(record, field).some((id) => !Object.hasOwn(state[to], id)))
      .map((record): Violation => ({ rule: 'points-nowhere', kind, id: record.id, title: titleOf(record), field })),
  )
}

/** Depth first with three colours; each activity is entered once. */
function dependencyCycles(state: State): Violation[] {
  const settled = new Set<Id>()
  const found: Violation[] = []
  for (const root of all(state, 'activity')) {
    const path: { id: Id; rest: Id[] }[] = [{ id: root.id, rest: [...root.dependsOn] }]
    const onPath = new Set([root.id])
    while (path.length > 0) {
      const here = path.at(-1)
      const next = here?.rest.pop()
      if (here === undefined) break
      if (next === undefined || settled.has(here.id)) {
        settled.add(here.id)
        onPath.delete(here.id)
        path.pop()
        continue
      }
      const record = state.activity[next]
      if (!record || settled.has(next)) continue
      if (onPath.has(next)) {
        found.push({ rule: 'dependency-cycle', kind: 'activity', id: record.id, title: record.title, field: 'dependsOn' })
        continue
      }
      onPath.add(next)
      path.push({ id: next, rest: [...record.dependsOn] })
    }
  }
  return found
}
