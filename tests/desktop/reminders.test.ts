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

const reminder = { roadmap: 'one', title: 'Quarterly review: Claims', body: 'The review of FY27 Q3 is due.' }
const show = ({ page }: Desktop, given = reminder) => page.evaluate((value) => window.rearview?.remind(value), given)

/** What the page hears, in the order in which it does. */
const listen = ({ page }: Desktop) =>
  page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    window.rearview?.onReminderPressed((roadmap) => heard.push(`pressed ${roadmap}`))
    window.rearview?.onResumed(() => heard.push('resumed'))
  })
const heard = ({ page }: Desktop) => page.evaluate(() => (window as { heard?: string[] }).heard)
const windowOf = ({ electron }: Desktop) => electron.windows[0] ?? expect.fail('no window')

describe('main process in real Chromium: reminders', () => {
  it('shows one, and a press brings the window to the front and tells the page of which roadmap', async () => {
    const running = await launch()
    await listen(running)
    expect(await show(running)).toEqual({ outcome: 'shown' })
    expect(running.electron.notifications).toEqual([{ options: { title: reminder.title, body: reminder.body }, shown: 1, isClosed: false }])
    windowOf(running).isMinimized = true
    running.electron.pressNotification()
    await expect.poll(() => heard(running)).toEqual(['pressed one'])
    expect(windowOf(running)).toMatchObject({ isMinimized: false, focused: 1 })
  })

  it('has one a roadmap: the next takes its place, and another roadmap’s stays', async () => {
    const running = await launch()
    await listen(running)
    await show(running)
    await show(running, { ...reminder, roadmap: 'two' })
    await show(running)
    expect(running.electron.notifications.map(({ isClosed }) => isClosed)).toEqual([true, false, false])
    running.electron.pressNotification(1)
    running.electron.pressNotification(2)
    await expect.poll(() => heard(running)).toEqual(['pressed two', 'pressed one'])
  })

  it('opens a window at the review where the app has none any more', async () => {
    const running = await launch({ platform: 'darwin' })
    await show(running)
    await running.electron.closeAllWindows()
    running.electron.pressNotification()
    await expect.poll(() => running.electron.windows.map(({ loaded }) => loaded)).toEqual([['app://rearview/'], ['app://rearview/#/one/review']])
    await expect.poll(() => running.electron.windows[1]?.isVisible).toBe(true)
  })

  it('says so where the system shows none', async () => {
    const running = await launch({ notifies: false })
    expect(await show(running)).toEqual({ outcome: 'unsupported' })
    expect(running.electron.notifications).toEqual([])
  })

  it('tells the page that the computer woke', async () => {
    const running = await launch()
    await listen(running)
    running.electron.suspend()
    running.electron.resume()
    await expect.poll(() => heard(running)).toEqual(['resumed'])
  })

  it.each([
    ['nothing', undefined],
    ['no title', { ...reminder, title: '' }],
    ['a title without end', { ...reminder, title: 'x'.repeat(101) }],
    ['a body without end', { ...reminder, body: 'x'.repeat(401) }],
    ['a roadmap that is an address', { ...reminder, roadmap: 'one/../../review' }],
    ['a picture', { ...reminder, icon: 'file:///etc/passwd' }],
    ['a toast of its own', { ...reminder, toastXml: '<toast/>' }],
  ])('refuses one with %s', async (_what, given) => {
    const { electron } = await launch()
    await expect(electron.invokeAs({ url: 'app://rearview/' }, 'reminder:show', given)).rejects.toThrow(/^refused$/)
    expect(electron.notifications).toEqual([])
  })

  it('answers the app’s own page alone', async () => {
    const { electron } = await launch()
    for (const frame of [{ url: 'https://example.org/' }, { url: 'app://rearview/', isSubframe: true }, { url: 'app://rearview/document/3f2504e0-4f89-11d3-9a0c-0305e82c3301' }])
      await expect(electron.invokeAs(frame, 'reminder:show', reminder)).rejects.toThrow(/^refused$/)
    expect(electron.notifications).toEqual([])
  })
})
