import { gzipSync } from 'node:zlib'
import type { Response } from 'playwright'
import { type Figure, median } from '../figure.ts'
import { atRest, meterOf, painted, startOf, thereAre } from '../meter.ts'
import { longPlan, type Plan } from '../plans.ts'
import type { Stage } from '../stage.ts'

/** A roadmap that is here and was opened before, from the navigation until its bars are painted. */
export async function openingOf(stage: Stage, activities: number): Promise<number> {
  await (await stage.app(activities, 'roadmap')).close()
  return await startOf(await stage.page(), new URL(`/#/many${activities}/roadmap`, stage.addresses.app).href, '.vis-item.vis-range', 20)
}

/** What the first screen needs of JavaScript, each file compressed by itself, in bytes. */
async function scriptsOf(stage: Stage): Promise<number> {
  const page = await stage.page()
  const scripts = new Map<string, Promise<Buffer>>()
  // A worker's are not waited for by the screen.
  const keep = (response: Response) => {
    if (response.request().resourceType() === 'script') scripts.set(response.url(), response.body())
  }
  page.on('response', keep)
  await page.goto(new URL('/#/many1000/roadmap', stage.addresses.app).href)
  await thereAre(page, '.vis-item.vis-range', 20)
  // What comes from now on is what the screen could do without.
  page.off('response', keep)
  const bodies = await Promise.all(scripts.values())
  await page.close()
  return bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0)
}

export async function heapOf(stage: Stage, activities: number): Promise<number> {
  const page = await stage.app(activities, 'roadmap')
  await thereAre(page, '.vis-item.vis-range', 20)
  await atRest(page, await meterOf(page))
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await page.close()
  return usedSize / 1_000_000
}

/** What the inspector costs from the press of a key until it shows another activity, over several presses. */
export async function inspectorOf(stage: Stage, activities: number): Promise<number> {
  const page = await stage.app(activities, 'roadmap')
  await thereAre(page, '.vis-item.vis-range', 20)
  const meter = await meterOf(page)
  await atRest(page, meter)
  const bars = page.getByRole('group', { name: 'Timeline' }).getByRole('button', { name: /^Activity \d/ })
  const title = page.getByRole('complementary', { name: 'Inspector' }).getByRole('textbox', { name: 'Title' })
  await bars.first().focus()
  await page.keyboard.press('Enter')
  await title.waitFor()
  const worked: number[] = []
  for (let press = 1; press <= 12; press += 1) {
    await bars.nth(press).focus()
    await atRest(page, meter)
    const [shown, before] = [await title.inputValue(), await meter()]
    await page.keyboard.press('Enter')
    await painted(page)
    worked.push((await meter()) - before)
    if ((await title.inputValue()) === shown) throw new Error('The inspector does not show what Enter was pressed on.')
  }
  await page.close()
  return median(worked)
}

/** What a letter typed into the search costs until its hits are painted, at once or a while later. */
export async function searchOf(stage: Stage, plan: Plan, texts: readonly string[]): Promise<number> {
  const page = await stage.plan(plan, 'roadmap')
  await thereAre(page, '.vis-item.vis-range', 20)
  const meter = await meterOf(page)
  await atRest(page, meter)
  await page.keyboard.press('ControlOrMeta+k')
  const dialog = page.getByRole('dialog')
  const field = dialog.getByRole('textbox')
  await field.waitFor()
  const worked: number[] = []
  for (const text of texts) {
    await field.fill('')
    await atRest(page, meter)
    for (const letter of text) {
      const before = await meter()
      await page.keyboard.press(letter === ' ' ? 'Space' : letter)
      await painted(page)
      await page.waitForTimeout(100)
      worked.push((await meter()) - before)
    }
    await dialog.getByText(text).first().waitFor()
  }
  await page.close()
  return median(worked)
}

const alone = (
  name: string,
  what: string,
  unit: Figure<Stage>['unit'],
  most: number,
  runs: number,
  of: (stage: Stage) => Promise<number>,
): Figure<Stage> => ({
  name,
  what,
  unit,
  runs,
  budgets: [{ against: null, most }],
  measure: async (stage) => ({ ours: await of(stage) }),
})

export const appFigures: readonly Figure<Stage>[] = [
  {
    name: 'start',
    what: 'start: navigation to a roadmap of 2,000 records in use',
    unit: 'ms',
    runs: 7,
    budgets: [{ against: 'blank', most: 3 }],
    measure: async (stage) => {
      const ours = await openingOf(stage, 2000)
      const blank = await startOf(await stage.page(), `${stage.addresses.references}blank.html`, '.there', 1)
      return { ours, blank }
    },
  },
  alone('scripts', 'JavaScript of the first screen, compressed', 'kB', 300, 1, async (stage) => {
    await (await stage.app(1000, 'roadmap')).close()
    return (await scriptsOf(stage)) / 1000
  }),
  alone('inspector', 'inspector at 5,000: key press until painted', 'ms', 16, 5, (stage) => inspectorOf(stage, 5000)),
  alone('search', 'search over 5,000 and 1,000 revisions: a letter until painted', 'ms', 16, 5, (stage) =>
    searchOf(stage, longPlan(5000, 1000), ['Activity 4321', 'supplier 777']),
  ),
  alone('heap', 'heap with 5,000 activities open', 'MB', 60, 3, (stage) => heapOf(stage, 5000)),
]
