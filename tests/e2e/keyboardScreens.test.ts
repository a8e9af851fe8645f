import type { Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, openApp } from './app.ts'
import { hasKeyboard, press, reach, write } from './keys.ts'

/** What one looks at besides the main job: nothing is given the keyboard but by its keys. */
describe('looking around by the keyboard alone', () => {
  let app: App
  let page: Page
  beforeAll(async () => {
    app = await openApp('browser')
    ;({ page } = app)
    await press(page.getByRole('button', { name: /^Open sample roadmap/ }))
    await page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
  })
  afterAll(() => app.close())

  const screen = (name: string) => press(page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name, exact: true }))
  const inspector = () => page.getByRole('complementary', { name: 'Inspector' })
  const titleIn = (place: Locator) => place.getByRole('textbox', { name: 'Title' }).inputValue()
  /** Goes down a menu that is open, and takes an item of it. */
  const take = async (item: Locator) => {
    await item.waitFor()
    for (let count = 0; count < 30 && !(await hasKeyboard(item)); count += 1) await page.keyboard.press('ArrowDown')
    expect(await hasKeyboard(item)).toBe(true)
    await page.keyboard.press('Enter')
  }

  it('finds a lesson, reads who did what of it, and opens what it was applied to', async () => {
    await screen('Lessons')
    const lessons = page
      .getByRole('list')
      .getByRole('listitem')
      .filter({ has: page.getByRole('list', { name: 'Decisions' }) })
    const all = await lessons.count()
    await write(page.getByRole('textbox', { name: 'Find in lessons' }), 'privacy')
    await expect.poll(() => lessons.count()).toBeLessThan(all)
    expect(await lessons.count()).toBeGreaterThan(0)
    const who = lessons.first().getByRole('button', { name: 'Who learnt what, and when' })
    await press(who)
    expect(await who.getAttribute('aria-expanded')).toBe('true')
    const applied = lessons.first().getByRole('list', { name: 'Decisions' }).getByRole('button').first()
    const title = (await applied.textContent()) ?? ''
    await press(applied)
    await expect.poll(() => titleIn(inspector())).toBe(title)
    await reach(inspector().getByRole('button', { name: 'Close the inspector' }))
    await page.keyboard.press('Enter')
    await inspector().waitFor({ state: 'hidden' })
  })

  it('compares two revisions, and has their changes listed', async () => {
    await screen('History')
    const compared = page.getByRole('region', { name: 'Then and now' })
    const said = async () => (await compared.getByRole('status').first().textContent()) ?? ''
    await compared.waitFor()
    const before = await said()
    const then = page.getByRole('radio', { name: /^Then: / })
    const chosen = page.getByRole('radio', { name: /^Then: /, checked: true })
    const from = await chosen.getAttribute('aria-label')
    expect(await then.count()).toBeGreaterThan(3)
    await reach(chosen)
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => chosen.getAttribute('aria-label')).not.toBe(from)
    await expect.poll(said).not.toBe(before)
    await press(page.getByRole('button', { name: /^More for revision / }).first())
    await page.getByRole('menu').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'hidden' })
  })

  it('goes through the insights, and reads the numbers of a figure', async () => {
    await screen('Insights')
    await reach(page.getByRole('tab', { name: 'Promises' }))
    await page.keyboard.press('ArrowRight')
    const dates = page.getByRole('tabpanel', { name: 'Dates' })
    await press(dates.getByText('The numbers').first())
    await dates.getByRole('table').first().waitFor()
    await press(dates.getByRole('table').first().getByRole('button').first())
  })

  it('goes from a stakeholder to a quarter, and to what hits them there', async () => {
    await screen('Stakeholders')
    const load = page.getByRole('grid').getByRole('button', { name: /load \d/ })
    await reach(page.getByRole('grid').getByRole('rowheader').getByRole('button').first())
    for (let count = 0; count < 30 && !(await hasKeyboard(load.first())); count += 1) await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    const behind = page.getByRole('dialog')
    await press(behind.getByRole('listitem').getByRole('button').first())
    await inspector().getByRole('textbox', { name: 'Title' }).waitFor()
  })

  it('chooses high contrast, and has the keyboard back where it was', async () => {
    const more = page.getByRole('button', { name: 'More', exact: true })
    await press(more)
    await take(page.getByRole('menuitem', { name: 'Settings…' }))
    const dialog = page.getByRole('dialog', { name: 'Settings' })
    const colours = dialog.getByRole('radiogroup', { name: 'Colours' })
    await reach(colours.getByRole('radio', { checked: true }))
    const contrast = colours.getByRole('radio', { name: 'High contrast' })
    for (let count = 0; count < 5 && !(await contrast.isChecked()); count += 1) await page.keyboard.press('ArrowRight')
    expect(await contrast.isChecked()).toBe(true)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await expect.poll(() => hasKeyboard(more)).toBe(true)
  })

  it('goes to the portfolio, into the lanes of a roadmap, and to what runs in a quarter', async () => {
    await press(page.getByRole('button', { name: /^Switch roadmap/ }))
    await take(page.getByRole('menuitem', { name: 'Portfolio of all roadmaps' }))
    const grid = page.getByRole('grid').first()
    const sample = page.getByRole('switch', { name: 'Show the sample' })
    if ((await sample.count()) > 0 && !(await sample.isChecked())) {
      await reach(sample)
      await page.keyboard.press('Space')
    }
    await press(page.getByRole('button', { name: 'Lanes of Field Operations 2031' }))
    await grid
      .getByRole('button', { name: /^Open Field Operations 2031, / })
      .first()
      .waitFor()
    await reach(grid.getByRole('button', { name: 'Open Field Operations 2031', exact: true }))
    await page.keyboard.press('ArrowDown')
    const runs = grid.getByRole('button', { name: /^Field Operations 2031, Planning and dispatch, .*: \d+ activit(y|ies)/ }).first()
    for (let count = 0; count < 24 && !(await hasKeyboard(runs)); count += 1) await page.keyboard.press('ArrowRight')
    expect(await hasKeyboard(runs)).toBe(true)
    await page.keyboard.press('Enter')
    await press(page.getByRole('dialog').getByRole('listitem').getByRole('button').first())
    await inspector().getByRole('textbox', { name: 'Title' }).waitFor()
  })
})
