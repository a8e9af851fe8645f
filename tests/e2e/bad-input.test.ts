import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type App, freshName, openApp, picture, pressBar } from './app.ts'

/** A title as nobody should write it, of ten thousand characters: markup, another direction, emoji, and no space to break at. */
const markup = '<img src=x onerror="window.hurt=1"><b>שלום</b> 🚀'
const title = `${markup} ${'Wort'.repeat(2_500)}`.slice(0, 10_000)

describe('what a plan cannot hold is answered in a sentence, and what is odd is kept as it is', () => {
  let app: App
  beforeEach(async () => {
    app = await openApp('browser')
    await app.page.getByRole('button', { name: /^Open sample roadmap/ }).click()
    await app.page.getByRole('button', { name: /^Renewal of the tablets/ }).waitFor()
  })
  afterEach(() => app.close())

  const inspector = () => app.page.getByRole('complementary', { name: 'Inspector' })
  const bar = (name: string) => app.page.getByRole('group', { name: 'Timeline' }).getByRole('button', { name: new RegExp(`^${name},`) })
  const revision = async () => Number((await app.page.getByText(/^Revision \d+$/).textContent())?.replace('Revision ', ''))
  const screen = (name: string) => app.page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name, exact: true }).click()
  const open = async (name: string) => {
    await pressBar(bar(name))
    await expect.poll(() => inspector().getByLabel('Title').inputValue()).toBe(name)
  }
  const outcome = (page: App['page']) =>
    page.getByRole('region', { name: 'Outcomes', exact: true }).getByRole('listitem').first().getByRole('button').first()
  const firstOutcome = async () => {
    await screen('Outcomes')
    await app.page.getByRole('heading', { name: 'Outcomes', level: 1 }).waitFor()
    await outcome(app.page).click()
    await inspector().getByLabel('Unit').waitFor()
  }
  /** Nothing typed is markup, and nothing runs over the edge of the window. */
  const isSane = async () => {
    expect(await app.page.evaluate(() => Reflect.get(window, 'hurt') ?? document.querySelectorAll('img').length)).toBe(0)
    expect(await app.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    const wide = await app.page.evaluate(() => {
      const main = document.querySelector('main')
      return main ? main.scrollWidth - main.clientWidth : 0
    })
    expect(wide).toBeLessThanOrEqual(1)
  }

  it('a finish before the start: the dates are as they were, and what was typed is still there', async () => {
    await open('Renewal of the tablets')
    const before = await revision()
    const finish = inspector().getByRole('textbox', { name: 'Finish', exact: true })
    await finish.fill('2020-01-01')
    await finish.press('Enter')
    await app.page
      .getByRole('alert')
      .filter({ hasText: '“Renewal of the tablets” would finish before it starts. The dates are as they were.' })
      .waitFor()
    expect(await finish.inputValue()).toBe('2020-01-01')
    expect(await revision()).toBe(before)
  })

  it('a circle of dependencies: says which way round it goes', async () => {
    const { page } = app
    await page.getByRole('radiogroup', { name: 'Show as' }).getByText('Table').click()
    const dependOn = async (one: string, other: string) => {
      await page.getByRole('rowheader').getByRole('button', { name: one, exact: true }).click()
      await expect.poll(() => inspector().getByLabel('Title').inputValue()).toBe(one)
      const field = inspector().getByRole('combobox', { name: 'Depends on' })
      await field.fill(other)
      await page.getByRole('option', { name: other, exact: true }).click()
    }
    await dependOn('Renewal of the tablets', 'Guidance through smart glasses')
    await page.getByRole('button', { name: /^Undo: Edited Renewal/ }).waitFor()
    await dependOn('A photo of every repair', 'Renewal of the tablets')
    await page.getByRole('button', { name: /^Undo: Edited A photo/ }).waitFor()
    const before = await revision()
    await dependOn('Guidance through smart glasses', 'A photo of every repair')
    await inspector()
      .getByText(
        '“A photo of every repair” already waits for “Guidance through smart glasses”, through “Renewal of the tablets”, so “Guidance through smart glasses” cannot wait for “A photo of every repair”. Nothing was changed.',
      )
      .waitFor()
    expect(await revision()).toBe(before)
  })

  it('an outcome that is removed in another window while it is being chosen is no longer offered', async () => {
    const { page } = app
    const other = await page.context().newPage()
    await other.goto(page.url())
    await other.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Outcomes' }).click()
    const heading = outcome(other)
    await heading.click()
    const gone = (await heading.textContent()) ?? ''
    await open('Renewal of the tablets')
    for (const unlink of await inspector()
      .getByRole('button', { name: `Unlink from ${gone}` })
      .all())
      await unlink.click()
    await inspector().getByRole('combobox', { name: 'Link to an outcome' }).click()
    await page.getByRole('option', { name: gone }).waitFor()
    await other.getByRole('complementary', { name: 'Inspector' }).getByRole('button', { name: 'Remove outcome' }).click()
    await page.getByRole('option', { name: gone }).waitFor({ state: 'detached' })
    await other.close()
  })

  it('a target without a unit: the unit stays until there is another', async () => {
    await firstOutcome()
    const unit = inspector().getByLabel('Unit')
    const [before, was] = [await revision(), await unit.inputValue()]
    await unit.fill(' ')
    await unit.press('Enter')
    await inspector().getByText('This needs a few words.').waitFor()
    expect(await revision()).toBe(before)
    await unit.press('Escape')
    expect(await unit.inputValue()).toBe(was)
  })

  it('a title of 10,000 characters with markup, emoji and another direction is that text everywhere', async () => {
    const { page } = app
    await open('Renewal of the tablets')
    await inspector().getByLabel('Title').fill(title)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^Undo: Edited <img/ }).waitFor()
    await inspector().getByRole('combobox', { name: 'Owner' }).fill(markup)
    await page.keyboard.press('Enter')
    await inspector().getByRole('textbox', { name: 'Description' }).fill(markup)
    await page.keyboard.press('Control+Enter')
    await isSane()
    await page.getByRole('radiogroup', { name: 'Show as' }).getByText('Table').click()
    await page.getByRole('rowheader').filter({ hasText: markup }).waitFor()
    await isSane()
    await page.getByRole('checkbox', { name: 'Select all of Work in the field' }).click()
    await inspector()
      .getByRole('heading', { name: /activities$/ })
      .waitFor()
    await isSane()

    await page.getByRole('button', { name: 'Add something else' }).click()
    await page.getByRole('menuitem', { name: 'Add lane' }).click()
    await page.getByLabel('Name of the lane').fill(title)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'New lane' }).waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: 'Add something else' }).click()
    await page.getByRole('menuitem', { name: 'Add milestone' }).click()
    const field = await freshName(page)
    await field.fill(title)
    await field.press('Enter')
    await page.getByRole('radiogroup', { name: 'Show as' }).getByText('Timeline').click()
    await page.getByRole('group', { name: 'Timeline' }).getByRole('button', { name: /Event/ }).first().waitFor()
    await isSane()

    await firstOutcome()
    await inspector().getByLabel('Title').fill(title)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^Undo: Edited <img/ }).waitFor()
    await isSane()

    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Roadmap settings' }).click()
    const settings = page.getByRole('dialog', { name: 'Roadmap settings' })
    await settings.getByRole('textbox', { name: 'Name', exact: true }).fill(title)
    await settings.getByRole('textbox', { name: 'Name', exact: true }).press('Enter')
    await page.keyboard.press('Escape')
    await settings.waitFor({ state: 'hidden' })
    await isSane()
    for (const name of ['Review', 'Lessons', 'History', 'Stakeholders', 'Roadmap']) {
      await screen(name)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      await isSane()
    }
    await picture(app, 'long-titles')
  })

  it('is text in the document as well', async () => {
    const { page } = app
    await open('Renewal of the tablets')
    await inspector().getByLabel('Title').fill(markup)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^Undo: Edited <img/ }).waitFor()
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    await page
      .getByRole('dialog', { name: 'Export' })
      .getByRole('button', { name: /^(Export|Print|Save)/ })
      .last()
      .click()
    const html = await page.waitForFunction(() => (window as { givenToPrint?: string }).givenToPrint).then((found) => found.jsonValue())
    expect(html).toContain('&lt;img src=x')
    expect(html).not.toContain('<img')
  })
})
