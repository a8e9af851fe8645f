import type { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import type { BrowserContext, Page } from 'playwright'
import type { Clock } from './clock.ts'
import type { Send } from './isolated-world.ts'
import type { ElectronRecord, OpenAnswer, SaveAnswer, WindowRecord } from './record.ts'

/** A window of the main process, and the Chromium page behind it. */
export interface LiveWindow {
  readonly record: WindowRecord
  readonly window: Electron.BrowserWindow
  readonly contents: Electron.WebContents
  readonly frame: Electron.WebFrameMain
  readonly windowEvents: EventEmitter
  readonly contentsEvents: EventEmitter
  readonly page: Promise<Page>
  current: Page | null
  /** Its page is being replaced, by a request and not by what is behind `#`. */
  isLoading: boolean
  /** Settles when it is where it was last asked to be: in the full screen or out of it. */
  slid: Promise<unknown>
  /** How often it has still to get there. */
  slides: number
  /** Where its page was when its process ended, until it is loaded anew. */
  crashedAt: string | null
  crashing: Promise<unknown> | null
  /** Nothing keeps it open any more. */
  isClosing: boolean
  /** Sends a message to its preload script. */
  send: Send | null
  /** Addresses the main process loads itself; those are no navigation of the page's. */
  readonly expected: Set<string>
  openHandler: ((details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse) | null
}

type PermissionRequest = Parameters<Electron.Session['setPermissionRequestHandler']>[0]
type PermissionCheck = Parameters<Electron.Session['setPermissionCheckHandler']>[0]
type DevicePermission = Parameters<Electron.Session['setDevicePermissionHandler']>[0]
type IpcHandler = Parameters<Electron.IpcMain['handle']>[1]
type BeforeRequest = (details: Electron.OnBeforeRequestListenerDetails, callback: (response: Electron.CallbackResponse) => void) => void

/** All state of one launch. A second launch gets another one. */
export interface Machine {
  readonly context: BrowserContext
  readonly record: ElectronRecord
  readonly folders: { readonly userData: string; readonly documents: string; readonly appData: string; readonly logs: string }
  readonly platform: NodeJS.Platform
  readonly clock: Clock
  readonly version: string
  /** What the user reads, by the system's settings. */
  readonly language: string
  /** Whether one is in use, as the computer says. */
  readonly screenReader: boolean
  /** Whether the system shows notifications. */
  readonly notifies: boolean
  /** Whether it fails to show one. */
  failsNotifications: boolean
  readonly isPackaged: boolean
  /** What was given on the command line. */
  readonly switches: ReadonlySet<string>
  readonly isSecondInstance: boolean
  readonly viewport: { readonly width: number; readonly height: number } | null
  readonly app: EventEmitter
  /** Whether anybody reads what the main process writes to its terminal. */
  isLogRead: boolean
  /** What the main process hears of errors that nobody caught. */
  readonly errors: EventEmitter
  readonly session: EventEmitter
  readonly power: EventEmitter
  readonly screen: EventEmitter
  readonly displays: Electron.Display[]
  /** What the main process listens to of each notification, in the order of the record. */
  readonly notificationEvents: EventEmitter[]
  /** The same of each icon in the tray. */
  readonly trayEvents: EventEmitter[]
  /** Whether the user stopped the login item in the settings of the system, and whether it was a login that started the app. */
  readonly login: { isStopped: boolean; readonly hasStarted: boolean }
  readonly live: LiveWindow[]
  readonly schemeHandlers: Map<string, (request: Request) => Response | Promise<Response>>
  readonly ipc: Map<string, IpcHandler>
  /** What popups have asked for that are not yet met as pages. */
  readonly popups: string[]
  /** Pages that are being opened for a window; any other new page is a popup. */
  opening: number
  isReady: boolean
  /** Whether Electron finds the place of the window from the last time. */
  readonly remembersPlace: boolean
  webRequest: BeforeRequest | null
  isWebRequestBypassed: boolean
  permissionRequest: PermissionRequest
  permissionCheck: PermissionCheck
  devicePermission: DevicePermission
  saveAnswer: ((options: Electron.SaveDialogOptions) => SaveAnswer) | null
  openAnswer: ((options: Electron.OpenDialogOptions) => OpenAnswer) | null
  /** An address that cannot be loaded. */
  unloadable: string | null
  boxAnswer: number | 'wait' | null
  /** Until when a box that asks stays open. */
  boxHeld: Promise<void> | null
  printHook: ((crash: () => void) => Promise<void>) | null
  /** Until when a window is on its way into or out of the full screen. */
  sliding: Promise<unknown> | null
  /** What goes on in the background and has to end before the browser is closed. */
  readonly pending: Set<Promise<unknown>>
}

export const inBackground = (machine: Machine, work: Promise<unknown>): void => {
  machine.pending.add(work)
  void work.finally(() => machine.pending.delete(work))
}

type Listener = (...given: never[]) => void

/** `on`, `once` and `off` of one of Electron's emitters, by one of Node's. */
export const listening = <T>(events: EventEmitter, self: () => T) => ({
  on: (event: string, listener: Listener): T => {
    events.on(event, listener as (...given: unknown[]) => void)
    return self()
  },
  once: (event: string, listener: Listener): T => {
    events.once(event, listener as (...given: unknown[]) => void)
    return self()
  },
  off: (event: string, listener: Listener): T => {
    events.off(event, listener as (...given: unknown[]) => void)
    return self()
  },
})

/** An event a listener can prevent. */
export const preventable = <T extends object>(members: T): { readonly event: Electron.Event<T>; readonly prevented: () => boolean } => {
  const event = {
    ...members,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true
    },
  }
  return { event, prevented: () => event.defaultPrevented }
}
