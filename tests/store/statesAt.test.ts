import { describe, expect, it } from 'vitest'
import { emptyState } from '#shared/domain/records.ts'
import { markedRevisions } from '#shared/history/pick.ts'
import { headPosition, revisionLines } from '#renderer/store/history.ts'
import { statesAt } from '#renderer/store/statesAt.ts'
import { checkpointOf, drafts, problemWith, replayed, roadmap, storeWithSample } from './stores.ts'

describe('the states at the stops of a replay', () => {
  it('are those of a replay from the start, with checkpoints and without', async () => {
    const { database } = await storeWithSample()
    const stops = markedRevisions(await revisionLines(database, roadmap)).map(({ number }) => number)
    expect(stops.length).toBeGreaterThan(5)
    const expected = stops.map((number) => replayed[number - 1])
    expect(await statesAt(database, roadmap, stops)).toEqual(expected)
    await database.checkpoints.put(checkpointOf(roadmap, 40, replayed[39]))
    expect(await statesAt(database, roadmap, stops)).toEqual(expected)
    expect(await statesAt(database, roadmap, [50, 51])).toEqual([replayed[49], replayed[50]])
    expect(await statesAt(database, roadmap, [])).toEqual([])
  })

  it('are the same by undoing from a state that is known, and read from the start where that is of another line', async () => {
    const { database } = await storeWithSample()
    const { number, hash, state } = await headPosition(database, roadmap)
    const numbers = [number - 30, number - 7, number]
    const expected = numbers.map((at) => replayed[at - 1])
    const walked = await statesAt(database, roadmap, numbers, { number, hash, state })
    expect(walked).toEqual(expected)
    expect(walked[2]).toBe(state)
    // What nobody changed meanwhile is not held twice.
    const [before] = walked
    const kept = Object.keys(state.lane).filter((id) => before?.lane[id] === state.lane[id])
    expect(kept.length).toBeGreaterThan(0)
    expect(await statesAt(database, roadmap, [number - 7], { number, hash, state })).toEqual([expected[1]])
    expect(await statesAt(database, roadmap, numbers, { number, hash: 'another', state: emptyState })).toEqual(expected)
    // What does not fit the state that is said to be known is not undone.
    expect(await statesAt(database, roadmap, numbers, { number, hash, state: emptyState })).toEqual(expected)
    await database.revisions.delete([roadmap, number - 3])
    expect(await problemWith(statesAt(database, roadmap, numbers, { number, hash, state }))).toBe('missing')
  })

  it('are refused where a revision is missing on the way', async () => {
    const { database } = await storeWithSample()
    expect(await problemWith(statesAt(database, roadmap, [1, drafts.length + 1]))).toBe('missing')
    await database.revisions.delete([roadmap, 7])
    expect(await problemWith(statesAt(database, roadmap, [3, 9]))).toBe('missing')
  })
})
