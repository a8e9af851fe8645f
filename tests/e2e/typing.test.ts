import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { serve } from '../../build/scripts/serve.mjs'
import { type Killable, launchKillable } from '../browser/killable.ts'
import { watch } from '../browser/launch.ts'
import { type Desktop, launchDesktop } from '../desktop/harness.ts'
import { targets } from './app.ts'

const dist = new URL('../../dist/renderer', import.meta.url).pathname
const hostile = '<img src=x onerror="window.ran=true"> {{name}} $t(app.name)'

const offer = (page: Page) => page.getByRole('region', { name: /^We restored your work from/ })
const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' })
const bar = (page: Page, title: string) =>
  page.getByRole('group', { name: 'Timeline' }).getByRole('button', { name: new RegExp(`^${title},`) })
const openSample = async (page: Page) => {
  await page.getByRole('button', { name: /^Open sample roadmap/ }).click()
  await bar(page, 'Renewal of the tablets').waitFor()
}
const select = async (page: Page, title: string) => {
  await bar(page, title).focus()
  await page.keyboard.press('Enter')
  await inspector(page).getByLabel('Title').waitFor()
}
const screen = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name, exact: true }).click()
/** The texts of all journals on the disk. */
const journals = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const request = indexedDB.open('rearview')
        request.addEventListener('error', () => reject(new Error('not opened')))
        request.addEventListener('success', () => {
          const all = request.result.transaction('settings').objectStore('settings').getAll()
          all.addEventListener('success', () => {
            request.result.close()
            const found = all.result as { name: string; value: { texts: { text: string }[] } }[]
            resolve(
              found
                .filter(({ name }) => name.startsWith('typing/'))
                .flatMap(({ value }) => value.texts.map(({ text }) => text))
                .toSorted((a, b) => (a < b ? -1 : 1)),
            )
          })
        })
      }),
  )
const expectNothingFound = async (page: Page) => {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run())
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([])
}

describe.skipIf(targets.includes('electron'))('what was typed and not saved', () => {
  let folder: string
  let server: Awaited<ReturnType<typeof serve>>
  let running: Killable | null = null
  let problems: readonly string[] = []

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rearview-typing-'))
    server = await serve({ folder: dist, port: 0 })
  })
  afterEach(async () => {
    await running?.kill()
    running = null
    await server.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  })
  const start = async () => {
    running = await launchKillable(folder)
    const { page } = running
    problems = watch(page.context(), server.address)
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.goto(server.address)
    return page
  }

  it('is offered after a kill of the whole browser, is kept by one press as one revision, and taken back in one step', async () => {
    let page = await start()
    await openSample(page)
    await select(page, 'Renewal of the tablets')
    await page.evaluate(() => {
      const usual = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')?.value as IDBObjectStore['put']
      Reflect.set(window, 'writes', 0)
      IDBObjectStore.prototype.put = function put(...args) {
        if (this.name === 'settings') Reflect.set(window, 'writes', (Reflect.get(window, 'writes') as number) + 1)
        return usual.apply(this, args)
      }
    })
    const field = inspector(page).getByLabel('Description')
    const words = `${hostile} In two waves, the field staff first.`
    await field.pressSequentially(words)
    await expect.poll(() => journals(page)).toEqual([words])
    // Not once a key: far less often than there are keys.
    expect(await page.evaluate(() => Reflect.get(window, 'writes') as number)).toBeLessThan(words.length / 5)
    await running?.kill()

    page = await start()
    await offer(page).getByRole('listitem').filter({ hasText: 'Renewal of the tablets Description' }).waitFor()
    await expectNothingFound(page)
    // The offer comes first for the keyboard, and is answered by it.
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Keep')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const row = offer(page).getByRole('listitem')
    expect(await row.getByRole('definition').allTextContents()).toEqual(['Nothing', words])
    await expectNothingFound(page)
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => offer(page).count()).toBe(0)
    expect(await inspector(page).getByLabel('Description').inputValue()).toBe(words)
    await expect.poll(() => journals(page)).toEqual([])
    await screen(page, 'History')
    await page.getByRole('radiogroup', { name: 'Revisions shown' }).getByText('All', { exact: true }).click()
    await page
      .getByRole('region', { name: 'Revisions' })
      .getByRole('listitem')
      .filter({ hasText: 'Restored typing: Renewal of the tablets' })
      .waitFor()
    await page.getByRole('button', { name: 'Undo: Restored typing: Renewal of the tablets' }).click()
    await page.getByRole('button', { name: /^Redo: Took back/ }).waitFor()
    await screen(page, 'Roadmap')
    await select(page, 'Renewal of the tablets')
    expect(await inspector(page).getByLabel('Description').inputValue()).toBe('')
    expect(await page.evaluate(() => Reflect.get(window, 'ran') as unknown)).toBeUndefined()
    expect(problems).toEqual([])
  })

  it('comes back with the selected item when the renderer crashed, without what is typed in a living window', async () => {
    const page = await start()
    await openSample(page)
    await select(page, 'Renewal of the tablets')
    await inspector(page).getByRole('combobox', { name: 'Owner' }).fill('Maria')
    await inspector(page).getByLabel('Start', { exact: true }).fill('some day in spring')
    const living = await page.context().newPage()
    await living.setViewportSize({ width: 1366, height: 768 })
    await living.goto(page.url())
    await select(living, 'Renewal of the tablets')
    await living.getByRole('button', { name: 'More', exact: true }).click()
    await living.getByRole('menuitem', { name: 'Name this version' }).click()
    await living.getByRole('dialog').getByLabel('Why').fill('Typed in the living window')
    await page.bringToFront()
    await page.keyboard.press('Control+s')
    await page.getByRole('dialog', { name: 'Name this version' }).getByLabel('Why').fill(hostile)
    await expect
      .poll(() => journals(living))
      .toEqual([hostile, 'Typed in the living window', 'some day in spring'].toSorted((a, b) => (a < b ? -1 : 1)))

    const again = await running?.crash(page)
    if (!again) throw new Error('No browser')
    await offer(again).waitFor()
    // What was selected is, and its inspector stands open.
    expect(await inspector(again).getByLabel('Title').inputValue()).toBe('Renewal of the tablets')
    const rows = offer(again).getByRole('listitem')
    expect(await rows.count()).toBe(2)
    await rows.filter({ hasText: 'Name this version Why' }).filter({ hasText: 'It stood in a form' }).waitFor()
    await rows
      .filter({ hasText: 'Start' })
      .filter({ hasText: 'The field cannot take it' })
      .filter({ hasText: 'Write the day as' })
      .waitFor()
    // Neither has a field to go back to.
    expect(await offer(again).getByRole('button', { name: 'Keep', exact: true }).count()).toBe(0)
    await offer(again).getByRole('button', { name: 'Copy Name this version · Why' }).click()
    await again.getByText('Copied: Name this version · Why').waitFor()
    await offer(again).getByRole('button', { name: 'Open a backup' }).click()
    await again.getByRole('dialog', { name: 'Copies and safety' }).waitFor()
    await again.keyboard.press('Escape')

    await offer(again).getByRole('button', { name: 'Discard' }).click()
    await expect.poll(() => offer(again).count()).toBe(0)
    await again.getByRole('button', { name: 'Undo', exact: true }).click()
    expect(await rows.count()).toBe(2)
    expect(await journals(living)).toContain('Typed in the living window')
    expect(await living.getByRole('dialog').getByLabel('Why').inputValue()).toBe('Typed in the living window')
  })

  it('asks per text where somebody changed the field since, and says what a rule refuses', async () => {
    let page = await start()
    await openSample(page)
    await select(page, 'Renewal of the tablets')
    await inspector(page).getByRole('combobox', { name: 'Owner' }).fill('Typed before the crash')
    await expect.poll(() => journals(page)).toEqual(['Typed before the crash'])
    const other = await page.context().newPage()
    await other.setViewportSize({ width: 1366, height: 768 })
    await other.goto(page.url())
    await select(other, 'Renewal of the tablets')
    page = (await running?.crash(page)) ?? page
    await offer(page).waitFor()
    await other.bringToFront()
    await inspector(other).getByRole('combobox', { name: 'Owner' }).fill('Ben')
    await inspector(other).getByRole('combobox', { name: 'Owner' }).press('Enter')
    await page.bringToFront()
    const row = offer(page).getByRole('listitem')
    await row.getByText('This field was changed since.').waitFor()
    // Nobody is overwritten unasked: keeping leads to the choice.
    await offer(page).getByRole('button', { name: 'Keep', exact: true }).click()
    expect(await row.getByRole('definition').allTextContents()).toEqual(['Ben', 'Typed before the crash'])
    expect(await inspector(page).getByRole('combobox', { name: 'Owner' }).inputValue()).toBe('Ben')
    await row.getByRole('checkbox', { name: 'Use what was typed: Renewal of the tablets · Owner' }).press('Space')
    await offer(page).getByRole('button', { name: 'Keep', exact: true }).click()
    await expect.poll(() => offer(page).count()).toBe(0)
    await expect.poll(() => inspector(page).getByRole('combobox', { name: 'Owner' }).inputValue()).toBe('Typed before the crash')
  })

  it('is put back only where it was chosen over what is stored now, and let go of once it is saved', async () => {
    const page = await start()
    await openSample(page)
    await select(page, 'Renewal of the tablets')
    const texts = [
      { path: 'owner', was: 'Jonas Beck', value: 'Typed first', minute: 1 },
      { path: 'owner', was: 'Jonas Beck', value: 'Typed later', minute: 2 },
      { path: 'title', was: 'Renewal of the tablets', value: 'A title that was typed', minute: 3 },
    ]
    await page.evaluate(
      (given) =>
        new Promise<void>((resolve, reject) => {
          const [, roadmap = ''] = location.hash.split('/')
          const selected = { kind: 'activity', id: 'tablet-renewal' }
          const journal = given.map(({ path, was, value, minute }) => ({
            key: `typed-${minute}`,
            at: new Date(Date.now() - 600_000 + minute * 60_000).toISOString(),
            roadmap,
            screen: 'roadmap',
            selected,
            label: path,
            around: 'Renewal of the tablets',
            text: value,
            field: { place: { ...selected, path }, was, value },
          }))
          const request = indexedDB.open('rearview')
          request.addEventListener('error', () => reject(new Error('not opened')))
          request.addEventListener('success', () => {
            const { transaction } = request.result
              .transaction('settings', 'readwrite')
              .objectStore('settings')
              .put({ name: 'typing/dead', value: { holder: 'dead', texts: journal } })
            transaction?.addEventListener('complete', () => {
              request.result.close()
              resolve()
            })
          })
        }),
      texts,
    )
    await page.reload()
    await offer(page).getByRole('button', { name: 'Show differences' }).click()
    const box = (text: string) => offer(page).getByRole('listitem').filter({ hasText: text }).getByRole('checkbox')
    const keep = () => offer(page).getByRole('button', { name: 'Keep', exact: true }).click()
    expect([
      await box('Typed first').isChecked(),
      await box('Typed later').isChecked(),
      await box('A title that was typed').isChecked(),
    ]).toEqual([false, true, true])
    await box('Typed first').press('Space')
    await box('Typed later').press('Space')
    await box('A title that was typed').press('Space')
    await keep()
    await expect.poll(() => inspector(page).getByRole('combobox', { name: 'Owner' }).inputValue()).toBe('Typed first')
    // What was unticked over the value before is not ticked over another.
    await offer(page).getByRole('listitem').filter({ hasText: 'Typed later' }).getByText('This field was changed since.').waitFor()
    expect(await box('Typed later').isChecked()).toBe(false)
    const title = async (text: string) => {
      await inspector(page).getByLabel('Title').fill(text)
      await inspector(page).getByLabel('Title').press('Enter')
      await offer(page)
        .getByRole('listitem')
        .filter({ hasText: 'A title that was typed' })
        .getByRole('definition')
        .filter({ hasText: text })
        .waitFor()
    }
    await title('A good title')
    expect(await box('A title that was typed').isChecked()).toBe(false)
    // What was ticked over one value is not ticked over the next.
    await box('A title that was typed').press('Space')
    await title('A better title')
    expect(await box('A title that was typed').isChecked()).toBe(false)
    await keep()
    await inspector(page).getByRole('combobox', { name: 'Owner' }).fill('Typed later')
    await inspector(page).getByRole('combobox', { name: 'Owner' }).press('Enter')
    await expect.poll(() => journals(page)).toEqual(['A title that was typed'])
    expect(await offer(page).getByRole('listitem').count()).toBe(1)
    expect(await inspector(page).getByLabel('Title').inputValue()).toBe('A better title')
    expect(problems).toEqual([])
  })

  it('is offered at once where a screen cannot be shown', async () => {
    const page = await start()
    await openSample(page)
    await select(page, 'Renewal of the tablets')
    await inspector(page).getByLabel('Name a stakeholder').fill('The night shift')
    await inspector(page).getByLabel('Start', { exact: true }).focus()
    await page.evaluate(() => {
      Intl.DateTimeFormat.prototype.formatToParts = () => {
        throw new Error('Broken on purpose')
      }
      Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
        get: () => () => {
          throw new Error('Broken on purpose')
        },
      })
    })
    await page.keyboard.press('x')
    await page.getByRole('heading', { name: 'This screen cannot be shown' }).waitFor()
    await offer(page).getByRole('listitem').filter({ hasText: 'The night shift' }).waitFor()
    await page.getByRole('button', { name: 'Reload' }).click()
    await bar(page, 'Renewal of the tablets').waitFor()
    await offer(page).getByRole('listitem').filter({ hasText: 'The night shift' }).waitFor()
  })

  it('is offered at once where one is led away from a form, and not where the form was submitted or left by Esc', async () => {
    const page = await start()
    await openSample(page)
    const type = async (value: string) => {
      await screen(page, 'Outcomes')
      await page.getByRole('button', { name: 'Leaks are repaired sooner', exact: true }).click()
      await inspector(page).getByLabel('Value', { exact: true }).fill(value)
      await expect.poll(() => journals(page)).toEqual([value])
    }
    await type('7')
    await page.keyboard.press('Enter')
    await expect.poll(() => inspector(page).getByLabel('Value', { exact: true }).inputValue()).toBe('')
    await screen(page, 'Roadmap')
    await type('8')
    await page.keyboard.press('Escape')
    await inspector(page).waitFor({ state: 'detached' })
    await expect.poll(() => journals(page)).toEqual([])
    expect(await offer(page).count()).toBe(0)
    await type('9')
    await screen(page, 'Roadmap')
    await offer(page).getByRole('listitem').filter({ hasText: 'Value' }).filter({ hasText: 'It stood in a form' }).waitFor()
    await expect.poll(() => journals(page)).toEqual(['9'])
    expect(problems).toEqual([])
  })

  it('on the desktop is what stands in a form when the window is closed, and nothing that was saved by closing it', async () => {
    const open = (): Promise<Desktop> =>
      launchDesktop({ userData: join(folder, 'user'), documents: join(folder, 'documents'), viewport: { width: 1366, height: 768 } })
    let desktop = await open()
    try {
      let { page } = desktop
      await openSample(page)
      await select(page, 'Renewal of the tablets')
      await page.keyboard.press('Control+s')
      await page.getByRole('dialog').getByLabel('Why').fill('An unfinished form')
      await page.keyboard.press('Tab')
      await expect.poll(() => journals(page)).toEqual(['An unfinished form'])
      // Over the dialog, as its own shortcut does not reach the field behind it.
      await page.evaluate(() => document.querySelector<HTMLInputElement>('aside input')?.focus())
      await inspector(page).getByRole('combobox', { name: 'Owner' }).fill('Saved by leaving')
      desktop.electron.closeWindow()
      await expect.poll(() => desktop.electron.windows[0]?.isDestroyed).toBe(true)
      await desktop.close()
      desktop = await open()
      ;({ page } = desktop)
      await offer(page).getByRole('listitem').filter({ hasText: 'An unfinished form' }).waitFor()
      expect(await offer(page).getByRole('listitem').count()).toBe(1)
      expect(await journals(page)).toEqual(['An unfinished form'])
    } finally {
      await desktop.close()
    }
  })
})
