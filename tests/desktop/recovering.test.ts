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

const windowOf = ({ electron }: Desktop) => electron.windows[0] ?? expect.fail('no window')
const loaded = (of: Desktop) => windowOf(of).loaded
/** The page is there again, with its bridge. */
const isThere = async (of: Desktop, times: number) => {
  await expect.poll(() => loaded(of)).toHaveLength(times + 1)
  await of.page.waitForFunction(() => window.rearview !== undefined)
  await of.page.waitForLoadState('load')
}

/** The page writes something when it is to leave. */
const listen = ({ page }: Desktop): Promise<void> =>
  page.evaluate(() => {
    window.rearview?.onLeaving(() => {
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
    })
  })

describe('main process in real Chromium: a page that crashed', () => {
  it('is loaded anew where it was, and writes again before it is left', async () => {
    const running = await launch()
    await running.page.evaluate(() => history.pushState(null, '', '#/one/review'))
    running.electron.crash()
    await isThere(running, 1)
    expect(loaded(running)[1]).toBe('app://rearview/#/one/review')
    expect(running.electron.windows).toHaveLength(1)
    expect(running.electron.log.join('')).toContain('the process of a page is gone (crashed')

    await listen(running)
    running.electron.closeWindow()
    expect(windowOf(running).isDestroyed).toBe(false)
    await expect.poll(() => windowOf(running).isDestroyed).toBe(true)
    expect(running.electron.disk.done).toContain('rename')
  })

  it('is loaded anew as well when it crashes while it loads, and nobody is asked', async () => {
    const running = await launch()
    running.electron.crash()
    await expect.poll(() => loaded(running)).toHaveLength(2)
    running.electron.crash()
    await isThere(running, 2)
    expect(running.electron.messageBoxes).toEqual([])
  })

  it('is loaded anew three times, and then only when the user wants it', async () => {
    const running = await launch()
    for (const times of [1, 2, 3]) {
      running.electron.crash(0, 'oom')
      await isThere(running, times)
    }
    running.electron.answerMessageBoxes(0)
    running.electron.crash()
    await isThere(running, 4)
    expect(running.electron.messageBoxes).toMatchObject([
      {
        buttons: ['Start again', 'Close'],
        message: expect.stringContaining('stopped several times'),
        detail: expect.stringContaining('Everything that was saved is safe'),
      },
    ])

    for (const times of [5, 6, 7]) {
      running.electron.crash()
      await isThere(running, times)
    }
    running.electron.answerMessageBoxes(1)
    running.electron.crash()
    await expect.poll(() => windowOf(running).isDestroyed).toBe(true)
    expect(running.electron.quits).toBe(1)
  })

  it('stays away where its window is about to be closed, or it ended as it should', async () => {
    const ended = await launch()
    ended.electron.crash(0, 'clean-exit')
    ended.electron.closeWindow()
    await expect.poll(() => windowOf(ended).isDestroyed).toBe(true)
    expect(loaded(ended)).toHaveLength(1)
    await ended.close()

    const running = await launch()
    await running.page.evaluate(() => window.rearview?.onLeaving(() => Object.assign(window, { asked: true })))
    running.electron.closeWindow()
    await running.page.waitForFunction(() => 'asked' in window)
    running.electron.crash()
    await expect.poll(() => windowOf(running).isDestroyed).toBe(true)
    expect(loaded(running)).toHaveLength(1)
  })

  it('that cannot be loaded anew asks, instead of an empty window', async () => {
    const running = await launch()
    running.electron.answerMessageBoxes(1)
    running.electron.failLoading('app://rearview/')
    running.electron.crash()
    await expect.poll(() => running.electron.messageBoxes).toHaveLength(1)
    await expect.poll(() => windowOf(running).isDestroyed).toBe(true)
  })
})

describe('main process in real Chromium: a page that does not answer', () => {
  it('is asked about once; the question goes when it answers again', async () => {
    const running = await launch()
    running.electron.answerMessageBoxes('wait')
    running.electron.hang(true)
    running.electron.hang(true)
    expect(running.electron.messageBoxes).toMatchObject([{ buttons: ['Wait', 'Reload'], defaultId: 0, cancelId: 0 }])
    running.electron.hang(false)
    await expect.poll(() => running.electron.boxesClosed).toBe(1)
    expect(loaded(running)).toHaveLength(1)
  })

  it('is loaded anew where the user wants it', async () => {
    const running = await launch()
    await running.page.evaluate(() => history.pushState(null, '', '#/one/lessons'))
    running.electron.answerMessageBoxes(1)
    running.electron.hang(true)
    await isThere(running, 1)
    expect(loaded(running)[1]).toBe('app://rearview/#/one/lessons')
    expect(running.electron.log.join('')).toContain('(killed')
  })
})

describe('main process in real Chromium: the system around it', () => {
  it('has the page write when the session of the user ends on Windows', async () => {
    const running = await launch({ platform: 'win32' })
    expect(running.electron.appUserModelId).toBe('org.rearview.app')
    await listen(running)
    running.electron.endSession()
    await expect.poll(() => running.electron.disk.done).toContain('rename')
    expect(windowOf(running).told.filter((message) => message === 'window:leaving')).toHaveLength(1)
    expect(windowOf(running).isDestroyed).toBe(false)
  })

  it('holds up a shutdown of macOS and Linux until the page has written', async () => {
    const running = await launch()
    await listen(running)
    expect(running.electron.shutDown()).toBe(true)
    await expect.poll(() => windowOf(running).isDestroyed).toBe(true)
    expect(running.electron.disk.done).toContain('rename')
    expect(running.electron.appUserModelId).toBeNull()
  })
})

describe('main process in real Chromium: the size of the window', () => {
  it('is no larger than a laptop’s screen leaves room for, and fills it the first time', async () => {
    const running = await launch({ display: { width: 1280, height: 720 } })
    expect(windowOf(running).options).toMatchObject({ width: 1280, height: 680, minWidth: 1024, minHeight: 680 })
    expect(windowOf(running)).toMatchObject({ isMaximized: true, isVisible: true })
  })

  it('is as it was left where Electron knows that, and a calm one on a large screen', async () => {
    const running = await launch({ remembersPlace: true })
    expect(windowOf(running)).toMatchObject({ isMaximized: false, isVisible: true })
    await running.close()
    const large = await launch({ display: { width: 2560, height: 1440 } })
    expect(windowOf(large).options).toMatchObject({ width: 1366, height: 860, minWidth: 1024, minHeight: 700 })
    expect(windowOf(large)).toMatchObject({ isMaximized: false, isVisible: true })
  })
})
