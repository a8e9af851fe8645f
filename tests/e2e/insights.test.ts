import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { all } from '#shared/domain/records.ts'
import { signedFigures } from '#shared/review/sayDo.ts'
import { sampleState } from '../unit/exchange/workbook/sampleState.ts'
import { type App, openApp, picture } from './app.ts'
import { hasRealData, nodePlan, realPath } from './realPlan.ts'

const goTo = async ({ page }: App) => {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Insights' }).click()
  await page.getByRole('region', { name: 'Insights' }).waitFor()
}
const figure = ({ page }: App, name: string | RegExp) => page.getByRole('region', { name, exact: true })
const part = async ({ page }: App, name: string) => page.getByRole('tab', { name }).click()

const signed = signedFigures(sampleState).map(({ figures }) => figures)
const last = signed.at(-1) ?? { promised: 0, delivered: 0, moved: 0, dropped: 0, added: 0 }
const [allPromised, allDelivered] = [
  signed.reduce((sum, one) => sum + one.promised, 0),
  signed.reduce((sum, one) => sum + one.delivered, 0),
]
const percent = (share: number, of: number) => `${Math.round((100 * share) / of)}%`
const onTrack = all(sampleState, 'assessment').filter(({ review, verdict }) => review === 'review-4' && verdict === 'on track').length

/** What the history adds up to: a sentence, a drawing and its numbers, and a way to what stands behind them. */
describe('the insights of the sample', () => {
  let app: App
  beforeEach(async () => {
    app = await openApp('browser')
    await app.page.getByRole('button', { name: /^Open sample roadmap/ }).click()
    await app.page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
    await goTo(app)
  })
  afterEach(() => app.close())

  const inspector = () => app.page.getByRole('complementary', { name: 'Inspector' })
  const numbers = async (name: string | RegExp) => {
    await figure(app, name).getByText('The numbers', { exact: true }).click()
    return figure(app, name).getByRole('table')
  }

  it('say what they show, each in a sentence, with a picture that has a name', async () => {
    await figure(app, 'Say-do ratio by quarter')
      .getByText(
        `${percent(allDelivered, allPromised)} of what was promised for the last 4 quarters was delivered, ${allDelivered} of ${allPromised}.`,
      )
      .waitFor()
    await figure(app, 'Say-do ratio by quarter').getByRole('img', { name: 'Promised and delivered by quarter' }).waitFor()
    await figure(app, 'Started against finished')
      .getByText(/activities are in progress, against \d+ finished in the last four quarters/)
      .waitFor()
    await picture(app, 'insights')
    await part(app, 'Dates')
    await figure(app, 'Milestone trend')
      .getByText(/^\d+ of \d+ activities kept their finish, \d+ slipped, by \d+ days at the median/)
      .waitFor()
    await figure(app, 'Milestone trend').getByRole('img', { name: 'Forecast finishes by the day they were forecast' }).waitFor()
    await figure(app, 'Plan stability by distance')
      .getByText(/^Of what lay 1 quarter ahead, \d+% was unchanged at the next look/)
      .waitFor()
    await figure(app, 'Forecast honesty')
      .getByText(/^Of ten finishes that were forecast .* is likely between .* and .*\.$/)
      .waitFor()
    await picture(app, 'insights-dates')
    await part(app, 'Outcomes and lessons')
    await figure(app, 'Outcome attainment')
      .getByText(`At the review of FY27 Q2, ${onTrack} of ${all(sampleState, 'outcome').length} outcomes were on track`)
      .waitFor()
    await figure(app, 'Lead time of lessons')
      .getByText(/^A lesson is applied 1 quarter after it was found at the median/)
      .waitFor()
    await part(app, 'Partnership')
    await figure(app, 'The twelve principles')
      .getByText(/^The evidence is \d+% on average/)
      .waitFor()
    await figure(app, 'The partnership, as both sides see it').waitFor()
    await picture(app, 'insights-partnership')
  })

  it('lead from the ratio of a quarter to its review, and to each promise', async () => {
    const table = await numbers('Say-do ratio by quarter')
    expect(await table.getByRole('row').nth(1).getByRole('cell').allTextContents()).toEqual([
      percent(last.delivered, last.promised),
      ...[last.promised, last.delivered, 0, last.moved, last.dropped, last.added].map(String),
      'reviewed',
    ])
    await table.getByRole('button', { name: 'Show what was promised for FY27 Q2' }).click()
    const promised = app.page.getByRole('region', { name: 'Promised for FY27 Q2' })
    await expect.poll(() => promised.getByRole('listitem').count()).toBe(last.promised)
    await promised.getByRole('button', { name: /^Open Report a leak with a photo/ }).click()
    await expect.poll(() => inspector().getByLabel('Title').inputValue()).toBe('Report a leak with a photo')
    // How its finish moved stands there as well.
    await inspector()
      .getByRole('region', { name: 'How its finish moved' })
      .getByText(/^Moved \d+ times?, /)
      .waitFor()
    await promised.getByRole('button', { name: 'Read the review of FY27 Q2' }).click()
    await app.page.getByRole('region', { name: 'Review of FY27 Q2' }).waitFor()
    await app.page
      .getByText(/Signed on .* 2026/)
      .first()
      .waitFor()
    // Coming back later the review screen shows what is usual.
    await goTo(app)
    await app.page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Review' }).click()
    await app.page.getByRole('region', { name: 'Review', exact: true }).waitFor()
  })

  it('are read, searched and followed by the keyboard alone', async () => {
    const { page } = app
    await page.getByRole('tab', { name: 'Promises' }).focus()
    await page.keyboard.press('ArrowRight')
    await figure(app, 'Milestone trend').waitFor()
    const search = figure(app, 'Milestone trend').getByRole('combobox', { name: 'Add an activity' })
    await search.focus()
    await page.keyboard.type('smart glasses')
    await page
      .getByRole('option', { name: /smart glasses/ })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    const fingerprint = figure(app, 'Slip fingerprint of Guidance through smart glasses')
    await fingerprint.getByText(/^“Guidance through smart glasses” (kept its finish|moved)/).waitFor()
    await figure(app, 'Milestone trend').getByText('The numbers', { exact: true }).focus()
    await page.keyboard.press('Enter')
    await figure(app, 'Milestone trend').getByRole('button', { name: 'Show how Dynamic scheduling in all depots slipped' }).focus()
    await page.keyboard.press('Enter')
    await figure(app, 'Slip fingerprint of Dynamic scheduling in all depots')
      .getByRole('button', { name: 'Open Dynamic scheduling in all depots' })
      .press('Enter')
    await expect.poll(() => inspector().getByLabel('Title').inputValue()).toBe('Dynamic scheduling in all depots')
  })

  it('lead from a share to what changed, from a verdict to its outcome, and from a drawing to its item', async () => {
    const { page } = app
    await part(app, 'Dates')
    const stability = await numbers('Plan stability by distance')
    await stability.getByRole('button', { name: 'Show what changed while 1 quarter ahead' }).click()
    await page
      .getByRole('region', { name: 'Changed while 1 quarter ahead' })
      .getByRole('button', { name: /^Open / })
      .first()
      .waitFor()
    await part(app, 'Outcomes and lessons')
    const attainment = await numbers('Outcome attainment')
    await attainment.getByRole('button', { name: 'Open Less water is lost' }).first().click()
    await expect.poll(() => inspector().getByLabel('Title').inputValue()).toBe('Less water is lost')
    const unmeasured = attainment.getByRole('row').filter({ hasText: 'Planned work instead of emergencies' }).first()
    expect(await unmeasured.getByRole('cell').allTextContents()).toEqual(expect.arrayContaining(['not measured', 'Not measured']))
    await page.getByRole('button', { name: 'Show the lessons' }).click()
    await page.getByRole('region', { name: 'Lessons', exact: true }).waitFor()
  })

  it('keep where one was, and take in an edit at once', async () => {
    const { page } = app
    await part(app, 'Dates')
    const finish = (await numbers('Milestone trend'))
      .getByRole('row', { name: /^Show how Dynamic scheduling in all depots slipped|^Dynamic scheduling in all depots/ })
      .getByRole('cell')
      .nth(2)
    const before = await finish.textContent()
    await figure(app, 'Milestone trend').getByRole('button', { name: 'Show how Dynamic scheduling in all depots slipped' }).click()
    await figure(app, 'Slip fingerprint of Dynamic scheduling in all depots').getByRole('button', { name: /^Open/ }).click()
    await inspector().getByRole('textbox', { name: 'Finish', exact: true }).fill('31 Mar 2028')
    await page.keyboard.press('Enter')
    await expect.poll(() => finish.textContent()).toBe('31 Mar 2028')
    expect(before).not.toBe('31 Mar 2028')
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Roadmap' }).click()
    await goTo(app)
    await figure(app, 'Slip fingerprint of Dynamic scheduling in all depots').waitFor()
  })
})

describe.skipIf(!hasRealData)('the insights of an imported history that nobody reviewed', () => {
  it('tell from the first minute what kept its date and what did not', async () => {
    const app = await openApp('browser')
    const { page } = app
    await page.getByRole('button', { name: /^Import a plan/ }).click()
    await page.getByLabel('CSV file').setInputFiles(realPath('node-release/schedule-revisions.csv'))
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('button', { name: 'Import 1,389 rows as 37 revisions' }).click()
    await page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
    await goTo(app)
    await figure(app, 'Say-do ratio by quarter')
      .getByText(/nothing in this plan is marked as done, so what was delivered cannot be told\.$/)
      .waitFor()
    await part(app, 'Dates')
    // From the file's own rows: those of each activity from its first revision to its last.
    const finishes = new Map<string, string[]>()
    for (const { title, start, finish } of nodePlan()) if (start <= finish) finishes.set(title, [...(finishes.get(title) ?? []), finish])
    const followed = [...finishes.values()].filter(({ length }) => length > 1)
    const kept = followed.filter((days) => days[0] === days.at(-1)).length
    const later = followed.filter((days) => (days[0] ?? '') < (days.at(-1) ?? '')).length
    await figure(app, 'Milestone trend')
      .getByText(new RegExp(`^${kept} of ${followed.length} activities kept their finish, ${later} slipped`))
      .waitFor()
    await picture(app, 'insights-imported')
    await figure(app, 'Forecast honesty')
      .getByText(/^No finished activity has an earlier forecast to compare with yet\. From 10 on/)
      .waitFor()
    await part(app, 'Outcomes and lessons')
    await figure(app, 'Outcome attainment')
      .getByText(/^Attainment is told by signed reviews/)
      .waitFor()
    await app.close()
  })
})
