import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildWithTestPage } from './built.ts'
import { launchDesktop } from './harness.ts'
import type { Desktop, DesktopOptions } from './harness.ts'

let app: string
let desktop: Desktop | null = null

const launch = async (options: DesktopOptions = {}): Promise<Desktop> => {
  desktop = await launchDesktop({ app, ...options })
  return desktop
}
beforeAll(async () => {
  app = await buildWithTestPage()
})
afterEach(async () => {
  await desktop?.close()
  desktop = null
})

/** The page writes something when it is to leave, and takes `milliseconds` for it. */
const listen = ({ page }: Desktop, milliseconds: number): Promise<void> =>
  page.evaluate((time) => {
    window.rearview?.onLeaving(() => {
      setTimeout(() => {
        void window.rearview
          ?.writeSnapshot({
            roadmap: 'one',
            name: 'Last',
            number: 1,
            hash: 'a'.repeat(64),
            rows: 1,
            occasion: 'leave',
            bytes: new Uint8Array([1]),
          })
          .then(() => window.rearview?.left())
      }, time)
    })
  }, milliseconds)

const numbers = async ({ electron }: Desktop): Promise<unknown> => {
  const list = (await electron.invokeAs({ url: 'app://rearview/' }, 'snapshots:list', undefined)) as { snapshots: { number: number }[] }
  return list.snapshots.map(({ number }) => number)
}
const windowOf = ({ electron }: Desktop) => electron.windows[0] ?? expect.fail('no window')
const gone = async (of: Desktop, timeout = 4000) => await expect.poll(() => windowOf(of).isDestroyed, { timeout }).toBe(true)

describe('main process in real Chromium: leaving', () => {
  it('keeps a window that is closed until its page has written', async () => {
    const running = await launch()
    await listen(running, 600)
    running.electron.closeWindow()
    // A second press changes nothing.
    running.electron.closeWindow()
    expect(windowOf(running).isDestroyed).toBe(false)
    expect(await numbers(running)).toEqual([])
    await gone(running)
    expect(running.electron.disk.done).toContain('rename')
    expect(running.electron.quits).toBe(1)
  })

  it('closes a window at once whose page has nothing to write, or does not listen yet', async () => {
    const running = await launch()
    const before = performance.now()
    running.electron.closeWindow()
    await gone(running)
    expect(performance.now() - before).toBeLessThan(2500)
  })

  it('closes a window at once whose page crashed: it can write nothing', async () => {
    // Nobody puts this clock on, so that no patience ends.
    const running = await launch({ clock: '2026-11-21T10:00:00' })
    await listen(running, 0)
    running.electron.crash()
    running.electron.closeWindow()
    await gone(running)
  })

  it('ends the app after the page has written, also where an app outlives its windows', async () => {
    const running = await launch({ platform: 'darwin' })
    await listen(running, 300)
    running.electron.quit()
    expect(windowOf(running).isDestroyed).toBe(false)
    await gone(running)
    expect(running.electron.disk.done).toContain('rename')
    // Asked for, stopped by the window, and asked for again.
    expect(running.electron.quits).toBe(2)
  })

  it('waits no longer than five seconds', async () => {
    const running = await launch()
    await running.page.evaluate(() => window.rearview?.onLeaving(() => {}))
    const before = performance.now()
    running.electron.closeWindow()
    await gone(running, 8000)
    const waited = performance.now() - before
    expect(waited).toBeGreaterThan(4500)
    expect(waited).toBeLessThan(7000)
  })

  it('has the page write before the computer sleeps, and keeps the window', async () => {
    const running = await launch()
    await listen(running, 0)
    running.electron.suspend()
    await expect.poll(() => numbers(running)).toEqual([1])
    expect(windowOf(running).isDestroyed).toBe(false)
    // The answer to that is no answer to what is asked next.
    await listen(running, 400)
    running.electron.closeWindow()
    expect(windowOf(running).isDestroyed).toBe(false)
    await gone(running)
  })

  it('lets no page answer that was not asked', async () => {
    const running = await launch()
    expect(await running.page.evaluate(() => window.rearview?.left())).toBeUndefined()
    await listen(running, 400)
    running.electron.closeWindow()
    expect(windowOf(running).isDestroyed).toBe(false)
    await gone(running)
    expect(running.electron.disk.done).toContain('rename')
  })
})
