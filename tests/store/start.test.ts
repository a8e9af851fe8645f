import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { schemaVersion } from '#shared/history/migrations.ts'
import type { Run } from '#shared/ipc/run.ts'
import { readRoadmapFile } from '#shared/exchange/roadmapFile/index.ts'
import { memoryHost, type MemoryHost } from '#renderer/platform/memory.ts'
import { beginRun, checkAtNextStart } from '#renderer/session/cleanEnd.ts'
import { inspect, tooLong } from '#renderer/session/guard.ts'
import { start, type StartOptions } from '#renderer/session/start.ts'
import { verifyLater } from '#renderer/session/verifyLater.ts'
import { snapshotOf } from '#renderer/session/snapshotOf.ts'
import { openAsItIs, storedVersion } from '#renderer/store/asItIs.ts'
import { wholeHistory } from '#renderer/store/history.ts'
import { rotateLog } from '#renderer/store/rotateLog.ts'
import { storedBy } from './earlierVersions.ts'
import { newName, openRaw, roadmap, storeWithSample } from './stores.ts'

let host: MemoryHost
beforeEach(() => {
  host = memoryHost()
})
afterEach(() => {
  vi.restoreAllMocks()
})

const here = (more: Partial<Run> = {}): Run => ({ app: '0.0.0', engine: { name: 'Memory', major: 1 }, schema: schemaVersion, ...more })

/** Starts, and closes what was opened after the test. */
async function started(options: Partial<StartOptions> & { readonly name: string }) {
  const result = await start(host, { afterUncleanEnd: false, ...options })
  onTestFinished(() => {
    if (result.kind === 'opened') result.database.close()
    indexedDB.deleteDatabase(options.name)
  })
  return result
}

/** The sample in a database that nothing holds open. */
async function storedSample(): Promise<string> {
  const { database } = await storeWithSample()
  database.close()
  return database.name
}

const occasions = async () => {
  const list = await host.snapshots.list()
  return list.outcome === 'listed' ? list.snapshots.map(({ occasion }) => occasion) : []
}

describe('before anything touches the store', () => {
  it.each([
    ['an older engine than the last', here({ engine: { name: 'Memory', major: 2 } }), 'older-engine'],
    ['an older Rearview than the last', here({ schema: schemaVersion + 1 }), 'newer'],
  ] as const)('%s is refused', async (_what, last, why) => {
    host.run = last
    const asked = [vi.spyOn(indexedDB, 'open'), vi.spyOn(indexedDB, 'databases'), vi.spyOn(indexedDB, 'deleteDatabase')]
    expect(await start(host, { name: 'never', afterUncleanEnd: true })).toMatchObject({ kind: 'stopped', stop: { why } })
    for (const spy of asked) expect(spy).not.toHaveBeenCalled()
    expect(host.run).toEqual(last)
  })

  it('a newer engine is noted first, and all of it when the database is open', async () => {
    const name = newName()
    host.run = here({ app: '0.0.0', engine: { name: 'Memory', major: 0 } })
    const noted: Run[] = []
    const noteRun = host.noteRun.bind(host)
    host.noteRun = (run) => {
      noted.push(run)
      return noteRun(run)
    }
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      expect(noted).toHaveLength(1)
      throw new DOMException('no', 'UnknownError')
    })
    await expect(started({ name })).rejects.toThrow(/unavailable/)
    expect(noted).toEqual([here()])
    open.mockRestore()
    expect(await started({ name })).toMatchObject({ kind: 'opened', findings: [] })
    expect(host.run).toEqual(here())
  })
})

describe('before another version changes the store', () => {
  it('every roadmap is copied as the first version stored it, and then upgraded', async () => {
    const name = newName()
    const { history, roadmap: own } = await storedBy(1, name)
    const result = await started({ name })
    expect(result).toMatchObject({ kind: 'opened', findings: [] })
    expect(await storedVersion(name)).toBe(schemaVersion)
    expect(await occasions()).toEqual(['before-migration'])
    const list = await host.snapshots.list()
    const read = await host.snapshots.read(list.outcome === 'listed' ? (list.snapshots[0]?.id ?? '') : '')
    const file = read.outcome === 'read' ? readRoadmapFile(read.bytes) : null
    expect(file?.ok && file.history).toEqual(history)
    if (result.kind === 'opened') expect(await wholeHistory(result.database, own)).toEqual(history)
    expect(host.run).toEqual(here())
  })

  it('nothing is changed when that copy cannot be written, and the next try goes on', async () => {
    const name = newName()
    await storedBy(1, name)
    host.shelf.fault = new Error('no room')
    expect(await started({ name })).toEqual({ kind: 'stopped', stop: { why: 'not-copied', problem: 'unknown' } })
    expect(await storedVersion(name)).toBe(1)
    host.shelf.fault = null
    expect(await started({ name })).toMatchObject({ kind: 'opened' })
    expect(await storedVersion(name)).toBe(schemaVersion)
  })

  it('a database of the beginning, without the tables of today, has nothing to copy', async () => {
    const name = newName()
    const raw = await openRaw(name, 5, (database) => database.createObjectStore('heads', { keyPath: 'id' }))
    raw.close()
    expect(await storedVersion(name)).toBe(0.5)
    expect(await started({ name })).toMatchObject({ kind: 'opened', findings: [] })
    expect(await occasions()).toEqual([])
  })

  it('what does not hold together is copied as far as it does, and then found', async () => {
    const { database } = await storeWithSample()
    await database.revisions.update([roadmap, 20], { reason: 'changed behind the back' })
    database.close()
    const result = await started({ name: database.name, schema: schemaVersion + 1 })
    expect(result.kind === 'opened' && result.findings).toMatchObject([{ what: 'broken', good: { snapshot: { number: 19 } } }])
  })

  it('another version of Rearview copies first, and the same one does not', async () => {
    const name = await storedSample()
    host.run = here()
    await started({ name })
    expect(await occasions()).toEqual([])
    host.version = '0.1.0'
    await started({ name })
    expect(await occasions()).toEqual(['before-update'])
    await started({ name })
    expect(await occasions()).toEqual(['before-update'])
  })

  it('reads as it is what is stored, without writing', async () => {
    const { database } = await storeWithSample()
    const stored = await openAsItIs(database.name)
    onTestFinished(() => stored.close())
    expect(await stored.roadmaps()).toEqual([roadmap])
    expect(await stored.history(roadmap)).toEqual(await wholeHistory(database, roadmap))
    await database.settings.put({ name: 'author', value: 'Ann' })
    expect(await stored.setting('author')).toBe('Ann')
    expect(await stored.setting('none')).toBeUndefined()
  })
})

describe('a damaged store, at every start', () => {
  it('with a revision missing in the middle is found without walking through', async () => {
    const { database } = await storeWithSample()
    await database.revisions.delete([roadmap, 12])
    expect(await inspect(database, host, false)).toMatchObject([{ what: 'broken' }])
  })

  it('with other rows in an old revision than its copy has is found without walking through', async () => {
    const { database } = await storeWithSample()
    const history = await wholeHistory(database, roadmap)
    await host.snapshots.write(snapshotOf(history, 'edit'))
    expect(await inspect(database, host, false)).toEqual([])
    const added = history.find(({ number, changes }) => number > 1 && changes.some(({ before }) => before === null))
    if (!added) throw new Error('the sample adds nothing after its first revision')
    const changes = added.changes.filter(({ before }) => before !== null)
    await database.revisions.update([roadmap, added.number], { changes })
    await database.checkpoints.clear()
    expect(await inspect(database, host, false)).toMatchObject([{ what: 'broken', good: { snapshot: { number: history.length } } }])
  })

  it('is no damage where only the copy counts its rows differently', async () => {
    const { database } = await storeWithSample()
    await host.snapshots.write({ ...snapshotOf(await wholeHistory(database, roadmap), 'edit'), rows: 1 })
    expect(await inspect(database, host, false)).toEqual([])
  })

  it('with a long history is walked through afterwards, in a worker', async () => {
    const { database, position } = await storeWithSample()
    expect(await tooLong(database)).toEqual([])
    await database.heads.update(roadmap, { number: 501 })
    expect(await tooLong(database)).toEqual([roadmap])
    await database.heads.update(roadmap, { number: position.number })
    expect(await verifyLater(database.name, [roadmap])).toEqual([])
    await database.revisions.update([roadmap, 20], { reason: 'changed behind the back' })
    expect(await verifyLater(database.name, [roadmap])).toEqual([roadmap])
  })
})

describe('an unclean end', () => {
  const forget = () => {
    for (const name of Object.keys(localStorage)) if (name.startsWith('rearview.running')) localStorage.removeItem(name)
  }
  beforeEach(forget)
  afterEach(forget)

  it('is known by a mark of a window that is there no more, until what it asks for is done', async () => {
    const first = await beginRun()
    expect(first.afterUncleanEnd).toBe(false)
    // This window is there: another one beside it is no crash.
    expect((await beginRun()).afterUncleanEnd).toBe(false)
    localStorage.setItem('rearview.running.gone', '1')
    expect((await beginRun()).afterUncleanEnd).toBe(true)
    const again = await beginRun()
    expect(again.afterUncleanEnd).toBe(true)
    again.done()
    expect((await beginRun()).afterUncleanEnd).toBe(false)
    checkAtNextStart()
    expect((await beginRun()).afterUncleanEnd).toBe(true)
    dispatchEvent(new Event('pagehide'))
    expect(Object.keys(localStorage).filter((name) => name.startsWith('rearview.running'))).toEqual(['rearview.running.check'])
  })

  it('leaves nothing of what begins the log anew', async () => {
    const name = newName()
    await rotateLog(name)
    expect((await indexedDB.databases()).map((known) => known.name)).not.toContain(name)
  })
})
