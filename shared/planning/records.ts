import { type Id } from '../domain/fields.ts'
import { idsIn, referencesTo, type Touched, type Violation, violations } from '../domain/invariants.ts'
import { all, type RecordKind, type RecordOf, schemas, type State } from '../domain/records.ts'
import { added, apply, between, type Change, removed } from '../history/change.ts'

/** A command that would leave the roadmap unsound. The roadmap is as it was. */
export class PlanError extends Error {
  override readonly name = 'PlanError'
  constructor(readonly broken: readonly Violation[]) {
    super(broken.map(({ rule, kind, id, field }) => `${rule}: ${kind} ${id} ${field}`).join('; '))
  }
}

/**
 * Returns the state after the changes, checked: each record by its schema, all of them by the rules
 * between records. Throws a ChangeError or a PlanError; the given state is never changed, and is taken to be sound.
 */
export function plan(state: State, changes: readonly Change[]): State {
  const next = apply(state, changes)
  const broken = violations(next, touchedBy(changes))
  if (broken.length > 0) throw new PlanError(broken)
  return next
}

function touchedBy(changes: readonly Change[]): Touched {
  const ids: Partial<Record<RecordKind, Set<Id>>> = {}
  for (const { kind, id } of changes) (ids[kind] ??= new Set()).add(id)
  return {
    ids,
    gone: new Set(changes.filter(({ after }) => after === null).map(({ kind }) => kind)),
    dependencies: changes.some(({ kind, after }) => kind === 'activity' && after !== null && 'dependsOn' in after),
  }
}

/** Returns the change that adds the record. Throws a ZodError when the record breaks its schema. */
export function add<K extends RecordKind>(kind: K, record: RecordOf<K>): Change[] {
  return [added(kind, schemas[kind].parse(record) as RecordOf<K>)]
}

/**
 * Returns the change that gives a record other values; none when they are the ones it has. Throws a
 * RangeError when there is no such record.
 */
export function edit<K extends RecordKind>(state: State, kind: K, id: Id, values: Partial<RecordOf<K>>): Change[] {
  const before: RecordOf<K> | undefined = state[kind][id]
  if (before === undefined) throw new RangeError(`No ${kind} ${id}`)
  const item = between(kind, before, { ...before, ...values })
  return item ? [item] : []
}

/**
 * Returns the changes that remove a record together with what cannot be without it (links, impacts and
 * milestones of an activity, readings of an outcome, activities of a lane); what merely names it in a
 * list or as an option lets go of it. Reviews and lessons are memory and are never removed this way.
 * Throws a RangeError when there is no such record.
 */
export function remove(state: State, kind: RecordKind, id: Id): Change[] {
  if (!Object.hasOwn(state[kind], id)) throw new RangeError(`No ${kind} ${id}`)
  return removeAll(state, kind, [id])
}

/** Returns the changes that remove several records of a kind as `remove` does; those that are gone already are left out. */
export function removeAll(state: State, kind: RecordKind, ids: readonly Id[]): Change[] {
  const gone = new Map<string, { kind: RecordKind; id: Id }>()
  const edited = new Map<string, { kind: RecordKind; id: Id; values: Record<string, unknown> }>()
  const naming = namesOf(state)
  const visit = (target: { kind: RecordKind; id: Id }) => {
    const key = `${target.kind}/${target.id}`
    if (gone.has(key)) return
    gone.set(key, target)
    edited.delete(key)
    for (const reference of referencesTo(target.kind))
      for (const id of naming(reference.kind, reference.field).get(target.id) ?? []) {
        const place = `${reference.kind}/${id}`
        const value: unknown = edited.get(place)?.values[reference.field] ?? Reflect.get(state[reference.kind][id] ?? {}, reference.field)
        if (!Array.isArray(value)) visit({ kind: reference.kind, id })
        else if (!gone.has(place))
          edited.set(place, {
            kind: reference.kind,
            id,
            values: { ...edited.get(place)?.values, [reference.field]: value.filter((item) => item !== target.id) },
          })
      }
  }
  for (const id of ids) if (Object.hasOwn(state[kind], id)) visit({ kind, id })
  return [
    ...[...edited.values()].flatMap((item) => edit(state, item.kind, item.id, item.values)),
    ...[...gone.values()].toReversed().map((item) => removed(item.kind, state[item.kind][item.id] as RecordOf<RecordKind>)),
  ]
}

/** Who names whom in a field, read once for each field: for each id that is named, the records that name it. */
function namesOf(state: State) {
  const known = new Map<string, Map<Id, Id[]>>()
  return (kind: RecordKind, field: string): ReadonlyMap<Id, readonly Id[]> => {
    const place = `${kind}/${field}`
    const seen = known.get(place)
    if (seen) return seen
    const named = new Map<Id, Id[]>()
    for (const record of all(state, kind))
      for (const id of idsIn(record, field)) {
        const by = named.get(id)
        if (by) by.push(record.id)
        else named.set(id, [record.id])
      }
    known.set(place, named)
    return named
  }
}
