import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readRoadmapFile } from '#shared/exchange/roadmapFile/index.ts'
import { readSnapshotName } from '#shared/safety/names.ts'
import { type Desktop, launchDesktop } from '../desktop/harness.ts'
import { openApp, targets } from './app.ts'

/** What a page has in its database of each roadmap, by name. */
const headsIn = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<Record<string, { number: number; hash: string }>>((resolve, reject) => {
        const opening = indexedDB.open('rearview')
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')))
        opening.addEventListener('success', () => {
          const asking = opening.result.transaction('heads').objectStore('heads').getAll() as IDBRequest<
            { name: string; number: number; hash: string }[]
          >
          asking.addEventListener('success', () => {
            opening.result.close()
            resolve(Object.fromEntries(asking.result.map(({ name, number, hash }) => [name, { number, hash }])))
          })
        })
      }),
  )

const makeRoadmap = async (page: Page, name: string) => {
  await page.getByRole('button', { name: /^New roadmap/ }).click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
  await page.getByRole('button', { name: 'Create roadmap' }).click()
  await page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
}

const edit = async (page: Page, purpose: string, revision: number) => {
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Roadmap settings' }).click()
  const dialog = page.getByRole('dialog', { name: 'Roadmap settings' })
  await dialog.getByLabel('Purpose').fill(purpose)
  await dialog.getByLabel('Purpose').press('ControlOrMeta+Enter')
  await page.getByText(`Revision ${revision}`, { exact: true }).waitFor()
  await page.keyboard.press('Escape')
}

/** As if the window was left: what is not yet in a snapshot is written at once. */
const leave = (page: Page) => page.evaluate(() => dispatchEvent(new Event('blur')))
/** The most that may pass from a commit to its snapshot. */
const patience = { timeout: 5000 }
const guard = (page: Page) => page.getByRole('heading', { name: 'Some of your work is not in the database' })
const start = (page: Page) => page.getByRole('heading', { name: 'Your roadmaps' })

describe.skipIf(targets.includes('electron'))('the guard at start, on the desktop', () => {
  let folder: string
  let desktop: Desktop | null = null

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rearview-guard-'))
  })
  afterEach(async () => {
    await desktop?.close()
    desktop = null
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  })

  const documents = () => join(folder, 'documents')
  const database = () => join(folder, 'user', 'Default', 'IndexedDB')
  const open = async (): Promise<Page> => {
    desktop = await launchDesktop({ userData: join(folder, 'user'), documents: documents() })
    desktop.page.setDefaultTimeout(15_000)
    return desktop.page
  }
  const close = async () => {
    await desktop?.close()
    desktop = null
  }
  const snapshots = async () => {
    const root = join(documents(), 'Rearview snapshots')
    const folders = await readdir(root).catch(() => [])
    const files = await Promise.all(
      folders.map(async (name) =>
        (await readdir(join(root, name))).map((file) => ({ path: join(root, name, file), named: readSnapshotName(name, file)?.snapshot })),
      ),
    )
    return files.flat().toSorted((a, b) => (a.path < b.path ? -1 : 1))
  }
  const numbers = async () => (await snapshots()).map(({ named }) => named?.number)
  /** Makes a roadmap with three revisions, each with its snapshot, and ends. Returns its head. */
  const prepare = async () => {
    const page = await open()
    await makeRoadmap(page, 'Claims')
    for (const revision of [1, 2, 3]) {
      if (revision > 1) await edit(page, `Purpose ${revision}`, revision)
      await leave(page)
      await expect.poll(numbers, patience).toHaveLength(revision)
    }
    const head = (await headsIn(page))['Claims']
    await close()
    return head
  }

  it('writes a snapshot within five seconds of a commit, which is a whole roadmap file', async () => {
    const page = await open()
    const workers: string[] = []
    page.on('worker', (worker) => workers.push(worker.url()))
    await makeRoadmap(page, 'Claims')
    await expect.poll(numbers, patience).toEqual([1])
    // Made beside the window, which is never held up by it.
    expect(workers).toEqual([expect.stringContaining('snapshotWorker')])
    const [file] = await snapshots()
    const read = readRoadmapFile(new Uint8Array(await readFile(file?.path ?? '')))
    expect(read.ok && read.history.at(-1)?.hash).toBe((await headsIn(page))['Claims']?.hash)
    await page.reload()
    await page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
    expect(await guard(page).count()).toBe(0)
  })

  it('offers what was wiped, and restores it to the same hash', async () => {
    const head = await prepare()
    await rm(database(), { recursive: true })
    const page = await open()
    await guard(page).waitFor()
    expect(await page.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringMatching(/^Claims is not in the database\.\s+The copy is whole: revision 3, written /),
    ])
    expect(await headsIn(page)).toEqual({})
    expect(await numbers()).toEqual([1, 2, 3])
    await page.getByRole('button', { name: 'Restore' }).click()
    await start(page).waitFor()
    expect(await headsIn(page)).toEqual({ Claims: head })
    await close()
    const again = await open()
    await start(again).waitFor()
    await again
      .getByRole('button', { name: /Claims/ })
      .first()
      .click()
    await again.getByText('Revision 3', { exact: true }).waitFor()
  })

  it.each([
    ['flipped', (good: Buffer) => good.map((byte, at) => (at === good.length >> 1 ? byte ^ 4 : byte))],
    ['cut short', (good: Buffer) => good.subarray(0, -1)],
    ['empty', () => Buffer.alloc(0)],
  ])('passes a snapshot by that is %s, and offers the one before it', async (_how, damage) => {
    await prepare()
    const newest = (await snapshots()).at(-1)?.path ?? ''
    await writeFile(newest, damage(await readFile(newest)))
    await rm(database(), { recursive: true })
    const page = await open()
    await guard(page).waitFor()
    await page.getByText(/The newest copy is damaged\. The one before it is whole: revision 2/).waitFor()
    await page.getByRole('button', { name: 'Restore' }).click()
    await start(page).waitFor()
    expect((await headsIn(page))['Claims']?.number).toBe(2)
  })

  it('says so when no copy is whole, and goes on', async () => {
    await prepare()
    for (const { path } of await snapshots()) await writeFile(path, 'x')
    await rm(database(), { recursive: true })
    const page = await open()
    await page.getByText('No copy of it is whole, so it cannot be restored from here.').waitFor()
    expect(await page.getByRole('button', { name: 'Restore' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Continue' }).click()
    await start(page).waitFor()
    expect(await snapshots()).toHaveLength(3)
  })

  it('finds a database that went back, exports both, and restores with what was there put aside', async () => {
    let page = await open()
    await makeRoadmap(page, 'Claims')
    await edit(page, 'Purpose 2', 2)
    await leave(page)
    await expect.poll(numbers, patience).toContain(2)
    await close()
    await cp(database(), join(folder, 'earlier'), { recursive: true })
    page = await open()
    await page
      .getByRole('button', { name: /Claims/ })
      .first()
      .click()
    await edit(page, 'Purpose 3', 3)
    await leave(page)
    await expect.poll(numbers, patience).toContain(3)
    const head = (await headsIn(page))['Claims']
    await close()
    await rm(database(), { recursive: true })
    await cp(join(folder, 'earlier'), database(), { recursive: true })

    page = await open()
    await guard(page).waitFor()
    await page.getByText('is at revision 2 in the database, and was at revision 3 before.').waitFor()
    const saved: string[] = []
    desktop?.electron.answerSaveDialogs(({ defaultPath = '' }) => {
      saved.push(join(folder, defaultPath.split(/[/\\]/).at(-1) ?? ''))
      return { path: saved.at(-1) ?? '' }
    })
    await page.getByRole('button', { name: 'Export both' }).click()
    await page.getByText('Both are saved.').waitFor()
    const exported = await Promise.all(
      saved.map(async (path) => {
        const read = readRoadmapFile(new Uint8Array(await readFile(path)))
        return read.ok ? read.history.length : read.refusal
      }),
    )
    expect(exported).toEqual([3, 2])
    await page.getByRole('button', { name: 'Restore' }).click()
    await start(page).waitFor()
    expect(await headsIn(page)).toEqual({ Claims: head })
    const aside = (await snapshots()).find(({ named }) => named?.occasion === 'before-restore')
    const read = readRoadmapFile(new Uint8Array(await readFile(aside?.path ?? '')))
    expect(read.ok && read.history.length).toBe(2)
  })

  it('has a way back from a store that does not open at all', async () => {
    const head = await prepare()
    const store = (await readdir(database())).find((name) => name.endsWith('.leveldb')) ?? ''
    const manifests = (await readdir(join(database(), store))).filter((name) => name.startsWith('MANIFEST'))
    await Promise.all(manifests.map((name) => rm(join(database(), store, name))))
    const page = await open()
    await page.getByRole('heading', { name: 'Rearview cannot open its database' }).waitFor()
    await page.getByText(/^“Claims”, revision 3, written/).waitFor()
    const saved = join(folder, 'saved.roadmap')
    desktop?.electron.answerSaveDialogs(() => ({ path: saved }))
    await page.getByRole('button', { name: 'Save the copies' }).click()
    await page.getByText('The copies are saved.').waitFor()
    const read = readRoadmapFile(new Uint8Array(await readFile(saved)))
    expect(read.ok && read.history.at(-1)?.hash).toBe(head?.hash)
    await page.getByRole('button', { name: 'Begin anew and restore' }).click()
    await guard(page).waitFor()
    await page.getByRole('button', { name: 'Restore' }).click()
    await start(page).waitFor()
    expect(await headsIn(page)).toEqual({ Claims: head })
  })

  it('goes on with less when told to, asks no more, and removes no copy', async () => {
    await prepare()
    const before = await snapshots()
    await rm(database(), { recursive: true })
    const page = await open()
    await page.getByRole('button', { name: 'Continue' }).click()
    await start(page).waitFor()
    expect(await headsIn(page)).toEqual({})
    await close()
    const again = await open()
    await start(again).waitFor()
    expect(await snapshots()).toEqual(expect.arrayContaining(before))
  })

  it('is silent about a sample the user removed', async () => {
    const page = await open()
    await page.getByRole('button', { name: /^Open sample roadmap/ }).click()
    await page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
    await leave(page)
    await expect.poll(async () => (await snapshots()).length, patience).toBe(1)
    await page.goto(new URL('/', page.url()).href)
    await page.getByRole('button', { name: 'Remove the sample' }).click()
    await page.getByText(/^No roadmap yet/).waitFor()
    expect((await snapshots()).map(({ named }) => named?.occasion)).toEqual([expect.any(String), 'removed'])
    await close()
    const again = await open()
    await again.getByText(/^No roadmap yet/).waitFor()
  })
})

describe.skipIf(targets.includes('electron'))('the guard at start, in the browser', () => {
  it('offers from the private files of the origin what the database has lost', async () => {
    const app = await openApp('browser')
    const { page } = app
    await makeRoadmap(page, 'Claims')
    await edit(page, 'Purpose 2', 2)
    const head = (await headsIn(page))['Claims']
    await leave(page)
    await expect
      .poll(
        () =>
          page.evaluate(async () => {
            const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('Rearview snapshots', { create: true })
            const names: string[] = []
            for await (const folder of (root as unknown as { values(): AsyncIterable<FileSystemDirectoryHandle> }).values())
              for await (const file of (folder as unknown as { values(): AsyncIterable<FileSystemHandle> }).values()) names.push(file.name)
            return names.filter((name) => /-r2-.*\.roadmap$/.test(name)).length
          }),
        patience,
      )
      .toBe(1)
    const home = new URL('/', page.url()).href
    await page.goto(new URL('/.well-known/rearview', home).href)
    await page.evaluate(() => new Promise((resolve) => Object.assign(indexedDB.deleteDatabase('rearview'), { onsuccess: resolve })))
    await page.goto(home)
    await guard(page).waitFor()
    await page.getByRole('button', { name: 'Restore' }).click()
    await start(page).waitFor()
    expect(await headsIn(page)).toEqual({ Claims: head })
    await page.reload()
    await start(page).waitFor()
    await app.close()
  })
})
