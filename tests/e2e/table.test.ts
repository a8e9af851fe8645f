import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type App, openApp, picture, targets } from './app.ts'

describe.each(targets)('the roadmap as a table, %s', (target) => {
  let app: App
  beforeEach(async () => {
    app = await openApp(target)
    await app.page.getByRole('button', { name: /^Open sample roadmap/ }).click()
    await app.page.getByRole('button', { name: /^Renewal of the tablets/ }).waitFor()
  })
  afterEach(() => app.close())

  it('holds every item of the timeline, lane by lane, and opens it by the keyboard', async () => {
    const { page } = app
    const timeline = page.getByRole('group', { name: 'Timeline' })
    const bars = await timeline.getByRole('button', { name: /, \d+ \w+ \d{4} to / }).count()
    expect(bars).toBeGreaterThan(20)
    await page.getByRole('radiogroup', { name: 'Show as' }).getByText('Table').click()
    await page.getByRole('table', { name: 'Work in the field' }).waitFor()
    await picture(app, 'roadmap-table')
    const lanes = page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: 'Activity' }) })
    const rows = await lanes.getByRole('rowheader').count()
    expect(rows).toBeGreaterThanOrEqual(bars)
    const row = page.getByRole('table', { name: 'Work in the field' }).getByRole('row', { name: /^Select “Renewal of the tablets”/ })
    await row
      .getByText(/FY30 Q3/)
      .first()
      .waitFor()
    await row.getByText('Idea').waitFor()
    await row.getByRole('button', { name: 'Renewal of the tablets' }).focus()
    await page.keyboard.press('Enter')
    const inspector = page.getByRole('complementary', { name: 'Inspector' })
    await expect.poll(() => inspector.getByLabel('Title').inputValue()).toBe('Renewal of the tablets')
    await inspector.getByLabel('Title').fill('Tablets renewed')
    await page.keyboard.press('Tab')
    await page.getByRole('table', { name: 'Work in the field' }).getByRole('button', { name: 'Tablets renewed' }).waitFor()
  })
})

it('is what a screen reader is given on the desktop, until somebody chooses the timeline', async () => {
  const app = await openApp('desktop', { screenReader: true })
  const { page } = app
  await page.getByRole('button', { name: /^Open sample roadmap/ }).click()
  await page.getByRole('table', { name: 'Work in the field' }).waitFor()
  await page.getByRole('radiogroup', { name: 'Show as' }).getByText('Timeline').click()
  await page.getByRole('group', { name: 'Timeline' }).waitFor()
  await page.reload()
  await page.getByRole('group', { name: 'Timeline' }).waitFor()
  await app.close()
})
