import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SnapshotRead, SnapshotsListed, SnapshotToWrite, SnapshotWritten } from '#shared/ipc/snapshots.ts'
import { buildWithTestPage } from './built.ts'
import { launchDesktop } from './harness.ts'
import type { Desktop } from './harness.ts'

let desktop: Desktop
let documents: string
let app: string

beforeAll(async () => {
  app = await buildWithTestPage()
})

beforeEach(async () => {
  documents = await mkdtemp(join(tmpdir(), 'rearview-documents-'))
  desktop = await launchDesktop({ app, documents })
})

afterEach(async () => {
  await desktop.close()
})

afterAll(async () => {
  await rm(documents, { recursive: true, force: true })
})

const asked = (number: number, more: Partial<SnapshotToWrite> = {}): SnapshotToWrite => ({
  roadmap: 'V1-_x',
  name: 'Claims: 2031',
  number,
  hash: number.toString(16).padStart(16, '0').padEnd(64, 'e'),
  rows: 5,
  occasion: 'edit',
  bytes: new Uint8Array(Buffer.from(`the whole history up to ${number}`)),
  ...more,
})

const from = { url: 'app://rearview/' }
const write = (number: number, more?: Partial<SnapshotToWrite>) =>
  desktop.electron.invokeAs(from, 'snapshots:write', asked(number, more)) as Promise<SnapshotWritten>
const list = () => desktop.electron.invokeAs(from, 'snapshots:list', undefined) as Promise<SnapshotsListed>
const read = (id: string) => desktop.electron.invokeAs(from, 'snapshots:read', id) as Promise<SnapshotRead>

const listed = async () => {
  const answer = await list()
  if (answer.outcome !== 'listed') throw new Error(answer.reason)
  return answer
}
const folder = () => join(documents, 'Rearview snapshots', 'Claims- 2031 (V1-_x)')

describe('main process in real Chromium: snapshots', () => {
  it('are files in the documents, one folder a roadmap, and are flushed like every file', async () => {
    expect(await listed()).toEqual({ outcome: 'listed', where: join(documents, 'Rearview snapshots'), chosen: null, snapshots: [] })
    await write(1)
    const [file = '', ...more] = await readdir(folder())
    expect(more).toEqual([])
    expect(file).toMatch(/^\d{8}T\d{9}Z-r1-n5-edit-[0-9a-f]{16}-[0-9a-f]{32}\.roadmap$/)
    expect(await readFile(join(folder(), file), 'utf8')).toBe('the whole history up to 1')
    const { done } = desktop.electron.disk
    expect(done.slice(done.indexOf('writeFile'))).toEqual([
      'writeFile',
      'sync',
      'close',
      'rename',
      'open folder',
      'sync folder',
      'close folder',
    ])
    // The folder is new as well, and its own name is on the disk before anything is put in it.
    expect(done.slice(0, done.indexOf('writeFile'))).toContain('sync folder')
  })

  it('are there at the next launch', async () => {
    await write(1)
    await desktop.close()
    desktop = await launchDesktop({ app, documents })
    expect((await listed()).snapshots.map(({ number, name }) => [number, name])).toEqual([[1, 'Claims- 2031']])
  })

  it.each(['flipped', 'cut short', 'emptied'])('that were %s are not accepted, and the older ones are', async (how) => {
    for (const number of [1, 2, 3]) await write(number)
    const { snapshots } = await listed()
    const files = (await readdir(folder())).toSorted((a, b) => (a < b ? -1 : 1))
    const newest = join(folder(), files.at(-1) ?? '')
    const good = await readFile(newest)
    let accepted = 0
    let tried = 0
    for (let place = 0; place < good.length; place++) {
      const bad = Buffer.from(good)
      bad[place] = (bad[place] ?? 0) ^ (1 << (place % 8))
      await writeFile(newest, how === 'flipped' ? bad : how === 'emptied' ? '' : good.subarray(0, place))
      tried += 1
      if ((await read(snapshots.at(-1)?.id ?? '')).outcome !== 'damaged') accepted += 1
    }
    expect({ tried, accepted }).toEqual({ tried: good.length, accepted: 0 })
    expect(await read(snapshots.at(-2)?.id ?? '')).toEqual({ outcome: 'read', bytes: asked(2).bytes })
  })

  it.each([
    ['writeFile', 'ENOSPC', 'disk-full'],
    ['sync', 'EIO', 'unknown'],
    ['rename', 'EPERM', 'not-allowed'],
  ] as const)('say when %s fails with %s, and what was there stays', async (on, code, reason) => {
    for (const number of [1, 2, 3, 4]) await write(number)
    const before = await readdir(folder())
    desktop.electron.disk.fault = { on, code }
    expect(await write(5)).toEqual({ outcome: 'failed', reason })
    desktop.electron.disk.fault = null
    expect(await readdir(folder())).toEqual(before)
    expect(desktop.electron.log.join('')).toContain(code)
    expect(desktop.electron.log.join('')).not.toContain('Claims')
    expect(await write(5)).toMatchObject({ outcome: 'kept' })
  })

  it('of a smaller state stand beside the good ones', async () => {
    for (const number of [7, 8, 9]) await write(number)
    expect(await write(1, { rows: 1 })).toMatchObject({ outcome: 'kept', smaller: true })
    for (const number of [2, 3]) expect(await write(number)).toMatchObject({ smaller: true })
    expect((await listed()).snapshots.map(({ number }) => number)).toEqual([7, 8, 9, 1, 2, 3])
  })

  it('are refused when they are not what a snapshot is', async () => {
    for (const more of [
      { roadmap: '../../etc' },
      { roadmap: '' },
      { hash: 'abc' },
      { bytes: new Uint8Array() },
      { number: 0 },
      { occasion: '../x' as never },
      { path: '/etc/passwd' } as never,
    ])
      await expect(write(1, more)).rejects.toThrow(/^refused$/)
    expect(await readdir(documents)).toEqual([])
    for (const id of ['../../etc/passwd', 'Claims- 2031 (V1-_x)/../../x', '/etc/passwd'])
      expect(await read(id)).toEqual({ outcome: 'missing' })
  })
})
