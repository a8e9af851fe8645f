import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fileName } from '#shared/ipc/file-name.ts'
import type { FolderChosen, SnapshotRead, SnapshotsListed, SnapshotToWrite, SnapshotWritten } from '#shared/ipc/snapshots.ts'
import { buildWithTestPage } from './built.ts'
import { launchDesktop } from './harness.ts'
import type { Desktop } from './harness.ts'

let app: string
let place: string
let desktop: Desktop

const userData = () => join(place, 'user')
const usual = () => join(place, 'documents', 'Rearview snapshots')
/** Each computer has its own. */
const mine = () => join(place, 'stick', 'Rearview snapshots', fileName(hostname()))
const launch = async () => {
  desktop = await launchDesktop({ app, userData: userData(), documents: join(place, 'documents') })
  desktop.electron.answerOpenDialogs(() => ({ path: join(place, 'stick') }))
}
const relaunch = async () => {
  await desktop.close()
  await launch()
}

beforeAll(async () => {
  app = await buildWithTestPage()
})
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'rearview-folder-'))
  await mkdir(join(place, 'stick'))
  await launch()
})
afterEach(async () => {
  await desktop.close()
  await rm(place, { recursive: true, force: true, maxRetries: 5 })
})

const from = { url: 'app://rearview/' }
const ask = (channel: string, request?: unknown) => desktop.electron.invokeAs(from, channel, request)
const choose = () => ask('snapshots:choose-folder') as Promise<FolderChosen>
const write = (number: number) => {
  const bytes = new Uint8Array(Buffer.from(`up to ${number}`))
  const hash = number.toString(16).padStart(16, '0').padEnd(64, 'e')
  const asked: SnapshotToWrite = { roadmap: 'one', name: 'Claims', number, hash, rows: 5, occasion: 'edit', bytes }
  return ask('snapshots:write', asked) as Promise<SnapshotWritten>
}
const listed = async () => {
  const list = (await ask('snapshots:list')) as SnapshotsListed
  if (list.outcome !== 'listed') throw new Error(list.reason)
  return { ...list, numbers: list.snapshots.map(({ number }) => number) }
}
const filesIn = async (root: string) => await readdir(join(root, 'Claims (one)')).catch(() => [])

describe('main process in real Chromium: the folder for the snapshots', () => {
  it('is the one the user chose, also at the next launch, and what is in the usual one is still found', async () => {
    await write(1)
    expect(await choose()).toEqual({ outcome: 'chosen', where: mine() })
    // What it was tried with is not left there.
    expect(await readdir(mine())).toEqual([])
    expect(desktop.electron.openDialogs[0]).toMatchObject({ properties: ['openDirectory', 'createDirectory'] })
    await relaunch()
    expect(await write(2)).toMatchObject({ outcome: 'kept', elsewhere: false })
    expect([(await filesIn(usual())).length, (await filesIn(mine())).length]).toEqual([1, 1])
    const { numbers, where, chosen, snapshots } = await listed()
    expect({ numbers, where, chosen }).toEqual({ numbers: [1, 2], where: usual(), chosen: { where: mine(), state: 'there' } })
    for (const { id, number } of snapshots) {
      const read = (await ask('snapshots:read', id)) as SnapshotRead
      expect(read).toEqual({ outcome: 'read', bytes: new Uint8Array(Buffer.from(`up to ${number}`)) })
    }
    // The same revision again, after another folder was chosen, is written there.
    expect(await ask('snapshots:usual-folder')).toEqual({ outcome: 'usual' })
    await write(2)
    expect(await filesIn(usual())).toHaveLength(2)
    expect((await listed()).chosen).toBeNull()
  })

  it('that is gone is not made again: snapshots go to the usual one, and that is said', async () => {
    await choose()
    await rename(join(place, 'stick'), join(place, 'unplugged'))
    // What stands in its place is an empty folder of the computer's own.
    await mkdir(join(place, 'stick'))
    expect(await write(1)).toMatchObject({ outcome: 'kept', elsewhere: true })
    expect((await listed()).chosen).toEqual({ where: mine(), state: 'gone' })
    expect(await readdir(join(place, 'stick'))).toEqual([])
    expect(await filesIn(usual())).toHaveLength(1)
    await rm(join(place, 'stick'), { recursive: true })
    await rename(join(place, 'unplugged'), join(place, 'stick'))
    expect(await write(1)).toMatchObject({ outcome: 'kept', elsewhere: false })
    expect(await filesIn(mine())).toHaveLength(1)
  })

  it.each(['Rearview snapshots', join('Rearview snapshots', fileName(hostname()))])(
    'is the same one when %s in it is chosen again',
    async (inner) => {
      await choose()
      desktop.electron.answerOpenDialogs(() => ({ path: join(place, 'stick', inner) }))
      expect(await choose()).toEqual({ outcome: 'chosen', where: mine() })
    },
  )

  it('that takes no file is not chosen, and nothing changes', async () => {
    desktop.electron.disk.fault = { on: 'writeFile', code: 'EROFS' }
    expect(await choose()).toEqual({ outcome: 'failed', reason: 'not-allowed' })
    // A stick that wears out takes everything and keeps nothing.
    desktop.electron.disk.fault = { on: 'kept', code: '' }
    expect(await choose()).toEqual({ outcome: 'failed', reason: 'unknown' })
    desktop.electron.disk.fault = null
    expect((await listed()).chosen).toBeNull()
    desktop.electron.answerOpenDialogs(() => 'cancel')
    expect(await choose()).toEqual({ outcome: 'cancelled' })
    expect((await listed()).chosen).toBeNull()
    expect(await readdir(userData())).not.toContain('copies.json')
  })

  it('that does not take a snapshot is passed by for the usual one', async () => {
    await choose()
    // Where the folder of the roadmap should be is something else.
    await writeFile(join(mine(), 'Claims (one)'), '')
    expect(await write(1)).toMatchObject({ outcome: 'kept', elsewhere: true })
    expect(await filesIn(usual())).toHaveLength(1)
  })

  it.each(['', '{', '[]', '{"folder":7}', '{"folder":"relative/path"}', '{"folder":null,"more":1}'])(
    'is the usual one when what was kept of the choice is %j',
    async (content) => {
      await writeFile(join(userData(), 'copies.json'), content)
      await relaunch()
      expect((await listed()).chosen).toBeNull()
      expect(await write(1)).toMatchObject({ outcome: 'kept', elsewhere: false })
      expect(desktop.electron.log.join('')).toContain('copies.json could not be read')
    },
  )

  it('is never named by the page', async () => {
    await expect(ask('snapshots:choose-folder', { path: '/etc' })).rejects.toThrow(/^refused$/)
    await expect(ask('snapshots:usual-folder', '/etc')).rejects.toThrow(/^refused$/)
    expect(desktop.electron.openDialogs).toEqual([])
    await choose()
    expect(JSON.parse(await readFile(join(userData(), 'copies.json'), 'utf8'))).toEqual({ folder: mine() })
  })
})
