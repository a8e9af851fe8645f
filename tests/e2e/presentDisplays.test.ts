import type { Page } from 'playwright'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Desktop, launchDesktop } from '../desktop/harness.ts'
import { setDay, targets } from './app.ts'

const presentation = (page: Page) => page.getByRole('dialog', { name: 'Presentation' })
const notes = (page: Page) => presentation(page).getByRole('region', { name: 'Notes' })
const title = (page: Page) => page.getByRole('heading', { level: 2 }).first().textContent()

describe.skipIf(targets.includes('electron'))('presenting on the desktop with a projector', () => {
  let desktop: Desktop

  beforeEach(async () => {
    desktop = await launchDesktop({ displays: 2, page: { locale: 'en-GB', timezoneId: 'Europe/London' } })
    await setDay(desktop.page)
    await desktop.page.getByRole('button', { name: /^Open sample roadmap/ }).click()
    await desktop.page.getByRole('button', { name: 'Present', exact: true }).waitFor()
  })
  afterEach(() => desktop.close())

  const begin = async () => {
    await desktop.page.keyboard.press('F5')
    await notes(desktop.page).waitFor()
    const second = await desktop.pageAt(1)
    await expect.poll(() => title(second)).toBe('Field Operations 2031')
    return second
  }

  it('shows the slides there and the notes here, follows the keys, and leaves nothing behind', async () => {
    const { page, electron } = desktop
    const second = await begin()
    expect(electron.windows[1]).toMatchObject({ isFullScreen: true, bounds: { x: 1366, y: 0 } })
    expect(electron.keptAwake.filter((one) => one !== null)).toHaveLength(1)
    await page.keyboard.press('End')
    await expect.poll(() => title(second)).toMatch(/^Decisions and next date/)
    await page.keyboard.press('b')
    await expect.poll(() => second.locator('[data-blank="black"]').count()).toBe(1)
    await page.keyboard.press('b')
    // No prompt of the app, no control and nothing to type is on the projector.
    expect(await second.getByRole('button').count()).toBe(0)
    expect(await second.getByRole('textbox').count()).toBe(0)
    await page.keyboard.press('Escape')
    await expect.poll(() => presentation(page).count()).toBe(0)
    await expect.poll(() => electron.windows[1]?.isDestroyed).toBe(true)
    await expect.poll(() => electron.keptAwake.filter((one) => one !== null)).toEqual([])
  })

  it('exchanges the two displays by a key', async () => {
    const { page, electron } = desktop
    await begin()
    await page.keyboard.press('s')
    await expect.poll(() => electron.windows[1]?.bounds.x).toBe(0)
    await expect.poll(() => (electron.windows[0]?.bounds.x ?? 0) >= 1366).toBe(true)
    expect(electron.windows[1]?.isFullScreen).toBe(true)
  })

  it('goes on in this window, on the same slide, when the projector is unplugged', async () => {
    const { page, electron } = desktop
    const second = await begin()
    for (const key of ['PageDown', 'PageDown']) await page.keyboard.press(key)
    const shown = 'The roadmap as signed at the review of FY27 Q1 (2/3)'
    await expect.poll(() => title(second)).toBe(shown)
    electron.unplug(2)
    await expect.poll(() => notes(page).count()).toBe(0)
    await expect.poll(() => title(page)).toBe(shown)
    expect(electron.windows[0]).toMatchObject({ isFullScreen: true, isDestroyed: false })
    await page.keyboard.press('Escape')
    await expect.poll(() => presentation(page).count()).toBe(0)
    await expect.poll(() => electron.windows[0]?.isFullScreen).toBe(false)
  })
})
