import { join } from 'node:path'
import type { MenuItemConstructorOptions } from 'electron'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { menuCommand, type MenuCommand } from '#shared/ipc/menu.ts'
import { buildWithTestPage } from './built.ts'
import { launchDesktop } from './harness.ts'
import type { Desktop, DesktopOptions } from './harness.ts'

const ours = { url: 'app://rearview/' }

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

type Entry = MenuItemConstructorOptions

const inside = ({ submenu }: Entry): readonly Entry[] => (Array.isArray(submenu) ? submenu : [])
const all = (entries: readonly Entry[]): readonly Entry[] => entries.flatMap((entry) => [entry, ...all(inside(entry))])
const entries = ({ electron }: Desktop) => all(electron.menu ?? [])
const labels = ({ electron }: Desktop) => (electron.menu ?? []).map(({ label }) => label)
const rolesOf = (of: Desktop) => entries(of).flatMap(({ role }) => role ?? [])
const canBeChosen = (of: Desktop) =>
  entries(of)
    .filter(({ id, enabled }) => id !== undefined && enabled !== false)
    .map(({ id }) => id)
const offer = ({ page }: Desktop, commands: readonly MenuCommand[]) => page.evaluate((given) => window.rearview?.offerMenu(given), commands)

/** What the page hears, in the order in which it does. */
const listen = ({ page }: Desktop) =>
  page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    window.rearview?.onMenuChosen((command) => heard.push(command))
  })
const heard = ({ page }: Desktop) => page.evaluate(() => (window as { heard?: string[] }).heard)

describe('main process in real Chromium: the menu', () => {
  it('has what the custom of each system asks for, and no key twice', async () => {
    const linux = await launch()
    expect(labels(linux)).toEqual(['File', 'Edit', 'View', 'Window', 'Help'])
    expect(rolesOf(linux)).toEqual(
      'quit cut copy paste selectAll resetZoom zoomIn zoomIn zoomOut togglefullscreen window minimize close help'.split(' '),
    )
    // Those Electron gives its roles, and those of the page that are not in the menu.
    const others = [
      'CommandOrControl+0',
      'CommandOrControl+-',
      'CommandOrControl+Plus',
      'CommandOrControl+W',
      'CommandOrControl+Q',
      'F11',
      'CommandOrControl+C',
      'CommandOrControl+V',
      'CommandOrControl+X',
      'CommandOrControl+A',
      'CommandOrControl+D',
      'CommandOrControl+Enter',
      'Shift+F5',
    ]
    const keys = [...entries(linux).flatMap(({ accelerator }) => accelerator ?? []), ...others]
    expect(new Set(keys).size).toBe(keys.length)
    expect(
      entries(linux).flatMap(({ id, accelerator }) =>
        id !== undefined && accelerator !== undefined ? `${id} ${accelerator.replace('CommandOrControl', 'mod')}` : [],
      ),
    ).toEqual([
      'name-version mod+S',
      'present F5',
      'preferences mod+,',
      'undo mod+Z',
      'redo Shift+mod+Z',
      'find mod+K',
      'roadmap mod+1',
      'outcomes mod+2',
      'review mod+3',
      'lessons mod+4',
      'history mod+5',
      'insights mod+6',
      'stakeholders mod+7',
      'help F1',
    ])
    // Each command of the page has its entry.
    expect(
      entries(linux)
        .flatMap(({ id }) => id ?? [])
        .toSorted(),
    ).toEqual(menuCommand.options.toSorted())
    await linux.close()

    const mac = await launch({ platform: 'darwin', isPackaged: false })
    expect(labels(mac)).toEqual(['Rearview', 'File', 'Edit', 'View', 'Window', 'Help'])
    expect(rolesOf(mac).slice(0, 6)).toEqual(['services', 'hide', 'hideOthers', 'unhide', 'quit', 'close'])
    expect(rolesOf(mac)).toContain('toggleDevTools')
    await mac.close()

    const windows = await launch({ platform: 'win32' })
    expect(entries(windows).find(({ role }) => role === 'quit')?.label).toBe('Exit')
    expect(entries(windows).find(({ id }) => id === 'redo')?.accelerator).toBe('Control+Y')
  })

  it('is grey but for what the page offers, and tells it what was chosen', async () => {
    const running = await launch()
    await listen(running)
    expect(canBeChosen(running)).toEqual(['undo', 'redo'])
    await offer(running, ['new', 'export', 'outcomes'])
    expect(canBeChosen(running)).toEqual(['new', 'export', 'undo', 'redo', 'outcomes'])
    const [window = expect.fail('no window')] = running.electron.windows
    window.isMinimized = true
    running.electron.chooseMenu('File', 'Export…')
    running.electron.chooseMenu('Edit', 'Undo')
    running.electron.chooseMenu('View', 'Outcomes')
    await expect.poll(() => heard(running)).toEqual(['export', 'undo', 'outcomes'])
    expect(window.isMinimized).toBe(false)
    expect(() => running.electron.chooseMenu('Help', 'About Rearview')).toThrow('grey')
    running.electron.chooseMenu('Help', 'Show the log')
    expect(running.electron.shownInFolder).toEqual([join(running.electron.logs, 'rearview.log')])

    await offer(running, ['about'])
    expect(canBeChosen(running)).toEqual(['undo', 'redo', 'about'])
    // What the page offered goes with it.
    await running.page.reload()
    expect(canBeChosen(running)).toEqual(['undo', 'redo'])
  })

  it('takes offers of the app’s own window alone, and only of what it knows', async () => {
    const { electron } = await launch()
    for (const [frame, given] of [
      [{ url: 'https://example.org/' }, ['new']],
      [{ ...ours, isSubframe: true }, ['new']],
      [ours, ['quit']],
      [ours, Array.from({ length: 100 }, () => 'new')],
      [ours, 'new'],
    ] as const)
      await expect(electron.invokeAs(frame, 'menu:offer', given)).rejects.toThrow(/^refused$/)
  })

  it('opens files where the app has no window, and asks no page that is not there', async () => {
    const running = await launch({ platform: 'darwin' })
    await offer(running, ['new'])
    await running.electron.closeAllWindows()
    expect(canBeChosen(running)).toEqual(['undo', 'redo'])
    running.electron.chooseMenu('Edit', 'Undo')
    running.electron.answerOpenDialogs(() => ({ path: '/nowhere/plan.roadmap' }))
    running.electron.chooseMenu('File', 'Open…')
    await expect.poll(() => running.electron.windows[1]?.isVisible).toBe(true)
    expect(running.electron.windows).toHaveLength(2)
  })
})
