import { describe, expect, it } from 'vitest'
import { roadmapOf } from '#shared/domain/records.ts'
import { copyOf, readRoadmapFile, writeRoadmapFile } from '#shared/exchange/roadmapFile/index.ts'
import type { Draft, Revision } from '#shared/history/revision.ts'
import { edit } from '#shared/planning/records.ts'
import { adopt } from '#renderer/store/adopt.ts'
import { commit, nowhere, type Position, removeRoadmap } from '#renderer/store/commit.ts'
import type { Database } from '#renderer/store/database.ts'
import { headPosition, revisionsBetween, stateAt, trail, verify } from '#renderer/store/history.ts'
import { drafts, newStore, problemWith, roadmap, storeWithSample } from './stores.ts'

const contents = async (database: Database) => ({
  heads: await database.heads.toArray(),
  revisions: await database.revisions.toArray(),
})

const [template] = drafts
if (!template) throw new Error('the sample has no revisions')

const rename = ({ state }: Position, name: string): Draft => ({
  ...template,
  action: 'edit',
  subject: name,
  changes: edit(state, 'roadmap', roadmap, { name }),
})

const historyOf = (database: Database) => revisionsBetween(database, roadmap, 1, Number.MAX_SAFE_INTEGER)

/** The history as it comes out of a file. */
function throughFile(revisions: readonly Revision[]): Revision[] {
  const read = readRoadmapFile(writeRoadmapFile(revisions))
  if (!read.ok) throw new Error(read.refusal.reason)
  return [...read.history]
}

describe('a history from a file', () => {
  it('is here with its numbers, hashes, head and trails as if it had been made here', async () => {
    const { database, position } = await storeWithSample()
    const before = await contents(database)
    const history = throughFile(await historyOf(database))
    const elsewhere = await newStore()
    expect(await adopt(elsewhere, history)).toMatchObject({ kind: 'opened', position: { number: position.number, hash: position.hash } })
    expect(await contents(elsewhere)).toEqual(before)
    expect(await verify(elsewhere, roadmap)).toBeNull()
    expect(await headPosition(elsewhere, roadmap)).toEqual(position)
    const activity = Object.keys(position.state.activity)[0] ?? ''
    expect(await trail(elsewhere, roadmap, 'activity', activity)).toEqual(await trail(database, roadmap, 'activity', activity))
    // It can be gone on with.
    await commit(elsewhere, roadmap, position, [rename(position, 'Further')])
    expect(await verify(elsewhere, roadmap)).toBeNull()
  })

  it('comes back whole after the roadmap was removed', async () => {
    const { database, position } = await storeWithSample()
    const history = throughFile(await historyOf(database))
    await removeRoadmap(database, roadmap)
    expect(await adopt(database, history)).toMatchObject({ kind: 'opened' })
    expect((await headPosition(database, roadmap)).hash).toBe(position.hash)
  })

  it('that is here already is left as it is', async () => {
    const { database } = await storeWithSample()
    const before = await contents(database)
    expect(await adopt(database, throughFile(await historyOf(database)))).toMatchObject({ kind: 'same', head: { id: roadmap } })
    expect(await contents(database)).toEqual(before)
  })

  it.each([1, 2, drafts.length - 1])('that goes on from revision %i, which is here, adds what is missing', async (known) => {
    const { database } = await storeWithSample()
    const history = throughFile(await historyOf(database))
    const behind = await newStore()
    await adopt(behind, history.slice(0, known))
    expect(await adopt(behind, history)).toMatchObject({ kind: 'forwarded', added: history.length - known })
    expect(await contents(behind)).toEqual(await contents(database))
  })

  it.each([1, drafts.length - 1])('that ends at revision %i, which what is here goes on from, changes nothing', async (known) => {
    const { database, position } = await storeWithSample()
    const history = await historyOf(database)
    const before = await contents(database)
    expect(await adopt(database, throughFile(history.slice(0, known)))).toMatchObject({ kind: 'older', head: { number: position.number } })
    expect(await contents(database)).toEqual(before)
  })

  it.each([1, 7, drafts.length])('that went another way after revision %i is told as such, and changes nothing', async (common) => {
    const [here, there] = await Promise.all([newStore(), newStore()])
    const [ours, theirs] = await Promise.all([here, there].map((database) => commit(database, roadmap, nowhere, drafts.slice(0, common))))
    if (!ours || !theirs) throw new Error('nothing committed')
    const further = await commit(here, roadmap, ours.position, [
      rename(ours.position, 'Ours'),
      { ...template, changes: [], reason: 'more' },
    ])
    await commit(there, roadmap, theirs.position, [rename(theirs.position, 'Theirs')])
    const before = await contents(here)
    expect(await adopt(here, throughFile(await historyOf(there)))).toMatchObject({
      kind: 'diverged',
      common,
      head: { hash: further.position.hash },
    })
    expect(await contents(here)).toEqual(before)
  })

  it('of which nothing is shared is told as such', async () => {
    const { database } = await storeWithSample()
    const other = await newStore()
    await commit(other, roadmap, nowhere, [{ ...template, reason: 'begun elsewhere' }])
    expect(await adopt(database, await historyOf(other))).toMatchObject({ kind: 'diverged', common: 0 })
  })

  it('is nothing at all when a row of it cannot be written', async () => {
    const { database } = await storeWithSample()
    const history = await historyOf(database)
    const third = await database.revisions.get([roadmap, 3])
    if (!third) throw new Error('the sample has no third revision')
    const elsewhere = await newStore()
    // A row that no head speaks of stands where the third revision would go.
    await elsewhere.revisions.add(third)
    expect(await problemWith(adopt(elsewhere, history))).toBe('unavailable')
    expect(await elsewhere.heads.count()).toBe(0)
    expect(await elsewhere.revisions.count()).toBe(1)
  })
})

describe('a copy of a history', () => {
  it('stands beside the original with its numbers and states, under its own id and name', async () => {
    const { database, position } = await storeWithSample()
    const history = await historyOf(database)
    const { name } = roadmapOf(position.state)
    const last: Draft = {
      ...template,
      kind: 'import',
      changes: [{ kind: 'roadmap', id: roadmap, before: { name }, after: { name: 'Another' } }],
    }
    const copy = throughFile(copyOf(history, 'copy', last))
    expect(await adopt(database, copy)).toMatchObject({ kind: 'opened', position: { number: position.number + 1 } })
    expect(await verify(database, 'copy')).toBeNull()
    expect(await verify(database, roadmap)).toBeNull()
    expect(roadmapOf((await headPosition(database, 'copy')).state)).toMatchObject({ id: 'copy', name: 'Another' })
    const numbers = [1, 12, position.number]
    const withoutRoadmap = async (id: string) =>
      Promise.all(numbers.map(async (number) => ({ ...(await stateAt(database, id, number)), roadmap: null })))
    expect(await withoutRoadmap('copy')).toEqual(await withoutRoadmap(roadmap))
    expect(copy.slice(0, -1).map(({ recordedAt, author, subject }) => [recordedAt, author, subject])).toEqual(
      history.map(({ recordedAt, author, subject }) => [recordedAt, author, subject]),
    )
  })
})
