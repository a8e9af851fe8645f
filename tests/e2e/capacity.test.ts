import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { load } from '#shared/planning/capacity.ts'
import { sampleState } from '../unit/exchange/workbook/sampleState.ts'
import { type App, openApp, picture } from './app.ts'

const { quarters, lanes } = load(sampleState)
/** The planners in FY28 Q1, who have more to do than they can take. */
const planners = lanes[0]?.quarters[quarters.indexOf('2027-04-01')]
const asked = Math.round(planners?.load ?? 0)
const usual = planners?.capacity ?? 0
const count = planners?.parts.length ?? 0

/** Effort against what each lane can take, quarter by quarter; and what is started against what gets finished. */
describe('capacity', () => {
  let app: App
  beforeEach(async () => {
    app = await openApp('browser')
    await app.page.getByRole('button', { name: /^Open sample roadmap/ }).click()
    await app.page.getByRole('button', { name: /^Renewal of the tablets/ }).waitFor()
    await app.page.getByRole('radiogroup', { name: 'Show as' }).getByText('Capacity').click()
  })
  afterEach(() => app.close())

  const inspector = () => app.page.getByRole('complementary', { name: 'Inspector' })
  const table = () => app.page.getByRole('table', { name: 'Load and capacity in person-days' })
  const cell = (lane: string, quarter: string) => table().getByRole('button', { name: new RegExp(`^${lane}, ${quarter}:`) })
  const label = async (lane: string, quarter: string) => (await cell(lane, quarter).getAttribute('aria-label')) ?? ''

  it('marks overload by sign and word, leads to the activities, and is changed where it is seen', async () => {
    const { page } = app
    expect(await label('Planning and dispatch', 'FY28 Q1')).toContain(
      `: ${asked} of ${usual} person-days, overloaded by ${asked - usual}; ${count} activities`,
    )
    await cell('Planning and dispatch', 'FY28 Q1').click()
    await picture(app, 'capacity')
    const detail = page.getByRole('region', { name: 'Planning and dispatch' })
    await detail.getByRole('button', { name: 'Dynamic scheduling in all depots' }).click()
    await expect.poll(() => inspector().getByLabel('Title').inputValue()).toBe('Dynamic scheduling in all depots')
    const field = detail.getByRole('textbox', { name: 'Capacity in FY28 Q1' })
    await field.fill('900')
    await field.press('Enter')
    await expect.poll(() => label('Planning and dispatch', 'FY28 Q1')).toContain(`: ${asked} of 900 person-days; ${count} activities`)
    await field.fill('-1')
    await field.press('Enter')
    await detail.getByText('Not less than 0.').waitFor()
    await field.fill('')
    await field.press('Enter')
    await expect.poll(() => label('Planning and dispatch', 'FY28 Q1')).toContain(`overloaded by ${asked - usual}`)
  })

  it('is gone through by the arrow keys, with one stop for Tab, and left by Escape', async () => {
    const { page } = app
    await cell('Planning and dispatch', 'FY27 Q3').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    const here = cell('Work in the field', 'FY27 Q4')
    await expect.poll(() => here.evaluate((button) => button === document.activeElement)).toBe(true)
    await page
      .getByText(/^FY27 Q4: \d+ of \d+ person-days/)
      .first()
      .waitFor()
    await page.keyboard.press('End')
    await expect.poll(() => cell('Work in the field', 'FY32 Q2').evaluate((button) => button === document.activeElement)).toBe(true)
    expect(await table().locator('[tabindex="0"]').count()).toBe(1)
    await page.keyboard.press('Enter')
    const detail = page.getByRole('region', { name: 'Work in the field' })
    await detail.getByRole('button', { name: 'Close' }).focus()
    await page.keyboard.press('Escape')
    await detail.waitFor({ state: 'detached' })
    await expect.poll(() => cell('Work in the field', 'FY32 Q2').evaluate((button) => button === document.activeElement)).toBe(true)
  })

  it('of a lane is set in its inspector, and what nobody estimated is said and never counts as nothing', async () => {
    const { page } = app
    await table().getByRole('rowheader').getByRole('button', { name: 'Customers' }).click()
    const section = inspector().getByRole('region', { name: 'Capacity' })
    await section.getByRole('textbox', { name: 'Usual capacity of a quarter' }).fill('40')
    await page.keyboard.press('Enter')
    await expect.poll(() => label('Customers', 'FY27 Q3')).toMatch(/ of 40 person-days/)
    await section.getByRole('textbox', { name: 'Capacity in FY27 Q4' }).fill('12.5')
    await page.keyboard.press('Enter')
    await expect.poll(() => label('Customers', 'FY27 Q4')).toMatch(/ of 13 person-days, overloaded by/)
    await cell('Customers', 'FY27 Q4').click()
    await page.getByRole('region', { name: 'Customers' }).getByRole('listitem').getByRole('button').first().click()
    await inspector().getByRole('textbox', { name: 'Effort' }).fill('')
    await page.keyboard.press('Enter')
    await expect.poll(() => label('Customers', 'FY27 Q4')).toMatch(/1 not estimated$/)
    await table()
      .getByRole('row', { name: /^Customers/ })
      .getByText('1 not estimated')
      .waitFor()
  })

  it('says beside the plan how much is started and how much gets finished, and when that is too much', async () => {
    const { page } = app
    const roadmap = page.getByRole('region', { name: 'Roadmap', exact: true })
    const figures = async () => {
      const text = (await roadmap.getByText(/\d+ in progress · \d+ finished in the last four quarters/).textContent()) ?? ''
      return [/(\d+) in progress/, /(\d+) finished/].map((pattern) => Number(pattern.exec(text)?.[1]))
    }
    const [started = 0, finished = 0] = await figures()
    expect(started).toBeLessThanOrEqual(finished)
    expect(await roadmap.getByText('more is started than finished').count()).toBe(0)
    await page.getByRole('radiogroup', { name: 'Show as' }).getByText('Table').click()
    const open = page.getByRole('row', { name: /In progress/ }).first()
    await open.getByRole('button').click()
    await inspector().getByRole('combobox', { name: 'Status' }).click()
    await page.getByRole('option', { name: 'Done' }).click()
    await expect.poll(figures).toEqual([started - 1, finished + 1])
  })
})
