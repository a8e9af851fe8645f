import type { RecordKind } from '../domain/records.ts'
import type { Change } from './change.ts'
import type { Revision } from './revision.ts'

/**
 * What the records look like now (shared/domain). Raised by one with every change of a record's schema,
 * together with a step below, and with an upgrade of the database where its own tables change.
 */
export const schemaVersion = 6

/** How a change that was recorded under the schema before says the same under the next one. */
export interface Migration {
  readonly to: number
  readonly change: (item: Change) => Change
}

/** In their order, one for every version after the first. */
export const migrations: readonly Migration[] = [
  // A roadmap tells of which roadmap it is a scenario; before, none was.
  { to: 2, change: (item) => withScenarioOf(item) },
  // Learning and sequencing of activities, colours and capacities of lanes, weights and thresholds, levels of impacts.
  { to: 3, change: (item) => withPlanning(item) },
  // Reasons of one's own, trust, maturity and principles, assumptions, judgements of lessons, contributions of links.
  { to: 4, change: (item) => bothSides(item, (fields) => withDefaults(fields, reviewDefaults[item.kind] ?? {})) },
  // Notes on slides; decisions and snapshots are kinds of their own, and nothing before had any.
  { to: 5, change: (item) => (item.kind === 'review' ? bothSides(item, (fields) => withDefaults(fields, { slideNotes: [] })) : item) },
  // When work began and how far it is, and what a milestone is called elsewhere; reports of imports are a kind of their own.
  { to: 6, change: (item) => bothSides(item, (fields) => withDefaults(fields, exchangeDefaults[item.kind] ?? {})) },
]

/** Only a whole record has an id among its fields; a side that holds some of them is left as it is. */
const withDefaults = (fields: Change['before'], defaults: object): Change['before'] =>
  fields !== null && 'id' in fields ? { ...fields, ...defaults } : fields

const planningDefaults: Partial<Record<RecordKind, object>> = {
  activity: { learning: null, feeds: [], notUntil: null, notUntilDone: [], notUntilThere: '' },
  lane: { colour: null, capacity: null },
  outcome: { weight: 3 },
  impact: { level: 2 },
}

const reviewDefaults: Partial<Record<RecordKind, object>> = {
  roadmap: { reasons: [] },
  link: { contribution: 2 },
  review: { businessTrust: null, itTrust: null, maturity: null, principles: [] },
  difference: { listedReason: '' },
  assessment: { assumption: '' },
  lesson: { judgements: [] },
}

const exchangeDefaults: Partial<Record<RecordKind, object>> = {
  activity: { startedOn: null, progress: null },
  milestone: { sourceKey: null },
}

/** The change with both of its sides brought up to date. */
const bothSides = (item: Change, update: (fields: Change['before']) => Change['before']): Change => ({
  ...item,
  before: update(item.before),
  after: update(item.after),
})

const withScenarioOf = (item: Change): Change =>
  item.kind === 'roadmap' ? bothSides(item, (fields) => withDefaults(fields, { scenarioOf: null })) : item

const withPlanning = (item: Change): Change =>
  bothSides(item, (fields) => withThresholds(item.kind, withDefaults(fields, planningDefaults[item.kind] ?? {})))

/** A measure is one value: it is said whole wherever it is said. */
function withThresholds(kind: RecordKind, fields: Change['before']): Change['before'] {
  const measure = kind === 'outcome' ? fields?.['measure'] : undefined
  return typeof measure === 'object' && measure !== null && !Array.isArray(measure)
    ? { ...fields, measure: { ...measure, thresholds: null } }
    : fields
}

/**
 * Returns the changes of a revision as the records are today. What is stored is never rewritten: its hash
 * covers it as it was recorded. So everything that makes a state out of revisions reads their changes here,
 * the database and a file alike.
 */
export function changesOf({ schema = 1, changes }: Pick<Revision, 'schema' | 'changes'>): readonly Change[] {
  if (schema >= schemaVersion) return changes
  const steps = migrations.filter(({ to }) => to > schema)
  return changes.map((item) => steps.reduce((before, step) => step.change(before), item))
}

/** Returns what a record of a kind has since a schema version and did not have under it, with the values that one of then is given. */
export function fieldsAfter(schema: number, kind: RecordKind): Readonly<Record<string, unknown>> {
  const bare: Change = { kind, id: '', before: null, after: { id: '' } }
  const { id: _id, ...added } = changesOf({ schema, changes: [bare] })[0]?.after ?? {}
  return added
}
