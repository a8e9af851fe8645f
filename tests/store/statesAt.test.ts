import { describe, expect, it } from 'vitest'
import { markedRevisions } from '#shared/history/pick.ts'
import { revisionLines } from '#renderer/store/history.ts'
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

  it('are refused where a revision is missing on the way', async () => {
    const { database } = await storeWithSample()
    expect(await problemWith(statesAt(database, roadmap, [1, drafts.length + 1]))).toBe('missing')
    await database.revisions.delete([roadmap, 7])
    expect(await problemWith(statesAt(database, roadmap, [3, 9]))).toBe('missing')
  })
})
