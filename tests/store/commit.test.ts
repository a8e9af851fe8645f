import { describe, expect, it } from 'vitest'
import { edit } from '#shared/planning/records.ts'
import type { Draft } from '#shared/history/revision.ts'
import { commit, nowhere, type Position, removeRoadmap } from '#renderer/store/commit.ts'
import type { Database } from '#renderer/store/database.ts'
import { headPosition, verify } from '#renderer/store/history.ts'
import { checkpointOf, drafts, newStore, problemWith, replayed, roadmap, storeWithSample } from './stores.ts'

/** Everything in the database, to be compared with what is there later. */
const contents = async (database: Database) => ({
  heads: await database.heads.toArray(),
  revisions: await database.revisions.toArray(),
  checkpoints: await database.checkpoints.toArray(),
})

const [template] = drafts
if (!template) throw new Error('the sample has no revisions')

const draftOf = (changes: Draft['changes']): Draft => ({ ...template, action: 'edit', subject: 'Something', changes })
const rename = ({ state }: Position, name: string): Draft => draftOf(edit(state, 'roadmap', roadmap, { name }))

describe('a commit', () => {
  it('gives the drafts numbers, parents and hashes, and moves the head', async () => {
    const { database, position } = await storeWithSample()
    const { revisions } = await commit(database, roadmap, position, [rename(position, 'Renamed')])
    expect(revisions).toMatchObject([{ number: drafts.length + 1, parents: [position.hash] }])
    expect(await database.heads.get(roadmap)).toMatchObject({ number: drafts.length + 1, hash: revisions[0]?.hash, name: 'Renamed' })
    expect(await verify(database, roadmap)).toBeNull()
  })

  it('holds a sign in the place of half a character, which no file could hold', async () => {
    const { database, position } = await storeWithSample()
    const half = { ...rename(position, 'Half \uD800'), reason: '\uDFFF', author: 'Ann \uD83D' }
    const whole = rename(position, 'Whole 👩')
    const [before] = whole.changes
    const after = before ? [{ ...before, before: { name: 'Half \uD800' } }] : []
    const { revisions, position: end } = await commit(database, roadmap, position, [half, { ...whole, changes: after }])
    expect(revisions).toMatchObject([
      { reason: '\uFFFD', author: 'Ann \uFFFD', changes: [{ after: { name: 'Half \uFFFD' } }] },
      { changes: [{ after: { name: 'Whole 👩' } }] },
    ])
    expect(end.state.roadmap[roadmap]?.name).toBe('Whole 👩')
    expect(await verify(database, roadmap)).toBeNull()
  })

  it('refuses a stale head, and writes nothing', async () => {
    const { database, position } = await storeWithSample()
    await commit(database, roadmap, position, [rename(position, 'The first')])
    const before = await contents(database)
    expect(await problemWith(commit(database, roadmap, position, [rename(position, 'The second')]))).toBe('stale')
    expect(await problemWith(commit(database, roadmap, nowhere, drafts.slice(0, 1)))).toBe('stale')
    expect(await contents(database)).toEqual(before)
  })

  it('lets one of two through that are made at the same moment', async () => {
    const { database, position } = await storeWithSample()
    const names = ['One', 'Two', 'Three', 'Four']
    const problems = await Promise.all(names.map((name) => problemWith(commit(database, roadmap, position, [rename(position, name)]))))
    expect(problems.toSorted()).toEqual(['nothing', 'stale', 'stale', 'stale'])
    expect(await database.revisions.count()).toBe(drafts.length + 1)
    expect(await verify(database, roadmap)).toBeNull()
  })

  it('of several drafts is nothing when one of them is unsound', async () => {
    const { database, position } = await storeWithSample()
    const before = await contents(database)
    const good = rename(position, 'Good')
    const activity = Object.keys(position.state.activity)[0] ?? ''
    const pointsNowhere = draftOf(edit(position.state, 'activity', activity, { lane: 'nowhere' }))
    const doesNotFit = draftOf([{ kind: 'roadmap', id: roadmap, before: { name: 'Never its name' }, after: { name: 'x' } }])
    const breaksSchema = draftOf([{ kind: 'lane', id: 'l', before: null, after: { id: 'l', name: '', order: 0 } }])
    expect(await problemWith(commit(database, roadmap, position, [good, pointsNowhere]))).toBe('PlanError')
    expect(await problemWith(commit(database, roadmap, position, [good, doesNotFit]))).toBe('ChangeError')
    expect(await problemWith(commit(database, roadmap, position, [good, breaksSchema]))).toBe('ChangeError')
    expect(await contents(database)).toEqual(before)
  })

  it('of several drafts is nothing when the store refuses the last of them', async () => {
    const { database } = await storeWithSample()
    const other = 'other'
    const sealed = await database.revisions.get([roadmap, 3])
    if (!sealed) throw new Error('the sample has no third revision')
    // A row that no head speaks of stands where the third revision would go.
    await database.revisions.add({ ...sealed, roadmap: other })
    const before = await contents(database)
    expect(await problemWith(commit(database, other, nowhere, drafts.slice(0, 3)))).toBe('unavailable')
    expect(await contents(database)).toEqual(before)
  })

  it('of nothing changes nothing', async () => {
    const { database, position } = await storeWithSample()
    const before = await contents(database)
    expect(await commit(database, roadmap, position, [])).toEqual({ position, revisions: [] })
    expect(await contents(database)).toEqual(before)
  })
})

describe('removing a roadmap', () => {
  it('takes its whole history from this computer, and nothing of the others', async () => {
    const { database } = await storeWithSample()
    await commit(database, 'kept', nowhere, drafts)
    await database.checkpoints.put(checkpointOf(roadmap, 2, replayed[1]))
    await database.checkpoints.put(checkpointOf('kept', 2, replayed[1]))
    await removeRoadmap(database, roadmap)
    const left = await contents(database)
    expect(
      new Set([
        ...left.heads.map(({ id }) => id),
        ...left.revisions.map((row) => row.roadmap),
        ...left.checkpoints.map((row) => row.roadmap),
      ]),
    ).toEqual(new Set(['kept']))
    expect(left.revisions).toHaveLength(drafts.length)
    expect((await headPosition(database, 'kept')).state).toEqual(replayed.at(-1))
  })
})

describe('a database that cannot be written', () => {
  it('is told apart: closed from outside', async () => {
    const database = await newStore()
    database.close()
    expect(await problemWith(commit(database, roadmap, nowhere, drafts.slice(0, 1)))).toBe('closed')
  })
})
