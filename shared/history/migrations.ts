import type { Change } from './change.ts'
import type { Revision } from './revision.ts'

/**
 * What the records look like now (shared/domain). Raised by one with every change of a record's schema,
 * together with a step below, and with an upgrade of the database where its own tables change.
 */
export const schemaVersion = 2

/** How a change that was recorded under the schema before says the same under the next one. */
export interface Migration {
  readonly to: number
  readonly change: (item: Change) => Change
}

/** In their order, one for every version after the first. */
export const migrations: readonly Migration[] = [
  // A roadmap tells of which roadmap it is a scenario; before, none was.
  { to: 2, change: (item) => (item.kind === 'roadmap' ? { ...item, before: withScenarioOf(item.before), after: withScenarioOf(item.after) } : item) },
]

/** Only a whole record has an id among its fields; a side that holds some of them is left as it is. */
const withScenarioOf = (fields: Change['before']): Change['before'] => (fields !== null && 'id' in fields ? { ...fields, scenarioOf: null } : fields)

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
