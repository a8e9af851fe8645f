import type { Page } from 'playwright'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type App, freshName, openApp, picture } from './app.ts'

/** All roadmaps on one page, made here so that what they share is known. */
describe('the portfolio', () => {
  let app: App
  beforeEach(async () => {
    app = await openApp('browser')
  })
  afterEach(() => app.close())

  const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' })
  const main = (page: Page) => page.getByRole('main', { name: 'Portfolio' })
  const timeline = (page: Page) => page.getByRole('grid', { name: 'Activities of all roadmaps by quarter' })
  const shared = (page: Page) => page.getByRole('grid', { name: 'Impact on shared stakeholders by quarter' })

  async function toStart() {
    const { page } = app
    await page.getByRole('button', { name: /^Switch roadmap/ }).click()
    await page.getByRole('menuitem', { name: 'All roadmaps', exact: true }).click()
    await page.getByRole('heading', { name: 'Your roadmaps' }).waitFor()
  }

  async function toPortfolio() {
    const { page } = app
    await page.getByRole('button', { name: /^Switch roadmap/ }).click()
    await page.getByRole('menuitem', { name: 'Portfolio of all roadmaps' }).click()
    await main(page).waitFor()
  }

  /** A roadmap with one committed activity, from December to February, that changes much for the stakeholder. */
  async function begin(name: string, activity: string, stakeholder: string) {
    const { page } = app
    await page.getByRole('button', { name: /^New roadmap/ }).click()
    const dialog = page.getByRole('dialog', { name: 'New roadmap' })
    await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
    await dialog.getByRole('button', { name: 'Create roadmap' }).click()
    await page.getByRole('button', { name: 'Add lane' }).click()
    await page.getByLabel('Name of the lane').fill('Handling')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: 'Add activity' }).click()
    const title = await freshName(page)
    await title.fill(activity)
    await title.press('Enter')
    await inspector(page).getByRole('combobox', { name: 'Status' }).click()
    await page.getByRole('option', { name: 'Committed' }).click()
    await inspector(page).getByLabel('Name a stakeholder').fill(stakeholder)
    await inspector(page).getByLabel('Name a stakeholder').press('Enter')
    await inspector(page)
      .getByRole('radiogroup', { name: `How much it changes: ${stakeholder}` })
      .getByRole('radio', { name: 'Much' })
      .click({ force: true })
    await inspector(page)
      .getByRole('button', { name: new RegExp(`^${stakeholder.trim()} Much`) })
      .waitFor()
  }

  it('shows one timeline, what is due, and who is hit from several sides', async () => {
    const { page } = app
    await begin('Claims 2031', 'Photo estimates', 'Adjusters')
    await toPortfolio()
    await page.getByText(/^With a second roadmap this page shows both/).waitFor()
    await page.getByRole('button', { name: 'All roadmaps' }).click()
    await begin('Fleet 2031', 'One booking desk', ' adjusters')
    await toPortfolio()
    await page.getByText('2 roadmaps side by side').waitFor()
    await page.getByText(/^Hit hardest from several sides: Adjusters in 2026 Q4, a load of 6 from 2 roadmaps\.$/i).waitFor()
    await picture(app, 'portfolio')
    expect(await page.getByRole('button', { name: /^Review of Claims 2031: FY27 Q3, from 18 Dec 2026$/ }).count()).toBe(1)
    // By the mouse: what is behind a cell leads to the activity, in its own roadmap.
    await shared(page)
      .getByRole('button', { name: /^adjusters, 2027 Q1: load 6 from 2 roadmaps, too much at once$/i })
      .click()
    const behind = page.getByRole('dialog', { name: /^adjusters in 2027 Q1$/i })
    await behind.getByRole('region', { name: 'Fleet 2031' }).getByRole('button', { name: 'One booking desk' }).click()
    await page.getByRole('button', { name: /^Switch roadmap, now Fleet 2031/ }).waitFor()
    await expect.poll(() => inspector(page).getByRole('textbox', { name: 'Title' }).inputValue()).toBe('One booking desk')
    // By the keyboard: into the lanes of a roadmap, along its quarters, and to what runs there.
    await page.goBack()
    await timeline(page).getByRole('button', { name: 'Lanes of Claims 2031' }).press('Enter')
    await timeline(page).getByRole('button', { name: 'Open Claims 2031, Handling' }).focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Claims 2031, Handling in 2026 Q4' }).getByRole('button', { name: 'Photo estimates' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^Switch roadmap, now Claims 2031/ }).waitFor()
    await expect.poll(() => inspector(page).getByRole('textbox', { name: 'Title' }).inputValue()).toBe('Photo estimates')
  })

  it('leaves scenarios out until asked, and the sample where that is wanted', async () => {
    const { page } = app
    await page.getByRole('button', { name: /^Open sample roadmap/ }).click()
    await page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: /scenario/i }).click()
    await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('What if')
    await page.getByRole('dialog').getByRole('button', { name: 'Make the scenario' }).click()
    await page.getByRole('button', { name: /^Switch roadmap, now What if/ }).waitFor()
    await toPortfolio()
    const names = () =>
      timeline(page)
        .getByRole('rowheader')
        .getByRole('button', { name: /^Open / })
        .allTextContents()
    await expect.poll(async () => (await names()).length).toBe(1)
    await page.getByRole('switch', { name: 'Show 1 scenario' }).click({ force: true })
    await expect.poll(async () => (await names()).map((name) => name.startsWith('What if'))).toEqual([false, true])
    await page.getByRole('switch', { name: 'Show the sample' }).click({ force: true })
    await page.getByRole('switch', { name: 'Show 1 scenario' }).click({ force: true })
    await page.getByText('What there is, is hidden by the switches above.').waitFor()
  })

  it('follows what another window does, and is opened again by its address', async () => {
    const { page } = app
    await begin('Claims 2031', 'Photo estimates', 'Adjusters')
    await toPortfolio()
    await page.reload()
    await timeline(page).getByRole('button', { name: 'Claims 2031, 2026 Q4: 1 activity' }).waitFor()
    const other = await page.context().newPage()
    await other.goto(page.url().replace(/#.*/, '#/'))
    await other.getByRole('button', { name: 'Open Claims 2031' }).click()
    await other.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
    await other
      .getByRole('group', { name: 'Timeline' })
      .getByRole('button', { name: /^Photo estimates,/ })
      .press('Enter')
    await inspector(other).getByRole('combobox', { name: 'Status' }).click()
    await other.getByRole('option', { name: 'Stopped' }).click()
    await timeline(page).getByRole('button', { name: 'Claims 2031, 2026 Q4: 1 activity' }).waitFor({ state: 'hidden' })
    await other.close()
  })

  it('shows the others where one roadmap cannot be read, and says which', async () => {
    const { page } = app
    await begin('Claims 2031', 'Photo estimates', 'Adjusters')
    await toStart()
    await begin('Fleet 2031', 'One booking desk', 'Drivers')
    await toStart()
    // Its history loses a revision, as on a damaged disk; the guard looks at the next start only.
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('rearview')
          opening.onsuccess = () => {
            const database = opening.result
            const heads = database.transaction('heads').objectStore('heads').getAll()
            heads.onsuccess = () => {
              const claims = (heads.result as { id: string; name: string }[]).find(({ name }) => name === 'Claims 2031')
              const writing = database.transaction('revisions', 'readwrite')
              writing.objectStore('revisions').delete([claims?.id ?? '', 2])
              writing.oncomplete = () => {
                database.close()
                resolve()
              }
            }
          }
          opening.addEventListener('error', () => reject(opening.error ?? new Error('The database did not open')))
        }),
    )
    await page.getByRole('button', { name: 'Portfolio of all roadmaps' }).click()
    await page.getByRole('alert').filter({ hasText: '“Claims 2031” could not be read' }).waitFor()
    await timeline(page).getByRole('button', { name: 'Fleet 2031, 2026 Q4: 1 activity' }).waitFor()
    expect(await timeline(page).getByRole('button', { name: 'Open Claims 2031' }).count()).toBe(0)
  })
})
