import type { Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type App, type AppOptions, openApp, pressBar, setDay } from './app.ts'

interface Walk extends AppOptions {
  /** What is looked for, and in which look: `accessibility in light`. */
  readonly name: string
  /** What is done to the page before the first screen is looked at. */
  readonly prepare?: (page: Page) => Promise<void>
  /** What has to hold wherever the walk comes. */
  readonly check: (page: Page) => Promise<void>
}

/** A plan of one lane, to be imported. */
const plan = 'Title,Lane,Start,End\nTablets,Field,2026-10-01,2026-12-31\nScanners,Depot,2027-01-01,2027-03-31\n'

/** Every screen and dialog, one after the other in one window. Each walk has a file of its own: two are gone through at a time. */
export const everyScreen = ({ name: walk, prepare, check, ...options }: Walk) =>
  describe(`${walk}, everywhere`, () => {
    let app: App
    beforeAll(async () => {
      app = await openApp('browser', options)
      await prepare?.(app.page)
    })
    afterAll(() => app.close())
    // One that is tried again begins where the first try left off.
    beforeEach(async () => {
      const open = app.page.getByRole('dialog').or(app.page.getByRole('menu'))
      for (let count = 0; count < 3 && (await open.count()) > 0; count += 1) await app.page.keyboard.press('Escape')
    })

    const screen = async (name: string) => {
      await app.page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name, exact: true }).click()
      await app.page.getByRole('heading', { level: 1 }).first().waitFor()
    }
    const bar = (title: string) => app.page.getByRole('group', { name: 'Timeline' }).getByRole('button', { name: new RegExp(`^${title},`) })
    const as = (name: string) => app.page.getByRole('radiogroup', { name: 'Show as' }).getByText(name).click()
    const menu = async (item: string) => {
      await app.page.getByRole('button', { name: 'More', exact: true }).click()
      await app.page.getByRole('menuitem', { name: item, exact: true }).click()
      await app.page.getByRole('dialog').waitFor()
    }
    const closeDialog = async () => {
      await app.page.keyboard.press('Escape')
      await expect.poll(() => app.page.getByRole('dialog').count()).toBe(0)
    }

    it('holds on the start screen and in its dialogs', async () => {
      await app.page.getByRole('button', { name: /^Open sample roadmap/ }).waitFor()
      await check(app.page)
      await app.page.getByRole('button', { name: /^New roadmap/ }).click()
      await app.page.getByRole('dialog').waitFor()
      await check(app.page)
      await closeDialog()
      await app.page.getByRole('button', { name: /^Open sample roadmap/ }).click()
      await bar('Renewal of the tablets').waitFor()
    })

    it('holds on the roadmap: timeline, inspectors, table', async () => {
      await check(app.page)
      await bar('Renewal of the tablets').scrollIntoViewIfNeeded()
      await pressBar(bar('Renewal of the tablets'))
      await app.page.getByRole('complementary', { name: 'Inspector' }).waitFor()
      await check(app.page)
      await app.page.getByRole('button', { name: 'Work in the field', exact: true }).click()
      await app.page.getByRole('complementary', { name: 'Inspector' }).getByRole('combobox', { name: 'Colour' }).waitFor()
      await check(app.page)
      await as('Table')
      await app.page.getByRole('table').first().waitFor()
      await check(app.page)
      await as('Threads')
      await app.page.getByRole('list', { name: 'Threads' }).waitFor()
      await check(app.page)
      await as('Capacity')
      await app.page.getByRole('button', { name: /^Planning and dispatch, FY28 Q1:/ }).click()
      await app.page.getByRole('region', { name: 'Planning and dispatch' }).waitFor()
      await check(app.page)
      await as('Timeline')
    })

    it('holds on the outcomes: list, inspector, matrix', async () => {
      await screen('Outcomes')
      await check(app.page)
      await app.page.getByRole('button', { name: 'Less water is lost' }).first().click()
      await app.page.getByRole('complementary', { name: 'Inspector' }).waitFor()
      await check(app.page)
      await as('Matrix')
      await app.page.getByRole('grid').first().waitFor()
      await check(app.page)
      await as('List')
    })

    it('holds in the five steps of a review, and on one that is signed', async () => {
      await screen('Review')
      await check(app.page)
      await app.page.getByRole('button', { name: 'Read the review of FY27 Q2' }).click()
      await app.page.getByRole('heading', { level: 1, name: /FY27 Q2/ }).waitFor()
      await check(app.page)
      await app.page.getByRole('button', { name: 'Back to all reviews' }).click()
      await app.page.getByRole('button', { name: /^Open (the review of|it early)/ }).click()
      await app.page.getByRole('region', { name: 'What you saw last time' }).waitFor()
      await app.page.keyboard.press('ArrowRight')
      await check(app.page)
      for (const [number, step] of ['Look back', 'Outcomes', 'Lessons', 'Look ahead', 'Sign off'].entries()) {
        await app.page.getByRole('navigation', { name: 'Steps of the review' }).getByRole('button', { name: step }).click()
        await app.page.getByRole('region', { name: new RegExp(`^Step ${number + 1}`) }).waitFor()
        await check(app.page)
      }
    })

    it('holds on lessons and history, with two revisions compared', async () => {
      await screen('Lessons')
      await check(app.page)
      await screen('History')
      await check(app.page)
    })

    it('holds on the insights, tab by tab, with the numbers', async () => {
      await screen('Insights')
      for (const tab of ['Promises', 'Dates', 'Outcomes and lessons', 'Partnership']) {
        await app.page.getByRole('tab', { name: tab }).click()
        const figures = app.page.getByRole('tabpanel', { name: tab })
        await figures.getByText('The numbers').first().click()
        await figures.getByRole('table').first().waitFor()
        await check(app.page)
      }
    })

    it('holds on the stakeholders: the table of impact, what is behind a cell, the inspector', async () => {
      await screen('Stakeholders')
      await check(app.page)
      await app.page
        .getByRole('grid')
        .getByRole('button', { name: /load \d/ })
        .first()
        .click()
      await app.page.getByRole('dialog').waitFor()
      await check(app.page)
      await closeDialog()
      await app.page.getByRole('button', { name: 'Dispatchers, Group' }).click()
      await app.page
        .getByRole('complementary', { name: 'Inspector' })
        .getByRole('button', { name: / (A little|Noticeably|Much) · / })
        .first()
        .click()
      await check(app.page)
    })

    it.each([
      'Name this version',
      'Hand over…',
      'Save a copy (.roadmap)',
      'Open roadmap file',
      'Copy as a scenario…',
      'Import a plan',
      'Roadmap settings',
      'Settings…',
      'Copies and safety',
      'Keyboard shortcuts',
      'About Rearview',
    ])('holds in the dialog “%s”', async (item) => {
      await menu(item)
      await check(app.page)
      await closeDialog()
    })

    it('holds in an import, from the columns to what comes of it', async () => {
      await menu('Import a plan')
      await app.page.getByLabel('CSV file').setInputFiles({ name: 'plan.csv', mimeType: 'text/csv', buffer: Buffer.from(plan) })
      await app.page.getByRole('button', { name: 'Continue', exact: true }).waitFor()
      await check(app.page)
      await app.page.getByRole('button', { name: 'Continue', exact: true }).click()
      await app.page.getByRole('button', { name: /^Import 2 rows/ }).waitFor()
      await check(app.page)
      await closeDialog()
    })

    it('holds while presenting', async () => {
      await app.page.keyboard.press('F5')
      await app.page.getByRole('dialog', { name: 'Presentation' }).getByRole('heading', { level: 2 }).waitFor()
      await check(app.page)
      await app.page.keyboard.press('d')
      await app.page.getByRole('textbox', { name: 'Decision' }).waitFor()
      await check(app.page)
      await app.page.keyboard.press('Escape')
      await closeDialog()
    })

    it('holds in Export in every form, Find and the menus', async () => {
      await app.page.getByRole('button', { name: 'Export', exact: true }).click()
      await app.page.getByRole('dialog').waitFor()
      const forms = app.page.getByRole('dialog').getByRole('tab')
      const count = await forms.count()
      for (let place = 0; place < count; place += 1) {
        await forms.nth(place).click()
        await check(app.page)
      }
      await closeDialog()
      await app.page.keyboard.press('Control+k')
      await app.page.getByRole('dialog').waitFor()
      await check(app.page)
      await closeDialog()
      await app.page.getByRole('button', { name: 'More', exact: true }).click()
      await app.page.getByRole('menu').waitFor()
      await check(app.page)
      await app.page.keyboard.press('Escape')
      await app.page.getByRole('button', { name: /^Switch roadmap/ }).click()
      await app.page.getByRole('menuitem', { name: 'Portfolio of all roadmaps' }).waitFor()
      await check(app.page)
      await app.page.keyboard.press('Escape')
    })

    it('holds on the portfolio, with the lanes of a roadmap and what runs in a quarter', async () => {
      await app.page.getByRole('button', { name: /^Switch roadmap/ }).click()
      await app.page.getByRole('menuitem', { name: 'Portfolio of all roadmaps' }).click()
      await app.page.getByRole('button', { name: 'Lanes of Field Operations 2031' }).click()
      await check(app.page)
      await app.page
        .getByRole('grid')
        .getByRole('button', { name: /: \d+ activities/ })
        .first()
        .click()
      await app.page.getByRole('dialog').waitFor()
      await check(app.page)
    })

    it('holds where a review asks: over a screen, when to be reminded, on the start screen', async () => {
      const { page } = app
      await page.goto(page.url().replace(/#.*/, '#/'))
      await setDay(page, '2026-12-20')
      await page.getByRole('button', { name: /^Open sample roadmap/ }).click()
      await screen('Lessons')
      await page.getByRole('region', { name: 'Review reminder' }).waitFor()
      await check(app.page)
      await page.getByRole('button', { name: 'Remind me' }).click()
      await page.getByRole('menuitem', { name: /^Tomorrow/ }).waitFor()
      await check(app.page)
      await page.getByRole('menuitem', { name: 'On a date…' }).click()
      await page.getByRole('dialog').waitFor()
      await check(app.page)
      await closeDialog()
      await page.getByRole('button', { name: /^Switch roadmap/ }).click()
      await page.getByRole('menuitem', { name: 'All roadmaps', exact: true }).click()
      await page.getByRole('button', { name: /^Remind me of the review of/ }).waitFor()
      await check(app.page)
    })
  })
