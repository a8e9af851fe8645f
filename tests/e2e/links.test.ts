import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sampleState } from '../unit/exchange/workbook/sampleState.ts'
import { type App, enter, openApp, picture, placeOf } from './app.ts'

/** How activities and outcomes are tied: by dragging, by menus, from both ends, and in the matrix. */
describe('links', () => {
  let app: App
  beforeEach(async () => {
    app = await openApp('browser', { viewport: { width: 1600, height: 900 } })
    await app.page.getByRole('button', { name: /^Open sample roadmap/ }).click()
    await app.page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
    await app.page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Outcomes' }).click()
    await app.page.getByRole('region', { name: 'Outcomes' }).waitFor()
  })
  afterEach(() => app.close())

  const loose = 'Works management upgrade'
  const leaks = 'Leaks are repaired sooner'
  const sentence = `To reach “leaks are repaired sooner” by “works management upgrade”.`
  const inspector = () => app.page.getByRole('complementary', { name: 'Inspector' })
  const row = (title: string) => app.page.getByRole('listitem', { name: title })
  const shelf = () => app.page.getByRole('region', { name: /without an outcome$/ })
  const revision = async () => Number((await app.page.getByText(/^Revision \d+$/).textContent())?.replace('Revision ', ''))

  it('ties an activity to the outcome it is dragged onto, and lets go with Undo', async () => {
    const { page } = app
    await shelf()
      .getByRole('listitem')
      .filter({ hasText: loose })
      .dragTo(row(leaks).getByRole('button', { name: leaks, exact: true }))
    await row(leaks).getByText(sentence).waitFor()
    await row(leaks).getByRole('button', { name: leaks, exact: true }).click()
    await inspector()
      .getByRole('button', { name: `Unlink from ${loose}` })
      .click()
    await row(leaks).getByText(sentence).waitFor({ state: 'detached' })
    await page
      .getByRole('alert')
      .filter({ hasText: `Unlinked ${loose} from ${leaks}` })
      .getByRole('button', { name: 'Undo' })
      .click()
    await row(leaks).getByText(sentence).waitFor()
  })

  it('ties it by the keyboard alone', async () => {
    const { page } = app
    await shelf()
      .getByRole('button', { name: `Link ${loose} to an outcome` })
      .focus()
    await page.keyboard.press('Enter')
    await enter(page.getByRole('menuitem', { name: leaks }))
    await row(leaks).getByText(sentence).waitFor()
    await page.getByText(`Linked ${loose} to ${leaks}.`).waitFor()
  })

  it('is made from either inspector, with a sentence that is edited', async () => {
    const { page } = app
    await row(leaks).getByRole('button', { name: leaks, exact: true }).click()
    await inspector().getByRole('combobox', { name: 'Link an activity' }).fill('works man')
    await page.getByRole('option', { name: loose }).click()
    const said = inspector().getByRole('textbox', { name: `The sentence that links it with “${loose}”` })
    await expect.poll(() => said.inputValue()).toBe(sentence)
    await said.fill('To repair leaks sooner by planning the crews in one place.')
    await said.press('Control+Enter')
    await row(leaks).getByText('To repair leaks sooner by planning the crews in one place.').waitFor()

    await inspector()
      .getByRole('button', { name: `Open ${loose}` })
      .click()
    await expect.poll(() => inspector().getByLabel('Title').inputValue()).toBe(loose)
    await inspector().getByRole('combobox', { name: 'Link to an outcome' }).click()
    await page.getByRole('option', { name: 'Less water is lost' }).click()
    await inspector().getByRole('textbox', { name: 'The sentence that links it with “Less water is lost”' }).waitFor()
    await inspector()
      .getByRole('button', { name: `Open ${leaks}` })
      .waitFor()
  })

  it('is made and undone in the matrix by arrow keys and Enter, and by the mouse', async () => {
    const { page } = app
    await page.getByRole('radiogroup', { name: 'Show as' }).getByText('Matrix').click()
    const grid = page.getByRole('grid', { name: 'Activities by outcomes' })
    await page.getByRole('region', { name: 'Gaps and overload' }).getByText('1 activity still to do serves no outcome.').waitFor()
    await picture(app, 'matrix')
    await page.getByRole('textbox', { name: 'Search activities' }).fill('works man')
    const cell = grid.getByRole('button', { name: `${loose} for ${leaks}` })
    await page
      .getByRole('row', { name: new RegExp(`^Open .*${loose}|${loose}`) })
      .getByText('Serves no outcome')
      .waitFor()
    await cell.focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      `${loose} for Jobs are finished at the first visit`,
    )
    await page.keyboard.press('Home')
    await page.getByText(`Not linked. Press to link “${loose}” to “${leaks}”.`).waitFor()
    const before = await revision()
    await page.keyboard.press('Enter')
    await expect.poll(() => cell.getAttribute('aria-pressed')).toBe('true')
    await page.getByText(sentence).waitFor()
    await page.getByText('1 activity still to do serves no outcome.').waitFor({ state: 'detached' })
    await cell.click()
    await expect.poll(() => cell.getAttribute('aria-pressed')).toBe('false')
    expect(await revision()).toBe(before + 2)
    await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => cell.getAttribute('aria-pressed')).toBe('true')
  })

  it('shows in the matrix what each outcome takes, the rules by which that is judged, and only what is asked for', async () => {
    const { page } = app
    await page.getByRole('radiogroup', { name: 'Show as' }).getByText('Matrix').click()
    const grid = page.getByRole('grid', { name: 'Activities by outcomes' })
    await grid.getByRole('row', { name: /^Person-days/ }).waitFor()
    await page.getByText('How this is judged').click()
    await page.getByText(/An outcome is overloaded where its share of the work is 1\.5 times/).waitFor()
    await page.getByRole('radiogroup', { name: 'Which activities' }).getByText('Without an outcome').click()
    await page.getByText('1 activity', { exact: true }).waitFor()
    // What is linked here stays in view until something else is asked for.
    const cell = grid.getByRole('button', { name: `${loose} for ${leaks}` })
    const place = await placeOf(cell)
    await cell.click()
    await expect.poll(() => cell.getAttribute('aria-pressed')).toBe('true')
    // The cell stays under the pointer, though there is less to say now.
    await page.getByText('1 activity still to do serves no outcome.').waitFor({ state: 'detached' })
    expect(Math.abs((await placeOf(cell)).y - place.y)).toBeLessThan(10)
    await page.getByRole('radiogroup', { name: 'Which activities' }).getByText('All', { exact: true }).click()
    await grid.getByRole('button', { name: `Renewal of the tablets for ${leaks}` }).waitFor()
    expect(await grid.getByRole('columnheader').count()).toBe(Object.keys(sampleState.outcome).length + 2)
  })
})
