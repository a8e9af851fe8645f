import axe from 'axe-core'
import { writeXlsx } from 'hucre/xlsx'
import { afterEach, describe, expect, it } from 'vitest'
import { type App, openApp, picture } from './app.ts'
import { paste } from './pasteText.ts'

const bytes = (text: string) => Buffer.from(text)
const table = (...rows: string[]) => ['Activity\tStart\tFinish', ...rows].join('\n')

describe('a plan that is somewhere else', () => {
  let app: App
  afterEach(() => app.close())

  const start = async () => {
    app = await openApp('browser')
    await app.page.getByRole('button', { name: /^Import a plan/ }).click()
    const dialog = app.page.getByRole('dialog', { name: 'Import a plan' })
    const choose = (...files: { name: string; buffer: Buffer }[]) =>
      dialog.getByLabel('CSV file or workbook').setInputFiles(files.map((file) => ({ ...file, mimeType: 'application/octet-stream' })))
    return { page: app.page, dialog, choose, next: () => dialog.getByRole('button', { name: 'Continue' }).click() }
  }

  it('is pasted, with the keys or into a field', async () => {
    const { page, dialog, next } = await start()
    await dialog.getByRole('button', { name: 'Choose files' }).focus()
    await paste(page, table('Move the archive\t2026-01-05\t2026-03-31'))
    await dialog.getByRole('heading', { name: 'How the file is read' }).waitFor()
    expect(await dialog.getByRole('combobox', { name: 'Encoding' }).count()).toBe(0)
    await dialog.getByRole('button', { name: 'Back' }).click()
    await dialog.getByRole('button', { name: 'Paste a table' }).press('Enter')
    await page.keyboard.insertText(table('Move the archive\t2026-01-05\t2026-03-31', 'Close the old one\t2026-04-01\t2026-06-30'))
    await dialog.getByRole('button', { name: 'Read the table' }).click()
    await next()
    await dialog.getByRole('cell', { name: 'Close the old one', exact: true }).waitFor()
    await dialog.getByRole('button', { name: 'Import 2 rows as 1 revision' }).click()
    await page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
  })

  it('is on the sheet of a workbook that looks like one, or on another', async () => {
    const { dialog, choose, next } = await start()
    const workbook = await writeXlsx({
      sheets: [
        {
          name: 'Notes',
          rows: [
            ['Read me', 'first'],
            ['This is', 'no plan'],
          ],
        },
        {
          name: 'Plan',
          rows: [
            ['Activity', 'Start', 'Finish'],
            ['Move the archive', new Date(Date.UTC(2026, 0, 5)), new Date(Date.UTC(2026, 2, 31))],
          ],
        },
        {
          name: 'Later',
          rows: [
            ['Activity', 'Start', 'Finish'],
            ['Close the old one', '2027-01-05', '2027-03-31'],
            ['Thank everybody', '2027-04-01', '2027-04-02'],
          ],
        },
      ],
    })
    await choose({ name: 'plans.xlsx', buffer: Buffer.from(workbook) })
    const sheet = dialog.getByRole('combobox', { name: 'Sheet' })
    await expect.poll(() => sheet.inputValue()).toBe('Plan')
    await next()
    await dialog.getByRole('row', { name: /Move the archive.*5 Jan 2026.*31 Mar 2026/ }).waitFor()
    await dialog.getByRole('button', { name: 'Back' }).click()
    await sheet.click()
    await app.page.getByRole('option', { name: 'Later' }).click()
    await dialog.getByText('2 rows, 3 columns').waitFor()
    await next()
    await dialog.getByRole('button', { name: 'Import 2 rows as 1 revision' }).waitFor()
  })

  it('is a series where several files are chosen: days are asked, and what is said of one file’s columns holds for all like it', async () => {
    const { page, dialog, choose, next } = await start()
    const report = (title: string, finish: string) => bytes(`Which;Start;Finish\n${title};2026-01-05;${finish}\n`)
    await choose(
      { name: 'plan-2026-03-31.csv', buffer: report('Move the archive', '2026-06-30') },
      { name: 'spring.csv', buffer: report('Move the archive', '2026-09-30') },
      { name: 'autumn.csv', buffer: report('Move the archive', '2026-12-31') },
      { name: 'notes.csv', buffer: bytes('nothing') },
    )
    await dialog.getByText(/“notes.csv” has a header and no row below it/).waitFor()
    const row = (name: string) => dialog.getByRole('row', { name: new RegExp(`^${name}`) })
    await row('spring.csv').getByText('Something is to be said of its columns').waitFor()
    await dialog.getByRole('combobox', { name: 'Column for Title' }).click()
    await page.getByRole('option', { name: 'Which' }).click()
    await row('plan-2026-03-31.csv').getByText('Ready').waitFor()
    await row('plan-2026-03-31.csv').getByText('As its name says').waitFor()
    const day = async (name: string, text: string) => {
      const field = dialog.getByRole('textbox', { name: `Day of the report in ${name}` })
      expect(await field.inputValue()).toBe('')
      await field.fill(text)
      await field.press('Enter')
    }
    await day('spring.csv', '2026-03-31')
    await row('spring.csv').getByText('Another file has this day').waitFor()
    expect(await dialog.getByRole('button', { name: 'Continue' }).isEnabled()).toBe(false)
    await dialog.getByRole('textbox', { name: 'Day of the report in spring.csv' }).fill('2026-06-30')
    await page.keyboard.press('Enter')
    await day('autumn.csv', '2026-09-30')
    await row('autumn.csv').getByText('Ready').waitFor()
    await picture(app, 'import-series')
    const { violations } = await page
      .evaluate(`${axe.source}; axe.run('[role=dialog]')`)
      .then((found) => found as { violations: { id: string }[] })
    expect(violations.map(({ id }) => id)).toEqual([])
    await next()
    // What the names of the files have in common is no name.
    await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Archive')
    await dialog.getByRole('button', { name: 'Import 3 rows as 3 revisions' }).click()
    await page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
    await expect.poll(() => page.getByText(/^Revision \d+$/).textContent()).toBe('Revision 3')
  })

  it('is refused where it cannot be read, with what to do instead', async () => {
    const { dialog, choose } = await start()
    await choose({
      name: 'plan.mpp',
      buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 600 }, () => 0)]),
    })
    await dialog
      .getByRole('alert')
      .getByText(/In Project choose File, Save As, XML Format/)
      .waitFor()
    await choose({ name: 'feed.xml', buffer: bytes('<?xml version="1.0"?>\n<rss version="2.0"></rss>') })
    await dialog
      .getByRole('alert')
      .getByText(/is XML, and no plan of Microsoft Project/)
      .waitFor()
    await dialog.getByText('Nothing was changed.').waitFor()
  })
})
