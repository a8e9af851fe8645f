import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { openApp, picture } from './app.ts'
import { hasRealData, realPath } from './realPlan.ts'

const column = (page: Page, field: string) => page.getByRole('combobox', { name: `Column for ${field}`, exact: true })

async function choose(page: Page, name: string, lines: readonly string[]): Promise<void> {
  await page.getByLabel('CSV file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) })
}

async function pick(page: Page, label: string, option: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click()
  await page.getByRole('option', { name: option }).click()
}

describe('what the columns of a file say', () => {
  it.skipIf(!hasRealData)('an export of Jira is recognised, and its rows of one date become milestones where that is said', async () => {
    const app = await openApp('browser')
    const { page } = app
    await page.getByRole('button', { name: /^Import a plan/ }).click()
    await page.getByLabel('CSV file').setInputFiles(realPath('formats/jira-68-issues.csv'))
    await expect.poll(() => page.getByRole('combobox', { name: 'Columns of' }).inputValue()).toBe('Jira')
    expect(await column(page, 'Start').inputValue()).toBe('Custom field (Start date)')
    await picture(app, 'import-jira')
    await page.getByRole('radio', { name: 'Take each as a milestone on that day' }).check()
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('button', { name: 'Import 41 rows as 1 revision' }).click()
    await page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
    await app.close()
  })

  it('quarters are asked where the fiscal year is another, and what was said is proposed for the next file', async () => {
    const app = await openApp('browser')
    const { page } = app
    await page.getByRole('button', { name: /^Import a plan/ }).click()
    const header = 'What,Theme,From,To,Phase'
    await choose(page, 'plan.csv', [header, 'Wallet,payments,2026-Q4,2027-Q2,Live', 'Cards,Payments,2026-Q4,2027-Q1,Soon'])
    await pick(page, 'Column for Title', 'What')
    await page.getByRole('button', { name: /^\d+ more fields$/ }).press('Enter')
    await pick(page, 'Column for Status', 'Phase')
    await pick(page, 'Live means', 'In progress')
    await pick(page, 'Soon means', 'Committed')
    await page.getByRole('button', { name: 'Change which lanes they are' }).click()
    const lane = page.getByRole('combobox', { name: 'payments goes to the lane', exact: true })
    await lane.fill('Money')
    await lane.press('Tab')
    await page.getByRole('button', { name: 'Continue' }).click()

    // The fiscal year of the new roadmap begins in April: the quarters may be others than they were taken for.
    await page.getByRole('combobox', { name: 'Fiscal year starts in' }).selectOption('April')
    await page.getByRole('tab', { name: /Left out 2/ }).waitFor()
    await page.getByRole('button', { name: 'Back' }).click()
    await page.getByText('2026-Q4 can be 1 Jan 2026 to 31 Mar 2026 or 1 Oct 2026 to 31 Dec 2026. Please choose.').first().waitFor()
    await picture(app, 'import-quarters')
    await pick(page, 'How dates are written in Start', /calendar year/)
    await pick(page, 'How dates are written in Finish', /calendar year/)
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('button', { name: 'Import 2 rows as 1 revision' }).click()
    await page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
    await page.getByText('Money', { exact: true }).first().waitFor()

    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: /^Import/ }).click()
    await choose(page, 'next.csv', ['Theme,What,Phase,From,To', 'PAYMENTS,Wallet,Live,2026-Q4,2027-Q3'])
    await page.getByText(/^As you mapped these columns on 21 Nov 2026/).waitFor()
    expect(await column(page, 'Title').inputValue()).toBe('What')
    await picture(app, 'import-remembered')
    await page.getByRole('button', { name: 'Suggest anew' }).click()
    await page.getByRole('combobox', { name: 'Columns of' }).waitFor()
    await app.close()
  })
})
