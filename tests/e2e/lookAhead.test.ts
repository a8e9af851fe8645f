import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { all, emptyState } from '#shared/domain/records.ts'
import { plan as planned } from '#shared/planning/records.ts'
import { lastTime } from '#shared/review/lastTime.ts'
import { sampleDrafts } from '#shared/sample/sample.ts'
import { sampleState } from '../unit/exchange/workbook/sampleState.ts'
import { type App, openApp, picture, pressBar, testDay } from './app.ts'

const drafts = sampleDrafts(testDay)
const signed = drafts
  .slice(0, drafts.findLastIndex(({ kind }) => kind === 'review') + 1)
  .reduce((state, { changes }) => planned(state, changes), emptyState)
/** So many activities were in the plan when it was signed, and so many pictures lead from there to now. */
const then = all(signed, 'activity').filter(({ status }) => status !== 'stopped').length
const stops = lastTime(signed, sampleState)
const steps = stops.length
const firstMoved = stops.findIndex(({ kind }) => kind === 'moved') + 1

/** What was seen last time, what is worth most, and the plan inside the review. */
describe('from last time to what lies ahead', () => {
  let app: App
  beforeAll(async () => {
    app = await openApp('browser')
    await app.page.getByRole('button', { name: /^Open sample roadmap/ }).click()
    await app.page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
    await app.page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Review' }).click()
    await app.page.getByRole('button', { name: /^Open (the review of|it early)/ }).click()
  })
  afterAll(() => app.close())

  const region = (name: string | RegExp) => app.page.getByRole('region', { name })
  const step = (name: string) => app.page.getByRole('navigation', { name: 'Steps of the review' }).getByRole('button', { name }).click()
  const revision = async () => Number((await app.page.getByText(/^Revision \d+$/).textContent())?.replace('Revision ', ''))
  const told = async () => (await region('What you saw last time').getByRole('status').first().textContent()) ?? ''

  it('opens with what was signed last time and moves to now, by keys and by buttons', async () => {
    const { page } = app
    await region('What you saw last time').getByText(`As it was: ${then} activities`).waitFor()
    await page.getByText(/^The roadmap as you signed it at the review of FY27 Q2/).waitFor()
    const shown = page.getByRole('group', { name: /^The roadmap as you saw it/ })
    // Of the sample: done since, and not when it was signed.
    await shown.getByRole('button', { name: /^Tablets for every technician, .*in progress/i }).waitFor()
    await page.keyboard.press('ArrowRight')
    await expect.poll(told).toContain('Delivered')
    await page.getByText(`2 of ${steps}`).waitFor()
    await page.getByRole('button', { name: 'Next change' }).click()
    for (let at = 3; at < firstMoved; at += 1) {
      await page.getByText(`${at} of ${steps}`).waitFor()
      await page.keyboard.press('ArrowRight')
    }
    await expect.poll(told).toMatch(/Moved.*: finishes .* later/)
    await picture(app, 'review-last-time-moved')
    await page.getByRole('button', { name: 'Previous change' }).press('Enter')
    await page.getByText(`${firstMoved - 1} of ${steps}`).waitFor()
    for (let at = firstMoved; at <= steps; at += 1) {
      await page.keyboard.press('PageDown')
      await page.getByText(`${at} of ${steps}`).waitFor()
    }
    expect(await page.getByRole('button', { name: 'Next change' }).getAttribute('aria-disabled')).toBe('true')
    await shown.getByRole('button', { name: /^Tablets for every technician, .*done/i }).waitFor()
    // Looking changes nothing.
    await page.getByRole('button', { name: 'Play' }).click()
    await page.getByText(`1 of ${steps}`).waitFor()
    await page.getByRole('button', { name: 'Pause' }).click()
  })

  it('goes on to look back, and is there again from the steps', async () => {
    const { page } = app
    await page.getByRole('button', { name: 'Go to look back' }).click()
    await region(/^Step 1/).waitFor()
    await step('Last time')
    await region('What you saw last time').waitFor()
  })

  it('ranks what is worth most, and shows what it is computed from', async () => {
    await step('Look ahead')
    const row = app.page.getByRole('table', { name: 'Highest value first' }).getByRole('row').nth(1)
    // 5 x 2 x 0.75 / 60
    expect(await row.textContent()).toMatch(/1Rota for days with many bursts.*5 × 2.*= 10.*Medium, 0\.75.*60 days.*0\.125/)
    await app.page.getByText(/activities are in progress below something worth more that is not begun/).waitFor()
    await picture(app, 'review-look-ahead')
  })

  it('changes contribution, confidence, effort and status right there, and then ranks again', async () => {
    const { page } = app
    const table = page.getByRole('table', { name: 'Highest value first' })
    const before = await revision()
    await table.getByRole('button', { name: 'Change what Rota for days with many bursts is worth' }).press('Enter')
    const contribution = table.getByRole('radiogroup', { name: 'Contribution to Everyone goes home unhurt' })
    await contribution.getByText('1 · A little').click()
    await expect.poll(revision).toBe(before + 1)
    await table.getByRole('radiogroup', { name: 'Confidence' }).getByRole('radio', { name: 'Medium' }).press('ArrowLeft')
    await expect.poll(revision).toBe(before + 2)
    const effort = table.getByRole('textbox', { name: 'Effort of Rota for days with many bursts, in person-days' })
    await effort.fill('250')
    await effort.press('Enter')
    await expect.poll(revision).toBe(before + 3)
    await table.getByRole('button', { name: 'Commit to Rota for days with many bursts' }).click()
    await expect.poll(revision).toBe(before + 4)
    // 5 x 1 x 0.5 / 250, in the place it had until it is closed.
    await expect
      .poll(() => table.getByRole('row').nth(1).textContent())
      .toMatch(/Rota for days.*Committed.*5 × 1.*= 5.*Low, 0\.5.*250 days.*0\.01/)
    await table.getByRole('button', { name: 'Close what Rota for days with many bursts is worth' }).click()
    await expect.poll(() => table.getByRole('row').nth(1).textContent()).not.toContain('Rota for days with many bursts')
    for (let times = 0; times < 4; times += 1) await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => table.getByRole('row').nth(1).textContent()).toContain('0.125')
  })

  it('says how much an activity contributes in its inspector, too', async () => {
    const { page } = app
    const inspector = page.getByRole('complementary', { name: 'Inspector' })
    await page
      .getByRole('table', { name: 'Highest value first' })
      .getByRole('button', { name: 'Open Rota for days with many bursts' })
      .click()
    const contribution = inspector.getByRole('radiogroup', { name: 'Contribution: Everyone goes home unhurt' })
    const before = await revision()
    await contribution.getByText('Much').click()
    await expect.poll(revision).toBe(before + 1)
    await inspector.getByRole('button', { name: 'Close the inspector' }).click()
    await expect
      .poll(() => page.getByRole('table', { name: 'Highest value first' }).getByRole('row').nth(1).textContent())
      .toContain('5 × 3')
  })

  it('shows the horizon before and after, and the plan with the baseline behind it, to be changed there', async () => {
    const { page } = app
    await page
      .getByRole('definition')
      .filter({ hasText: /^FY27 Q4 to FY32 Q3$/ })
      .waitFor()
    const plan = page.getByRole('region', { name: 'The plan' }).getByRole('group', { name: 'Timeline' })
    const bar = plan.getByRole('button', { name: /^Smart meter alarms on the leak desk,/ })
    const label = await bar.getAttribute('aria-label')
    const before = await revision()
    await bar.focus()
    await page.keyboard.press('Alt+ArrowRight')
    await expect.poll(revision).toBe(before + 1)
    await expect.poll(() => bar.getAttribute('aria-label')).not.toBe(label)
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => bar.getAttribute('aria-label')).toBe(label)
    await pressBar(bar)
    await page.getByRole('complementary', { name: 'Inspector' }).getByRole('textbox', { name: 'Title' }).waitFor()
    await page.getByRole('button', { name: 'Close the inspector' }).click()
    await picture(app, 'review-plan')
  })
})
