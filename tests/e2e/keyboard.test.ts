import type { Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, openApp, setDay } from './app.ts'
import { choose, hasKeyboard, press, reach, write } from './keys.ts'

/** From nothing to a signed review: no mouse, and nothing is given the keyboard but by its keys. */
describe('the main job by the keyboard alone', () => {
  let app: App
  let page: Page
  beforeAll(async () => {
    app = await openApp('browser')
    ;({ page } = app)
    await setDay(page, '2026-12-21')
  })
  afterAll(() => app.close())

  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  const screen = (name: string) => press(page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name, exact: true }))
  const step = (name: string) => press(page.getByRole('navigation', { name: 'Steps of the review' }).getByRole('button', { name }))
  const inspector = () => page.getByRole('complementary', { name: 'Inspector' })
  const gone = (dialog: Locator) => dialog.waitFor({ state: 'hidden' })

  it('begins a roadmap with a lane and an activity of this quarter', async () => {
    await press(button(/^New roadmap/))
    const dialog = page.getByRole('dialog', { name: 'New roadmap' })
    await write(dialog.getByRole('textbox', { name: 'Name', exact: true }), 'Claims 2031')
    await press(dialog.getByRole('button', { name: 'Create roadmap' }))
    await press(button('Add lane').first())
    await write(page.getByLabel('Name of the lane'), 'Claims handling')
    await page.keyboard.press('Enter')
    await gone(page.getByRole('dialog'))
    await page.keyboard.press('n')
    const title = inspector().getByRole('textbox', { name: 'Title' })
    await expect.poll(() => hasKeyboard(title)).toBe(true)
    await page.keyboard.type('Photo estimate pilot')
    await page.keyboard.press('Enter')
    await write(inspector().getByRole('textbox', { name: 'Start', exact: true }), '1 Oct 2026')
    await write(inspector().getByRole('textbox', { name: 'Finish', exact: true }), '18 Dec 2026')
    await page.keyboard.press('Enter')
    await choose(inspector().getByRole('combobox', { name: 'Status' }), 'Done')
    await page
      .getByRole('group', { name: 'Timeline' })
      .getByRole('button', { name: /^Photo estimate pilot, .*1 Oct 2026.*18 Dec 2026/ })
      .waitFor()
    await reach(inspector().getByRole('button', { name: 'Close the inspector' }))
    await page.keyboard.press('Escape')
    await gone(inspector())
  })

  it('says what somebody values, and links the work to it', async () => {
    await screen('Outcomes')
    await press(button('Add outcome').first())
    const title = inspector().getByRole('textbox', { name: 'Title' })
    await expect.poll(() => hasKeyboard(title)).toBe(true)
    await page.keyboard.type('Claims are settled in a day')
    await page.keyboard.press('Enter')
    await write(inspector().getByRole('combobox', { name: 'Link an activity' }), 'photo')
    await page.getByRole('option', { name: /Photo estimate pilot/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('main').getByRole('button', { name: 'Photo estimate pilot' }).first().waitFor()
    await page.keyboard.press('Escape')
  })

  it('opens the review, gives a verdict and adds a lesson', async () => {
    await screen('Review')
    await press(button(/^Open the review of FY/))
    await step('Look back')
    const verdict = page.getByRole('radiogroup', { name: /Photo estimate pilot/ }).first()
    await reach(
      verdict
        .getByRole('radio')
        .first()
        .or(verdict.getByRole('radio', { checked: true })),
    )
    await page.keyboard.press('d')
    await page.keyboard.press('Enter')
    await expect.poll(() => verdict.getByRole('radio', { name: /^Delivered/ }).isChecked()).toBe(true)
    await step('Lessons')
    await press(button('New lesson'))
    await write(page.getByRole('dialog').getByLabel('The lesson, in one sentence'), 'Ask the assessors first')
    await page.keyboard.press('Enter')
    await gone(page.getByRole('dialog'))
    await reach(page.getByRole('listitem').filter({ hasText: 'Ask the assessors first' }))
    await page.keyboard.press('d')
  })

  it('signs it, and opens the export', async () => {
    await step('Sign off')
    await write(page.getByRole('textbox', { name: 'Name of who signs' }), 'Ada Quill')
    await page.keyboard.press('Tab')
    await page.getByText('It can be signed, with what is named here left open.').waitFor()
    await press(button(/^Sign the review of/))
    const asked = page.getByRole('dialog', { name: /^Sign the review of/ })
    await press(asked.getByRole('button', { name: 'Sign for good' }))
    await gone(asked)
    await page
      .getByText(/Signed on 21 Dec 2026 by Ada Quill/)
      .first()
      .waitFor()
    await press(button('Export'))
    await page.getByRole('dialog', { name: 'Export' }).waitFor()
  })
})
