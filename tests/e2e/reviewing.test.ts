import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, openApp, targets } from './app.ts'

/** What is typed, chosen and pressed quickly, one thing upon the other, is all there afterwards, and once. */
describe.each(targets)('quick hands in a review, %s', (target) => {
  let app: App
  beforeAll(async () => {
    app = await openApp(target)
    await app.page.getByRole('button', { name: /^Open sample roadmap/ }).dblclick()
    await app.page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
  })
  afterAll(() => app.close())

  const screen = (name: string) => app.page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name }).click()
  const step = (name: string) => app.page.getByRole('navigation', { name: 'Steps of the review' }).getByRole('button', { name }).click()
  const inspector = () => app.page.getByRole('complementary', { name: 'Inspector' })
  const revision = async () => Number((await app.page.getByText(/^Revision \d+$/).textContent())?.replace('Revision ', ''))

  it('opens one sample however often it is pressed', async () => {
    const { page } = app
    await page.getByRole('button', { name: /^Switch roadmap/ }).click()
    await page.getByRole('menuitem', { name: 'All roadmaps', exact: true }).click()
    await page.getByText('Sample', { exact: true }).first().waitFor()
    expect(await page.getByText('Sample', { exact: true }).count()).toBe(1)
    await page.getByRole('button', { name: /^Open sample roadmap/ }).click()
    await page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
  })

  it('keeps a baseline value that was typed just before a target was removed, and reads a decimal', async () => {
    const { page } = app
    await screen('Outcomes')
    await page.getByRole('region', { name: 'Outcomes' }).getByRole('listitem').first().getByRole('button').first().click()
    const last = inspector().getByRole('textbox', { name: 'Target for FY31 Q2' })
    await last.waitFor()
    const edited = (await revision()) + 2
    await inspector().getByLabel('Baseline value').fill('12.5')
    await last.fill('')
    await last.press('Enter')
    await expect.poll(revision).toBe(edited)
    expect(await last.inputValue()).toBe('')
    await expect.poll(() => inspector().getByLabel('Baseline value').inputValue()).toBe('12.5')
    const number = await revision()
    await inspector().getByLabel('Value', { exact: true }).pressSequentially('4.2')
    await inspector().getByRole('textbox', { name: 'On', exact: true }).fill('01/12/2026')
    await inspector().getByRole('button', { name: 'Add reading' }).click()
    await inspector().getByText('Write the day as 1 Oct 2026 or 2026-10-01.').waitFor()
    expect(await revision()).toBe(number)
    await inspector().getByRole('textbox', { name: 'On', exact: true }).fill('1 Nov 2026')
    await inspector().getByRole('button', { name: 'Add reading' }).dblclick()
    await inspector()
      .getByText(/^4\.2 /)
      .waitFor()
    await expect.poll(revision).toBe(number + 1)
    await inspector().getByRole('button', { name: 'Close the inspector' }).click()
  })

  it('records one reading for Enter and then Tab, and no verdict for a score', async () => {
    const { page } = app
    await screen('Review')
    await page.getByRole('button', { name: /^Open (the review of|it early)/ }).click()
    await step('Outcomes')
    const field = page.getByRole('textbox', { name: /^Reading at the end of the quarter/ }).first()
    await field.waitFor()
    const open = await page.getByRole('textbox', { name: /^Reading at the end of the quarter/ }).count()
    const before = await revision()
    await field.pressSequentially('0.5')
    await field.press('Enter')
    await page.keyboard.press('Tab')
    await expect.poll(() => page.getByRole('textbox', { name: /^Reading at the end of the quarter/ }).count()).toBe(open - 1)
    await expect.poll(revision).toBe(before + 1)
    const outcome = page
      .getByRole('region', { name: /^Step 2/ })
      .getByRole('listitem')
      .first()
    await outcome
      .getByRole('radiogroup', { name: /^Business score/ })
      .getByText('4')
      .click()
    await expect.poll(revision).toBe(before + 2)
    expect(
      await outcome
        .getByRole('radiogroup', { name: /^Verdict for/ })
        .getByRole('radio', { checked: true })
        .count(),
    ).toBe(0)
  })

  it('keeps why a lesson was decided when another decision is pressed at once', async () => {
    const { page } = app
    await step('Lessons')
    const lesson = page
      .getByRole('region', { name: /^Step 3/ })
      .getByRole('listitem')
      .first()
    await lesson.getByText('Defer', { exact: true }).click()
    const because = lesson.getByRole('textbox', { name: /^Because/ })
    await because.fill('The supplier was not asked')
    await lesson.getByText('Reject because…').click()
    await expect.poll(() => lesson.getByRole('radio', { name: 'Reject because…' }).isChecked()).toBe(true)
    await expect.poll(() => because.inputValue()).toBe('The supplier was not asked')
  })

  it('keeps every name that is typed in one go', async () => {
    const { page } = app
    await step('Sign off')
    const field = page.getByRole('textbox', { name: 'Who was there' }).or(page.getByRole('combobox', { name: 'Who was there' }))
    const before = await revision()
    await field.click()
    await page.keyboard.type('Ann,Bob,Cy,')
    await expect.poll(revision).toBe(before + 3)
    await page.reload()
    // A name just committed may still be offered as typed: what is meant is the one on the review.
    for (const name of ['Ann', 'Bob', 'Cy'])
      await page
        .getByRole('region', { name: /^Step 5/ })
        .getByText(name, { exact: true })
        .waitFor()
  })

  it('shows a signed review as it was', async () => {
    const { page } = app
    await page.getByRole('button', { name: 'Back to all reviews' }).click()
    await page
      .getByRole('button', { name: /^Read the review of/ })
      .first()
      .click()
    await page.getByText('Signed and frozen. It is shown as it was.').waitFor()
    await page.getByRole('list', { name: 'Promised for the quarter' }).getByRole('listitem').first().waitFor()
  })
})
