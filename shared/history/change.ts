import canonicalize from 'canonicalize'
import { z } from 'zod'
import { id, type Id } from '../domain/fields.ts'
import { type RecordKind, recordKinds, type RecordOf, schemas, type State } from '../domain/records.ts'

const json = z.json()
const fields = z.record(z.string(), json)

/**
 * What a revision did to one record: the fields it touched, before and after. A record that was added
 * has no before, one that was removed has no after; both then hold the whole record.
 */
export const change = z.strictObject({
  kind: z.enum(recordKinds),
  id,
  before: fields.nullable(),
  after: fields.nullable(),
})
export type Change = z.infer<typeof change>

/** A change set that does not fit the state it is applied to, or would break a record's schema. */
export class ChangeError extends Error {
  override readonly name = 'ChangeError'
  constructor(
    readonly reason: 'does-not-fit' | 'breaks-schema',
    readonly item: Change,
    detail: string,
  ) {
    super(`${reason}: ${item.kind} ${item.id}: ${detail}`)
  }
}

/** Returns JSON with its keys in order and no space (RFC 8785): equal values give equal texts. */
export function canonical(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('Only values that JSON knows have a canonical form')
  return text
}

/** Returns whether two values are equal as JSON. */
export const same = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && canonical(a) === canonical(b))

/** Returns the change that adds a record. */
export const added = <K extends RecordKind>(kind: K, record: RecordOf<K>): Change => ({
  kind,
  id: record.id,
  before: null,
  after: fields.parse(record),
})

/** Returns the change that removes a record. */
export const removed = <K extends RecordKind>(kind: K, record: RecordOf<K>): Change => ({
  kind,
  id: record.id,
  before: fields.parse(record),
  after: null,
})

/** Returns the change from one value of a record to another, or null where they are equal. */
export function between(kind: RecordKind, before: object, after: object): Change | null {
  const old: Record<string, z.core.util.JSONType> = {}
  const young: Record<string, z.core.util.JSONType> = {}
  for (const key of Object.keys(after)) {
    const was: unknown = Reflect.get(before, key)
    const is: unknown = Reflect.get(after, key)
    if (same(was, is)) continue
    old[key] = json.parse(was)
    young[key] = json.parse(is)
  }
  return Object.keys(young).length === 0 ? null : { kind, id: z.string().parse(Reflect.get(after, 'id')), before: old, after: young }
}

/**
 * Returns the state after the changes. Each must fit: what it says was before must be there, and what
 * comes out must obey the record's schema. Throws a ChangeError otherwise; the given state is never changed.
 */
export function apply(state: State, changes: readonly Change[]): State {
  return applyWith(state, changes, (kind, record, item) => {
    const parsed = schemas[kind].safeParse(record)
    if (!parsed.success) throw new ChangeError('breaks-schema', item, z.prettifyError(parsed.error))
  })
}

/** Returns the state after changes that were checked when they were committed: fast, still refusing what does not fit. */
export const replay = (state: State, changes: readonly Change[]): State => applyWith(state, changes, () => {})

function applyWith(state: State, changes: readonly Change[], check: (kind: RecordKind, record: object, item: Change) => void): State {
  if (changes.length === 0) return state
  const next: Record<RecordKind, Record<Id, unknown>> = { ...state }
  const copied = new Set<RecordKind>()
  for (const item of changes) {
    if (!copied.has(item.kind)) {
      next[item.kind] = { ...next[item.kind] }
      copied.add(item.kind)
    }
    const records = next[item.kind]
    const current = records[item.id]
    if (item.before === null) {
      if (current !== undefined) throw new ChangeError('does-not-fit', item, 'it is there already')
    } else {
      if (typeof current !== 'object' || current === null) throw new ChangeError('does-not-fit', item, 'it is not there')
      for (const [key, value] of Object.entries(item.before))
        if (!same(Reflect.get(current, key), value)) throw new ChangeError('does-not-fit', item, `its ${key} is another`)
    }
    if (item.after === null) delete records[item.id]
    else {
      const record = { ...(item.before === null ? {} : (current as object)), ...item.after }
      check(item.kind, record, item)
      records[item.id] = record
    }
  }
  // Every record in it was checked by its schema, now or when it was committed.
  return next as State
}

/** Returns the changes that undo the given ones, in the order in which they must be made. */
export const invert = (changes: readonly Change[]): Change[] =>
  changes.toReversed().map(({ kind, id: key, before, after }) => ({ kind, id: key, before: after, after: before }))

/** Returns the changes that lead from one state to the other, by kind and then by id. Cost grows with what differs, not with depth. */
export function diff(from: State, to: State): Change[] {
  const changes: Change[] = []
  for (const kind of recordKinds) {
    const before = from[kind]
    const after = to[kind]
    if (before === after) continue
    const differing = [
      ...Object.keys(after).filter((key) => before[key] !== after[key]),
      ...Object.keys(before).filter((key) => after[key] === undefined),
    ]
    for (const key of differing.toSorted()) {
      const a = before[key]
      const b = after[key]
      if (a === undefined) changes.push({ kind, id: key, before: null, after: fields.parse(b) })
      else if (b === undefined) changes.push({ kind, id: key, before: fields.parse(a), after: null })
      else {
        const item = between(kind, a, b)
        if (item) changes.push(item)
      }
    }
  }
  return changes
}
