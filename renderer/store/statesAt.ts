import type { Id } from '#shared/domain/fields.ts'
import type { State } from '#shared/domain/records.ts'
import { ChangeError, invert, replay } from '#shared/history/change.ts'
import { changesOf } from '#shared/history/migrations.ts'
import type { Position } from './commit.ts'
import type { Database } from './database.ts'
import { StoreError } from './errors.ts'
import { revisionsBetween, stateAt } from './history.ts'

/** So many revisions back from one whose state is known, undoing them is less than reading a checkpoint and what follows it. */
const isNear = 100

/**
 * The states at several revisions, in ascending order of their numbers: each is made of the one beside it and the
 * change sets between, so that what they share is read and held once. `known` is a state that is in memory already.
 */
export async function statesAt(database: Database, roadmap: Id, numbers: readonly number[], known?: Position): Promise<State[]> {
  const [first, ...rest] = numbers
  if (first === undefined) return []
  const walked =
    known && known.number >= (rest.at(-1) ?? first) && known.number - first <= isNear
      ? await backFrom(database, roadmap, numbers, known)
      : null
  if (walked) return walked
  const states = [await stateAt(database, roadmap, first)]
  let at = first
  for (const number of rest) {
    // One after the other: each begins where the one before it ends.
    // oxlint-disable-next-line no-await-in-loop
    const rows = await revisionsBetween(database, roadmap, at + 1, number)
    if (rows.length !== number - at) throw new StoreError('missing', `revision ${number} of ${roadmap}`)
    states.push(replay(states.at(-1) as State, rows.flatMap(changesOf)))
    at = number
  }
  return states
}

/** The states by undoing what lies between them and the known one; null where that is not of the same line any more, or does not fit. */
async function backFrom(database: Database, roadmap: Id, numbers: readonly number[], known: Position): Promise<State[] | null> {
  const first = numbers[0] ?? known.number
  const rows = await revisionsBetween(database, roadmap, first, known.number)
  if (rows.length !== known.number - first + 1 || rows.at(-1)?.hash !== known.hash) return null
  const states: State[] = []
  let { state, number: at } = known
  try {
    for (const number of numbers.toReversed()) {
      state = replay(state, invert(rows.slice(number - first + 1, at - first + 1).flatMap(changesOf)))
      states.unshift(state)
      at = number
    }
    return states
  } catch (error) {
    if (error instanceof ChangeError) return null
    throw error
  }
}
