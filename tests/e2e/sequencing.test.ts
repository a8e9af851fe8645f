import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { waiting } from '#shared/planning/sequencing.ts'
import { sampleState } from '../unit/exchange/workbook/sampleState.ts'
import { type App, openApp, picture, testDay } from './app.ts'

/** "No" becomes "yes, but not until": said in the inspector, and seen where the plan is read. */
describe('yes, but not until', () => {
  let app: App
  beforeEach(async () => {
    app = await openApp('browser')
    await app.page.getByRole('button', { name: /^Open sample roadmap/ }).click()
    await app.page.getByRole('button', { name: /^Renewal of the tablets/ }).waitFor()
    await app.page.getByRole('radiogroup', { name: 'Show as' }).getByText('Table').click()
  })
  afterEach(() => app.close())

  const inspector = () => app.page.getByRole('complementary', { name: 'Inspector' })
  const section = () => inspector().getByRole('region', { name: 'Yes, but not until' })
  const row = (title: string) => app.page.getByRole('row', { name: new RegExp(`^Select “${title}” `) })
  const open = async (title: string) => {
    await row(title).getByRole('button', { name: title }).click()
    await expect.poll(() => inspector().getByLabel('Title').inputValue()).toBe(title)
  }

  it('turns a stopped activity into a proposal that waits, by mouse', async () => {
    const { page } = app
    await open('Leak survey by satellite')
    await section().getByRole('button', { name: 'Say what it waits for …' }).click()
    const day = section().getByRole('textbox', { name: 'Not until the day' })
    await expect.poll(() => day.evaluate((field) => field === document.activeElement)).toBe(true)
    await expect.poll(() => inspector().getByRole('combobox', { name: 'Status' }).inputValue()).toBe('Proposed')
    await page.keyboard.type('1 Apr 2027')
    await page.keyboard.press('Enter')
    await section()
      .getByText(/^Not until 1 Apr 2027 \(FY28 Q1\)\. Planned to start on .*, before that\.$/)
      .waitFor()
    // It stands in the table, and among what is to be mended.
    await row('Leak survey by satellite')
      .getByText(/^Not until 1 Apr 2027/)
      .waitFor()
    await page.getByRole('button', { name: /things to mend/ }).click()
    await page.getByRole('button', { name: /Leak survey by satellite.*Planned to start before what it waits for/ }).waitFor()
    await picture(app, 'not-until')
    await page.keyboard.press('Escape')
    await section().getByRole('button', { name: 'Move it to 1 Apr 2027' }).press('Enter')
    await expect.poll(() => inspector().getByRole('textbox', { name: 'Start', exact: true }).inputValue()).toBe('1 Apr 2027')
    await expect.poll(() => day.evaluate((field) => field === document.activeElement)).toBe(true)
    await section().getByText('Not until 1 Apr 2027 (FY28 Q1).', { exact: true }).waitFor()
  })

  it('waits for activities and for words, by keyboard, and is free once they are there', async () => {
    const { page } = app
    await open('Renewal of the tablets')
    await section().getByRole('button', { name: 'Say what it waits for …' }).focus()
    await page.keyboard.press('Enter')
    await section().getByRole('combobox', { name: 'Not until these are done' }).focus()
    await page.keyboard.type('Works management upgrade')
    await page.getByRole('option', { name: 'Works management upgrade' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await section()
      .getByText(/“Works management upgrade” is to be done first, expected on/)
      .waitFor()
    await page.keyboard.press('Escape')
    await section().getByRole('textbox', { name: 'Not until there is' }).focus()
    await page.keyboard.type('A second data engineer')
    await page.keyboard.press('Enter')
    await section()
      .getByText(/“A second data engineer” is needed first/)
      .waitFor()
    await section().getByRole('textbox', { name: 'Not until there is' }).fill('')
    await page.keyboard.press('Enter')
    await open('Works management upgrade')
    await inspector().getByRole('combobox', { name: 'Status' }).click()
    await page.getByRole('option', { name: 'Done' }).click()
    await row('Renewal of the tablets').getByText('Nothing stands in its way any more since 21 Nov 2026.').waitFor()
  })

  it('lists what waits, and leads there', async () => {
    const { page } = app
    await page.getByRole('button', { name: `${waiting(sampleState, testDay).size} waiting` }).click()
    await page
      .getByRole('button', {
        name: /^The day replanned within a minute of a burst Not yet: “Two integration engineers are free” is needed first\.$/,
      })
      .click()
    await expect.poll(() => inspector().getByLabel('Title').inputValue()).toBe('The day replanned within a minute of a burst')
  })

  it('never lets two wait for each other', async () => {
    const { page } = app
    await open('Works management upgrade')
    await section().getByRole('button', { name: 'Say what it waits for …' }).click()
    await section().getByRole('combobox', { name: 'Not until these are done' }).fill('Old dispatch')
    await page.getByRole('option', { name: 'Old dispatch system switched off' }).click()
    await section()
      .getByText(/“Old dispatch system switched off” itself waits for this one/)
      .waitFor()
  })
})
