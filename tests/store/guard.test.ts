import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { roadmapOf } from '#shared/domain/records.ts'
import type { Draft } from '#shared/history/revision.ts'
import { readRoadmapFile } from '#shared/exchange/roadmapFile/index.ts'
import { edit } from '#shared/planning/records.ts'
import { memoryHost, type MemoryHost } from '#renderer/platform/memory.ts'
import { inspect } from '#renderer/session/guard.ts'
import { exportBoth, goOn, restore } from '#renderer/session/mending.ts'
import { makeInWorker } from '#renderer/session/makeSnapshot.ts'
import { keepSnapshots, persistedSetting, type SnapshotProblem } from '#renderer/session/safety.ts'
import { createSession } from '#renderer/session/session.ts'
import { snapshotOf } from '#renderer/session/snapshotOf.ts'
import { commit, nowhere, type Position, removeRoadmap } from '#renderer/store/commit.ts'
import type { Database } from '#renderer/store/database.ts'
import { headPosition, verify, wholeHistory } from '#renderer/store/history.ts'
import { drafts, newStore, roadmap, storeWithSample } from './stores.ts'

const [template] = drafts
if (!template) throw new Error('the sample has no revisions')

const rename = ({ state }: Position, name: string): Draft => ({
  ...template,
  action: 'edit',
  subject: name,
  changes: edit(state, 'roadmap', roadmap, { name }),
})

/** The sample in a database, and a snapshot of it beside. */
async function withSnapshot(): Promise<{ database: Database; position: Position; host: MemoryHost }> {
  const { database, position } = await storeWithSample()
  const host = memoryHost()
  await host.snapshots.write(snapshotOf(await wholeHistory(database, roadmap), 'edit'))
  return { database, position, host }
}

const listed = async (host: MemoryHost) => {
  const list = await host.snapshots.list()
  return list.outcome === 'listed' ? list.snapshots.map(({ number, occasion }) => `${number} ${occasion}`) : []
}

describe('the guard', () => {
  it('finds nothing where the database has what the snapshots have, or more, and reads no snapshot for it', async () => {
    const { database, position, host } = await withSnapshot()
    expect(await inspect(database, host, true)).toEqual([])
    await commit(database, roadmap, position, [rename(position, 'Further')])
    for (const path of host.shelf.content.keys()) host.shelf.content.set(path, new Uint8Array(1))
    expect(await inspect(database, host, true)).toEqual([])
    expect(await inspect(await newStore(), memoryHost(), true)).toEqual([])
  })

  it('finds another revision in the place of the one that was copied, and restores that one', async () => {
    const { database, position, host } = await withSnapshot()
    // As after a database that lost its end and was gone on with.
    await removeRoadmap(database, roadmap)
    let other = (await commit(database, roadmap, nowhere, drafts.slice(0, -1))).position
    other = (await commit(database, roadmap, other, [rename(other, 'Another way')])).position
    other = (await commit(database, roadmap, other, [rename(other, 'Further')])).position
    const findings = await inspect(database, host, false)
    expect(findings).toMatchObject([
      { what: 'other', damaged: 0, good: { name: roadmapOf(position.state).name }, head: { number: other.number } },
    ])
    expect(await restore(database, host, findings)).toEqual([])
    expect(await headPosition(database, roadmap)).toEqual(position)
    expect(await verify(database, roadmap)).toBeNull()
    expect(await listed(host)).toEqual([`${position.number} edit`, `${other.number} before-restore`, `${position.number} restored`])
    expect(await inspect(database, host, true)).toEqual([])
  })

  it('finds mixed rows: at once at the head, and everywhere after a crash', async () => {
    const { database, position, host } = await withSnapshot()
    const last = await database.revisions.get([roadmap, position.number])
    await database.revisions.delete([roadmap, position.number])
    expect(await inspect(database, host, false)).toMatchObject([{ what: 'broken' }])
    if (last) await database.revisions.put(last)
    await database.revisions.update([roadmap, 2], { reason: 'changed behind the back' })
    expect(await inspect(database, host, false)).toEqual([])
    const findings = await inspect(database, host, true)
    expect(findings).toMatchObject([{ what: 'broken', good: { snapshot: { number: position.number } } }])
    await restore(database, host, findings)
    expect(await verify(database, roadmap)).toBeNull()
    expect(await headPosition(database, roadmap)).toEqual(position)
    // What held together of the broken history was put aside.
    expect(await listed(host)).toContain('1 before-restore')
  })

  it('changes nothing when what is there cannot be written out first', async () => {
    const { database, position, host } = await withSnapshot()
    await removeRoadmap(database, roadmap)
    const less = (await commit(database, roadmap, nowhere, drafts.slice(0, 2))).position
    const findings = await inspect(database, host, false)
    host.shelf.fault = new Error('no room')
    expect((await restore(database, host, findings)).map(({ what }) => what)).toEqual(['older'])
    expect((await headPosition(database, roadmap)).hash).toBe(less.hash)
    host.shelf.fault = null
    expect(await restore(database, host, findings)).toEqual([])
    expect((await headPosition(database, roadmap)).hash).toBe(position.hash)
  })

  it('does not take a whole file of another history for the snapshot it is named as', async () => {
    const { database, host } = await withSnapshot()
    const [path = ''] = host.shelf.content.keys()
    const elsewhere = await newStore()
    await commit(elsewhere, roadmap, nowhere, drafts.slice(0, 2))
    const others = memoryHost()
    await others.snapshots.write(snapshotOf(await wholeHistory(elsewhere, roadmap), 'edit'))
    const [content] = others.shelf.content.values()
    // Under a name whose check fits the bytes and whose revision does not.
    const [name = ''] = others.shelf.content.keys()
    host.shelf.content.clear()
    host.shelf.content.set(path.replace(/[0-9a-f]{32}\.roadmap$/, name.slice(-40)), content ?? new Uint8Array())
    await removeRoadmap(database, roadmap)
    expect(await inspect(database, host, false)).toMatchObject([{ what: 'missing', good: null, damaged: 1 }])
  })

  it('gives both as files, and asks no more after going on', async () => {
    const { database, position, host } = await withSnapshot()
    await removeRoadmap(database, roadmap)
    await commit(database, roadmap, nowhere, drafts.slice(0, 2))
    const findings = await inspect(database, host, false)
    expect(await exportBoth(database, host, findings, (of, _name, number) => `${of} ${number}.roadmap`)).toMatchObject({ outcome: 'saved' })
    expect(host.files.map(({ name }) => name)).toEqual([`snapshot ${position.number}.roadmap`, 'database 2.roadmap'])
    await goOn(database, host, findings)
    expect(await inspect(database, host, true)).toEqual([])
    expect(await listed(host)).toEqual([`${position.number} edit`, '2 continued'])
  })
})

describe('keeping snapshots', () => {
  const problems: SnapshotProblem[] = []
  let mended = 0
  afterEach(() => {
    problems.length = 0
    mended = 0
  })
  it('makes them in a worker as in this thread', async () => {
    const { database } = await storeWithSample()
    const revisions = await wholeHistory(database, roadmap)
    const made = await makeInWorker(revisions, 'edit')
    const here = snapshotOf(revisions, 'edit')
    if (made === 'broken') throw new Error('it is whole')
    const read = readRoadmapFile(made.bytes)
    expect(read.ok && read.history).toEqual(revisions)
    expect({ ...made, bytes: null }).toEqual({ ...here, bytes: null })
    expect(await makeInWorker(revisions.slice(1), 'edit')).toBe('broken')
  })

  const keep = (database: Database, host: MemoryHost, wait = 20) => {
    const safety = keepSnapshots(database, host, {
      wait,
      retry: 50,
      onProblem: (problem) => problems.push(problem),
      onMended: () => (mended += 1),
    })
    onTestFinished(() => safety.dispose())
    return safety
  }

  it('follows every commit, and a start writes nothing again', async () => {
    const { database, position } = await storeWithSample()
    const host = memoryHost()
    keep(database, host).dispose()
    keep(database, host)
    await expect.poll(() => listed(host)).toEqual([`${position.number} edit`])
    const next = (await commit(database, roadmap, position, [rename(position, 'Next')])).position
    await expect.poll(() => listed(host)).toEqual([`${position.number} edit`, `${next.number} edit`])
    keep(database, host)
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(await listed(host)).toHaveLength(2)
    expect(await database.settings.get(persistedSetting)).toBeUndefined()
  })

  it('writes at once when the window is left', async () => {
    const { database, position } = await storeWithSample()
    const host = memoryHost()
    keep(database, host, 60_000)
    await expect
      .poll(async () => {
        dispatchEvent(new Event('blur'))
        return await listed(host)
      })
      .toEqual([`${position.number} leave`])
  })

  it('tells once when it cannot write, tries again by itself, and says when it could', async () => {
    const { database, position } = await storeWithSample()
    const host = memoryHost()
    host.shelf.fault = new Error('no room')
    keep(database, host)
    await expect.poll(() => problems).toEqual(['unknown'])
    await commit(database, roadmap, position, [rename(position, 'Still edits')])
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(problems).toHaveLength(1)
    host.shelf.fault = null
    await expect.poll(() => listed(host)).toEqual([`${position.number + 1} edit`])
    expect(mended).toBe(1)
  })

  it('tells when the folder that was chosen cannot be written to, and when it can again', async () => {
    const { database, position } = await storeWithSample()
    const host = memoryHost()
    host.chosen = 'gone'
    const safety = keep(database, host)
    await expect.poll(() => problems).toEqual(['elsewhere'])
    expect([safety.problem(), (await listed(host)).length]).toEqual(['elsewhere', 1])
    const next = (await commit(database, roadmap, position, [rename(position, 'Next')])).position
    await expect.poll(() => listed(host)).toHaveLength(2)
    expect(problems).toHaveLength(1)
    host.chosen = 'there'
    await commit(database, roadmap, next, [rename(next, 'And next')])
    await expect.poll(() => host.chosenShelf.content.size).toBe(1)
    expect([mended, safety.problem()]).toEqual([1, null])
  })

  it('gives a chosen folder at the next start what it missed', async () => {
    const { database } = await storeWithSample()
    const host = memoryHost()
    host.chosen = 'gone'
    const away = keep(database, host)
    await expect.poll(() => problems).toEqual(['elsewhere'])
    away.dispose()
    host.chosen = 'there'
    keep(database, host)
    await expect.poll(() => host.chosenShelf.content.size).toBe(1)
  })

  it('writes a commit of this moment when the window is closed, and waits for it', async () => {
    const { database, position } = await storeWithSample()
    const host = memoryHost()
    const safety = keep(database, host, 60_000)
    await commit(database, roadmap, position, [rename(position, 'Last words')])
    await safety.leave()
    expect(await listed(host)).toEqual([`${position.number + 1} leave`])
    await safety.everything()
    expect(await listed(host)).toHaveLength(1)
  })

  it('makes no copy of a history that does not hold together', async () => {
    const { database } = await storeWithSample()
    await database.revisions.update([roadmap, 2], { reason: 'changed behind the back' })
    const host = memoryHost()
    keep(database, host)
    await expect.poll(() => problems).toEqual(['broken'])
    expect(await listed(host)).toEqual([])
  })

  it('writes before an import, and marks what the user removed', async () => {
    const { database, position } = await storeWithSample()
    const host = memoryHost()
    const session = createSession(database, '', keep(database, host, 60_000))
    onTestFinished(() => session.dispose())
    expect(await session.commitDrafts(roadmap, [rename(position, 'Imported')])).toBe(true)
    expect(await session.remove(roadmap)).toBe(true)
    expect(await listed(host)).toEqual([`${position.number} before-import`, `${position.number + 1} removed`])
    expect(await inspect(database, host, true)).toEqual([])
  })
})
