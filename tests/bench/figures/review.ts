import { fromUtc } from '#shared/calendar/dates.ts'
import type { Figure } from '../figure.ts'
import { atRest, meterOf, pressUntil, startOf } from '../meter.ts'
import { promisedPlan } from '../plans.ts'
import type { Stage } from '../stage.ts'

const promised = 200
const plan = promisedPlan(promised, fromUtc(new Date()))
const ready = new WeakSet<Stage>()

/** Opens the review and leaves it at its promises, once. */
async function leaveOpen(stage: Stage): Promise<void> {
  if (ready.has(stage)) return
  const page = await stage.plan(plan, 'roadmap')
  await page
    .getByRole('region', { name: 'Review reminder' })
    .getByRole('button', { name: /^Open the review/ })
    .click()
  await page.getByRole('navigation', { name: 'Steps of the review' }).getByRole('button', { name: 'Look back' }).click()
  await page.getByRole('list', { name: 'Promised for the quarter' }).waitFor()
  await atRest(page, await meterOf(page))
  await page.close()
  ready.add(stage)
}

/** From the press of the button that leads to the review until its promises are painted; they then take the keyboard. */
async function reviewOf(stage: Stage): Promise<number> {
  await leaveOpen(stage)
  const page = await stage.plan(plan, 'roadmap')
  await atRest(page, await meterOf(page))
  const button = page.getByRole('region', { name: 'Review reminder' }).getByRole('button', { name: 'Continue the review' })
  const milliseconds = await pressUntil(page, button, '[aria-labelledby="review-promised"] > [data-row]', promised)
  const rows = page.getByRole('list', { name: 'Promised for the quarter' }).getByRole('listitem')
  if ((await rows.count()) < promised) throw new Error('The review does not show all promises.')
  await page.getByRole('list', { name: 'Promised for the quarter' }).locator('> [aria-current]').focus()
  await page.keyboard.press('End')
  if (!(await rows.last().evaluate((row) => row === document.activeElement))) throw new Error('The promises do not take the keyboard.')
  await page.close()
  return milliseconds
}

export const reviewFigures: readonly Figure<Stage>[] = [
  {
    name: 'review',
    what: 'review of 200 promised activities, until it can be used',
    unit: 'ms',
    runs: 5,
    budgets: [{ against: 'blank', most: 4 }],
    measure: async (stage) => ({
      ours: await reviewOf(stage),
      blank: await startOf(await stage.page(), `${stage.addresses.references}blank.html`, '.there', 1),
    }),
  },
]
