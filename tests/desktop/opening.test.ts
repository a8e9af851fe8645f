import { execFileSync } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildWithTestPage } from './built.ts'
import { launchDesktop } from './harness.ts'
import type { Desktop, DesktopOptions } from './harness.ts'

const fixture = fileURLToPath(new URL('../fixtures/roadmapFiles/schema-5.roadmap', import.meta.url))
const ours = { url: 'app://rearview/' }

let app: string
let folder: string
let plan: string
let desktop: Desktop | null = null

const launch = async (options: DesktopOptions = {}): Promise<Desktop> => {
  desktop = await launchDesktop({ app, ...options })
  return desktop
}
beforeAll(async () => {
  app = await buildWithTestPage()
  folder = await mkdtemp(join(tmpdir(), 'rearview-opening-'))
  plan = join(folder, 'Claims & <b>plan.roadmap')
  await copyFile(fixture, plan)
})
afterEach(async () => {
  await desktop?.close()
  desktop = null
})
afterAll(() => rm(folder, { recursive: true }))

interface Taken {
  readonly outcome: string
  readonly name: string
  readonly reason?: string
  readonly bytes?: Uint8Array
}

/** What waits, as the page takes it: one after the other, until there is nothing. */
const takeAll = async ({ electron }: Desktop): Promise<Taken[]> => {
  const taken: Taken[] = []
  const next = () => electron.invokeAs(ours, 'files:take', undefined) as Promise<Taken | null>
  for (let file = await next(); file !== null; file = await next()) taken.push(file)
  return taken
}
const names = (taken: readonly Taken[]) => taken.map(({ name, reason }) => (reason === undefined ? name : `${name}: ${reason}`))
const told = ({ electron }: Desktop, window = 0) => (electron.windows[window]?.told ?? []).filter((message) => message === 'files:waiting')

describe('main process in real Chromium: files from the system', () => {
  it('are those of the command line, and nothing else that stands there', async () => {
    const opened = await launch({
      argv: [
        '--inspect=9229',
        `--load=${plan}`,
        '--no-sandbox',
        '.',
        folder,
        'https://example.org/x.roadmap',
        'javascript:alert(1).roadmap',
        `file://server/share/x.roadmap`,
        'file:///%2F.roadmap',
        join(folder, 'notes.txt'),
        plan,
        plan,
        pathToFileURL(fixture).href,
      ],
    })
    const taken = await takeAll(opened)
    expect(names(taken)).toEqual(['Claims & <b>plan.roadmap', 'schema-5.roadmap'])
    expect(taken[0]?.bytes).toEqual(new Uint8Array(await readFile(fixture)))
    // Taken once.
    expect(await takeAll(opened)).toEqual([])
  })

  it('are those of a second start, in the folder it was started in; the first window comes to the front', async () => {
    const opened = await launch()
    const [window = expect.fail('no window')] = opened.electron.windows
    window.isMinimized = true
    opened.electron.startSecondTime(['--original-process-start-time=1', 'Claims & <b>plan.roadmap', '../gone.ROADMAP'], folder)
    await expect.poll(() => told(opened)).toHaveLength(1)
    expect(window).toMatchObject({ isMinimized: false, focused: 1 })
    expect(opened.electron.windows).toHaveLength(1)
    expect(names(await takeAll(opened))).toEqual(['Claims & <b>plan.roadmap', 'gone.ROADMAP: gone'])

    // Without a file, the window is shown, also where it was hidden.
    window.isVisible = false
    opened.electron.startSecondTime()
    await expect.poll(() => window).toMatchObject({ isVisible: true, focused: 2 })
    expect(told(opened)).toHaveLength(1)
  })

  it('are those macOS opens: before the app is ready, and when it has no window', async () => {
    const opened = await launch({ platform: 'darwin', openFiles: [plan] })
    expect(names(await takeAll(opened))).toEqual(['Claims & <b>plan.roadmap'])
    await opened.electron.closeAllWindows()
    expect(opened.electron.openFile(fixture)).toBe(true)
    await expect.poll(() => told(opened, 1)).toHaveLength(1)
    expect(names(await takeAll(opened))).toEqual(['schema-5.roadmap'])
    await opened.electron.closeAllWindows()
    opened.electron.startSecondTime()
    await expect.poll(() => opened.electron.windows[2]?.isVisible).toBe(true)
  })

  it('are those of the menu’s dialog, which the main process shows', async () => {
    const opened = await launch()
    opened.electron.answerOpenDialogs(() => ({ paths: [plan, fixture, join(folder, 'plan.xlsx')] }))
    opened.electron.chooseMenu('File', 'Open…')
    await expect.poll(() => told(opened)).toHaveLength(1)
    expect(opened.electron.openDialogs[0]).toMatchObject({
      filters: [{ extensions: ['roadmap'] }],
      properties: ['openFile', 'multiSelections'],
    })
    expect(names(await takeAll(opened))).toEqual(['Claims & <b>plan.roadmap', 'schema-5.roadmap', 'plan.xlsx: other-kind'])
    opened.electron.answerOpenDialogs(() => 'cancel')
    opened.electron.chooseMenu('File', 'Open…')
    expect(await takeAll(opened)).toEqual([])
  })

  it('that cannot be read are told of by name, and nothing waits for a pipe', async () => {
    await mkdir(join(folder, 'folder.roadmap'))
    execFileSync('mkfifo', [join(folder, 'pipe.roadmap')])
    await symlink(join(folder, 'nowhere'), join(folder, 'link.roadmap'))
    await writeFile(join(folder, 'large.roadmap'), '')
    await truncate(join(folder, 'large.roadmap'), 250_000_001)
    const opened = await launch({ argv: ['folder', 'pipe', 'link', 'large'].map((name) => join(folder, `${name}.roadmap`)) })
    expect(names(await takeAll(opened))).toEqual([
      'folder.roadmap: unreadable',
      'pipe.roadmap: unreadable',
      'link.roadmap: gone',
      'large.roadmap: too-large',
    ])
    // The log says what happened, and no name.
    expect(opened.electron.log.join('')).toContain('a file could not be opened')
    expect(opened.electron.log.join('')).not.toMatch(/folder\.roadmap|pipe|large/)
  })

  it('given while the window closes wait for the next one, which opens at once', async () => {
    const opened = await launch()
    await opened.page.evaluate(() => window.rearview?.onLeaving(() => {}))
    opened.electron.closeWindow()
    opened.electron.startSecondTime([plan])
    opened.electron.startSecondTime([fixture])
    await expect.poll(() => opened.electron.windows.map(({ isDestroyed }) => isDestroyed), { timeout: 15_000 }).toEqual([true, false])
    expect(opened.electron.quits).toBe(0)
    expect(names(await takeAll(opened))).toEqual(['Claims & <b>plan.roadmap', 'schema-5.roadmap'])
  })

  it('being read when the page crashes are given to it again', async () => {
    const opened = await launch({ argv: [plan, fixture] })
    const taking = opened.electron.invokeAs(ours, 'files:take', undefined)
    opened.electron.crash()
    await taking
    await expect.poll(() => opened.electron.windows[0]?.loaded).toHaveLength(2)
    await opened.page.waitForLoadState('load')
    await opened.page.waitForFunction(() => window.rearview !== undefined)
    expect(names(await takeAll(opened))).toEqual(['Claims & <b>plan.roadmap', 'schema-5.roadmap'])
  })

  it('wait while the page loads anew, and are given to the app’s own page and window alone', async () => {
    const opened = await launch({ argv: [plan] })
    for (const frame of [{ url: 'https://example.org/' }, { ...ours, isSubframe: true }])
      await expect(opened.electron.invokeAs(frame, 'files:take', undefined)).rejects.toThrow(/^refused$/)
    await expect(opened.electron.invokeAs(ours, 'files:take', plan)).rejects.toThrow(/^refused$/)
    await opened.page.reload()
    expect(await opened.page.evaluate(() => window.host.given.take().then((file) => file?.name))).toBe('Claims & <b>plan.roadmap')
    expect(await opened.page.evaluate(() => window.host.given.take())).toBeNull()
  })
})
