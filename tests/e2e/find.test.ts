import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type App, openApp, picture, targets } from './app.ts'
import { sampleRevision } from './sample.ts'
import { manyActivities, openFile } from './manyActivities.ts'

describe.each(targets)('find and do, %s', (target) => {
  let app: App
  beforeEach(async () => {
    app = await openApp(target)
    await app.page.getByRole('button', { name: /^Open sample roadmap/ }).click()
    await app.page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
    await app.page.getByRole('button', { name: /^Renewal of the tablets/ }).waitFor()
  })
  afterEach(() => app.close())

  const finding = () => app.page.getByRole('dialog', { name: 'Find' })
  const find = async (words: string) => {
    await app.page.keyboard.press('Control+k')
    await finding().getByLabel('Find', { exact: true }).last().fill(words)
  }

  it('finds items with slips of the finger and words in any order, and opens them by the keyboard', async () => {
    const { page } = app
    await find('renewl of tabelts')
    await finding().getByText('Renewal of the tablets').waitFor()
    await picture(app, 'find')
    await page.keyboard.press('Enter')
    const inspector = page.getByRole('complementary', { name: 'Inspector' })
    await expect.poll(() => inspector.getByLabel('Title').inputValue()).toBe('Renewal of the tablets')
    // The keyboard is in its first field, whatever had it before and wherever the item is.
    const search = page.getByRole('banner').getByRole('button', { name: 'Find' })
    for (const title of ['Renewal of the tablets', 'Less water is lost', 'Jobs are finished at the first visit', 'Field technicians']) {
      await search.focus()
      await find(title)
      await expect.poll(() => finding().getByRole('button').first().innerText()).toContain(title)
      await page.keyboard.press('Enter')
      await finding().waitFor({ state: 'hidden' })
      await expect
        .poll(() =>
          inspector
            .getByRole('textbox')
            .first()
            .evaluate((field: HTMLInputElement) => [field.value, field === document.activeElement]),
        )
        .toEqual([title, true])
      // It stays there once the search is gone for good.
      await page.waitForTimeout(100)
      expect(
        await inspector
          .getByRole('textbox')
          .first()
          .evaluate((field) => field === document.activeElement),
      ).toBe(true)
    }
  })

  it('finds commands by the words people use for them, and does them', async () => {
    const { page } = app
    await find('backup')
    await finding().getByText('Copies and safety').waitFor()
    await finding().getByLabel('Find', { exact: true }).last().fill('version')
    await finding().getByText('Name this version').click()
    const naming = page.getByRole('dialog', { name: 'Name this version' })
    await naming.getByLabel('Name').fill('Found by its words')
    await page.keyboard.press('Enter')
    await naming.waitFor({ state: 'hidden' })
    await find('found by')
    await finding().getByText('Found by its words').click()
    await page.getByRole('heading', { name: 'History', level: 1 }).waitFor()
    await expect
      .poll(() => page.getByLabel('Now', { exact: true }).first().inputValue())
      .toMatch(new RegExp(`^${sampleRevision + 1} .*Found by its words`))
  })

  it('puts first what begins with what is typed, among hundreds that say it too, and still finds slips of the finger there', async () => {
    const { page } = app
    await page.getByRole('button', { name: /^Switch roadmap/ }).click()
    await page.getByRole('menuitem', { name: 'All roadmaps', exact: true }).click()
    await openFile(page, 'many.roadmap', manyActivities(300, 10))
    const first = finding().getByRole('button').first()
    const box = finding().getByLabel('Find', { exact: true }).last()
    await find('plan')
    // Every activity is one "of this plan"; what says it in fewer letters is no activity.
    await expect.poll(() => first.innerText()).toMatch(/plan/i)
    expect(await first.innerText()).not.toMatch(/of this plan/)
    await box.fill('activity 12')
    await expect.poll(() => first.innerText()).toMatch(/^Activity 12 of this plan/)
    await box.fill('actvity 299')
    await finding().getByText('Activity 299 of this plan').waitFor()
    // What says just that stays on top of what resembles it, and is what Enter takes.
    await box.fill('activity 299')
    await expect.poll(() => finding().getByRole('button').count()).toBeGreaterThan(5)
    expect(await first.innerText()).toMatch(/^Activity 299 of this plan/)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.getByRole('complementary', { name: 'Inspector' }).getByLabel('Title').inputValue())
      .toBe('Activity 299 of this plan')
    // Enter that comes with the last letter takes what these letters resemble, not what was shown before them.
    await find('activity 29')
    await expect.poll(() => first.innerText()).toMatch(/^Activity 29 of this plan/)
    await box.evaluate((input: HTMLInputElement) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, 'actvity 298')
      input.dispatchEvent(new Event('input', { bubbles: true }))
      input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true }))
    })
    await expect
      .poll(() => page.getByRole('complementary', { name: 'Inspector' }).getByLabel('Title').inputValue())
      .toBe('Activity 298 of this plan')
  })

  it('gives the keyboard back after every dialog that is opened by name or from a menu, and never leaves it nowhere', async () => {
    const { page } = app
    const dialogs = [
      'Add lane',
      'Paste activities…',
      'Name this version',
      'Export',
      'Save a copy',
      'Open roadmap file',
      'Import a plan',
      'Roadmap settings',
      'Copies and safety',
      'Keyboard shortcuts',
      'About Rearview',
    ]
    const search = page.getByRole('banner').getByRole('button', { name: 'Find' })
    const shown = page.getByRole('dialog').filter({ visible: true })
    const hasKeyboard = (name: string) =>
      expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')), { message: name }).toBe('Find')
    for (const name of dialogs) {
      await search.focus()
      await find(name)
      await finding().getByText(name, { exact: false }).first().waitFor()
      await page.keyboard.press('Enter')
      await finding().waitFor({ state: 'hidden' })
      await shown.waitFor()
      await page.keyboard.press('Escape')
      await shown.waitFor({ state: 'hidden' })
      await hasKeyboard(name)
    }
    const other = page.getByRole('button', { name: 'Add something else' })
    for (const name of ['Add lane', 'Paste activities…']) {
      await other.focus()
      await page.keyboard.press('Enter')
      await page.getByRole('menuitem', { name }).click()
      await shown.waitFor()
      await page.keyboard.press('Escape')
      await shown.waitFor({ state: 'hidden' })
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Add something else')
    }
  })

  it('says so where nothing fits', async () => {
    await find('zzzzzz')
    await finding().getByText('Nothing found for these words.').waitFor()
  })

  it('lists the keys under ?, but not while a text is typed', async () => {
    const { page } = app
    await page.keyboard.press('Shift+?')
    const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await list.getByText('Name this version').waitFor()
    await picture(app, 'shortcuts')
    await page.keyboard.press('Escape')
    await list.waitFor({ state: 'hidden' })
    await find('?')
    await page.keyboard.press('Shift+?')
    expect(await list.isVisible()).toBe(false)
  })
})
