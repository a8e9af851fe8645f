import { afterEach, describe, expect, it } from 'vitest'
import { type App, freshName, openApp, picture, targets } from './app.ts'
import { said } from './german/find.ts'
import { picturePages } from './pdfPictures.ts'

describe.each(targets)('the first use, %s', (target) => {
  let app: App | null = null
  afterEach(async () => {
    await app?.close()
    app = null
  })

  const begin = async (name: string) => {
    app = await openApp(target)
    const { page } = app
    await page.getByRole('button', { name: /^New roadmap/ }).click()
    const dialog = page.getByRole('dialog', { name: 'New roadmap' })
    await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
    await dialog.getByLabel('Business unit').fill('Claims')
    if (name === 'Claims 2031') await picture(app, 'new-roadmap')
    await dialog.getByRole('button', { name: 'Create roadmap' }).click()
    await page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
    return app
  }

  it('begins a roadmap, names a lane, plans an activity, and finds all of it again', async () => {
    const { page } = await begin('Claims 2031')
    // A roadmap without a name is not begun; this one starts with nothing but what to do first.
    await page.getByRole('heading', { name: 'First, a lane' }).waitFor()
    await page.getByText('no lane yet: add the first one').waitFor()
    expect(await page.getByText('draw one in a lane').count()).toBe(0)
    await page.getByRole('button', { name: 'Add lane' }).click()
    await page.getByLabel('Name of the lane').fill('Claims handling')
    await page.keyboard.press('Enter')
    await page.getByText('Claims handling').first().waitFor()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.getByText('no activity yet: press N, or draw one in a lane').waitFor()
    await page.keyboard.press('n')
    const inspector = page.getByRole('complementary', { name: 'Inspector' })
    // Its name is typed at once: the field has the keyboard, and what is in it is selected.
    await expect.poll(() => inspector.getByLabel('Title').evaluate((field) => field === document.activeElement)).toBe(true)
    await page.keyboard.type('Photo estimate pilot')
    await page.keyboard.press('Enter')
    await inspector.getByRole('textbox', { name: 'Start', exact: true }).fill('1 Jan 2027')
    await inspector.getByRole('textbox', { name: 'Start', exact: true }).press('Enter')
    await page
      .getByRole('group', { name: 'Timeline' })
      .getByRole('button', { name: /^Photo estimate pilot, .*1 Jan 2027/ })
      .waitFor()
    await page.reload()
    await page
      .getByRole('group', { name: 'Timeline' })
      .getByRole('button', { name: /^Photo estimate pilot, .*1 Jan 2027/ })
      .waitFor()
    // What it is for is said next: its inspector leads to where the first outcome is added.
    await inspector.getByRole('button', { name: 'Add one under Outcomes' }).click()
    await page.getByRole('heading', { name: 'Outcomes', level: 1 }).waitFor()
    await page.goto(page.url().replace(/#.*/, '#/'))
    await page.reload()
    await page.getByRole('button', { name: 'Open Claims 2031' }).waitFor()
  })

  it('does not throw away what was typed for a new roadmap without asking', async () => {
    app = await openApp(target)
    const { page } = app
    await page.getByRole('button', { name: /^New roadmap/ }).click()
    const dialog = page.getByRole('dialog', { name: 'New roadmap' })
    const name = dialog.getByRole('textbox', { name: 'Name', exact: true })
    await name.fill('Claims 2031')
    const month = dialog.getByRole('combobox', { name: 'Fiscal year starts in' })
    await month.focus()
    await page.keyboard.type('nov')
    expect(await month.locator('option:checked').innerText()).toBe('November')
    for (const leave of [() => dialog.getByRole('button', { name: 'Cancel' }).click(), () => page.keyboard.press('Escape')]) {
      await leave()
      await dialog.getByText('What you typed here would be lost.').waitFor()
      await dialog.getByRole('button', { name: 'Go on typing' }).click()
      expect(await name.inputValue()).toBe('Claims 2031')
    }
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await dialog.getByRole('button', { name: 'Discard it' }).click()
    await dialog.waitFor({ state: 'hidden' })
  })

  it('refuses a finish before the start with a sentence, and keeps the dates', async () => {
    const { page } = await begin('Dates')
    await page.getByRole('button', { name: 'Add lane' }).click()
    await page.getByLabel('Name of the lane').fill('One')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Add activity' }).click()
    const inspector = page.getByRole('complementary', { name: 'Inspector' })
    await inspector.getByRole('textbox', { name: 'Finish', exact: true }).fill('1 Jan 2020')
    await inspector.getByRole('textbox', { name: 'Finish', exact: true }).press('Enter')
    await page.getByRole('alert').filter({ hasText: '“New activity” would finish before it starts. The dates are as they were.' }).waitFor()
    await page
      .getByRole('group', { name: 'Timeline' })
      .getByRole('button', { name: /1 Dec 2026 to 28 Feb 2027/ })
      .waitFor()
  })

  it('shows text that looks like HTML as text', async () => {
    const hostile = '<img src=x onerror="document.title=1">&amp; ‮reversed 🚲'
    const { page } = await begin(hostile)
    await page.getByRole('button', { name: 'Add lane' }).click()
    await page.getByLabel('Name of the lane').fill(hostile)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Add activity' }).click()
    const inspector = page.getByRole('complementary', { name: 'Inspector' })
    await (await freshName(page)).fill(hostile)
    await inspector.getByLabel('Title').press('Enter')
    const bar = page.getByRole('group', { name: 'Timeline' }).getByRole('button', { name: new RegExp(`onerror.*, ${said('Project')},`) })
    await bar.waitFor()
    expect(await bar.textContent()).toContain(hostile)
    expect(await page.locator('img').count()).toBe(0)
    expect(await page.title()).not.toBe('1')
  })

  it('opens the sample, which says that it is one, and removes it in one click', async () => {
    app = await openApp(target)
    const { page } = app
    await picture(app, 'start-empty')
    await page.getByRole('button', { name: /^Open sample roadmap/ }).click()
    await page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
    await page.getByRole('banner').getByText('Sample', { exact: true }).waitFor()
    await page.getByRole('switch', { name: 'Baseline' }).check({ force: true })
    await page.getByText(/^Outlines show where each activity stood/).waitFor()
    await picture(app, 'roadmap')
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Outcomes' }).click()
    await page.getByRole('region', { name: 'Outcomes' }).waitFor()
    await picture(app, 'outcomes')
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Review' }).click()
    // Four signed reviews stand behind it.
    await expect.poll(() => page.getByRole('button', { name: /^Read the review of/ }).count()).toBe(4)
    await picture(app, 'review')
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Lessons' }).click()
    await page.getByRole('region', { name: 'Lessons' }).waitFor()
    await picture(app, 'lessons')
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'History' }).click()
    await page.getByRole('region', { name: 'History' }).waitFor()
    await picture(app, 'history-sample')
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Export PDF' }).click()
    await page
      .getByRole('dialog')
      .getByRole('status')
      .filter({ hasText: /saved|print dialog/ })
      .waitFor()
    if (target === 'browser') await picturePages(await app.pdf(), 'pdf-sample')
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    const roadmaps = page.getByRole('button', { name: /^Switch roadmap, now .*, Sample/ })
    await roadmaps.click()
    await page
      .getByRole('menuitem', { name: /^Field Operations/ })
      .getByText('Sample', { exact: true })
      .waitFor()
    await page.getByRole('menuitem', { name: 'New roadmap', exact: true }).click()
    await page.getByRole('dialog', { name: 'New roadmap' }).getByRole('button', { name: 'Cancel' }).click()
    await roadmaps.click()
    await page.getByRole('menuitem', { name: 'All roadmaps', exact: true }).click()
    await page.getByText('Sample', { exact: true }).waitFor()
    await picture(app, 'start')
    await page.getByRole('button', { name: 'Remove the sample' }).click()
    await page.getByText(/^No roadmap yet/).waitFor()
  })
})
