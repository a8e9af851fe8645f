import type { Locator, Page } from 'playwright'

/** What a page's main thread has worked so far, in milliseconds of processor time. */
export type Meter = () => Promise<number>

export async function meterOf(page: Page): Promise<Meter> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const worked = metrics.find(({ name }) => name === 'TaskDuration')
    if (!worked) throw new Error('The browser does not say how long a page worked.')
    return worked.value * 1000
  }
}

/** Resolves when what is there now was painted. */
export const painted = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', () => resolve())
          port1.start()
          port2.postMessage(0)
        })
      }),
  )

/** Resolves when so many elements are seen, and were painted. */
export async function thereAre(page: Page, selector: string, most: number): Promise<void> {
  await page.waitForFunction(
    ([wanted, count]) => {
      const found = document.querySelectorAll(wanted)
      // vis-timeline is hidden for a while after it has drawn.
      return found.length >= count && found[0]?.checkVisibility({ visibilityProperty: true }) === true
    },
    [selector, most] as const,
    { polling: 'raf' },
  )
  await painted(page)
}

/** Waits until a page has nothing more to do by itself, as far as that can be seen. */
export async function atRest(page: Page, meter: Meter): Promise<void> {
  for (let before = await meter(), quiet = 0; quiet < 3;) {
    await page.waitForTimeout(150)
    const now = await meter()
    quiet = now - before < 8 ? quiet + 1 : 0
    before = now
  }
}

/** From the navigation of a new page until what is looked for was painted, by the page's own clock; closes the page. */
export async function startOf(page: Page, address: string, selector: string, most: number): Promise<number> {
  await page.goto(address, { waitUntil: 'commit' })
  await thereAre(page, selector, most)
  const milliseconds = await page.evaluate(() => performance.now())
  await page.close()
  return milliseconds
}

/** From the press of a button, by the page's own clock, until so many elements are there and were painted. */
export async function pressUntil(page: Page, button: Locator, selector: string, most: number): Promise<number> {
  const pressed = await button.evaluate((element: HTMLElement) => {
    const now = performance.now()
    element.click()
    return now
  })
  await thereAre(page, selector, most)
  return (await page.evaluate(() => performance.now())) - pressed
}
