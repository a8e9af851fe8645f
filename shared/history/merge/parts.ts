import type { Id } from '../../domain/fields.ts'
import { type RecordKind, recordKinds, type State } from '../../domain/records.ts'

/** One of the two that are merged: the one whose line goes on, or the one that becomes its branch. */
export type Side = 'main' | 'other'
export const sides = ['main', 'other'] as const

/** Returns the side that a side is merged with. */
export const across = (side: Side): Side => (side === 'main' ? 'other' : 'main')

/** A record, or some fields of it, by their names. */
export type Fields = Readonly<Record<string, unknown>>
/** The records of a state, to be changed in place while they are merged. */
export type Records = Record<RecordKind, Record<Id, Fields>>

/** Something both sides changed in different ways, which somebody has to decide. */
export interface Conflict {
  /** Names it, whichever side it is seen from. */
  readonly key: string
  readonly kind: RecordKind
  readonly id: Id
  /** Its fields differ; one side removed it; both signed that review; together the dependencies lead in a circle. */
  readonly what: 'fields' | 'removed' | 'signed' | 'circle'
  /** The fields it is about; none where it is about the record as a whole. */
  readonly fields: readonly string[]
  /** What each side says: the fields, or null where the side removed the record; of a circle, what each activity on it depends on, by its id. */
  readonly main: Fields | null
  readonly other: Fields | null
}

/** What was decided, by the key of the conflict. */
export type Answers = ReadonlyMap<string, Side>

/** What one side typed into a review that the other side signed: it is not taken, and stays in its history. */
export interface NotTaken {
  readonly kind: RecordKind
  readonly id: Id
  readonly from: Side
}

/** Something that comes back, or stays, because what the other side did needs it. */
export interface Rescue {
  readonly kind: RecordKind
  readonly id: Id
  /** The side that had removed it. */
  readonly removedBy: Side
}

/** Stands for a value that several common states say differently: it equals none, so that what differs there is asked. */
export const disagreement = { disagreed: true } as const

/** Returns a copy of a state's records that can be changed without changing the state. */
export function recordsOf(state: State): Records {
  const records = Object.fromEntries(recordKinds.map((kind) => [kind, { ...state[kind] }]))
  return records as unknown as Records
}

/** Returns the records as they are now as a state again, unchecked: they come from states that were. What becomes of them later does not change it. */
export const stateOf = (records: Records): State =>
  Object.fromEntries(recordKinds.map((kind) => [kind, { ...records[kind] }])) as unknown as State
