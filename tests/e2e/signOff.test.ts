import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, openApp, picture } from './app.ts'

/** What a review is signed with, and what is said of it afterwards. */
describe('signing off, and adding to what was signed', () => {
  let app: App
  beforeAll(async () => {
    app = await openApp('browser')
    await app.page.getByRole('button', { name: /^Open sample roadmap/ }).click()
    await app.page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
    await app.page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Review' }).click()
    await app.page.getByRole('button', { name: /^Open (the review of|it early)/ }).click()
    await step('Sign off')
  })
  afterAll(() => app.close())

  const step = (name: string) => app.page.getByRole('navigation', { name: 'Steps of the review' }).getByRole('button', { name }).click()
  const revision = async () => Number((await app.page.getByText(/^Revision \d+$/).textContent())?.replace('Revision ', ''))

  it('takes both sides’ scores of the partnership and of trust, beside those of the last review', async () => {
    const { page } = app
    const before = await revision()
    const scores = page.getByRole('table', { name: 'The partnership' })
    expect(await scores.getByText('4 in FY27 Q2').count()).toBeGreaterThan(0)
    await scores.getByRole('radiogroup', { name: 'Business scores the partnership' }).getByText('4', { exact: true }).click()
    await scores.getByRole('radiogroup', { name: 'IT scores the partnership' }).getByText('3', { exact: true }).click()
    await scores.getByRole('radiogroup', { name: 'Business trusts IT' }).getByRole('radio', { name: '4' }).press('Space')
    await scores.getByRole('radiogroup', { name: 'IT trusts business' }).getByRole('radio', { name: '5' }).press('Space')
    await expect.poll(revision).toBe(before + 4)
    await page.getByRole('radiogroup', { name: 'What is IT to the business?' }).getByText('IT is asked for its view').click()
    await expect.poll(revision).toBe(before + 5)
    // Trust is one of the principles: what was just said of it is its evidence.
    const trust = page.getByRole('row').filter({ hasText: 'business trusts IT 4 of 5' })
    expect(await trust.textContent()).toContain('90%')
  })

  it('agrees to the twelve principles by one key each', async () => {
    const { page } = app
    const table = page.getByRole('table', { name: 'The twelve principles' })
    expect(await table.getByRole('radiogroup').count()).toBe(12)
    await table
      .getByRole('radiogroup', { name: /^Principle 1,/ })
      .getByRole('radio', { name: 'Agreed', exact: true })
      .focus()
    for (const key of 'aanaaaaaanaa') await page.keyboard.press(key)
    await page.getByText('10 agreed, 2 not agreed, 0 open').waitFor()
    expect(
      await table
        .getByRole('radiogroup', { name: /^Principle 3,/ })
        .getByRole('radio', { name: 'Not agreed' })
        .isChecked(),
    ).toBe(true)
    await table
      .getByRole('radiogroup', { name: /^Principle 12,/ })
      .getByText('Open')
      .click()
    await page.getByText('9 agreed, 2 not agreed, 1 open').waitFor()
    await picture(app, 'review-sign-off')
  })

  it('suggests who was there before, and a day in the last fortnight of the next quarter', async () => {
    const { page } = app
    const field = page.getByRole('textbox', { name: 'Who was there' }).or(page.getByRole('combobox', { name: 'Who was there' }))
    await field.click()
    await page.getByRole('option', { name: 'Helen Marsh' }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Take 24 Mar 2027' }).click()
    await expect.poll(() => page.getByRole('textbox', { name: 'Next review meeting' }).inputValue()).toBe('24 Mar 2027')
    expect(await page.getByRole('button', { name: 'Take 24 Mar 2027' }).count()).toBe(0)
  })

  it('leads from a signed review to its PDF', async () => {
    const { page } = app
    await page.getByRole('button', { name: 'Back to all reviews' }).click()
    await page.getByRole('button', { name: 'Read the review of FY27 Q2' }).click()
    await page.getByRole('button', { name: 'PDF of this review' }).click()
    const dialog = page.getByRole('dialog', { name: 'Export' })
    await dialog.getByText('The review with all it looked back on, decided and learnt, page by page.').waitFor()
    const chosen = dialog.getByRole('combobox', { name: 'Document' })
    expect(await chosen.inputValue()).toBe('Review of FY27 Q2')
    await dialog.getByRole('button', { name: 'Export PDF' }).click()
    await dialog.getByRole('status').first().waitFor()
    await picture(app, 'export-review')
    // What was said of that file is not said of another.
    await chosen.click()
    await page.getByRole('option', { name: 'The roadmap', exact: true }).click()
    await dialog.getByText('The roadmap with its outcomes and all its activities, page by page.').waitFor()
    await expect.poll(() => dialog.getByRole('status').count()).toBe(0)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  })

  it('adds to a signed review without changing it, and counts what was corrected beside what was signed', async () => {
    const { page } = app
    await page.getByRole('button', { name: 'Back to all reviews' }).click()
    await page.getByRole('button', { name: 'Read the review of FY27 Q2' }).click()
    await page.getByText('5 of 6 promised were finished by 18 Sept 2026, 12 days before the quarter’s end').waitFor()
    const before = await revision()
    await page.getByRole('button', { name: 'Add an addendum' }).click()
    const dialog = page.getByRole('dialog', { name: 'Addendum to the review of FY27 Q2' })
    await dialog.getByRole('button', { name: 'Add the addendum' }).click()
    await dialog.getByText('Say something, or give another verdict.').waitFor()
    await dialog.getByText('Say who you are.').waitFor()
    await dialog.getByRole('textbox', { name: 'What is to be said' }).fill('All tablets were out by the last day; the report was late.')
    // Enter chooses from the list, and does not send what can never be taken back.
    await dialog.getByRole('combobox', { name: 'About' }).focus()
    await page.keyboard.type('tablets for')
    await page.getByRole('option', { name: 'Tablets for every technician' }).waitFor()
    await page.keyboard.press('Enter')
    const verdict = dialog.getByRole('radiogroup', { name: 'What the verdict should have been' })
    expect(await verdict.getByRole('radio').count()).toBe(3)
    await verdict.getByText('Delivered').click()
    await dialog.getByRole('textbox', { name: 'Your name' }).fill('Ada Quill')
    await dialog.getByRole('button', { name: 'Add the addendum' }).press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    await expect.poll(revision).toBe(before + 1)
    const addenda = page.getByRole('region', { name: 'Addenda' })
    await addenda.getByText('Addendum of 21 Nov 2026 by Ada Quill · About Tablets for every technician').waitFor()
    await addenda.getByText('It should have been: Delivered.').waitFor()
    await page.getByText('5 of 6 promised were finished by 18 Sept 2026, 12 days before the quarter’s end').waitFor()
    await page.getByText('with addenda: 6 of 6').waitFor()
    const item = page
      .getByRole('list', { name: 'Promised for the quarter' })
      .getByRole('listitem')
      .filter({ hasText: 'Tablets for every technician' })
      .first()
    await item.getByText('Addendum of 21 Nov 2026 by Ada Quill').waitFor()
    await picture(app, 'review-addendum')
  })

  it('never takes it back, and tells of it in the history', async () => {
    const { page } = app
    const before = await revision()
    await page.keyboard.press('ControlOrMeta+z')
    // What was edited before it is taken back, and the addendum stays.
    await expect.poll(revision).toBe(before + 1)
    await page.getByRole('region', { name: 'Addenda' }).getByText('It should have been: Delivered.').waitFor()
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'History' }).click()
    await page.getByText('Added an addendum to the review of FY27 Q2').first().waitFor()
  })
})
