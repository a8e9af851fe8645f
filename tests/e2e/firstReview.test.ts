import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, openApp, picture, setDay } from './app.ts'
import { paste } from './pasteText.ts'

/** The first review of a roadmap that was begun within the quarter it looks back on. */
describe('the first review of a roadmap', () => {
  let app: App
  beforeAll(async () => {
    app = await openApp('browser')
  })
  afterAll(() => app.close())

  const screen = (name: string) => app.page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name }).click()
  const step = (name: string) => app.page.getByRole('navigation', { name: 'Steps of the review' }).getByRole('button', { name }).click()
  const promised = () => app.page.getByRole('list', { name: 'Promised for the quarter' }).getByRole('listitem')
  const plan = async (...rows: readonly string[]) => {
    await app.page
      .getByRole('button', { name: 'Add lane' })
      .or(app.page.getByRole('group', { name: 'Timeline' }))
      .first()
      .waitFor()
    await paste(app.page, ['Lane\tTitle\tStart\tFinish\tStatus', ...rows].join('\n'))
    await app.page.getByRole('button', { name: /^Paste \d activit/ }).click()
    await app.page.getByRole('dialog').waitFor({ state: 'hidden' })
  }

  it('compares with the plan that was made first, and says that it was made within the quarter', async () => {
    const { page } = app
    await setDay(page, '2026-11-19')
    await page.getByRole('button', { name: /^New roadmap/ }).click()
    const dialog = page.getByRole('dialog', { name: 'New roadmap' })
    await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Claims 2029')
    await dialog.getByRole('button', { name: 'Create roadmap' }).click()
    await page.getByRole('button', { name: 'Add lane' }).waitFor()
    await setDay(page, '2026-11-20')
    await plan('Claims\tPhoto estimates\t2026-10-05\t2026-11-30\tIn progress', 'Claims\tOne desk\t2026-10-12\t2026-12-18\tCommitted')
    await setDay(page, '2026-11-21')
    await plan('Claims\tCallback list\t2026-11-02\t2026-12-11\tCommitted')
    await screen('Review')
    await page.getByRole('button', { name: 'Open it early' }).click()
    await page
      .getByText(/^This roadmap began on 19 Nov 2026, within the quarter: what was planned by 20 Nov 2026 counts as the plan\./)
      .waitFor()
    await step('Look back')
    await expect.poll(() => promised().count()).toBe(2)
  })

  it('compares with the plan of another day, if one chooses it before anything is answered', async () => {
    const { page } = app
    await page.getByRole('navigation', { name: 'Steps of the review' }).getByRole('button').first().click()
    await page.getByRole('combobox', { name: 'What counts as the plan' }).click()
    await picture(app, 'review-first')
    await page.getByRole('option', { name: 'What was planned by 21 Nov 2026' }).click()
    await page.getByText(/what was planned by 21 Nov 2026 counts as the plan/).waitFor()
    await step('Look back')
    await expect.poll(() => promised().count()).toBe(3)
  })

  it('waits with the signing until it is due', async () => {
    const { page } = app
    await step('Sign off')
    await page.getByText('It can be signed from 18 Dec 2026, a fortnight before the quarter ends.').waitFor()
    await page.getByLabel('Name of who signs').fill('Mae Okoro')
    expect(await page.getByRole('button', { name: /^Sign the review of/ }).isDisabled()).toBe(true)
  })

  it('names what stays open and what signing does, before it is signed for good', async () => {
    const { page } = app
    await setDay(page, '2026-12-18')
    await step('Look back')
    for (const title of ['Photo estimates', 'One desk', 'Callback list']) {
      await page
        .getByRole('radiogroup', { name: `Verdict for ${title}` })
        .getByText('Moved', { exact: true })
        .click()
      await page.getByRole('textbox', { name: `New finish: ${title}` }).fill('31 Jan 2027')
      await page.getByRole('textbox', { name: `New finish: ${title}` }).press('Enter')
    }
    await page.getByText('3 of 3 answered').waitFor()
    await step('Sign off')
    await page.getByLabel('Name of who signs').fill('Mae Okoro')
    await page.getByText('It can be signed, with what is named here left open.').waitFor()
    await picture(app, 'review-left-open')
    await page.getByRole('button', { name: /^Sign the review of/ }).click()
    const dialog = page.getByRole('dialog', { name: /^Sign the review of .*\?$/ })
    await dialog.getByText('The quarter has 13 more days. What finishes in them is counted in the next review.').waitFor()
    await dialog.getByText('This cannot be undone. What is learnt later is said in an addendum.').waitFor()
    await dialog.getByText('12 of the 12 principles are open').waitFor()
    await picture(app, 'review-confirm')
    await dialog.getByRole('button', { name: 'Not yet' }).click()
    expect(await page.getByRole('button', { name: /^Sign the review of/ }).isEnabled()).toBe(true)
    await page.getByRole('button', { name: /^Sign the review of/ }).click()
    await dialog.getByRole('button', { name: 'Sign for good' }).click()
    await page.getByText(/^Signed on 18 Dec 2026 by Mae Okoro/).waitFor()
    await screen('Roadmap')
    await page.getByRole('group', { name: 'Timeline' }).waitFor()
    await picture(app, 'roadmap-after-signing')
  })
})
