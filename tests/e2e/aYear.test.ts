import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, openApp, picture, setDay } from './app.ts'
import { paste } from './pasteText.ts'

/*
 * A year of one roadmap, played in the app: it is planned in December, and at the end of each quarter what
 * happened is said, reviewed and signed. What is expected was worked out by hand:
 *
 * quarter | promised by the review before                  | what came of it                    | say-do
 * Q1      | Online intake 20 Mar, Photo estimates 27 Mar    | 18 Mar; moved to 15 May            | 1 of 2
 * Q2      | Photo estimates 15 May, One desk 12 Jun,        | 12 May; 12 Jun; moved to 18 Sep;   | 2 of 3
 *         | Fraud signals 26 Jun                            | added: Callback list, 19 Jun       |
 * Q3      | Fraud signals 18 Sep, Repair network 25 Sep     | 17 Sep; stopped                    | 1 of 2
 * Q4      | Claims portal 11 Dec, Old system off 18 Dec     | 10 Dec; 17 Dec                     | 2 of 2
 *
 * Days to settle a claim, from 30 down: expected 28, 24, 20, 15; read 29, 25, 20.5, 15. Of the way from 30 that was
 * expected: 1 of 2, 5 of 6, 9.5 of 10, 15 of 15.
 */
const planned = [
  ['Lane', 'Title', 'Start', 'Finish', 'Status', 'Owner'],
  ['Claims', 'Online intake', '2026-01-05', '2026-03-20', 'Committed', 'Ada'],
  ['Claims', 'Photo estimates', '2026-01-12', '2026-03-27', 'Committed', 'Ada'],
  ['Claims', 'Fraud signals', '2026-02-02', '2026-06-26', 'Committed', 'Ben'],
  ['Claims', 'One desk', '2026-03-02', '2026-06-12', 'Committed', 'Ben'],
  ['Partners', 'Repair network', '2026-04-06', '2026-09-25', 'Committed', 'Cy'],
  ['Partners', 'Claims portal', '2026-07-06', '2026-12-11', 'Committed', 'Cy'],
  ['Partners', 'Old system off', '2026-09-01', '2026-12-18', 'Committed', 'Cy'],
]

interface Quarter {
  readonly label: string
  /** The day of the meeting. */
  readonly on: string
  readonly delivered: readonly (readonly [title: string, on: string])[]
  readonly moved: readonly (readonly [title: string, to: string])[]
  readonly dropped: readonly string[]
  readonly reading: string
  readonly verdict: string
  readonly said: string
}

const year: readonly Quarter[] = [
  {
    label: '2026 Q1',
    on: '2026-03-25',
    delivered: [['Online intake', '18 Mar 2026']],
    moved: [['Photo estimates', '15 May 2026']],
    dropped: [],
    reading: '29',
    verdict: 'Missed',
    said: '1 of 2',
  },
  {
    label: '2026 Q2',
    on: '2026-06-24',
    delivered: [
      ['Photo estimates', '12 May 2026'],
      ['One desk', '12 Jun 2026'],
    ],
    moved: [['Fraud signals', '18 Sep 2026']],
    dropped: [],
    reading: '25',
    verdict: 'At risk',
    said: '2 of 3',
  },
  {
    label: '2026 Q3',
    on: '2026-09-24',
    delivered: [['Fraud signals', '17 Sep 2026']],
    moved: [],
    dropped: ['Repair network'],
    reading: '20.5',
    verdict: 'On track',
    said: '1 of 2',
  },
  {
    label: '2026 Q4',
    on: '2026-12-18',
    delivered: [
      ['Claims portal', '10 Dec 2026'],
      ['Old system off', '17 Dec 2026'],
    ],
    moved: [],
    dropped: [],
    reading: '15',
    verdict: 'On track',
    said: '2 of 2',
  },
]

const targets = [
  ['2026 Q1', '28'],
  ['2026 Q2', '24'],
  ['2026 Q3', '20'],
  ['2026 Q4', '15'],
] as const
const outcome = 'Claims are settled sooner'

describe('a year of reviews', () => {
  let app: App
  beforeAll(async () => {
    app = await openApp('browser')
    await setDay(app.page, '2025-12-20')
  })
  afterAll(() => app.close())

  const inspector = () => app.page.getByRole('complementary', { name: 'Inspector' })
  const screen = (name: string) => app.page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name }).click()
  const step = (name: string) => app.page.getByRole('navigation', { name: 'Steps of the review' }).getByRole('button', { name }).click()
  const timeline = () => app.page.getByRole('group', { name: 'Timeline' })
  const bar = (title: string) => timeline().getByRole('button', { name: new RegExp(`^${title},`) })
  const field = (name: string) => inspector().getByRole('textbox', { name, exact: true })
  const write = async (name: string, value: string) => {
    await field(name).fill(value)
    await field(name).press('Enter')
  }

  async function openReview(label: string) {
    const { page } = app
    await screen('Review')
    await page.getByRole('button', { name: `Open the review of ${label}` }).click()
    await step('Look back')
  }

  async function sign(label: string) {
    const { page } = app
    await step('Sign off')
    await page.getByLabel('Name of who signs').fill('Mae Okoro')
    await page.getByRole('button', { name: `Sign the review of ${label}` }).click()
    await page.getByRole('button', { name: 'Sign for good' }).click()
    await page.getByText(/^Signed on .* by Mae Okoro/).waitFor()
    await page.getByRole('button', { name: 'Back to all reviews' }).click()
    await page.getByRole('button', { name: `Read the review of ${label}` }).waitFor()
  }

  const decide = async (lesson: string, decision: string) => {
    await step('Lessons')
    await app.page
      .getByRole('radiogroup', { name: `Decision on ${lesson}` })
      .getByText(decision)
      .click()
  }

  const learn = async (title: string, from: string) => {
    const { page } = app
    await step('Look back')
    await page.getByRole('button', { name: `Lesson from ${from}` }).click()
    await page.getByLabel('The lesson, in one sentence').fill(title)
    await page.getByRole('button', { name: 'Add lesson' }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  }

  it('is planned in December: activities, an outcome with its targets, links', async () => {
    const { page } = app
    await page.getByRole('button', { name: /^New roadmap/ }).click()
    const dialog = page.getByRole('dialog', { name: 'New roadmap' })
    await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Claims 2030')
    await dialog.getByRole('combobox', { name: 'Fiscal year starts in' }).selectOption('January')
    await dialog.getByRole('button', { name: 'Create roadmap' }).click()
    await page.getByRole('button', { name: 'Add lane' }).waitFor()
    await paste(page, planned.map((row) => row.join('\t')).join('\n'))
    await page.getByRole('button', { name: 'Paste 7 activities' }).click()
    await bar('Old system off').waitFor()
    await screen('Outcomes')
    await page.getByRole('button', { name: 'Add outcome' }).click()
    await write('Title', outcome)
    await inspector().getByRole('button', { name: 'Add a measure' }).click()
    await write('Unit', 'days')
    await inspector().getByRole('combobox', { name: 'Direction' }).click()
    await page.getByRole('option', { name: 'Should fall' }).click()
    await write('Baseline value', '30')
    for (const [quarter, value] of targets) await write(`Target for ${quarter}`, value)
    for (const title of ['Online intake', 'Photo estimates', 'One desk', 'Claims portal']) {
      await inspector().getByRole('combobox', { name: 'Link an activity' }).click()
      await page.getByRole('option', { name: title }).click()
      await inspector()
        .getByRole('textbox', { name: new RegExp(title) })
        .first()
        .waitFor()
    }
  })

  it('begins with a signed plan: nothing was promised for the quarter that ends', async () => {
    await openReview('2025 Q4')
    await app.page.getByText('The baseline promised nothing for this quarter.').waitFor()
    await sign('2025 Q4')
  })

  it.each(year)(
    '$label: what came of the promises is said, measured, learnt from and signed',
    async ({ label, on, delivered, moved, dropped, reading, verdict, said }) => {
      const { page } = app
      await setDay(page, on)
      const last = label === '2026 Q4'
      if (label === '2026 Q2') {
        await screen('Roadmap')
        await bar('Fraud signals').waitFor()
        await paste(page, 'Lane\tTitle\tStart\tFinish\tStatus\nClaims\tCallback list\t2026-05-18\t2026-06-19\tDone')
        await page.getByRole('button', { name: 'Paste 1 activity' }).click()
        // Of five years a month is a sliver: its name stands beside it.
        await bar('Callback list').waitFor({ state: 'attached' })
      }
      await openReview(label)
      const promised = page.getByRole('list', { name: 'Promised for the quarter' })
      await expect.poll(() => promised.getByRole('listitem').count()).toBe(delivered.length + moved.length + dropped.length)
      const answer = (title: string, as: string) =>
        promised
          .getByRole('radiogroup', { name: `Verdict for ${title}` })
          .getByText(as, { exact: true })
          .click()
      for (const [title, day] of delivered) {
        await answer(title, 'Delivered')
        await promised.getByRole('textbox', { name: `Finished on: ${title}` }).fill(day)
        await promised.getByRole('textbox', { name: `Finished on: ${title}` }).press('Enter')
        await promised
          .getByRole('radiogroup', { name: `Is it used: ${title}` })
          .getByText('Used', { exact: true })
          .click()
      }
      for (const [title, day] of moved) {
        await answer(title, 'Moved')
        await promised.getByRole('textbox', { name: `New finish: ${title}` }).fill(day)
        await promised.getByRole('textbox', { name: `New finish: ${title}` }).press('Enter')
      }
      for (const title of dropped) {
        await answer(title, 'Dropped')
        await promised.getByRole('button', { name: 'Stop it in the plan' }).click()
      }
      await page.getByText(`${said} promised are finished so far`).waitFor()
      if (label === '2026 Q1') await learn('Order the cameras first', 'Photo estimates')
      if (label === '2026 Q3') await learn('Ask the garages before we sign', 'Repair network')

      await step('Outcomes')
      const row = page.getByRole('region', { name: /^Step 2/ }).getByRole('listitem', { name: outcome })
      await row.getByRole('textbox', { name: `Reading at the end of the quarter: ${outcome}` }).fill(reading)
      await row.getByRole('textbox', { name: `Reading at the end of the quarter: ${outcome}` }).press('Enter')
      await row
        .getByRole('radiogroup', { name: `Verdict for ${outcome}` })
        .getByText(verdict, { exact: true })
        .click()
      await expect
        .poll(() =>
          row
            .getByRole('radiogroup', { name: `Verdict for ${outcome}` })
            .getByRole('radio', { name: verdict, exact: true })
            .isChecked(),
        )
        .toBe(true)

      if (label === '2026 Q1') await decide('Order the cameras first', 'Defer')
      if (label === '2026 Q2') {
        await decide('Order the cameras first', 'Apply to…')
        await page.getByRole('combobox', { name: 'Applied to: Order the cameras first' }).click()
        await page.getByRole('option', { name: 'Claims portal' }).click()
        await page.getByText('1 of 1 decided').waitFor()
      }
      if (label === '2026 Q3') {
        await decide('Ask the garages before we sign', 'Reject because…')
        await page.getByRole('textbox', { name: 'Because: Ask the garages before we sign' }).fill('The contract now says so')
        await page.getByRole('textbox', { name: 'Because: Ask the garages before we sign' }).press('Enter')
        await page.getByText('1 of 1 decided').waitFor()
      }
      await sign(label)
      if (last) await picture(app, 'a-year')
    },
  )

  it('comes to what was worked out by hand: the figures of each quarter', async () => {
    const rows = app.page.getByRole('table').getByRole('row')
    const figures = await Promise.all(
      year.toReversed().map(async ({ label }) => (await rows.filter({ hasText: label }).getByRole('cell').allTextContents()).slice(3)),
    )
    // Say-do, promised, delivered, moved, dropped, added.
    expect(figures).toEqual([
      ['100%', '2', '2', '0', '0', '0'],
      ['50%', '2', '1', '0', '1', '0'],
      ['67%', '3', '2', '1', '0', '1'],
      ['50%', '2', '1', '1', '0', '0'],
    ])
  })
})
