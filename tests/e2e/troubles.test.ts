import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type App, openApp } from './app.ts'

/** What can go wrong around the database, each told with what is safe and what to do next. */
describe('troubles with the database, in the browser', () => {
  let app: App
  beforeEach(async () => {
    app = await openApp('browser')
  })
  afterEach(() => app.close())

  const newRoadmap = async (name: string) => {
    const { page } = app
    await page.getByRole('button', { name: /^New roadmap/ }).click()
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
    await page.getByRole('button', { name: 'Create roadmap' }).click()
    await page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
  }
  const openSettings = async () => {
    const { page } = app
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Roadmap settings' }).click()
    return page.getByRole('dialog', { name: 'Roadmap settings' })
  }

  // That a really full storage fails in this way is shown in tests/store; here its answer is given to the app.
  it('keeps what was typed when the browser has no room, and saves it when there is room again', async () => {
    const { page } = app
    await newRoadmap('Before')
    await page.evaluate(() => {
      const usual = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'add') ?? {}
      const value = () => {
        throw new DOMException('No room', 'QuotaExceededError')
      }
      Object.defineProperty(IDBObjectStore.prototype, 'add', { ...usual, value })
      Reflect.set(window, 'makeRoom', () => Object.defineProperty(IDBObjectStore.prototype, 'add', usual))
    })
    const dialog = await openSettings()
    const field = dialog.getByLabel('Purpose')
    await field.fill('Nobody waits for a payout')
    await field.blur()
    await page
      .getByRole('alert')
      .filter({ hasText: /disk, or the space the browser gives Rearview, is full/ })
      .waitFor()
    expect(await field.inputValue()).toBe('Nobody waits for a payout')
    await page.getByText('Revision 1', { exact: true }).waitFor()

    // What is saved can be taken elsewhere meanwhile, and what was typed is still there after it.
    await page.getByRole('button', { name: 'Save a copy elsewhere…' }).click()
    const saving = page.getByRole('dialog', { name: 'Save a copy' })
    const download = page.waitForEvent('download')
    await saving.getByRole('button', { name: 'Save', exact: true }).click()
    expect((await download).suggestedFilename()).toBe('Before - r1.roadmap')
    await page.keyboard.press('Escape')
    await saving.waitFor({ state: 'hidden' })
    expect(await field.inputValue()).toBe('Nobody waits for a payout')
    // Nothing was written by itself since.
    await page.getByText('Revision 1', { exact: true }).waitFor()

    await page.evaluate(() => (Reflect.get(window, 'makeRoom') as () => void)())
    await field.focus()
    await field.press('ControlOrMeta+Enter')
    await page.getByText('Revision 2', { exact: true }).waitFor()
    await page.reload()
    expect(await (await openSettings()).getByLabel('Purpose').inputValue()).toBe('Nobody waits for a payout')
  })

  it('keeps what is typed into a field when the browser goes back from it', async () => {
    const { page } = app
    await page.getByRole('button', { name: /^Open sample roadmap/ }).click()
    await page.getByRole('radiogroup', { name: 'Show as' }).getByText('Table', { exact: true }).click()
    await page.getByRole('table').getByRole('button', { name: 'Appointments in two-hour windows' }).first().click()
    const field = page.getByRole('complementary', { name: 'Inspector' }).getByRole('textbox', { name: 'Title' })
    await field.fill('Typed, and gone back from')
    await page.goBack()
    await page.getByRole('heading', { name: 'Your roadmaps' }).waitFor()
    await page.goForward()
    await page.getByRole('button', { name: 'Typed, and gone back from' }).first().waitFor()
  })

  it('follows what another window commits to the same roadmap, and both keep their edits', async () => {
    const { page } = app
    await newRoadmap('Shared')
    const other = await page.context().newPage()
    await other.goto(page.url())
    await other.getByRole('button', { name: 'Add lane' }).click()
    await other.getByLabel('Name of the lane').fill('From the other window')
    await other.keyboard.press('Enter')
    await page.getByText('From the other window').first().waitFor()
    await page.getByRole('button', { name: 'Add something else' }).click()
    await page.getByRole('menuitem', { name: 'Add lane' }).click()
    await page.getByLabel('Name of the lane').fill('From the first window')
    await page.keyboard.press('Enter')
    await other.getByText('From the first window').first().waitFor()
    await other.close()
    await page.reload()
    await page.getByText('From the other window').first().waitFor()
    await page.getByText('From the first window').first().waitFor()
  })

  it('says that a newer Rearview made the database, and leaves it as it is', async () => {
    const { page } = app
    await newRoadmap('Kept')
    await page.goto('about:blank')
    await page.goBack()
    const address = new URL('/.well-known/rearview', page.url()).href
    await page.goto(address)
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('rearview', 990)
          opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('somethingNew'))
          opening.addEventListener('success', () => {
            opening.result.close()
            resolve()
          })
          opening.addEventListener('error', () => reject(opening.error))
        }),
    )
    await page.goto(new URL('/', address).href)
    await page.getByRole('alert').filter({ hasText: 'last opened with a newer Rearview. They are untouched.' }).waitFor()
    await page.goto(address)
    // Beside it there can be the noise that a start writes, where it was left before that was removed.
    expect(await page.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name === 'rearview')?.version)).toBe(990)
  })

  it('says when an older window holds the database, and goes on by itself once that is closed', async () => {
    const { page } = app
    const address = new URL('/.well-known/rearview', page.url()).href
    await page.goto(address)
    await page.evaluate(() => new Promise((resolve) => Object.assign(indexedDB.deleteDatabase('rearview'), { onsuccess: resolve })))
    const older = await page.context().newPage()
    await older.goto(address)
    // A window that does not listen for the upgrade.
    await older.evaluate(() => new Promise((resolve) => Object.assign(indexedDB.open('rearview', 1), { onsuccess: resolve })))
    await page.goto(new URL('/', address).href)
    await page.getByRole('alert').filter({ hasText: 'Another Rearview window is holding the database.' }).waitFor()
    await older.close()
    await page.getByRole('button', { name: /^New roadmap/ }).waitFor()
  })

  it('says when another window took the database over, and keeps what was typed', async () => {
    const { page } = app
    await newRoadmap('Taken over')
    const other = await page.context().newPage()
    await other.goto(new URL('/.well-known/rearview', page.url()).href)
    await other.evaluate(() => new Promise((resolve) => Object.assign(indexedDB.open('rearview', 990), { onsuccess: resolve })))
    const dialog = await openSettings()
    await dialog.getByLabel('Purpose').fill('Typed after')
    await dialog.getByLabel('Purpose').blur()
    await page.getByRole('alert').filter({ hasText: 'The database was closed by another window.' }).waitFor()
    expect(await dialog.getByLabel('Purpose').inputValue()).toBe('Typed after')
  })
})

describe('files that cannot be imported, in the browser', () => {
  let app: App
  beforeEach(async () => {
    app = await openApp('browser')
  })
  afterEach(() => app.close())

  const utf16 = Buffer.from('﻿Title;Start;Finish\nPlan;2027-01-01;2027-03-31\n', 'utf16le')
  const cases: [string, string, Buffer, RegExp][] = [
    ['an empty file', 'nothing.csv', Buffer.alloc(0), /“nothing.csv” is empty/],
    ['a binary file', 'photo.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 3, 0, 0, 0]), /“photo.csv” is not text/],
    ['a workbook', 'plan.csv', Buffer.from('504b0304140006000800000021', 'hex'), /“plan.csv” is a workbook that is damaged/],
    ['a header alone', 'header.csv', Buffer.from('Title,Start,Finish\n'), /“header.csv” has a header and no row below it/],
    ['50 MB', 'large.csv', Buffer.alloc(50_000_001, 'Title,Start,Finish\n'), /“large.csv” has 50(\.\d)? MB/],
  ]

  it.each(cases)('%s is refused in a sentence, and nothing is changed', async (_what, name, buffer, sentence) => {
    const { page } = app
    await page.getByRole('button', { name: /^Import a plan/ }).click()
    if (buffer.length > 40_000_000) {
      // More than the test's own connection carries: the page makes it.
      await page.getByLabel('CSV file').evaluate(
        (input, [file, size]) => {
          const files = new DataTransfer()
          files.items.add(new File(['Title,Start,Finish\n'.repeat(Math.ceil(size / 19)).slice(0, size)], file, { type: 'text/csv' }))
          ;(input as HTMLInputElement).files = files.files
          input.dispatchEvent(new Event('change', { bubbles: true }))
        },
        [name, buffer.length] as const,
      )
    } else await page.getByLabel('CSV file').setInputFiles({ name, mimeType: 'text/csv', buffer })
    const alert = page.getByRole('alert').filter({ hasText: sentence })
    await alert.waitFor()
    expect(await alert.textContent()).toContain('Nothing was changed.')
    await page.getByRole('button', { name: 'Close the import' }).click()
    await page.getByText(/^No roadmap yet/).waitFor()
  })

  it('tells headers of one name apart, and names the row and column of a date it cannot read', async () => {
    const { page } = app
    await page.getByRole('button', { name: /^Import a plan/ }).click()
    const text = 'Title,Start,Finish,Status,Status\nGood,2027-01-01,2027-03-31,Committed,x\nBad,soon,2027-03-31,Committed,y\n'
    await page.getByLabel('CSV file').setInputFiles({ name: 'twice.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    await page
      .getByText(/Status \(2\)/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('tab', { name: /Left out 1/ }).click()
    const row = page
      .getByRole('tabpanel', { name: /Left out/ })
      .getByRole('row')
      .filter({ hasText: 'soon' })
    await row.waitFor()
    expect(await row.textContent()).toMatch(/3.*Start/)
    await page.getByRole('button', { name: /^Import 1 row/ }).click()
    await page
      .getByRole('group', { name: 'Timeline' })
      .getByRole('button', { name: /^Good,/ })
      .waitFor()
    expect(await page.getByRole('button', { name: /^Bad,/ }).count()).toBe(0)
  })

  it('reads another encoding and delimiter', async () => {
    const { page } = app
    await page.getByRole('button', { name: /^Import a plan/ }).click()
    await page.getByLabel('CSV file').setInputFiles({ name: 'utf16.csv', mimeType: 'text/csv', buffer: utf16 })
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('button', { name: /^Import 1 row/ }).click()
    await page
      .getByRole('group', { name: 'Timeline' })
      .getByRole('button', { name: /^Plan,/ })
      .waitFor()
  })
})
