import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type App, openApp, targets } from './app.ts'

const openFromMenu = async ({ page }: App) => {
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Copies and safety' }).click()
  return page.getByRole('dialog', { name: 'Copies and safety' })
}

const newRoadmap = async ({ page }: App, name: string) => {
  await page.getByRole('button', { name: /^New roadmap/ }).click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
  await page.getByRole('button', { name: 'Create roadmap' }).click()
  await page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
}

describe.each(targets)('copies and safety, in %s', (target) => {
  let app: App
  beforeEach(async () => {
    app = await openApp(target)
  })
  afterEach(() => app.close())

  it('says where the copies are, when the last was written, and what runs here', async () => {
    const { page } = app
    await newRoadmap(app, 'Claims')
    const dialog = await openFromMenu(app)
    await dialog.getByRole('row', { name: /^Claims Revision 1 \d+ \w+ \d{4} \d\d:\d\d Not tried yet$/ }).waitFor()
    await dialog.getByText(/^Rearview \d+\.\d+\.\d+/).waitFor()
    const where = target === 'browser' ? /private files for this page/ : /documents.Rearview snapshots$/
    await dialog.getByRole('region', { name: 'Where copies are kept' }).getByText(where).first().waitFor()
    // Only a browser clears by itself.
    expect(await dialog.getByRole('region', { name: 'What the browser promises' }).count()).toBe(target === 'browser' ? 1 : 0)
    await dialog.getByRole('button', { name: 'Copy now' }).click()
    await dialog.getByText('Every roadmap has a copy of its latest revision, and each was read back.').waitFor()
    await dialog.getByRole('button', { name: 'Close', exact: true }).click()

    await page.getByRole('button', { name: /^Switch roadmap/ }).click()
    await page.getByRole('menuitem', { name: 'All roadmaps', exact: true }).click()
    await page.getByRole('button', { name: 'Copies and safety' }).click()
    await page.getByRole('dialog', { name: 'Copies and safety' }).waitFor()
  })
})

describe('a folder of the user’s, in the browser', () => {
  let app: App
  beforeEach(async () => {
    app = await openApp('browser')
    // In the place of the browser's own dialog, which no test can answer: it gives a private folder of the page's.
    await app.page.context().addInitScript(() => {
      Object.defineProperty(window, 'showDirectoryPicker', {
        configurable: true,
        value: async () => await (await navigator.storage.getDirectory()).getDirectoryHandle('Synchronised', { create: true }),
      })
      if (localStorage.getItem('permission') === null) return
      Object.defineProperty(FileSystemHandle.prototype, 'queryPermission', {
        value: () => Promise.resolve(localStorage.getItem('permission')),
      })
      Object.defineProperty(FileSystemHandle.prototype, 'requestPermission', {
        value: () => {
          localStorage.setItem('permission', 'granted')
          return Promise.resolve('granted')
        },
      })
    })
    await app.page.reload()
  })
  afterEach(() => app.close())

  /** The names of the copies in the folder. */
  const inFolder = () =>
    app.page.evaluate(async () => {
      const names: string[] = []
      const walk = async (folder: FileSystemDirectoryHandle) => {
        for await (const handle of (folder as unknown as { values(): AsyncIterable<FileSystemHandle> }).values())
          if (handle.kind === 'directory') await walk(handle as FileSystemDirectoryHandle)
          else names.push(handle.name)
      }
      await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle('Synchronised', { create: true }))
      return names
    })

  it('gets the copies as well, is remembered, and is asked for again by a press', async () => {
    const { page } = app
    await newRoadmap(app, 'Claims')
    let dialog = await openFromMenu(app)
    await dialog.getByRole('button', { name: 'Choose a folder…' }).click()
    await dialog.getByText('Copies are kept in Synchronised from now on.').waitFor()
    expect(await inFolder()).toEqual([expect.stringMatching(/-r1-.*\.roadmap$/)])
    await page.reload()
    dialog = await openFromMenu(app)
    await dialog.getByText('The folder you chose, and the browser’s private files for this page.').waitFor()

    await page.evaluate(() => localStorage.setItem('permission', 'prompt'))
    await page.reload()
    const notice = page.getByRole('status').filter({ hasText: 'Copies to your folder are waiting' })
    await notice.getByRole('button', { name: 'Allow again' }).click()
    await notice.waitFor({ state: 'hidden' })
    dialog = await openFromMenu(app)
    await dialog.getByText('The folder you chose, and the browser’s private files for this page.').waitFor()
    await dialog.getByRole('button', { name: 'Use the usual place' }).click()
    await dialog.getByText('Copies are kept in the usual place from now on.').waitFor()
  })
})

describe('the weekly offer, in the browser', () => {
  let app: App
  beforeEach(async () => {
    app = await openApp('browser')
  })
  afterEach(() => app.close())

  /** As if Rearview had begun to count on another day. */
  const countedFrom = (day: string) =>
    app.page.evaluate(
      (since) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('rearview')
          opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')))
          opening.addEventListener('success', () => {
            const writing = opening.result.transaction('settings', 'readwrite')
            writing.objectStore('settings').put({ name: 'copy-offer', value: { since, given: {} } })
            writing.addEventListener('complete', () => {
              opening.result.close()
              resolve()
            })
          })
        }),
      day,
    )

  it('gives a copy of what changed, once a week, and can be put off', async () => {
    const { page } = app
    await newRoadmap(app, 'Claims')
    const offer = page.getByRole('status').filter({ hasText: 'Take a copy with you?' })
    await countedFrom('2026-11-15')
    await page.reload()
    await page.getByText('Revision 1', { exact: true }).waitFor()
    await page.waitForTimeout(500)
    expect(await offer.count()).toBe(0)

    await countedFrom('2026-11-14')
    await page.reload()
    await offer.getByText('“Claims” changed since its last copy').waitFor()
    await offer.getByRole('button', { name: 'Not now' }).click()
    await offer.waitFor({ state: 'hidden' })
    await page.reload()
    await page.getByText('Revision 1', { exact: true }).waitFor()
    await page.waitForTimeout(500)
    expect(await offer.count()).toBe(0)

    await countedFrom('2026-11-14')
    await page.reload()
    const download = page.waitForEvent('download')
    await offer.getByRole('button', { name: 'Save a copy…' }).click()
    expect((await download).suggestedFilename()).toBe('Claims - r1.roadmap')
    await offer.waitFor({ state: 'hidden' })
  })
})
