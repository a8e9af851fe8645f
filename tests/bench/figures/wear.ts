import type { CDPSession, Page } from 'playwright'
import type { Figure } from '../figure.ts'
import { atRest, meterOf, thereAre } from '../meter.ts'
import type { Stage } from '../stage.ts'

/** Edits, undos and changes of the screen together. */
const doings = 1000
/** So many edits are followed by as many undos and two changes of the screen. */
const edits = 9
/** So many such rounds come before it counts. */
const warming = 5

interface Worn {
  /** The heap before and after, in MB. */
  readonly before: number
  readonly after: number
  /** The nodes that are in no document any more. */
  readonly detached: number
}

/** Waits until so high a revision is shown, and then for the two frames in which it is drawn. */
const revised = (page: Page, number: number) =>
  page.evaluate(
    (wanted) =>
      new Promise<void>((resolve, reject) => {
        const begun = performance.now()
        const look = () => {
          const shown = [...document.querySelectorAll('p, span, button, div')].find(
            ({ childElementCount, textContent }) => childElementCount === 0 && /^Revision \d+$/.test(textContent),
          )
          if (Number(shown?.textContent.slice(9)) >= wanted) requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
          else if (performance.now() - begun > 20_000) reject(new Error(`The app did not come to revision ${wanted}.`))
          else requestAnimationFrame(look)
        }
        look()
      }),
    number,
  )

async function cleared(session: CDPSession): Promise<void> {
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
}

async function heapOf(session: CDPSession): Promise<number> {
  await cleared(session)
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize / 1_000_000
}

async function detachedIn(page: Page): Promise<number> {
  // One that stays open keeps what it has told of.
  const session = await page.context().newCDPSession(page)
  await cleared(session)
  await session.send('DOM.enable')
  const { detachedNodes } = await session.send('DOM.getDetachedDomNodes')
  await session.detach()
  return detachedNodes.reduce((sum, { retainedNodeIds }) => sum + retainedNodeIds.length, 0)
}

async function go(page: Page, screen: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: screen, exact: true }).click()
  await page.getByRole('heading', { level: 1, name: screen }).waitFor()
}

async function wear(stage: Stage): Promise<Worn> {
  const page = await stage.app(5000, 'roadmap')
  await thereAre(page, '.vis-item.vis-range', 20)
  const meter = await meterOf(page)
  const session = await page.context().newCDPSession(page)
  const bars = page.getByRole('group', { name: 'Timeline' }).getByRole('button', { name: /^Activity \d/ })
  let revision = Number((await page.getByText(/^Revision \d+$/).textContent())?.slice(9))
  const turn = async (place: number) => {
    await bars.nth(place % 20).focus()
    for (const key of ['Alt+ArrowRight', 'ControlOrMeta+z'])
      for (let time = 0; time < edits; time += 1) {
        await page.keyboard.press(key)
        revision += 1
        await revised(page, revision)
      }
    await go(page, 'Outcomes')
    await go(page, 'Roadmap')
    await thereAre(page, '.vis-item.vis-range', 20)
  }
  // What the browser makes of code that is run often takes room once.
  for (let place = 0; place < warming; place += 1) await turn(place)
  await atRest(page, meter)
  const before = await heapOf(session)
  for (let done = 0, place = warming; done < doings; done += 2 * edits + 2, place += 1) await turn(place)
  await atRest(page, meter)
  const after = await heapOf(session)
  await go(page, 'Outcomes')
  await atRest(page, meter)
  const detached = await detachedIn(page)
  await page.evaluate(() => Object.assign(window, { kept: document.createElement('p') }))
  if ((await detachedIn(page)) !== detached + 1) throw new Error('The browser does not count what is in no document.')
  await page.close()
  return { before, after, detached }
}

/** Done once for both figures. */
const done = new WeakMap<Stage, Promise<Worn>>()
function worn(stage: Stage): Promise<Worn> {
  const found = done.get(stage) ?? wear(stage)
  done.set(stage, found)
  return found
}

const counted = doings.toLocaleString('en')

export const wearFigures: readonly Figure<Stage>[] = [
  {
    name: `heap-after-${doings}`,
    what: `heap at 5,000 after ${counted} edits, undos and screens`,
    unit: 'MB',
    runs: 1,
    budgets: [{ against: 'before', most: 1.1 }],
    measure: async (stage) => {
      const { before, after } = await worn(stage)
      return { ours: after, before }
    },
  },
  {
    name: `detached-${doings}`,
    what: 'detached nodes after the same',
    unit: 'nodes',
    runs: 1,
    budgets: [{ against: null, most: 0 }],
    measure: async (stage) => ({ ours: (await worn(stage)).detached }),
  },
]
