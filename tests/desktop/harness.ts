import { EventEmitter } from 'node:events'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import type { BrowserContext, BrowserContextOptions } from 'playwright'
import { findBrowser } from '../browser/find.ts'
import { clockAt } from './harness/clock.ts'
import { controlsOf, openFile, programOf, windowAt } from './harness/controls.ts'
import { watchedDisk } from './harness/disk.ts'
import { displayAt } from './harness/displays.ts'
import { electronOf } from './harness/electron.ts'
import type { Machine } from './harness/machine.ts'
import type { Desktop, ElectronRecord } from './harness/record.ts'
import { runMain } from './harness/run-main.ts'
import { takeOver } from './harness/session.ts'

export type { Desktop, SaveAnswer } from './harness/record.ts'

/**
 * The built main process in real Chromium: Node runs `main.cjs` with a module in the place of
 * `electron`, and each of its windows is a page of a real browser with the built preload script in
 * it. It is not Electron: the operating system's dialogs, its sandbox, fuses, the ASAR archive and
 * the storage of the `app:` scheme are not in it.
 */
export interface DesktopOptions {
  /** The folder with `electron/main.cjs`, `electron/preload.cjs` and `renderer/`; `dist` by default. */
  readonly app?: string
  /** Keeps the data from one launch to the next; without it each launch is new. */
  readonly userData?: string
  /** The user's documents; without it they are new, and gone with the launch. */
  readonly documents?: string
  /** Where programs keep their settings; without it it is new, and gone with the launch. */
  readonly appData?: string
  /** The local time at which the clock of the main process stands, `2026-11-21T10:00:00`; the real one by default. */
  readonly clock?: string
  readonly environment?: Readonly<Record<string, string>>
  /** Started by the system at login; whether a window is waited for is to be said as well. */
  readonly atLogin?: { readonly opensWindow: boolean }
  /** The size of the window's page; by default what the main process asks for. */
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly page?: Pick<BrowserContextOptions, 'timezoneId' | 'locale' | 'colorScheme' | 'reducedMotion'>
  /** Is called before anything is loaded. */
  readonly prepare?: (context: BrowserContext) => Promise<void>
  /** Takes the content security policy out of the way, to see what holds without it. */
  readonly bypassPolicy?: boolean
  readonly platform?: NodeJS.Platform
  /** What draws the windows on Linux; X11 by default. */
  readonly desktopSession?: 'x11' | 'wayland'
  /** How many displays are connected; one by default. The window is on the first. */
  readonly displays?: number
  /** The size of the first of them; a laptop's by default. */
  readonly display?: { readonly width: number; readonly height: number }
  /** What follows the name of the app on the command line. */
  readonly argv?: readonly string[]
  /** macOS opens these files before the app is ready. */
  readonly openFiles?: readonly string[]
  /** Electron finds the window's place of the last time. */
  readonly remembersPlace?: boolean
  readonly isPackaged?: boolean
  /** Switches that were given on the command line, without their dashes. */
  readonly switches?: readonly string[]
  /** What the app says its version is. */
  readonly version?: string
  readonly screenReader?: boolean
  /** Whether the system shows notifications; it does by default. */
  readonly notifies?: boolean
  /** Another Rearview has the lock already: no window is opened, and there is no page. */
  readonly isSecondInstance?: boolean
}

const built = fileURLToPath(new URL('../../dist', import.meta.url))

const recordOf = (disk: ElectronRecord['disk']): ElectronRecord => ({
  windows: [],
  schemes: [],
  switches: new Map(),
  saveDialogs: [],
  openDialogs: [],
  messageBoxes: [],
  boxesClosed: 0,
  notifications: [],
  asksForNotifications: 0,
  trays: [],
  loginItem: null,
  keptAwake: [],
  openedOutside: [],
  shownInFolder: [],
  isSandboxed: false,
  menu: null,
  appUserModelId: null,
  toastActivator: null,
  recentDocuments: [],
  quits: 0,
  exits: [],
  cancelled: [],
  escaped: [],
  refusedNavigations: [],
  deniedPopups: [],
  preloadErrors: [],
  log: [],
  disk,
})

/** Waits until the first window shows its page, or the main process has given up. */
const opened = async ({ record, live }: Machine): Promise<void> => {
  const end = Date.now() + 30_000
  while (record.windows[0]?.isVisible !== true) {
    if (record.exits.length > 0) throw new Error(`The main process gave up: ${record.log.join('')}`)
    if (Date.now() > end) throw new Error(`No window was shown in 30 s. ${record.log.join('')}`)
    await new Promise((resolve) => {
      setTimeout(resolve, 10)
    })
  }
  await live[0]?.page
}

export const launchDesktop = async (options: DesktopOptions = {}): Promise<Desktop> => {
  const { app = built, isSecondInstance = false, platform = 'linux', desktopSession = 'x11', atLogin } = options
  const temporary = await mkdtemp(join(tmpdir(), 'rearview-desktop-'))
  const folders = {
    userData: options.userData ?? join(temporary, 'user'),
    documents: options.documents ?? join(temporary, 'documents'),
    appData: options.appData ?? join(temporary, 'settings'),
    logs: join(temporary, 'logs'),
  }
  await mkdir(folders.userData, { recursive: true })
  await mkdir(folders.documents, { recursive: true })
  const { executablePath, args } = await findBrowser()
  const context = await chromium.launchPersistentContext(folders.userData, {
    ...options.page,
    executablePath,
    // A request that passed the harness by would still find no host.
    args: [...args, '--host-resolver-rules=MAP * ~NOTFOUND'],
    serviceWorkers: 'block',
    bypassCSP: options.bypassPolicy ?? false,
  })
  const { disk, module, logging } = watchedDisk(platform)
  const machine: Machine = {
    context,
    record: recordOf(disk),
    folders,
    platform,
    clock: clockAt(options.clock),
    version: options.version ?? '1.2.3',
    language: options.page?.locale ?? 'en-GB',
    screenReader: options.screenReader ?? false,
    notifies: options.notifies ?? true,
    failsNotifications: false,
    isPackaged: options.isPackaged ?? true,
    switches: new Set(options.switches),
    isSecondInstance,
    viewport: options.viewport ?? null,
    app: new EventEmitter(),
    errors: new EventEmitter(),
    isLogRead: true,
    session: new EventEmitter(),
    power: new EventEmitter(),
    screen: new EventEmitter(),
    displays: Array.from({ length: options.displays ?? 1 }, (_, index) => displayAt(index, options.display)),
    notificationEvents: [],
    trayEvents: [],
    login: { isStopped: false, hasStarted: atLogin !== undefined },
    live: [],
    schemeHandlers: new Map(),
    ipc: new Map(),
    popups: [],
    opening: 0,
    isReady: false,
    remembersPlace: options.remembersPlace ?? false,
    webRequest: null,
    isWebRequestBypassed: false,
    permissionRequest: null,
    permissionCheck: null,
    devicePermission: null,
    boxHeld: null,
    saveAnswer: null,
    openAnswer: null,
    boxAnswer: null,
    unloadable: null,
    printHook: null,
    sliding: null,
    pending: new Set(),
  }
  const close = async (): Promise<void> => {
    // What ends begins another: a page that crashed is loaded anew.
    while (machine.pending.size > 0) await Promise.all(machine.pending)
    await context.close()
    await rm(temporary, { recursive: true, force: true, maxRetries: 5 })
    const { preloadErrors } = machine.record
    if (preloadErrors.length > 0) throw new Error(`The preload script failed: ${preloadErrors.join('; ')}`)
  }

  try {
    await takeOver(machine, context)
    await options.prepare?.(context)
    // macOS gives a program no arguments then.
    if (atLogin !== undefined && platform !== 'darwin') machine.record.switches.set('in-tray', null)
    runMain(join(app, 'electron/main.cjs'), {
      electron: electronOf(machine),
      modules: { 'node:fs/promises': module, 'node:fs': logging },
      platform,
      environment: { XDG_SESSION_TYPE: desktopSession, ...options.environment },
      clock: machine.clock,
      log: machine.record.log,
      isRead: () => machine.isLogRead,
      errors: machine.errors,
      argv: [programOf(platform), ...(options.argv ?? [])],
    })
    for (const path of options.openFiles ?? []) openFile(machine, path)
    machine.isReady = true
    machine.app.emit('ready')
    const isStarted = !isSecondInstance && machine.record.exits.length === 0
    if (atLogin?.opensWindow ?? isStarted) await opened(machine)
  } catch (error) {
    await close()
    throw error
  }
  return {
    get page() {
      const page = machine.live[0]?.current
      if (page === null || page === undefined) throw new Error('There is no window.')
      return page
    },
    pageAt: (window) => windowAt(machine, window).page,
    electron: Object.assign(machine.record, controlsOf(machine)),
    close,
  }
}
