import type { Page } from 'playwright'
import { type Figure, quantile, type Sample } from '../figure.ts'
import { atRest, meterOf, painted, thereAre } from '../meter.ts'
import { lanes, type Stage } from '../stage.ts'

/** So many bars are a picture. */
export const picture = 40
const bars = { ours: '.vis-item.vis-range', floor: '.bar', vis: '.vis-item.vis-range' } as const
type Who = keyof typeof bars

/** A page that has its data in memory and has not drawn it. */
async function loaded(stage: Stage, who: Who, activities: number): Promise<Page> {
  if (who === 'ours') return await stage.app(activities, 'outcomes')
  const page = await stage.reference(who)
  await page.waitForFunction(() => 'begin' in window)
  await page.evaluate(([count, of]) => (window as never as { begin(activities: number, lanes: number): void }).begin(count, of), [
    activities,
    lanes,
  ] as const)
  return page
}

async function draw(page: Page, who: Who): Promise<void> {
  if (who === 'ours')
    await page
      .getByRole('navigation', { name: 'Screens' })
      .getByRole('button', { name: 'Roadmap', exact: true })
      .evaluate((button: HTMLElement) => button.click())
  else await page.evaluate(() => (window as never as { show(): void }).show())
  await thereAre(page, bars[who], picture)
}

async function shown(stage: Stage, who: Who, activities: number): Promise<Page> {
  const page = await loaded(stage, who, activities)
  await draw(page, who)
  await atRest(page, await meterOf(page))
  return page
}

export async function pictureBy(stage: Stage, who: Who, activities: number): Promise<number> {
  const page = await loaded(stage, who, activities)
  const meter = await meterOf(page)
  await atRest(page, meter)
  const before = await meter()
  await draw(page, who)
  const worked = (await meter()) - before
  await page.close()
  return worked
}

const steps = 40

/** What 95 of 100 frames stay below while the wheel turns. */
export async function framesBy(stage: Stage, who: Who, activities: number, key: 'Shift' | 'Control'): Promise<number> {
  const page = await shown(stage, who, activities)
  const meter = await meterOf(page)
  await page.mouse.move(1100, 600)
  await page.keyboard.down(key)
  const worked: number[] = []
  const drawn = () =>
    page.evaluate(
      (selector) => [...document.querySelectorAll(selector)].map((bar) => Math.round(bar.getBoundingClientRect().x)).join(' '),
      bars[who],
    )
  for (let step = 0; step < steps; step += 1) {
    const was = step === 0 ? await drawn() : ''
    const before = await meter()
    await page.mouse.wheel(0, Math.floor(step / 4) % 2 === 0 ? 60 : -60)
    await painted(page)
    worked.push((await meter()) - before)
    if (step === 0 && (await drawn()) === was) throw new Error(`The wheel does not move the bars of ${who}.`)
  }
  await page.keyboard.up(key)
  await page.close()
  return quantile(worked, 0.95)
}

/** From the end of a drag until what came of it is painted, and ours committed. */
export async function dragBy(stage: Stage, who: 'ours' | 'floor', activities: number): Promise<number> {
  const page = await shown(stage, who, activities)
  const at = await page.evaluate((selector) => {
    const box = [...document.querySelectorAll(selector)]
      .map((bar) => bar.getBoundingClientRect())
      .find(({ x, y, width }) => x > 500 && x < 1200 && y > 350 && y < 900 && width > 60)
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null
  }, bars[who])
  if (!at) throw new Error(`No bar of ${who} can be dragged.`)
  await page.mouse.move(at.x, at.y)
  await page.mouse.down()
  await page.mouse.move(at.x + 90, at.y, { steps: 8 })
  await painted(page)
  // The page listens before the button is let go: what is sent to it by hand and by script does not arrive in the order it was sent.
  await page.evaluate((ours) => {
    const taken = new Promise<number>((resolve, reject) => {
      setTimeout(() => reject(new Error('What was dragged was not taken.')), 30_000)
      const number = () =>
        [...document.querySelectorAll('*')].find(
          ({ childElementCount, textContent }) => childElementCount === 0 && /^Revision \d+$/.test(textContent),
        )?.textContent
      const before = ours ? number() : null
      addEventListener(
        'pointerup',
        () => {
          const begun = performance.now()
          const look = () => {
            if (ours && number() === before) requestAnimationFrame(look)
            else
              requestAnimationFrame(() => {
                const { port1, port2 } = new MessageChannel()
                port1.addEventListener('message', () => resolve(performance.now() - begun))
                port1.start()
                port2.postMessage(0)
              })
          }
          look()
        },
        { capture: true, once: true },
      )
    })
    Reflect.set(window, 'taken', taken)
  }, who === 'ours')
  await page.mouse.up()
  const milliseconds = await page.evaluate(() => Reflect.get(window, 'taken') as Promise<number>)
  await page.close()
  return milliseconds
}

const sizes = [1000, 5000] as const
const inThousands = (count: number) => count.toLocaleString('en')

async function each(stage: Stage, who: readonly Who[], by: (stage: Stage, who: Who) => Promise<number>): Promise<Sample> {
  const found: Record<string, number> = {}
  for (const one of who) found[one] = await by(stage, one)
  return found
}

const pictures = sizes.map((activities): Figure<Stage> => ({
  name: `picture-${activities}`,
  what: `first picture of ${inThousands(activities)} activities`,
  unit: 'ms',
  runs: 5,
  budgets:
    activities === 1000
      ? [
          { against: 'floor', most: 4 },
          { against: 'vis', most: 0.1 },
        ]
      : [
          { against: 'floor', most: 6 },
          { against: 'vis', most: 0.02 },
        ],
  measure: (stage) => each(stage, ['ours', 'floor', 'vis'], (here, who) => pictureBy(here, who, activities)),
}))

const gestures = sizes.flatMap((activities) =>
  (['Shift', 'Control'] as const).map((key): Figure<Stage> => ({
    name: `${key === 'Shift' ? 'pan' : 'zoom'}-${activities}`,
    what: `${key === 'Shift' ? 'pan' : 'zoom'} at ${inThousands(activities)}, frame p95`,
    unit: 'ms',
    runs: 5,
    budgets: [
      { against: 'floor', most: 2 },
      { against: 'vis', most: 0.5 },
    ],
    measure: (stage) => each(stage, ['ours', 'floor', 'vis'], (here, who) => framesBy(here, who, activities, key)),
  })),
)

const drags = sizes.map((activities): Figure<Stage> => ({
  name: `drag-${activities}`,
  what: `end of a drag at ${inThousands(activities)}, committed`,
  unit: 'ms',
  runs: 5,
  budgets: [{ against: 'floor', most: 3, plus: 'blob' }],
  measure: async (stage) => {
    const drawn = await each(stage, ['ours', 'floor'], (here, who) => dragBy(here, who === 'floor' ? 'floor' : 'ours', activities))
    const page = await stage.reference('store')
    await page.waitForFunction(() => 'figures' in window)
    const { blob } = await page.evaluate(() =>
      (window as never as { figures: { blob(size: number): Promise<{ blob: number }> } }).figures.blob(1500),
    )
    await page.close()
    return { ...drawn, blob }
  },
}))

export const timelineFigures = [...pictures, ...drags, ...gestures]
