import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildWithTestPage } from './built.ts'
import { launchDesktop } from './harness.ts'
import type { Desktop, DesktopOptions } from './harness.ts'
import { bodies, due, factsOf, give, roadmapOf } from './reviewFacts.ts'

let app: string
let userData: string
let desktop: Desktop | null = null

const launch = async (options: DesktopOptions = {}): Promise<Desktop> => {
  desktop = await launchDesktop({ app, userData, clock: '2026-11-21T10:00:00', ...options })
  return desktop
}
const close = async () => {
  await desktop?.close()
  desktop = null
}
beforeAll(async () => {
  app = await buildWithTestPage()
})
beforeEach(async () => {
  userData = await mkdtemp(join(tmpdir(), 'rearview-user-'))
})
afterEach(async () => {
  await close()
  await rm(userData, { recursive: true, force: true, maxRetries: 5 })
})

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
const settingsOf = ({ page }: Desktop) => page.evaluate(() => window.rearview?.reminderSettings())
const claims = factsOf([roadmapOf('one')])
const kept = () => readFile(join(userData, 'reviews.json'), 'utf8').catch(() => '')

describe('main process in real Chromium: reminders', () => {
  it('tells what the page gives it, once a day, and a press brings the window to the front and tells the page of which roadmap', async () => {
    const running = await launch()
    const { electron, page } = running
    await listen(running)
    await give(running, claims)
    expect(electron.notifications).toEqual([{ options: { title: 'Quarterly review: Claims', body: due(9) }, shown: 1, isClosed: false }])
    windowOf(running).isMinimized = true
    electron.pressNotification()
    await expect.poll(() => heard(running)).toEqual(['pressed one'])
    expect(windowOf(running)).toMatchObject({ isMinimized: false, focused: 1 })
    await page.reload()
    await give(running, claims)
    electron.resume()
    expect(electron.notifications).toHaveLength(1)
  })

  it('tells at midnight by itself, after a sleep through it, and within a minute of a clock that was set', async () => {
    const running = await launch()
    const { electron } = running
    await listen(running)
    await give(running, factsOf([roadmapOf('one'), roadmapOf('two', { name: 'Fleet' })]))
    electron.passUntil('2026-11-21T23:59:59')
    expect(electron.notifications).toHaveLength(2)
    electron.passUntil('2026-11-22T00:00:01')
    expect(bodies(running)).toEqual([due(9), due(9), due(8), due(8)])
    // Each takes the place of the last of its roadmap.
    expect(electron.notifications.map(({ isClosed }) => isClosed)).toEqual([true, true, false, false])
    electron.sleepUntil('2026-11-24T08:00:00')
    expect(bodies(running).slice(4)).toEqual([due(6), due(6)])
    await expect.poll(() => heard(running)).toEqual(['resumed'])
    electron.setClock('2026-11-26T08:00:00')
    expect(electron.notifications).toHaveLength(6)
    electron.passUntil('2026-11-26T08:01:00')
    expect(bodies(running).slice(6)).toEqual([due(4), due(4)])
    electron.pressNotification(6)
    electron.pressNotification(7)
    await expect.poll(() => heard(running)).toEqual(['resumed', 'pressed one', 'pressed two'])
  })

  it('tells no second time on the day after a restart, and tells on the next at the start, before there is a page', async () => {
    const first = await launch()
    await give(first, claims)
    await expect.poll(kept).toContain('"day":"2026-11-21"')
    await close()
    const second = await launch()
    await give(second, claims)
    expect(second.electron.notifications).toEqual([])
    await close()
    const third = await launch({ clock: '2026-11-22T08:00:00' })
    expect(bodies(third)).toEqual([due(8)])
    await close()
    // What can no longer be read is told anew, and the app starts.
    await writeFile(join(userData, 'reviews.json'), '{"facts":{"roadmaps":[{"id":"one"}]}}')
    const fourth = await launch({ clock: '2026-11-22T09:00:00' })
    expect(fourth.electron.notifications).toEqual([])
    await give(fourth, claims)
    expect(bodies(fourth)).toEqual([due(8)])
  })

  it('leaves to the screens what is changed there, and forgets what was put off or removed', async () => {
    const running = await launch()
    const { electron } = running
    await give(running, factsOf([]))
    const fleet = roadmapOf('two', { name: 'Fleet' })
    await give(
      running,
      factsOf([roadmapOf('one'), fleet, roadmapOf('sample', { sample: true }), roadmapOf('maybe', { scenarioOf: 'Claims' })]),
    )
    expect(electron.notifications).toEqual([])
    await give(running, factsOf([roadmapOf('one'), fleet], [{ roadmap: 'one', quarter: '2026-09-01', until: '2026-11-24' }]))
    electron.sleepUntil('2026-11-22T08:00:00')
    expect(electron.notifications.map(({ options }) => options.title)).toEqual(['Quarterly review: Fleet'])
    await give(running, factsOf([roadmapOf('one')], [{ roadmap: 'one', quarter: '2026-09-01', until: '2026-11-24' }]))
    electron.sleepUntil('2026-11-23T08:00:00')
    expect(electron.notifications).toHaveLength(1)
    electron.sleepUntil('2026-11-24T08:00:00')
    expect(bodies(running).slice(1)).toEqual([due(6)])
  })

  it('tells nothing over the slides, not even at midnight, and what was due when they end', async () => {
    const running = await launch()
    const { electron, page } = running
    await page.evaluate(() => window.rearview?.beginPresenting('#/one/audience'))
    await give(running, claims)
    electron.passUntil('2026-11-22T00:00:01')
    electron.resume()
    expect(electron.notifications).toEqual([])
    await page.evaluate(() => window.rearview?.endPresenting())
    expect(bodies(running)).toEqual([due(8)])
  })

  it('opens a window at the review where the app has none any more', async () => {
    const running = await launch({ platform: 'darwin' })
    await give(running, claims)
    await running.electron.closeAllWindows()
    running.electron.pressNotification()
    await expect
      .poll(() => running.electron.windows.map(({ loaded }) => loaded))
      .toEqual([['app://rearview/'], ['app://rearview/#/one/review']])
    await expect.poll(() => running.electron.windows[1]?.isVisible).toBe(true)
  })

  it('is silent where the user wants no notifications, also after a restart, and tells at once when they want them again', async () => {
    const notify = ({ page }: Desktop, on: boolean) => page.evaluate((value) => window.rearview?.setNotifying(value), on)
    const first = await launch()
    expect(await notify(first, false)).toMatchObject({ outcome: 'changed', settings: { notifications: 'off' } })
    await give(first, claims)
    expect(first.electron.notifications).toEqual([])
    await close()
    const second = await launch({ clock: '2026-11-22T08:00:00' })
    expect(await second.page.evaluate(() => window.rearview?.reminderSettings())).toMatchObject({ notifications: 'off' })
    second.electron.disk.fault = { on: 'writeFile', code: 'ENOSPC' }
    expect(await notify(second, true)).toEqual({ outcome: 'failed', reason: 'disk-full' })
    expect(second.electron.notifications).toEqual([])
    second.electron.disk.fault = null
    expect(await notify(second, true)).toMatchObject({ outcome: 'changed', settings: { notifications: 'on' } })
    expect(bodies(second)).toEqual([due(8)])
  })

  it('says so where the system shows none', async () => {
    const running = await launch({ notifies: false })
    await give(running, claims)
    expect(await running.page.evaluate(() => window.rearview?.reminderSettings())).toMatchObject({ notifications: 'none' })
    expect(running.electron.notifications).toEqual([])
  })

  it.each([
    ['is portable', { environment: { PORTABLE_EXECUTABLE_FILE: 'D:\\Rearview-portable.exe' } }],
    ['is not packaged', { isPackaged: false }],
  ])('shows none on Windows where it %s, which would leave a shortcut to it in the Start menu', async (_what, options) => {
    const running = await launch({ platform: 'win32', ...options })
    await give(running, claims)
    expect(await settingsOf(running)).toMatchObject({ notifications: 'not-installed' })
    expect(running.electron).toMatchObject({ notifications: [], asksForNotifications: 0 })
  })

  it('shows them on Windows where it is installed, registered the same each time', async () => {
    const running = await launch({ platform: 'win32' })
    await give(running, claims)
    expect(running.electron.notifications).toHaveLength(1)
    expect(running.electron.toastActivator).toMatch(/^\{[\dA-F]{8}(-[\dA-F]{4}){3}-[\dA-F]{12}\}$/)
  })

  it('says so where the system did not take the last one, and notes it without its words, until it takes one', async () => {
    const running = await launch({ platform: 'darwin' })
    running.electron.failNotifications(true)
    await give(running, claims)
    await expect.poll(() => settingsOf(running)).toMatchObject({ notifications: 'failed' })
    expect(running.electron.log.filter((line) => line.includes('notification'))).toEqual([
      'rearview: the system did not take a notification\n',
    ])
    expect(await running.page.evaluate(() => window.rearview?.setNotifying(false))).toMatchObject({ settings: { notifications: 'off' } })
    await running.page.evaluate(() => window.rearview?.setNotifying(true))
    running.electron.failNotifications(false)
    running.electron.passUntil('2026-11-22T00:00:01')
    await expect.poll(() => settingsOf(running)).toMatchObject({ notifications: 'on' })
  })

  it('shows what somebody called a quarter as text', async () => {
    const running = await launch()
    const label = '<a href="https://example.org">Q3</a>'
    const calendar = { kind: 'table' as const, quarters: [{ start: '2026-09-01', label }] }
    const { summary } = roadmapOf('one')
    await give(running, factsOf([roadmapOf('one', { name: '<b>R&D</b>', summary: { ...summary, calendar } })]))
    expect(running.electron.notifications[0]?.options.title).toBe('Quarterly review: <b>R&D</b>')
    expect(bodies(running)[0]).toContain('‹a href="https://example.org">Q3‹/a>')
  })

  it('refuses what is not as agreed, whoever asks, and keeps what it had', async () => {
    const running = await launch()
    const { electron } = running
    const refused = async (given: unknown, frame: { url: string; isSubframe?: boolean } = { url: 'app://rearview/' }) => {
      await expect(electron.invokeAs(frame, 'reminder:facts', given)).rejects.toThrow(/^refused$/)
    }
    const one = roadmapOf('one')
    for (const given of [
      undefined,
      { roadmaps: [one] },
      { ...factsOf([one]), more: 1 },
      factsOf([{ ...one, name: 'x'.repeat(81) }]),
      factsOf([{ ...one, name: '\ud83d' }]),
      factsOf([{ ...one, id: 'one/../../review' }]),
      factsOf([{ ...one, summary: { ...one.summary, reviewsFrom: '21.11.2026' } }]),
      factsOf(Array.from({ length: 1001 }, () => one)),
      factsOf([
        {
          ...one,
          summary: { ...one.summary, calendar: { kind: 'table', quarters: [{ start: '2026-09-01', label: 'x'.repeat(4_000_000) }] } },
        },
      ]),
      factsOf([one], [{ roadmap: 'one', quarter: '2026-09-01', until: 'never' }]),
    ])
      await refused(given)
    for (const frame of [
      { url: 'https://example.org/' },
      { url: 'app://rearview/', isSubframe: true },
      { url: 'app://rearview/document/3f2504e0-4f89-11d3-9a0c-0305e82c3301' },
    ])
      await refused(claims, frame)
    expect(electron.notifications).toEqual([])
    expect(await kept()).toBe('')
  })
})
