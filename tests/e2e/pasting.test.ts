import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type App, openApp, picture } from './app.ts'
import { paste } from './pasteText.ts'

/** Lines and cells become activities, once it was seen what they make. */
describe('pasting activities', () => {
  let app: App
  beforeEach(async () => {
    app = await openApp('browser')
    const { page } = app
    await page.getByRole('button', { name: /^New roadmap/ }).click()
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Claims 2031')
    await page.getByRole('button', { name: 'Create roadmap' }).click()
    await page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
    await closed()
  })
  afterEach(() => app.close())

  const dialog = () => app.page.getByRole('dialog', { name: 'Paste activities' })
  /** While a dialog closes, what is pasted is still its own. */
  const closed = () => expect.poll(() => app.page.getByRole('dialog', { includeHidden: true }).count()).toBe(0)
  const preview = () => dialog().getByRole('region', { name: 'What will be made' })
  const inspector = () => app.page.getByRole('complementary', { name: 'Inspector' })
  const bar = (title: string) => app.page.getByRole('group', { name: 'Timeline' }).getByRole('button', { name: new RegExp(`^${title},`) })
  const revision = async () => Number((await app.page.getByText(/^Revision \d+$/).textContent())?.replace('Revision ', ''))

  it('makes one of each line, all in one revision that Undo takes back', async () => {
    const { page } = app
    await paste(page, ['Portal', 'Screens', 'Training'].map((title, at) => `${at + 1}. ${title}`).join('\n'))
    await preview().getByRole('rowheader', { name: 'Portal' }).waitFor()
    await preview()
      .getByText(/3 have a day that was not given: without one they begin on 1 Dec 2026/)
      .waitFor()
    await picture(app, 'pasting')
    await page.keyboard.press('Control+Enter')
    await dialog().waitFor({ state: 'hidden' })
    await inspector().getByRole('heading', { name: '3 activities' }).waitFor()
    await bar('Training').waitFor()
    expect(await revision()).toBe(2)
    await page.getByRole('button', { name: 'Undo: Pasted 3 activities' }).click()
    await bar('Training').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Redo: Took back: 3 activities' }).waitFor()
  })

  it('reads the cells of a spreadsheet under their names, makes the lanes they name, and says which rows are left out', async () => {
    const { page } = app
    const cells = [
      ['Owner', 'Activity', 'Theme', 'Begin', 'End', 'Status', 'Effort', 'Budget'],
      ['Ada', 'Claims <b>portal</b> 🚀', 'Claims handling', '2027-01-01', '2027-06-30', 'Planned', '120', '1'],
      ['Grace', 'בדיקה', 'Data', '2027-04-01', '2027-02-01', 'Planned', '', '2'],
      ['', 'Data lake', 'data', '1 Apr 2027', '', 'Purple', '', '3'],
    ]
    await page
      .getByRole('button', { name: 'Add something else' })
      .or(page.getByRole('button', { name: 'Add lane' }))
      .first()
      .waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog', { name: 'Find' }).getByLabel('Find', { exact: true }).last().fill('excel clipbord')
    await page.getByRole('dialog', { name: 'Find' }).getByText('Paste activities…').click()
    await dialog()
      .getByRole('textbox', { name: 'Lines or cells' })
      .fill(cells.map((row) => row.join('\t')).join('\n'))
    await preview().getByRole('rowheader', { name: 'Claims <b>portal</b> 🚀' }).waitFor()
    await preview().getByText('Makes a lane: “Claims handling”.').waitFor()
    await preview().getByText('Not read, since its name says nothing known: “Budget”.').waitFor()
    await preview().getByText('2 lines are left out. Mend them above, or leave them.').waitFor()
    expect(await preview().getByRole('row').filter({ hasText: 'It finishes before it starts' }).textContent()).toMatch(/^32027-02-01/)
    expect(await preview().getByRole('row').filter({ hasText: 'Purple' }).textContent()).toMatch(/^4PurpleNot a status/)
    // Its number leads to the line; mended there, it is at once a row below.
    const text = dialog().getByRole('textbox', { name: 'Lines or cells' })
    await preview().getByRole('button', { name: 'Go to line 4' }).click()
    expect(await page.evaluate(() => String(getSelection()))).toMatch(/^\tData lake\tdata\t1 Apr 2027\t\tPurple/)
    await text.fill((await text.inputValue()).replace('2027-02-01', '2027-09-30').replace('Purple', 'Idea'))
    await dialog().getByRole('button', { name: 'Paste 3 activities' }).click()
    await bar('Claims <b>portal</b> 🚀').waitFor()
    await bar('בדיקה').waitFor()
    await page.getByRole('radiogroup', { name: 'Show as' }).getByText('Table').click()
    const lane = page.getByRole('table', { name: 'Data', exact: true })
    await lane.getByRole('row', { name: /^Select “Data lake”.*1 Apr 2027.*30 Jun 2027.*Idea/ }).waitFor()
    await page
      .getByRole('table', { name: 'Claims handling' })
      .getByRole('row', { name: /Claims <b>portal<\/b> 🚀.*Committed.*Ada/ })
      .waitFor()
  })

  it('asks where a day can be two days, and never guesses', async () => {
    const { page } = app
    await paste(page, 'Title\tStart\tFinish\nPortal\t01/02/2027\t03/04/2027')
    await preview().getByText('1 line is left out. Mend it above, or leave it.').waitFor()
    expect(await dialog().getByRole('button', { name: 'Paste', exact: true }).isDisabled()).toBe(true)
    await dialog().getByRole('combobox', { name: 'Days are written as' }).click()
    await page.getByRole('option', { name: /1 Feb 2027|3 Apr 2027/ }).click()
    await dialog().getByRole('button', { name: 'Paste 1 activity' }).click()
    await bar('Portal')
      .and(page.getByRole('button', { name: /1 Feb 2027 to 3 Apr 2027/ }))
      .waitFor()
  })

  it('shows the first of many, and sends a whole file to the import', async () => {
    const { page } = app
    const lines = (count: number) => Array.from({ length: count }, (_, at) => `Line ${at + 1}`).join('\n')
    await paste(page, lines(600))
    await preview().getByText('and 500 more').waitFor()
    // A key of the screen behind it opens nothing in its place.
    await dialog().getByRole('button', { name: 'Cancel' }).press('n')
    expect(await preview().isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    await closed()
    await paste(page, lines(2_001))
    await dialog().getByRole('alert').filter({ hasText: 'These are 2,001 rows. More than 2,000 are a file' }).waitFor()
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'hidden' })
    expect(await revision()).toBe(1)
  })

  it('leaves what is pasted into a field to the field', async () => {
    const { page } = app
    await paste(page, 'Portal')
    await dialog().getByRole('button', { name: 'Paste 1 activity' }).click()
    await inspector().getByRole('textbox', { name: 'Title' }).focus()
    await paste(page, 'Not an activity')
    expect(await dialog().isVisible()).toBe(false)
  })

  it('adds one after the other by the keyboard alone', async () => {
    const { page } = app
    await page.keyboard.press('n')
    await page.getByRole('dialog', { name: 'New lane' }).getByLabel('Name of the lane').fill('Claims')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'New lane' }).waitFor({ state: 'hidden' })
    await page.keyboard.press('n')
    const names = Array.from({ length: 12 }, (_, at) => `Activity number ${at + 1}`)
    for (const [at, name] of names.entries()) {
      await expect.poll(() => inspector().getByRole('textbox', { name: 'Title' }).inputValue()).toBe('New activity')
      await expect
        .poll(() => page.evaluate(() => document.activeElement instanceof HTMLInputElement && document.activeElement.selectionEnd === 12))
        .toBe(true)
      await inspector().getByText('Ctrl or Cmd + Enter keeps it and adds the next activity.').waitFor()
      await page.keyboard.type(name)
      await page.keyboard.press(at === names.length - 1 ? 'Enter' : 'Control+Enter')
    }
    for (const name of names) await bar(name).waitFor()
    // The lane, and each activity with its name.
    await expect.poll(revision).toBe(1 + 1 + 24)
  })
})
