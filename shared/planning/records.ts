import { type Id } from '../domain/fields.ts'
import { idsIn, referencesTo, type Violation, violations } from '../domain/invariants.ts'
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
 * between records. Throws a ChangeError or a PlanError; the given state is never changed.
 */
export function plan(state: State, changes: readonly Change[]): State {
  const next = apply(state, changes)
  const broken = violations(next)
  if (broken.length > 0) throw new PlanError(broken)
  return next
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
 */
export function remove(state: State, kind: RecordKind, id: Id): Change[] {
  const gone = new Map<string, { kind: RecordKind; id: Id }>()
  const edited = new Map<string, { kind: RecordKind; id: Id; values: Record<string, unknown> }>()
  const visit = (target: { kind: RecordKind; id: Id }) => {
    const key = `${target.kind}/${target.id}`
    if (gone.has(key)) return
    gone.set(key, target)
    edited.delete(key)
    for (const reference of referencesTo(target.kind))
      for (const record of all(state, reference.kind)) {
        if (!idsIn(record, reference.field).includes(target.id)) continue
        const place = `${reference.kind}/${record.id}`
        const value: unknown = edited.get(place)?.values[reference.field] ?? Reflect.get(record, reference.field)
        if (!Array.isArray(value)) visit({ kind: reference.kind, id: record.id })
        else if (!gone.has(place))
          edited.set(place, {
            kind: reference.kind,
            id: record.id,
            values: { ...edited.get(place)?.values, [reference.field]: value.filter((item) => item !== target.id) },
          })
      }
  }
  if (!Object.hasOwn(state[kind], id)) throw new RangeError(`No ${kind} ${id}`)
  visit({ kind, id })
  return [
    ...[...edited.values()].flatMap((item) => edit(state, item.kind, item.id, item.values)),
    ...[...gone.values()].toReversed().map((item) => removed(item.kind, state[item.kind][item.id] as RecordOf<RecordKind>)),
  ]
}
