import type { z } from 'zod'
import { activity } from './activity.ts'
import type { Id } from './fields.ts'
import { importReport } from './importReport.ts'
import { lane } from './lane.ts'
import { lesson } from './lesson.ts'
import { link } from './link.ts'
import { milestone } from './milestone.ts'
import { outcome } from './outcome.ts'
import { reading } from './reading.ts'
import { addendum, assessment, decision, difference, review } from './review.ts'
import { roadmap, type Roadmap } from './roadmap.ts'
import { snapshot } from './snapshot.ts'
import { impact, stakeholder } from './stakeholder.ts'

/** The schema of every kind of record. A new kind is added here and in a file of its own. */
export const schemas = {
  roadmap,
  lane,
  stakeholder,
  outcome,
  activity,
  link,
  milestone,
  impact,
  reading,
  review,
  difference,
  assessment,
  lesson,
  decision,
  addendum,
  snapshot,
  importReport,
} as const

export type RecordKind = keyof typeof schemas
export type RecordOf<K extends RecordKind> = z.infer<(typeof schemas)[K]>
export const recordKinds = Object.keys(schemas) as readonly RecordKind[]

/** Everything a roadmap says at one revision: for each kind its records by their id. Never changed in place. */
export type State = { readonly [K in RecordKind]: Readonly<Record<Id, RecordOf<K>>> }

/** The state before the first revision. */
export const emptyState: State = {
  roadmap: {},
  lane: {},
  stakeholder: {},
  outcome: {},
  activity: {},
  link: {},
  milestone: {},
  impact: {},
  reading: {},
  review: {},
  difference: {},
  assessment: {},
  lesson: {},
  decision: {},
  addendum: {},
  snapshot: {},
  importReport: {},
}

/** Returns the roadmap record of the state. Throws a RangeError on a state without one. */
export function roadmapOf(state: State): Roadmap {
  const [found] = Object.values(state.roadmap)
  if (!found) throw new RangeError('The state holds no roadmap')
  return found
}

/** The records of a kind by the object that holds them by their ids: that is never changed in place, and is asked many times after each edit. */
const listed = new WeakMap<object, readonly unknown[]>()

/** Returns the records of a kind in no particular order. */
export function all<K extends RecordKind>(state: State, kind: K): readonly RecordOf<K>[] {
  const known = listed.get(state[kind])
  if (known) return known as readonly RecordOf<K>[]
  const records = Object.values<RecordOf<K>>(state[kind])
  listed.set(state[kind], records)
  return records
}

/** Returns the lanes or outcomes in the order they are shown in. */
export function inOrder<K extends 'lane' | 'outcome'>(state: State, kind: K): RecordOf<K>[] {
  const name = (record: RecordOf<'lane'> | RecordOf<'outcome'>) => ('name' in record ? record.name : record.title)
  return all(state, kind).toSorted((a, b) => a.order - b.order || (name(a) < name(b) ? -1 : 1))
}

/** How many records a state has. */
export const rowsOf = (state: State): number => Object.values(state).reduce((sum, records) => sum + Object.keys(records).length, 0)
