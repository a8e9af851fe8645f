import { describe, expect, it } from 'vitest'
import { all, type RecordKind, type State } from '#shared/domain/records.ts'
import { commit, nowhere } from '#renderer/store/commit.ts'
import type { Database } from '#renderer/store/database.ts'
import { headPosition, keepCheckpoint, revisionLines, revisionsBetween, stateAt, trail, verify } from '#renderer/store/history.ts'
import { checkpointOf, drafts, newStore, problemWith, replayed, roadmap, storeWithSample } from './stores.ts'

async function everyState(database: Database): Promise<State[]> {
  const states: State[] = []
  for (let number = 1; number <= drafts.length; number += 1) states.push(await stateAt(database, roadmap, number))
  return states
}

describe('the state at every revision', () => {
  it('is what a replay from the start gives, without checkpoints', async () => {
    const { database, position } = await storeWithSample()
    expect(await database.checkpoints.count()).toBe(0)
    expect(await everyState(database)).toEqual(replayed)
    expect(position.state).toEqual(replayed.at(-1))
  })

  it('is the same with checkpoints as the session keeps them, and after all of them are deleted', async () => {
    const database = await newStore()
    let position = nowhere
    for (const draft of drafts) {
      const committed = await commit(database, roadmap, position, [draft])
      position = committed.position
      await keepCheckpoint(database, roadmap, position, draft.kind === 'review')
    }
    const signed = drafts.flatMap(({ kind }, index) => (kind === 'review' ? [index + 1] : []))
    const kept = (await database.checkpoints.toArray()).map(({ number }) => number)
    expect(kept).toEqual(expect.arrayContaining(signed))
    expect(kept.length).toBeLessThan(drafts.length)
    expect(await everyState(database)).toEqual(replayed)

    await database.checkpoints.clear()
    expect(await everyState(database)).toEqual(replayed)
    expect((await headPosition(database, roadmap)).state).toEqual(replayed.at(-1))
  })

  it('is the same with a checkpoint at every revision, and reads nothing before it', async () => {
    const { database } = await storeWithSample()
    for (const [index, state] of replayed.entries()) await database.checkpoints.put(checkpointOf(roadmap, index + 1, state))
    expect(await everyState(database)).toEqual(replayed)
    await database.revisions.where('[roadmap+number]').below([roadmap, drafts.length]).delete()
    expect(await stateAt(database, roadmap, drafts.length)).toEqual(replayed.at(-1))
  })

  it('does not believe a damaged checkpoint: the one before it is read, or the history from its start', async () => {
    const { database } = await storeWithSample()
    const sound = checkpointOf(roadmap, 40, replayed[39])
    const other = checkpointOf(roadmap, 60, replayed[50])
    await database.checkpoints.bulkPut([
      sound,
      { ...checkpointOf(roadmap, 50, replayed[49]), state: '{"roadmap":{' },
      { ...checkpointOf(roadmap, 60, replayed[59]), state: other.state },
    ])
    expect(await stateAt(database, roadmap, drafts.length)).toEqual(replayed.at(-1))
    await database.checkpoints.put({ ...sound, state: '' })
    expect(await stateAt(database, roadmap, drafts.length)).toEqual(replayed.at(-1))
  })

  it('is refused where there is no such revision, or one is missing on the way', async () => {
    const { database } = await storeWithSample()
    expect(await problemWith(stateAt(database, roadmap, drafts.length + 1))).toBe('missing')
    expect(await problemWith(stateAt(database, 'another', 1))).toBe('missing')
    expect(await problemWith(headPosition(database, 'another'))).toBe('missing')
    await database.revisions.delete([roadmap, 3])
    expect(await problemWith(stateAt(database, roadmap, 5))).toBe('missing')
  })

  it('of one roadmap knows nothing of the others', async () => {
    const { database } = await storeWithSample()
    await commit(database, 'sampler', nowhere, drafts.slice(0, 2))
    expect(await stateAt(database, 'sampler', 2)).toEqual(replayed[1])
    expect(await revisionLines(database, 'sampler')).toHaveLength(2)
    expect(await stateAt(database, roadmap, drafts.length)).toEqual(replayed.at(-1))
  })
})

describe('what is read of the history', () => {
  it('is every revision in order, with or without its changes', async () => {
    const { database } = await storeWithSample()
    const revisions = await revisionsBetween(database, roadmap, 1, drafts.length)
    expect(revisions.map(({ number }) => number)).toEqual(drafts.map((_, index) => index + 1))
    expect(revisions.map(({ changes }) => changes)).toEqual(drafts.map(({ changes }) => changes))
    expect(await revisionLines(database, roadmap)).toEqual(revisions.map(({ changes: _changes, ...line }) => line))
    expect((await revisionsBetween(database, roadmap, 4, 6)).map(({ number }) => number)).toEqual([4, 5, 6])
  })

  it('is the trail of a record: exactly the revisions that touched it', async () => {
    const { database } = await storeWithSample()
    const touchedBy = (kind: RecordKind, id: string) =>
      drafts.flatMap(({ changes }, index) => (changes.some((item) => item.kind === kind && item.id === id) ? [index + 1] : []))
    const last = replayed.at(-1)
    if (!last) throw new Error('the sample has no revisions')
    let longest = 0
    for (const kind of ['activity', 'outcome', 'review', 'lesson', 'roadmap'] as const)
      for (const { id } of all(last, kind)) {
        const found = (await trail(database, roadmap, kind, id)).map(({ number }) => number)
        expect(found).toEqual(touchedBy(kind, id))
        longest = Math.max(longest, found.length)
      }
    expect(longest).toBeGreaterThan(3)
    expect(await trail(database, roadmap, 'activity', 'nobody')).toEqual([])
    expect(await trail(database, 'another', 'roadmap', roadmap)).toEqual([])
  })
})

describe('verify', () => {
  it('finds the chain whole, and the first revision that was tampered with', async () => {
    const { database } = await storeWithSample()
    expect(await verify(database, roadmap)).toBeNull()
    const tampered = Math.floor(drafts.length / 2)
    await database.revisions.update([roadmap, tampered], { author: 'Somebody else' })
    expect((await verify(database, roadmap))?.number).toBe(tampered)
  })

  it('finds a change inside of a change set, and a revision that is gone', async () => {
    const { database } = await storeWithSample()
    const row = await database.revisions.get([roadmap, 7])
    const [first, ...rest] = row?.changes ?? []
    if (!first) throw new Error('the sample changes nothing in revision 7')
    await database.revisions.update([roadmap, 7], { changes: [{ ...first, after: { ...first.after, title: 'Another' } }, ...rest] })
    expect((await verify(database, roadmap))?.number).toBe(7)
    await database.revisions.delete([roadmap, 4])
    expect((await verify(database, roadmap))?.number).toBe(5)
  })
})
