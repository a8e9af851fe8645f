import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { planCsv } from '#tests/reliability/planCsv.ts'
import type { Figure } from '../figure.ts'
import { atRest, meterOf, painted } from '../meter.ts'
import type { Stage } from '../stage.ts'

const rows = 50_000

/** Begins to listen for tasks that block the page for more than 50 ms, which is as short as the browser tells of. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const blocked: number[] = []
    new PerformanceObserver((list) => blocked.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' })
    Object.assign(window, { blocked })
  })
}

/** How long each of them took since it was asked last. */
const heard = (page: Page): Promise<number[]> => page.evaluate(() => (window as never as { blocked: number[] }).blocked.splice(0))

/** Waits for a button of the dialog without working the page as hard as a look at all its roles and names. */
const until = (page: Page, begins: string) =>
  page.waitForFunction(
    (text) => [...document.querySelectorAll('[role="dialog"] button')].some(({ textContent }) => textContent?.startsWith(text)),
    begins,
    { polling: 200 },
  )

/** The longest time for which the window does not answer, from the choice of the file to its preview. */
async function importOf(stage: Stage, file: string): Promise<number> {
  const page = await stage.page()
  await page.goto(stage.addresses.app)
  await page.getByRole('button', { name: /^Import a plan/ }).click()
  const dialog = page.getByRole('dialog')
  const chosen = page.getByLabel('CSV file')
  await chosen.waitFor({ state: 'attached' })
  await atRest(page, await meterOf(page))
  await listen(page)
  // One of known length shows that the browser tells of them.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        setTimeout(() => {
          for (const begun = performance.now(); performance.now() - begun < 80;);
          resolve()
        }),
      ),
  )
  await painted(page)
  await page.waitForTimeout(100)
  if (!(await heard(page)).some((duration) => duration >= 80)) throw new Error('The browser does not tell of tasks that take long.')
  await chosen.setInputFiles(file)
  await until(page, 'Continue')
  await dialog.getByRole('button', { name: 'Continue' }).click()
  await until(page, 'Import ')
  await painted(page)
  await page.waitForTimeout(300)
  if ((await dialog.getByRole('button', { name: 'Import 50,000 rows as 1 revision' }).count()) !== 1)
    throw new Error('The preview does not offer all rows.')
  const blocked = await heard(page)
  await page.close()
  return Math.max(0, ...blocked)
}

export const csvFigures: readonly Figure<Stage>[] = [
  {
    name: 'csv',
    what: 'CSV of 50,000 rows until its preview: longest task',
    unit: 'ms',
    runs: 3,
    budgets: [{ against: null, most: 50 }],
    measure: async (stage) => {
      const folder = await mkdtemp(join(tmpdir(), 'rearview-csv-'))
      try {
        const file = join(folder, 'plan.csv')
        await writeFile(file, planCsv(rows))
        return { ours: await importOf(stage, file) }
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
  },
]
