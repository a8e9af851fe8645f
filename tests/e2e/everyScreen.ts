import axe, { type AxeResults } from 'axe-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, openApp, pressBar, setDay } from './app.ts'

interface Look {
  readonly look: string
  readonly colorScheme: 'light' | 'dark'
  readonly forcedColors?: 'active' | 'none'
}

/** Every screen and dialog, one after the other in one window, with all rules of axe-core. Each look has a file of its own: two are gone through at a time. */
export const everyScreen = ({ look, colorScheme, forcedColors = 'none' }: Look) =>
  describe(`accessibility in ${look}`, () => {
    let app: App
    beforeAll(async () => {
      app = await openApp('browser', { colorScheme })
      await app.page.emulateMedia({ forcedColors, colorScheme, reducedMotion: 'reduce' })
    })
    afterAll(() => app.close())

    const screen = async (name: string) => {
      await app.page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name, exact: true }).click()
      await app.page.getByRole('heading', { level: 1 }).first().waitFor()
    }
    const bar = (title: string) => app.page.getByRole('group', { name: 'Timeline' }).getByRole('button', { name: new RegExp(`^${title},`) })
    const as = (name: string) => app.page.getByRole('radiogroup', { name: 'Show as' }).getByText(name).click()
    const menu = async (item: string) => {
      await app.page.getByRole('button', { name: 'More', exact: true }).click()
      await app.page.getByRole('menuitem', { name: item }).click()
      await app.page.getByRole('dialog').waitFor()
    }
    const closeDialog = async () => {
      await app.page.keyboard.press('Escape')
      await expect.poll(() => app.page.getByRole('dialog').count()).toBe(0)
    }

    async function expectNothingFound() {
      await app.page.evaluate(axe.source)
      // As text, so that a failure names what was found. What is found while a screen is being put up may be gone when it is there.
      const found = async () => {
        const { violations } = await app.page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run())
        return violations
          .map(({ id, nodes }) =>
            [id, ...nodes.slice(0, 4).map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`)].join('\n'),
          )
          .join('\n\n')
      }
      await expect.poll(found, { timeout: 10_000 }).toBe('')
    }

    it('finds nothing on the start screen and in its dialogs', async () => {
      await app.page.getByRole('button', { name: /^Open sample roadmap/ }).waitFor()
      await expectNothingFound()
      await app.page.getByRole('button', { name: /^New roadmap/ }).click()
      await app.page.getByRole('dialog').waitFor()
      await expectNothingFound()
      await closeDialog()
      await app.page.getByRole('button', { name: /^Open sample roadmap/ }).click()
      await bar('Renewal of the tablets').waitFor()
    })

    it('finds nothing on the roadmap: timeline, inspectors, table', async () => {
      await expectNothingFound()
      await pressBar(bar('Renewal of the tablets'))
      await app.page.getByRole('complementary', { name: 'Inspector' }).waitFor()
      await expectNothingFound()
      await app.page.getByRole('button', { name: 'Work in the field', exact: true }).click()
      await app.page.getByRole('complementary', { name: 'Inspector' }).getByRole('combobox', { name: 'Colour' }).waitFor()
      await expectNothingFound()
      await as('Table')
      await app.page.getByRole('table').first().waitFor()
      await expectNothingFound()
      await as('Threads')
      await app.page.getByRole('list', { name: 'Threads' }).waitFor()
      await expectNothingFound()
      await as('Capacity')
      await app.page.getByRole('button', { name: /^Planning and dispatch, FY28 Q1:/ }).click()
      await app.page.getByRole('region', { name: 'Planning and dispatch' }).waitFor()
      await expectNothingFound()
      await as('Timeline')
    })

    it('finds nothing on the outcomes, with the inspector', async () => {
      await screen('Outcomes')
      await expectNothingFound()
      await app.page.getByRole('button', { name: 'Less water is lost' }).first().click()
      await app.page.getByRole('complementary', { name: 'Inspector' }).waitFor()
      await expectNothingFound()
    })

    it('finds nothing in the five steps of a review, and on one that is signed', async () => {
      await screen('Review')
      await expectNothingFound()
      await app.page.getByRole('button', { name: 'Read the review of FY27 Q2' }).click()
      await app.page.getByRole('heading', { level: 1, name: /FY27 Q2/ }).waitFor()
      await expectNothingFound()
      await app.page.getByRole('button', { name: 'Back to all reviews' }).click()
      await app.page.getByRole('button', { name: /^Open (the review of|it early)/ }).click()
      await app.page.getByRole('region', { name: 'What you saw last time' }).waitFor()
      await app.page.keyboard.press('ArrowRight')
      await expectNothingFound()
      for (const [number, step] of ['Look back', 'Outcomes', 'Lessons', 'Look ahead', 'Sign off'].entries()) {
        await app.page.getByRole('navigation', { name: 'Steps of the review' }).getByRole('button', { name: step }).click()
        await app.page.getByRole('region', { name: new RegExp(`^Step ${number + 1}`) }).waitFor()
        await expectNothingFound()
      }
    })

    it('finds nothing on lessons and history, with two revisions compared', async () => {
      await screen('Lessons')
      await expectNothingFound()
      await screen('History')
      await expectNothingFound()
    })

    it('finds nothing on the insights, tab by tab, with the numbers', async () => {
      await screen('Insights')
      for (const tab of ['Promises', 'Dates', 'Outcomes and lessons', 'Partnership']) {
        await app.page.getByRole('tab', { name: tab }).click()
        await app.page.getByRole('tabpanel', { name: tab }).getByText('The numbers').first().click()
        await expectNothingFound()
      }
    })

    it('finds nothing on the stakeholders: the table of impact, what is behind a cell, the inspector', async () => {
      await screen('Stakeholders')
      await expectNothingFound()
      await app.page
        .getByRole('grid')
        .getByRole('button', { name: /load \d/ })
        .first()
        .click()
      await app.page.getByRole('dialog').waitFor()
      await expectNothingFound()
      await closeDialog()
      await app.page.getByRole('button', { name: 'Dispatchers, Group' }).click()
      await app.page
        .getByRole('complementary', { name: 'Inspector' })
        .getByRole('button', { name: / (A little|Noticeably|Much) · / })
        .first()
        .click()
      await expectNothingFound()
    })

    it.each([
      'Name this version',
      'Hand over…',
      'Save a copy (.roadmap)',
      'Open roadmap file',
      'Copy as a scenario…',
      'Import a plan',
      'Roadmap settings',
      'Copies and safety',
      'Keyboard shortcuts',
      'About Rearview',
    ])('finds nothing in the dialog “%s”', async (item) => {
      await menu(item)
      await expectNothingFound()
      await closeDialog()
    })

    it('finds nothing in Export in every form, Find and the menus', async () => {
      await app.page.getByRole('button', { name: 'Export', exact: true }).click()
      await app.page.getByRole('dialog').waitFor()
      const forms = app.page.getByRole('dialog').getByRole('tab')
      const count = await forms.count()
      for (let place = 0; place < count; place += 1) {
        await forms.nth(place).click()
        await expectNothingFound()
      }
      await closeDialog()
      await app.page.keyboard.press('Control+k')
      await app.page.getByRole('dialog').waitFor()
      await expectNothingFound()
      await closeDialog()
      await app.page.getByRole('button', { name: /^Switch roadmap/ }).click()
      await app.page.getByRole('menu').waitFor()
      await expectNothingFound()
    })

    it('finds nothing on the portfolio, with the lanes of a roadmap and what runs in a quarter', async () => {
      await app.page.getByRole('menuitem', { name: 'Portfolio of all roadmaps' }).click()
      await app.page.getByRole('button', { name: 'Lanes of Field Operations 2031' }).click()
      await expectNothingFound()
      await app.page
        .getByRole('grid')
        .getByRole('button', { name: /: \d+ activities/ })
        .first()
        .click()
      await app.page.getByRole('dialog').waitFor()
      await expectNothingFound()
    })

    it('finds nothing where a review asks: over a screen, when to be reminded, on the start screen', async () => {
      const { page } = app
      await page.goto(page.url().replace(/#.*/, '#/'))
      await setDay(page, '2026-12-20')
      await page.getByRole('button', { name: /^Open sample roadmap/ }).click()
      await screen('Lessons')
      await page.getByRole('region', { name: 'Review reminder' }).waitFor()
      await expectNothingFound()
      await page.getByRole('button', { name: 'Remind me' }).click()
      await page.getByRole('menuitem', { name: /^Tomorrow/ }).waitFor()
      await expectNothingFound()
      await page.getByRole('menuitem', { name: 'On a date…' }).click()
      await page.getByRole('dialog').waitFor()
      await expectNothingFound()
      await closeDialog()
      await page.getByRole('button', { name: /^Switch roadmap/ }).click()
      await page.getByRole('menuitem', { name: 'All roadmaps', exact: true }).click()
      await page.getByRole('button', { name: /^Remind me of the review of/ }).waitFor()
      await expectNothingFound()
    })
  })
