import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildWithTestPage } from './built.ts'
import { launchDesktop } from './harness.ts'
import type { Desktop, DesktopOptions } from './harness.ts'
import { bodies, due, factsOf, give, roadmapOf } from './reviewFacts.ts'

let app: string
let folder: string
let desktop: Desktop | null = null

const launch = async (options: DesktopOptions = {}): Promise<Desktop> => {
  desktop = await launchDesktop({
    app,
    userData: join(folder, 'user'),
    appData: join(folder, 'settings'),
    clock: '2026-11-21T10:00:00',
    ...options,
  })
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
  folder = await mkdtemp(join(tmpdir(), 'rearview-waiting-'))
})
afterEach(async () => {
  await close()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

const wait = ({ page }: Desktop, on = true) => page.evaluate((value) => window.rearview?.setWaiting(value), on)
const settings = ({ page }: Desktop) => page.evaluate(() => window.rearview?.reminderSettings())
const lines = ({ electron }: Desktop) =>
  electron.trays
    .findLast(({ isDestroyed }) => !isDestroyed)
    ?.menu.map(({ label, type, enabled }) => (type === 'separator' ? '-' : enabled === false ? `(${label})` : label))
const autostart = () => join(folder, 'settings/autostart/org.rearview.app.desktop')
const entry = () => readFile(autostart(), 'utf8').catch(() => null)
const claims = factsOf([roadmapOf('one')])

describe('main process in real Chromium: waiting in the tray', () => {
  it('says of what fails unforeseen that it failed, and not why: the cause names a folder', async () => {
    await mkdir(autostart(), { recursive: true })
    const running = await launch()
    const told = await running.page.evaluate(() => window.rearview?.reminderSettings().catch((error: unknown) => String(error)))
    expect(told).toBe("Error: Error invoking remote method 'reminder:settings': Error: failed")
    expect(running.electron.log.join('')).toContain('reminder:settings was not answered (EISDIR)')
  })

  it('is off at first: no icon, nothing that starts it, and it ends with its window', async () => {
    const running = await launch()
    expect(await settings(running)).toEqual({ notifications: 'on', waits: false, login: 'off', place: 'tray-if-shown' })
    expect(running.electron.trays).toEqual([])
    expect(await entry()).toBeNull()
    await running.electron.closeAllWindows()
    expect(running.electron.quits).toBe(1)
  })

  it('shows an icon that says what is due, keeps the app when the window is closed, opens it again, and quits', async () => {
    const running = await launch()
    const { electron, page } = running
    await give(running, factsOf([]))
    expect(await wait(running)).toEqual({
      outcome: 'changed',
      settings: { notifications: 'on', waits: true, login: 'on', place: 'tray-if-shown' },
    })
    expect(electron.trays).toMatchObject([{ tip: 'Rearview', icon: { isTemplate: false }, isDestroyed: false }])
    for (const address of electron.trays[0]?.icon.addresses ?? []) expect(address).toMatch(/^data:image\/png;base64,./)
    expect(lines(running)).toEqual(['Open Rearview', '-', '(No review is due)', '-', 'Quit'])
    await give(running, factsOf([roadmapOf('one', { name: 'R&D' })], [{ roadmap: 'one', quarter: '2026-09-01', until: '2026-12-24' }]))
    expect(lines(running)?.[2]).toBe('R&&D: review of FY27 Q3 is due in 9 days')
    electron.passUntil('2026-11-22T00:00:01')
    expect(lines(running)?.[2]).toBe('R&&D: review of FY27 Q3 is due in 8 days')

    // Its page writes what is due before it goes.
    await page.evaluate(() => {
      window.rearview?.onLeaving(() => void window.rearview?.left())
    })
    electron.closeWindow()
    await expect.poll(() => electron.windows[0]?.isDestroyed).toBe(true)
    expect(electron.windows[0]?.told).toContain('window:leaving')
    expect(electron.quits).toBe(0)
    electron.chooseInTray('R&&D: review of FY27 Q3 is due in 8 days')
    await expect.poll(() => electron.windows.map(({ loaded }) => loaded.at(-1))).toEqual(['app://rearview/', 'app://rearview/#/one/review'])
    await expect.poll(() => electron.windows[1]?.isVisible).toBe(true)
    electron.pressTray()
    expect(electron.windows[1]?.focused).toBe(1)
    electron.chooseInTray('Quit')
    expect(electron.quits).toBe(1)
  })

  it('starts at login without a window, tells without a page, and a press or a second start opens one', async () => {
    const first = await launch()
    await give(first, claims)
    await wait(first)
    await expect.poll(() => readFile(join(folder, 'user/reviews.json'), 'utf8').catch(() => '')).toContain('"day":"2026-11-21"')
    await close()
    const second = await launch({ clock: '2026-11-22T08:00:00', atLogin: { opensWindow: false } })
    const { electron } = second
    await expect.poll(() => bodies(second)).toEqual([due(8)])
    electron.sleepUntil('2026-11-23T08:00:00')
    expect(bodies(second)).toEqual([due(8), due(7)])
    expect(lines(second)?.[2]).toBe('Claims: review of FY27 Q3 is due in 7 days')
    expect(electron.windows).toEqual([])
    electron.startSecondTime()
    await expect.poll(() => electron.windows[0]?.isVisible).toBe(true)
    await electron.closeAllWindows()
    electron.pressNotification()
    await expect.poll(() => electron.windows[1]?.isVisible).toBe(true)
    expect(electron.windows[1]?.loaded).toEqual(['app://rearview/#/one/review'])
    expect(electron.quits).toBe(0)
  })

  it('opens a window at such a start where it is off, or cannot be read', async () => {
    const first = await launch({ atLogin: { opensWindow: true } })
    await wait(first)
    await wait(first, false)
    expect(first.electron.trays.map(({ isDestroyed }) => isDestroyed)).toEqual([true])
    expect(await entry()).toBeNull()
    await close()
    await writeFile(join(folder, 'user/reminding.json'), '{')
    const second = await launch({ atLogin: { opensWindow: true } })
    expect(second.electron.trays).toEqual([])
    await second.electron.closeAllWindows()
    expect(second.electron.quits).toBe(1)
  })

  it('is for the installed app', async () => {
    const running = await launch({ isPackaged: false })
    expect(await settings(running)).toMatchObject({ waits: false, login: 'not-installed' })
    expect(await wait(running)).toEqual({ outcome: 'failed', reason: 'unknown' })
    expect(await settings(running)).toMatchObject({ waits: false, login: 'not-installed' })
    expect(running.electron.trays).toEqual([])
    expect(await entry()).toBeNull()
  })
})

describe('main process in real Chromium: starting at login', () => {
  it('is an entry in the registry on Windows, and says when the user has stopped it there', async () => {
    const running = await launch({ platform: 'win32' })
    const { electron } = running
    expect(await wait(running)).toMatchObject({ settings: { login: 'on', place: 'tray' } })
    // Without the quotes Windows looks for C:\Program.
    expect(electron.loginItem).toBe(String.raw`"C:\Program Files\Rearview\Rearview.exe" --in-tray`)
    electron.stopLoginItem()
    expect(await settings(running)).toMatchObject({ waits: true, login: 'stopped' })
    await wait(running, false)
    expect(electron.loginItem).toBeNull()
    expect(await settings(running)).toMatchObject({ waits: false, login: 'off' })
  })

  it('names the portable app by where it is, and not by the folder it runs from', async () => {
    const running = await launch({ platform: 'win32', environment: { PORTABLE_EXECUTABLE_FILE: String.raw`D:\my tools\Rearview.exe` } })
    expect(await wait(running)).toMatchObject({ settings: { login: 'on' } })
    expect(running.electron.loginItem).toBe(String.raw`"D:\my tools\Rearview.exe" --in-tray`)
  })

  it('is a login item on macOS, which the user may have to approve; the icon is drawn in the colour of the bar', async () => {
    const running = await launch({ platform: 'darwin' })
    const { electron } = running
    expect(await wait(running)).toMatchObject({ settings: { login: 'on', place: 'menu-bar' } })
    expect(electron.loginItem).toBe('mainAppService')
    expect(electron.trays[0]?.icon).toMatchObject({ isTemplate: true })
    electron.stopLoginItem()
    expect(await settings(running)).toMatchObject({ waits: true, login: 'to-approve' })
    await close()
    const later = await launch({ platform: 'darwin', atLogin: { opensWindow: false } })
    await expect.poll(() => later.electron.trays.length).toBe(1)
    expect(later.electron.windows).toEqual([])
  })

  it('is a file on Linux, written whole, renewed where the app was moved, and removed', async () => {
    const first = await launch({ environment: { APPIMAGE: '/home/ada/100% "mine"/Rearview.AppImage' } })
    await wait(first)
    expect(await entry()).toBe(
      [
        '[Desktop Entry]',
        'Type=Application',
        'Name=Rearview',
        'Comment=Reminds of quarterly reviews',
        String.raw`Exec="/home/ada/100%% \\"mine\\"/Rearview.AppImage" --in-tray`,
        'Icon=rearview',
        'Terminal=false',
        '',
      ].join('\n'),
    )
    expect(await readdir(join(folder, 'settings/autostart'))).toHaveLength(1)
    await close()

    // Installed anew, it is another program.
    const second = await launch()
    await expect.poll(entry).toContain('Exec="/opt/Rearview/rearview" --in-tray\n')
    expect(await settings(second)).toMatchObject({ login: 'on' })
    await writeFile(autostart(), `${await entry()}X-GNOME-Autostart-enabled=false\n`)
    expect(await settings(second)).toMatchObject({ waits: true, login: 'stopped' })
    await rm(autostart())
    expect(await settings(second)).toMatchObject({ waits: true, login: 'off' })
    await close()

    // What the user removed or stopped is not brought back by a start.
    const third = await launch()
    await wait(third, false)
    await wait(third, false)
    expect(await entry()).toBeNull()
    expect(await settings(third)).toMatchObject({ waits: false, login: 'off' })
  })

  it('says what kept it from being changed, and changes nothing then', async () => {
    const running = await launch()
    const { electron } = running
    await mkdir(join(folder, 'settings'), { recursive: true })
    await writeFile(join(folder, 'settings/autostart'), 'a file where the folder should be')
    expect(await wait(running)).toEqual({ outcome: 'failed', reason: 'unknown' })
    await rm(join(folder, 'settings/autostart'))
    electron.disk.fault = { on: 'sync', code: 'ENOSPC' }
    expect(await wait(running)).toEqual({ outcome: 'failed', reason: 'disk-full' })
    electron.disk.fault = { on: 'rename', code: 'EACCES' }
    expect(await wait(running)).toEqual({ outcome: 'failed', reason: 'not-allowed' })
    electron.disk.fault = null
    expect(await settings(running)).toMatchObject({ waits: false, login: 'off' })
    expect(electron.trays).toEqual([])
    expect(await readdir(join(folder, 'settings/autostart'))).toEqual([])
  })
})
