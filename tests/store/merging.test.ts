import { describe, expect, it } from 'vitest'
import { all } from '#shared/domain/records.ts'
import { branchesOf, mainLine, stateAfter } from '#shared/history/history.ts'
import { mergedHistory, meet } from '#shared/history/merge/histories.ts'
import { firstBroken } from '#shared/history/revision.ts'
import { edit } from '#shared/planning/records.ts'
import { adopt } from '#renderer/store/adopt.ts'
import { commit, type Position } from '#renderer/store/commit.ts'
import type { Database } from '#renderer/store/database.ts'
import {
  broughtIn,
  headPosition,
  keepCheckpoint,
  revisionLines,
  stateAt,
  verify,
  wholeHistory,
  wholeTrail,
} from '#renderer/store/history.ts'
import { replaceWith } from '#renderer/store/restore.ts'
import { memoryHost } from '#renderer/platform/memory.ts'
import { inspect } from '#renderer/session/guard.ts'
import { draftNow } from '#renderer/session/session.ts'
import { snapshotOf } from '#renderer/session/snapshotOf.ts'
import { roadmap, storeWithSample } from './stores.ts'

/** The sample on somebody's computer, gone on with by so many edits of one activity's field. */
async function copyOnAnotherComputer(author: string, field: 'owner' | 'title', count: number): Promise<Database> {
  const { database, position } = await storeWithSample()
  let here: Position = position
  for (let turn = 0; turn < count; turn += 1) {
    const [first] = all(here.state, 'activity')
    const changes = edit(here.state, 'activity', first?.id ?? '', { [field]: `${author} ${turn}` })
    // One after the other, as somebody types.
    here = (
      await commit(database, roadmap, here, [draftNow(author, { action: 'edit', subject: first?.title ?? '' }, changes, '2026-11-21')])
    ).position
  }
  return database
}

async function merge(ours: Database, theirs: Database) {
  const meeting = meet(await wholeHistory(ours, roadmap), await wholeHistory(theirs, roadmap))
  if (!meeting) throw new Error('they share the sample')
  const { changes: _changes, kind: _kind, ...draft } = draftNow('Merger', { action: 'merge', subject: '' }, [], '2026-11-21')
  return mergedHistory(meeting, new Map(), draft)
}

describe('two histories that were merged', () => {
  it.each([
    ['the longer', 3, 1],
    ['the shorter', 1, 3],
  ])('are taken in where %s one is, with everything of both', async (_what, ours, theirs) => {
    const here = await copyOnAnotherComputer('Ada', 'owner', ours)
    const there = await copyOnAnotherComputer('Bob', 'title', theirs)
    const before = await headPosition(here, roadmap)
    await keepCheckpoint(here, roadmap, before, true)
    const known = await wholeHistory(here, roadmap)
    const merged = await merge(here, there)
    expect(await adopt(here, merged)).toMatchObject({ kind: 'forwarded', added: merged.length - known.length })
    expect(await verify(here, roadmap)).toBeNull()
    const stored = await wholeHistory(here, roadmap)
    expect(stored).toEqual(merged)
    expect(branchesOf(stored)).toHaveLength(1)
    const { state, number } = await headPosition(here, roadmap)
    expect(state).toEqual(stateAfter(mainLine(merged)))
    expect(all(state, 'activity')[0]).toMatchObject({ owner: `Ada ${ours - 1}`, title: `Bob ${theirs - 1}` })
    // What was cached of the line that became a branch is not read for the line that took its place.
    await Promise.all(
      mainLine(merged).map(async (revision) =>
        expect(await stateAt(here, roadmap, revision.number)).toEqual(stateAfter(mainLine(merged).slice(0, revision.number))),
      ),
    )
    expect((await revisionLines(here, roadmap)).map(({ hash }) => hash)).toEqual(mainLine(merged).map(({ hash }) => hash))
    expect(number).toBe(mainLine(merged).length)
  })

  it('bring the other computer forward too, and nothing more the second time', async () => {
    const here = await copyOnAnotherComputer('Ada', 'owner', 3)
    const there = await copyOnAnotherComputer('Bob', 'title', 2)
    const merged = await merge(here, there)
    expect(await adopt(there, merged)).toMatchObject({ kind: 'forwarded' })
    expect(await wholeHistory(there, roadmap)).toEqual(merged)
    expect(await adopt(there, merged)).toMatchObject({ kind: 'same' })
    expect(await adopt(there, await wholeHistory(here, roadmap))).toMatchObject({ kind: 'older' })
    expect(firstBroken(await wholeHistory(there, roadmap))).toBeNull()
  })

  it('restored over a database are whole again, its branches too', async () => {
    const here = await copyOnAnotherComputer('Ada', 'owner', 3)
    const merged = await merge(here, await copyOnAnotherComputer('Bob', 'title', 1))
    await adopt(here, merged)
    await here.branches.clear()
    expect(await verify(here, roadmap)).not.toBeNull()
    await replaceWith(here, merged)
    expect(await verify(here, roadmap)).toBeNull()
  })
})

describe('what a merge brought in', () => {
  it('is told with who did it, and stands in the trail of its records beside what was done here', async () => {
    const here = await copyOnAnotherComputer('Ada', 'owner', 3)
    const merged = await merge(here, await copyOnAnotherComputer('Bob', 'title', 2))
    const { position } = await storeWithSample()
    await adopt(here, merged)
    expect((await broughtIn(here, roadmap, mainLine(merged).length)).map(({ author }) => author)).toEqual(['Bob', 'Bob'])
    const [first] = all(position.state, 'activity')
    const touching = (await wholeTrail(here, roadmap, 'activity', first?.id ?? '')).slice(-6)
    const told = touching.map(({ revision, inBranch }) => `${revision.author}${inBranch ? ', in a branch' : ''}`)
    for (const who of ['Ada', 'Bob, in a branch', 'Merger']) expect(told).toContain(who)
  })
})

describe('after a merge in which the line here became a branch', () => {
  const withMerge = async () => {
    const here = await copyOnAnotherComputer('Ada', 'owner', 1)
    const before = await headPosition(here, roadmap)
    const merged = await merge(here, await copyOnAnotherComputer('Bob', 'title', 3))
    return { here, before, merged }
  }

  it('a checkpoint of the line before is not kept, however late it is written', async () => {
    const { here, before, merged } = await withMerge()
    await adopt(here, merged)
    await here.checkpoints.clear()
    await keepCheckpoint(here, roadmap, before, true)
    expect(await here.checkpoints.count()).toBe(0)
    expect((await headPosition(here, roadmap)).state).toEqual(stateAfter(mainLine(merged)))
  })

  it('the guard takes the copies of before for what they are, although the app was killed before the next', async () => {
    const { here, merged } = await withMerge()
    const host = memoryHost()
    await host.snapshots.write(snapshotOf(await wholeHistory(here, roadmap), 'edit'))
    await adopt(here, merged)
    expect(await inspect(here, host, true)).toEqual([])
  })
})
