import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type App, openApp, picture } from './app.ts'

const csv = (...lines: string[]) => Buffer.from([...lines, ''].join('\n'))
const file = (name: string, ...lines: string[]) => ({ name, mimeType: 'text/csv', buffer: csv(...lines) })
const plan = (...lines: string[]) => file('plan.csv', 'Key,Title,Lane,Start,Finish', ...lines)
const first = plan(
  '1,Alpha,North,2027-01-01,2027-03-31',
  '2,Beta,North,2027-02-01,2027-04-30',
  '3,Gamma,South,2027-01-01,2027-06-30',
  '4,Broken,South,soon,2027-06-30',
)
const later = plan('1,Alpha,North,2027-01-01,2027-05-31', '2,Beta,North,2027-02-01,2027-07-31', '5,Delta,South,2027-04-01,2027-06-30')
const series = (...lines: string[]) => file('series.csv', 'Reported,Lane,Activity,Start,Finish', ...lines)

describe('a plan that is imported again', () => {
  let app: App
  beforeEach(async () => {
    app = await openApp('browser')
  })
  afterEach(() => app.close())

  const choose = async (given: ReturnType<typeof file>) => {
    const { page } = app
    const more = page.getByRole('button', { name: 'More', exact: true })
    const start = page.getByRole('button', { name: /^Import a plan/ })
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await more.or(start).waitFor()
    if (await more.isVisible()) {
      await more.click()
      await page.getByRole('menuitem', { name: /^Import/ }).click()
    } else await start.click()
    await page.getByLabel('CSV file').setInputFiles(given)
    await page.getByRole('button', { name: 'Continue' }).click()
  }
  const tab = (name: RegExp) => app.page.getByRole('tab', { name })
  const bar = (name: string) => app.page.getByRole('group', { name: 'Timeline' }).getByRole('button', { name: new RegExp(`^${name},`) })
  const said = async (name: string) => (await bar(name).getAttribute('aria-label')) ?? ''
  const revision = () => app.page.getByText(/^Revision \d+$/).textContent()
  const doImport = async (name: RegExp) => {
    await app.page.getByRole('button', { name }).click()
    await app.page.getByRole('dialog').waitFor({ state: 'hidden' })
  }

  it('takes what is accepted, leaves what is discarded, and removes what is asked; a second time nothing is new', async () => {
    const { page } = app
    await choose(first)
    await tab(/Left out 1/).click()
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save the rows left out as CSV' }).click()
    const path = await (await saved).path()
    expect(await readFile(path, 'utf8')).toContain('4,Broken,South,soon,2027-06-30,5,Start,soon,Not a date written like 2026-12-31')
    await doImport(/^Import 3 rows as 1 revision/)
    await bar('Gamma').waitFor()

    await choose(later)
    await tab(/Changed 2/).click()
    await page.getByText('31 May 2027').waitFor()
    await picture(app, 'import-again-changed')
    // By keyboard: the box of Beta is found and left.
    await page.getByRole('checkbox', { name: 'Take Beta' }).focus()
    await page.keyboard.press('Space')
    await page.getByText('1 of 2 taken').waitFor()
    await tab(/Not in this file 1/).click()
    await page.getByRole('switch', { name: /Also remove/ }).check({ force: true })
    await page.getByRole('checkbox', { name: 'Remove Gamma' }).waitFor()
    await picture(app, 'import-again-absent')
    await doImport(/^Import 3 rows as 1 revision/)
    await bar('Delta').waitFor()
    expect(await said('Alpha')).toContain('31 May 2027')
    expect(await said('Beta')).toContain('30 Apr 2027')
    expect(await bar('Gamma').count()).toBe(0)

    // Undo by the button of the notification takes it back whole.
    await page
      .getByRole('alert')
      .filter({ hasText: 'Imported 3 rows as 1 revision' })
      .last()
      .getByRole('button', { name: 'Undo', exact: true })
      .click()
    await bar('Gamma').waitFor()
    expect(await said('Alpha')).toContain('31 Mar 2027')
    await choose(first)
    await page.getByText(/Importing it again would change nothing/).waitFor()
    expect(await page.getByRole('button', { name: 'Nothing to import' }).isDisabled()).toBe(true)
  })

  it('joins what has another name in a series, takes the series back in one press, and keeps its report in History', async () => {
    const { page } = app
    await choose(first)
    await doImport(/^Import 3 rows as 1 revision/)
    await choose(
      series(
        '2027-01-31,North,Customer data platform,2027-01-01,2027-03-31',
        '2027-02-28,North,Customers data platform,2027-01-01,2027-05-31',
        '2027-02-28,North,Wrong,2027-06-01,2027-05-31',
      ),
    )
    await tab(/Same thing\? 1/).click()
    await page.getByRole('checkbox', { name: '“Customer data platform” is now “Customers data platform”' }).check()
    await picture(app, 'import-same-thing')
    await tab(/Reports/).click()
    await expect.poll(() => page.getByRole('tabpanel').getByRole('row').last().textContent()).toMatch(/2027-02-28.*1010/)
    await doImport(/^Import 2 rows as 2 revisions/)
    await expect.poll(revision).toBe('Revision 3')
    await page.getByRole('button', { name: 'Undo: Imported series.csv' }).click()
    await expect.poll(revision).toBe('Revision 4')
    expect(await bar('Customers data platform').count()).toBe(0)
    await page.getByRole('button', { name: 'Redo: Took back: series.csv' }).click()
    await bar('Customers data platform').waitFor()
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'History' }).click()
    await page.getByRole('button', { name: 'More for revision 3' }).click()
    await page.getByRole('menuitem', { name: 'Report of this import' }).click()
    const dialog = page.getByRole('dialog', { name: 'Import of revisions 2 to 3' })
    await dialog.getByText('Row 4, “Wrong”, Finish “2027-05-31”: It finishes before it starts.').waitFor()
    await picture(app, 'import-report')
  })
})
