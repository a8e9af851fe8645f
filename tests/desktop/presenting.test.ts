import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildWithTestPage } from './built.ts'
import { launchDesktop } from './harness.ts'
import type { Desktop, DesktopOptions } from './harness.ts'

let app: string
let desktop: Desktop | null = null

const launch = async (options: DesktopOptions = {}): Promise<Desktop> => {
  desktop = await launchDesktop({ app, displays: 2, ...options })
  return desktop
}
beforeAll(async () => {
  app = await buildWithTestPage()
})
afterEach(async () => {
  await desktop?.close()
  desktop = null
})

const slides = '#/one/audience'
const begin = ({ page }: Desktop) => page.evaluate((address) => window.rearview?.beginPresenting(address), slides)
const openSecond = ({ page }: Desktop) => page.evaluate((address) => window.rearview?.openSecondWindow(address), slides)
const swap = ({ page }: Desktop) => page.evaluate(() => window.rearview?.swapDisplays())
const end = ({ page }: Desktop) => page.evaluate(() => window.rearview?.endPresenting())

/** How often the page of the main window was told that the second one is gone. */
const listen = ({ page }: Desktop) =>
  page.evaluate(() => {
    Object.assign(window, { gone: 0 })
    window.rearview?.onSecondGone(() => {
      Object.assign(window, { gone: ((window as { gone?: number }).gone ?? 0) + 1 })
    })
  })
const gone = ({ page }: Desktop) => page.evaluate(() => (window as { gone?: number }).gone)

const mainOf = ({ electron }: Desktop) => electron.windows[0] ?? expect.fail('no window')
const secondOf = ({ electron }: Desktop) => electron.windows[1] ?? expect.fail('no second window')
const awake = ({ electron }: Desktop) => electron.keptAwake.filter((one) => one !== null)
const alive = ({ electron }: Desktop) => electron.windows.filter(({ isDestroyed }) => !isDestroyed).length

const first = { x: 0, y: 0, width: 1366, height: 768 }
const projector = { x: 1366, y: 0, width: 1920, height: 1080 }

/** Nothing is left of a presentation: no second window, and nothing that keeps the screen awake. */
const isOver = async (running: Desktop): Promise<void> => {
  await expect.poll(() => awake(running)).toEqual([])
  expect(alive(running)).toBe(1)
}

describe('main process in real Chromium: presenting on two displays', () => {
  it('fills the other display with the slides, and leaves the window and its keys where they are', async () => {
    const running = await launch()
    expect(await begin(running)).toBe('second')
    const second = secondOf(running)
    expect(second).toMatchObject({ loaded: ['app://rearview/#/one/audience'], bounds: projector })
    await expect.poll(() => second).toMatchObject({ isVisible: true, isFullScreen: true, focused: 0 })
    expect(second.options.webPreferences).toEqual(mainOf(running).options.webPreferences)
    expect(second.options).not.toHaveProperty('name')
    expect(second.webRtcPolicy).toBe('disable_non_proxied_udp')
    expect(mainOf(running)).toMatchObject({ isFullScreen: false, focused: 1 })
    const page = await running.pageAt(1)
    expect(page.url()).toMatch(/#\/one\/audience$/)
    expect(page.viewportSize()).toEqual({ width: 1920, height: 1080 })
    expect(await page.evaluate(() => typeof window.rearview?.about)).toBe('function')
  })

  it('has the two windows speak with each other', async () => {
    const running = await launch()
    await begin(running)
    const page = await running.pageAt(1)
    await page.evaluate(() => {
      new BroadcastChannel('slides').addEventListener('message', ({ data }) => Object.assign(window, { heard: data as unknown }))
    })
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origin
    await running.page.evaluate(() => new BroadcastChannel('slides').postMessage('next'))
    await expect.poll(() => page.evaluate(() => (window as { heard?: unknown }).heard)).toBe('next')
  })

  it('keeps the screen awake until the end, and leaves nothing behind', async () => {
    const running = await launch()
    await listen(running)
    const listeners = running.electron.listeners()
    expect(awake(running)).toEqual([])
    for (let time = 1; time <= 3; time += 1) {
      await begin(running)
      expect(awake(running)).toEqual(['prevent-display-sleep'])
      await end(running)
      await isOver(running)
      expect(running.electron.listeners()).toBe(listeners)
    }
    await end(running)
    expect(await gone(running)).toBe(0)
    expect(mainOf(running).isFullScreen).toBe(false)
    expect(running.electron.quits).toBe(0)
  })

  it('begins anew where it had begun', async () => {
    const running = await launch()
    await listen(running)
    await begin(running)
    expect(await begin(running)).toBe('second')
    expect(awake(running)).toHaveLength(1)
    expect(alive(running)).toBe(2)
    running.electron.closeWindow(1)
    await expect.poll(() => gone(running)).toBe(1)
    // The window fills the screen for the slides, and not because the user had it so.
    expect(await begin(running)).toBe('second')
    expect(mainOf(running).isFullScreen).toBe(false)
  })

  it('ends where it is ended in the moment in which it begins anew', async () => {
    const running = await launch({ displays: 1 })
    await begin(running)
    await running.page.evaluate(
      (address) =>
        Promise.all([window.rearview?.endPresenting(), window.rearview?.beginPresenting(address), window.rearview?.endPresenting()]),
      slides,
    )
    await isOver(running)
    expect(mainOf(running).isFullScreen).toBe(false)
  })

  it('goes on while its screens change', async () => {
    const running = await launch()
    await begin(running)
    await running.page.evaluate(() => {
      location.hash = '#/one/review'
    })
    await running.page.waitForURL(/review$/)
    expect(awake(running)).toHaveLength(1)
    expect(alive(running)).toBe(2)
  })

  it('takes the slides out of the full screen before their window is gone on macOS, which else keeps its space', async () => {
    const running = await launch({ platform: 'darwin' })
    await begin(running)
    await expect.poll(() => secondOf(running).isFullScreen).toBe(true)
    await end(running)
    await isOver(running)
    expect(secondOf(running).isFullScreen).toBe(false)
  })

  it('goes on when a link that is pressed leads nowhere', async () => {
    const running = await launch()
    await begin(running)
    await running.page.evaluate(() => {
      location.href = 'https://example.org/'
    })
    await expect.poll(() => running.electron.refusedNavigations).toEqual(['https://example.org/'])
    expect(awake(running)).toHaveLength(1)
    expect(alive(running)).toBe(2)
  })

  it.each([
    ['is loaded anew', (running: Desktop) => running.page.reload()],
    ['crashes', (running: Desktop) => Promise.resolve(running.electron.crash())],
  ])('ends when its page %s', async (_what, happen) => {
    const running = await launch()
    await begin(running)
    await happen(running)
    await isOver(running)
    await running.page.waitForFunction(() => window.rearview !== undefined)
  })

  it.each([
    ['linux', 1],
    ['darwin', 0],
  ] as const)('ends when its window is closed, as is the custom of %s', async (platform, quits) => {
    const running = await launch({ platform })
    await begin(running)
    running.electron.closeWindow()
    await expect.poll(() => alive(running)).toBe(0)
    expect(awake(running)).toEqual([])
    expect(running.electron.quits).toBe(quits)
  })

  it('ends with the app, which waits for the main window alone', async () => {
    const running = await launch()
    await begin(running)
    await running.page.evaluate(() => window.rearview?.onLeaving(() => {}))
    running.electron.quit()
    await isOver(running)
    expect(mainOf(running).isFullScreen).toBe(false)
    expect(secondOf(running).told).toEqual([])
    // The page is gone before it hears the answer.
    await running.page.evaluate(() => void window.rearview?.left())
    await expect.poll(() => alive(running)).toBe(0)
  })

  it('has the window of the slides mistaken for the app’s by nobody', async () => {
    const running = await launch()
    await begin(running)
    const { electron } = running
    electron.suspend()
    electron.resume()
    electron.startSecondTime()
    expect(secondOf(running)).toMatchObject({ told: [], focused: 0 })
    await expect.poll(() => mainOf(running).told).toEqual(['window:leaving', 'window:resumed'])
    for (const [channel, request] of [
      ['presenting:begin', slides],
      ['presenting:open', slides],
      ['presenting:swap', undefined],
      ['presenting:end', undefined],
    ] as const)
      await expect(electron.invokeAs({ url: 'app://rearview/#/one/audience', window: 1 }, channel, request)).rejects.toThrow(/^refused$/)
    expect(alive(running)).toBe(2)
  })
})

describe('main process in real Chromium: the second window', () => {
  it.each([
    ['is closed', (running: Desktop) => running.electron.closeWindow(1)],
    ['crashes', (running: Desktop) => running.electron.crash(1)],
    ['has its display unplugged', (running: Desktop) => running.electron.unplug(2)],
    ['is left on the last display, which the main one is on', (running: Desktop) => running.electron.unplug(1)],
  ])('tells the main one when it %s, which then fills the screen', async (_what, happen) => {
    const running = await launch()
    await listen(running)
    await begin(running)
    happen(running)
    await expect.poll(() => gone(running)).toBe(1)
    expect(alive(running)).toBe(1)
    expect(mainOf(running).isFullScreen).toBe(true)
    expect(awake(running)).toHaveLength(1)
    await end(running)
    await isOver(running)
    expect(mainOf(running).isFullScreen).toBe(false)
    expect(await gone(running)).toBe(1)
  })

  it('stays where another display is unplugged, and is opened for none that is added', async () => {
    const running = await launch({ displays: 3 })
    await begin(running)
    running.electron.unplug(3)
    expect(alive(running)).toBe(2)
    running.electron.unplug(2)
    await expect.poll(() => alive(running)).toBe(1)
    running.electron.plugIn()
    expect(mainOf(running).isFullScreen).toBe(true)
    expect(alive(running)).toBe(1)
  })

  it('is opened again on the display that is there then, when the user asks', async () => {
    const running = await launch()
    await begin(running)
    running.electron.unplug(2)
    running.electron.plugIn()
    expect(await openSecond(running)).toBe(true)
    const third = running.electron.windows[2] ?? expect.fail('no window')
    await expect.poll(() => third).toMatchObject({ isFullScreen: true, bounds: projector })
    expect(mainOf(running).isFullScreen).toBe(false)
    await end(running)
    await isOver(running)
  })

  it('is not there where its page cannot be loaded: the main one shows the slides', async () => {
    const running = await launch()
    await listen(running)
    running.electron.failLoading('app://rearview/#/one/audience')
    expect(await begin(running)).toBe('here')
    expect(mainOf(running).isFullScreen).toBe(true)
    expect(alive(running)).toBe(1)
    expect(await gone(running)).toBe(0)
    await end(running)
    await isOver(running)
  })

  it('is gone where the presentation ends before it is there', async () => {
    const running = await launch()
    const [begun] = await Promise.all([begin(running), end(running)])
    expect(begun).toBe('here')
    await isOver(running)
    expect(mainOf(running).isFullScreen).toBe(false)
  })
})

describe('main process in real Chromium: presenting on one display', () => {
  it('fills it with the window itself, and gives it back', async () => {
    const running = await launch({ displays: 1 })
    expect(await begin(running)).toBe('here')
    expect(mainOf(running).isFullScreen).toBe(true)
    expect(awake(running)).toEqual(['prevent-display-sleep'])
    expect(await swap(running)).toBe(false)
    await end(running)
    await isOver(running)
    expect(mainOf(running).isFullScreen).toBe(false)
  })

  it('is over in a window that was still on its way into the full screen, which macOS slides', async () => {
    const running = await launch({ displays: 1, platform: 'darwin' })
    const arrive = running.electron.slideUntil()
    await begin(running)
    const ended = end(running)
    await expect.poll(() => awake(running)).toEqual([])
    arrive()
    await ended
    await isOver(running)
    expect(mainOf(running).isFullScreen).toBe(false)
  })

  it('leaves a window full screen that was', async () => {
    const running = await launch({ displays: 1 })
    mainOf(running).isFullScreen = true
    await begin(running)
    await end(running)
    expect(mainOf(running).isFullScreen).toBe(true)
  })

  it('has the next start be in no full screen where it was cut off, and only that one', async () => {
    const userData = await mkdtemp(join(tmpdir(), 'rearview-user-'))
    const start = async () => {
      const running = await launch({ displays: 1, userData })
      return { running, persistence: mainOf(running).options.windowStatePersistence }
    }
    try {
      const cut = await start()
      await begin(cut.running)
      expect(cut.persistence).toBe(true)
      await cut.running.close()
      const next = await start()
      expect(next.persistence).toEqual({ displayMode: false })
      await begin(next.running)
      await end(next.running)
      await next.running.close()
      const last = await start()
      expect(last.persistence).toBe(true)
      // The user had it so, and finds it so.
      mainOf(last.running).isFullScreen = true
      await begin(last.running)
      await last.running.close()
      expect((await start()).persistence).toBe(true)
    } finally {
      await desktop?.close()
      desktop = null
      await rm(userData, { recursive: true, force: true, maxRetries: 5 })
    }
  })

  it('opens the slides in a window the user may place, beside the main one, once', async () => {
    const running = await launch({ displays: 1 })
    await begin(running)
    expect(await openSecond(running)).toBe(true)
    await expect.poll(() => secondOf(running)).toMatchObject({ isVisible: true, isFullScreen: false, bounds: { width: 1280, height: 720 } })
    // Its keys stay, as F11, but the audience does not see which files were opened last.
    expect(secondOf(running).options.autoHideMenuBar).toBe(true)
    expect(mainOf(running).isFullScreen).toBe(false)
    expect(await openSecond(running)).toBe(true)
    expect(alive(running)).toBe(2)
    expect(secondOf(running).focused).toBe(1)
    expect(await swap(running)).toBe(false)
    await end(running)
    await isOver(running)
  })

  it('opens no second window for a page that does not present', async () => {
    const running = await launch()
    expect(await openSecond(running)).toBe(false)
    expect(await swap(running)).toBe(false)
    expect(alive(running)).toBe(1)
  })

  it('is so on Wayland too, where a window may not choose its display', async () => {
    const running = await launch({ desktopSession: 'wayland' })
    expect(await begin(running)).toBe('here')
    expect(await openSecond(running)).toBe(true)
    expect(secondOf(running).bounds).toMatchObject({ width: 1280, height: 720 })
    expect(await swap(running)).toBe(false)
  })
})

describe('main process in real Chromium: exchanging the displays', () => {
  it('moves the slides and the window, there and back', async () => {
    const running = await launch()
    await begin(running)
    await expect.poll(() => secondOf(running).isFullScreen).toBe(true)
    expect(await swap(running)).toBe(true)
    expect(secondOf(running)).toMatchObject({ isFullScreen: true, bounds: { x: 0, y: 0 } })
    // In the middle of the projector's display, above the system's bar, and as high as the first display had room for.
    expect(mainOf(running)).toMatchObject({ isFullScreen: false, bounds: { x: 1366 + 277, y: 156, width: 1366, height: 728 } })
    expect(await swap(running)).toBe(true)
    expect(secondOf(running).isFullScreen).toBe(true)
    expect(secondOf(running).bounds.x).toBeGreaterThanOrEqual(projector.x)
    expect(mainOf(running).bounds.x).toBe(0)
  })

  it('moves slides that are still on their way into the full screen, which macOS slides', async () => {
    const running = await launch({ platform: 'darwin' })
    const arrive = running.electron.slideUntil()
    await begin(running)
    await expect.poll(() => secondOf(running).isVisible).toBe(true)
    const swapped = swap(running)
    // What is asked later is answered later.
    await running.page.evaluate(() => window.rearview?.about())
    arrive()
    expect(await swapped).toBe(true)
    expect(secondOf(running).bounds).toMatchObject({ x: 0, y: 0 })
    await expect.poll(() => secondOf(running)).toMatchObject({ isFullScreen: true, isDestroyed: false })
  })

  it('is undone at the end', async () => {
    const running = await launch()
    const before = { ...mainOf(running).bounds }
    mainOf(running).isMaximized = true
    await begin(running)
    await swap(running)
    expect(mainOf(running)).toMatchObject({ isMaximized: true })
    expect(mainOf(running).bounds.x).toBeGreaterThan(first.width)
    await end(running)
    expect(mainOf(running)).toMatchObject({ isMaximized: true, isFullScreen: false, bounds: before })
    await isOver(running)
  })

  it('leaves the window where it is when its first display is not there any more', async () => {
    const running = await launch({ displays: 3 })
    await begin(running)
    await swap(running)
    running.electron.unplug(1)
    await expect.poll(() => alive(running)).toBe(1)
    const { x } = mainOf(running).bounds
    await end(running)
    expect(mainOf(running).bounds.x).toBe(x)
  })

  it('is not begun twice at once', async () => {
    const running = await launch()
    await begin(running)
    await expect.poll(() => secondOf(running).isFullScreen).toBe(true)
    const arrive = running.electron.slideUntil()
    const begun = swap(running)
    expect(await swap(running)).toBe(false)
    arrive()
    expect(await begun).toBe(true)
    expect(secondOf(running).bounds.x).toBe(0)
  })

  it('knows on which display the slides are then', async () => {
    const running = await launch({ displays: 3 })
    await begin(running)
    await expect.poll(() => secondOf(running).isFullScreen).toBe(true)
    await swap(running)
    running.electron.unplug(1)
    await expect.poll(() => alive(running)).toBe(1)
  })
})
