import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { openApp } from './app.ts'
import { everyScreen } from './everyScreen.ts'

/** Notes from the next start on, picture by picture, whatever moves for longer than a millisecond. */
async function noteMotion(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const moved = new Set<string>()
    Object.assign(window, { moved })
    const look = () => {
      for (const { effect } of document.getAnimations()) {
        const target = effect instanceof KeyframeEffect ? effect.target : null
        const lasts = effect?.getComputedTiming().activeDuration
        if (typeof lasts !== 'number' || lasts > 1) moved.add(`${String(lasts)} ms: ${target?.tagName} ${target?.getAttribute('class')}`)
      }
      requestAnimationFrame(look)
    }
    look()
  })
  await page.reload()
}

/** What moved since this was last asked. */
const moved = (page: Page) =>
  page.evaluate(() => {
    const { moved: noted } = window as { moved?: Set<string> }
    if (!noted) return ['nothing was noted']
    const since = [...noted]
    noted.clear()
    return since
  })

/** What opens, closes and slides on the way from one screen to the next was noted by the time the next is looked at. */
everyScreen({
  name: 'without motion, where the system asks for that',
  prepare: noteMotion,
  check: async (page) => expect(await moved(page)).toEqual([]),
})

describe('a replay of the history', () => {
  it.each([
    { asked: 'reduce', moves: false },
    { asked: 'no-preference', moves: true },
  ] as const)('moves where the system asks for “$asked”: $moves', async ({ asked, moves }) => {
    const app = await openApp('browser')
    const { page } = app
    await page.emulateMedia({ reducedMotion: asked })
    await noteMotion(page)
    await page.getByRole('button', { name: /^Open sample roadmap/ }).click()
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'History', exact: true }).click()
    await page.getByRole('button', { name: 'Replay' }).click()
    const place = page.getByRole('slider')
    await place.focus()
    const first = await place.getAttribute('aria-valuenow')
    await place.press('ArrowRight')
    await expect.poll(() => place.getAttribute('aria-valuenow')).not.toBe(first)
    await page.waitForTimeout(700)
    expect((await moved(page)).length > 0).toBe(moves)
    await app.close()
  })
})
