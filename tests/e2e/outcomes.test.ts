import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { formatDate } from '#shared/calendar/dates.ts'
import { readingOn } from '#shared/review/outcomes.ts'
import { sampleState } from '../unit/exchange/workbook/sampleState.ts'
import { type App, openApp, picture } from './app.ts'

/** How an outcome is written, measured and watched: by mouse and by keyboard. */
describe('outcomes', () => {
  let app: App
  beforeEach(async () => {
    app = await openApp('browser')
    await app.page.getByRole('button', { name: /^Open sample roadmap/ }).click()
    await app.page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
    await app.page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Outcomes' }).click()
    await app.page.getByRole('region', { name: 'Outcomes' }).waitFor()
  })
  afterEach(() => app.close())

  const inspector = () => app.page.getByRole('complementary', { name: 'Inspector' })
  const field = (name: string | RegExp) => inspector().getByRole('textbox', { name, exact: typeof name === 'string' })
  const row = (title: string) => app.page.getByRole('listitem', { name: title })
  const revision = async () => Number((await app.page.getByText(/^Revision \d+$/).textContent())?.replace('Revision ', ''))
  const open = async (title: string) => {
    await row(title).getByRole('button', { name: title, exact: true }).click()
    await expect.poll(() => field('Title').inputValue()).toBe(title)
  }
  /** As Ctrl+V does, with what was copied elsewhere. */
  const paste = (into: ReturnType<typeof field>, text: string) =>
    into.evaluate((element, copied) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', copied)
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, text)

  it('says of a new outcome what is missing, leads there, and asks about a title that is work', async () => {
    const { page } = app
    await page.getByRole('button', { name: 'Add outcome' }).click()
    await expect.poll(() => field('Title').inputValue()).toBe('New outcome')
    const clear = inspector().getByRole('group', { name: 'What makes it clear' })
    await clear.getByText('0 of 6 said').waitFor()
    await page.keyboard.type('Implement CRM')
    await page.keyboard.press('Enter')
    await clear.getByText(/^“Implement” sounds like work/).waitFor()
    await clear.getByRole('button', { name: 'It is a result' }).click()
    await clear.getByText(/sounds like work/).waitFor({ state: 'detached' })

    await clear.getByRole('button', { name: 'a leader who answers for it' }).press('Enter')
    await page.keyboard.type('Mae Okoro')
    await page.keyboard.press('Enter')
    await clear.getByRole('listitem').filter({ hasText: 'a leader' }).getByRole('img', { name: 'Said' }).waitFor()
    await clear.getByRole('button', { name: 'for whom it is valuable' }).click()
    await page.keyboard.type('People who rent')
    await page.keyboard.press('Enter')
    await clear.getByText('2 of 6 said').waitFor()
    await clear.getByRole('button', { name: 'a target, and by when' }).click()
    // There is no measure yet: it is begun, and one goes on with its unit.
    await expect
      .poll(() =>
        field('Unit')
          .evaluate((input) => input === document.activeElement)
          .catch(() => false),
      )
      .toBe(true)
    await clear.getByText('3 of 6 said').waitFor()
    // Silenced for this one, not for others.
    await field('Title').fill('Roll out CRM')
    await field('Title').press('Enter')
    await row('Roll out CRM').waitFor()
    expect(await clear.getByText(/sounds like work/).count()).toBe(0)
    await field('Agreed on').fill('1 Oct 2026')
    await field('Agreed on').press('Enter')
    await row('Roll out CRM')
      .getByText(/Mae Okoro · agreed 1 Oct 2026/)
      .waitFor()
    await row('Roll out CRM').getByText('Valuable for: People who rent').waitFor()
  })

  it('takes a pasted row of targets as one revision, and refuses what is no number or does not fit', async () => {
    await open('Jobs are finished at the first visit')
    const before = await revision()
    await field('Target for FY28 Q1').focus()
    await paste(field('Target for FY28 Q1'), '77\t77,5\t78\r\n')
    await inspector().getByText('3 targets pasted.').waitFor()
    expect(await revision()).toBe(before + 1)
    expect(await field('Target for FY28 Q2').inputValue()).toBe('77.5')
    expect(await field('Target for FY28 Q3').inputValue()).toBe('78')
    await paste(field('Target for FY28 Q1'), '1\tsoon')
    await inspector().getByText('Nothing was pasted: “soon” is no number.').waitFor()
    await paste(field('Target for FY28 Q1'), Array.from({ length: 40 }, (_, n) => n).join('\n'))
    await inspector()
      .getByText(/^Nothing was pasted: 40 numbers do not fit/)
      .waitFor()
    expect(await revision()).toBe(before + 1)
    await inspector().getByRole('button', { name: 'Clear all targets' }).click()
    await expect.poll(() => field('Target for FY28 Q2').inputValue()).toBe('')
    await row('Jobs are finished at the first visit')
      .getByText(/^from 71 % of jobs$/)
      .waitFor()
  })

  it('judges by the thresholds of the measure, which must not cross', async () => {
    await open('Less water is lost')
    await row('Less water is lost').getByText('At risk', { exact: true }).first().waitFor()
    await field('At risk from').fill('95')
    await field('At risk from').press('Enter')
    await inspector().getByText('At risk must begin below on track: 95% is not below 90%.').waitFor()
    await field('At risk from').press('Escape')
    const before = await revision()
    await field('On track from').fill('71')
    await field('On track from').press('Enter')
    await expect.poll(revision).toBe(before + 1)
    await row('Less water is lost').getByText('At risk', { exact: true }).first().waitFor()
    await field('On track from').fill('')
    await field('On track from').press('Enter')
    await expect.poll(revision).toBe(before + 2)
    expect(await field('At risk from').inputValue()).toBe('')
    await inspector().getByRole('radiogroup', { name: 'Weight' }).getByRole('radio', { name: '5' }).press('ArrowLeft')
    await inspector().getByText('Weight: matters more than most').waitFor()
    await row('Less water is lost').getByText('weight 4 of 5').waitFor()
  })

  it('draws targets of the baseline and of now, and says the same as a table', async () => {
    const { page } = app
    const title = 'Leaks are repaired sooner'
    await page.getByRole('img', { name: new RegExp(`^Trajectory of ${title} in days`) }).waitFor()
    await open(title)
    await field('Target for FY28 Q2').fill('9')
    await field('Target for FY28 Q2').press('Enter')
    const numbers = row(title).getByText('The numbers')
    await numbers.focus()
    await page.keyboard.press('Enter')
    const table = page.getByRole('table', { name: new RegExp(`^Targets and readings of ${title}`) })
    await table.getByRole('columnheader', { name: 'Targets of the baseline' }).waitFor()
    const cells = await table
      .getByRole('row', { name: /^FY28 Q2/ })
      .getByRole('cell')
      .allTextContents()
    expect(cells.slice(0, 2)).toEqual(['8', '9'])
    await row(title)
      .getByText(/^Judged against revision \d+, the baseline\.$/)
      .waitFor()
    await picture(app, 'outcome-numbers')
  })

  it('enters a pasted series after a preview, corrects a reading with its trail, and removes one with Undo', async () => {
    const { page } = app
    const { date: day, value } = readingOn(sampleState, 'repair', '2026-09-30') ?? { date: '', value: 0 }
    const written = formatDate(day, 'en')
    await open('Leaks are repaired sooner')
    const before = await revision()
    await inspector().getByRole('button', { name: 'Paste a series…' }).click()
    const dialog = page.getByRole('dialog', { name: /^Paste readings of/ })
    await dialog
      .getByLabel('Dates and values')
      .fill(`Day;Value\n${day.split('-').toReversed().join('.')};10,4\nFY25 Q4;12,6;before it began\nsoon;9\n01.10.2026;x`)
    const preview = dialog.getByRole('table', { name: 'What will be entered' })
    await preview.getByRole('row', { name: new RegExp(`${written} .* 10\\.4 .* Replaces ${value}`) }).waitFor()
    await preview.getByRole('row', { name: /31 Mar 2025 .* 12\.6 .* before it began Added/ }).waitFor()
    await preview.getByRole('row', { name: /soon .* the day is not understood/ }).waitFor()
    await dialog.getByText('2 lines are not understood and are left out.').waitFor()
    await picture(app, 'paste-readings')
    await dialog.getByRole('combobox', { name: 'On a day that has a reading already' }).click()
    await page.getByRole('option', { name: 'Keep what is there' }).click()
    await preview.getByRole('row', { name: `Left out: ${value} is kept` }).waitFor()
    await dialog.getByRole('combobox', { name: 'On a day that has a reading already' }).click()
    await page.getByRole('option', { name: 'Replace it' }).click()
    await dialog.getByRole('button', { name: 'Enter 2 readings' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await revision()).toBe(before + 1)
    await inspector().getByText('before it began').waitFor()

    await inspector()
      .getByRole('button', { name: `Edit the reading of ${written}` })
      .press('Enter')
    const editing = inspector().getByRole('group', { name: `Edit the reading of ${written}` })
    await editing.getByRole('textbox', { name: 'Value' }).fill('10.3')
    await editing.getByRole('textbox', { name: 'Value' }).press('Enter')
    await editing.getByText('Corrected a reading of Leaks are repaired sooner').waitFor()
    await editing.getByText('10.4', { exact: true }).first().waitFor()
    await editing.getByRole('button', { name: 'Done' }).press('Enter')
    await inspector()
      .getByText(/^10\.3 /)
      .waitFor()

    await inspector().getByRole('button', { name: 'Remove the reading of 31 Mar 2025' }).click()
    await inspector().getByText('before it began').waitFor({ state: 'detached' })
    await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click()
    await inspector().getByText('before it began').waitFor()
  })

  it('asks what a date means that could be two days', async () => {
    const { page } = app
    await open('Less water is lost')
    await inspector().getByRole('button', { name: 'Paste a series…' }).click()
    const dialog = page.getByRole('dialog', { name: /^Paste readings of/ })
    await dialog.getByLabel('Dates and values').fill('01/02/2026\t170\n02/03/2026\t169')
    await dialog.getByRole('button', { name: 'Nothing to enter' }).waitFor()
    await dialog.getByRole('row', { name: /01\/02\/2026.*Waits for how the dates are written/ }).waitFor()
    await dialog.getByRole('combobox', { name: 'How are the dates written?' }).click()
    await page.getByRole('option', { name: /is 1 Feb 2026/ }).click()
    await dialog.getByRole('row', { name: /2 Mar 2026/ }).waitFor()
    await dialog.getByRole('button', { name: 'Enter 2 readings' }).click()
    await inspector().getByText(/^169 /).waitFor()
  })
})
