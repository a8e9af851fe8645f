import type { Id } from '#shared/domain/fields.ts'
import type { State } from '#shared/domain/records.ts'
import { replay } from '#shared/history/change.ts'
import { changesOf } from '#shared/history/migrations.ts'
import type { Database } from './database.ts'
import { StoreError } from './errors.ts'
import { revisionsBetween, stateAt } from './history.ts'

/**
 * The states at several revisions, in ascending order of their numbers: each is the one before it and the
 * change sets between, so that what they share is read and held once.
 */
export async function statesAt(database: Database, roadmap: Id, numbers: readonly number[]): Promise<State[]> {
  const [first, ...rest] = numbers
  if (first === undefined) return []
  const states = [await stateAt(database, roadmap, first)]
  let at = first
  for (const number of rest) {
    // One after the other: each begins where the one before it ends.
    // oxlint-disable-next-line no-await-in-loop
    const rows = await revisionsBetween(database, roadmap, at + 1, number)
    if (rows.length !== number - at) throw new StoreError('missing', `revision ${number} of ${roadmap}`)
    states.push(rows.reduce((state, row) => replay(state, changesOf(row)), states.at(-1) as State))
    at = number
  }
  return states
}
