import type * as Electron from 'electron'
import type { Page } from 'playwright'
import type { Disk } from './disk.ts'

/** Several paths are an answer to a dialog that asks for files. */
export type OpenAnswer = SaveAnswer | { readonly paths: readonly string[] }

export type SaveAnswer = { readonly path: string } | 'cancel' | { readonly error: Error }

export interface WindowRecord {
  readonly options: Electron.BrowserWindowConstructorOptions
  /** Addresses as the main process gave them. */
  readonly loaded: string[]
  readonly prints: Electron.PrintToPDFOptions[]
  readonly executed: string[]
  /** The channels of the messages that were sent to its page. */
  readonly told: string[]
  /** Where it is while it neither fills the screen nor is maximized. */
  bounds: Electron.Rectangle
  isFullScreen: boolean
  isMaximized: boolean
  isVisible: boolean
  isMinimized: boolean
  isDestroyed: boolean
  focused: number
  webRtcPolicy: string | null
}

export interface NotificationRecord {
  readonly options: Electron.NotificationConstructorOptions
  /** How often it was shown. */
  shown: number
  isClosed: boolean
}

/** An icon, as the addresses of its sizes. */
export interface IconRecord {
  readonly addresses: string[]
  isTemplate: boolean
}

export interface TrayRecord {
  readonly icon: IconRecord
  tip: string
  menu: Electron.MenuItemConstructorOptions[]
  isDestroyed: boolean
}

/** What the main process did to the system around it, and how a test has it answered. */
export interface ElectronRecord {
  readonly windows: WindowRecord[]
  readonly schemes: Electron.CustomScheme[]
  readonly switches: Map<string, string | null>
  readonly saveDialogs: Electron.SaveDialogOptions[]
  readonly openDialogs: Electron.OpenDialogOptions[]
  readonly messageBoxes: Electron.MessageBoxOptions[]
  /** How many of them were closed by the main process itself. */
  boxesClosed: number
  readonly notifications: NotificationRecord[]
  /** How often the system was asked whether it shows any. */
  asksForNotifications: number
  readonly trays: TrayRecord[]
  /** What Windows or macOS is to start at login; null for nothing. */
  loginItem: string | null
  /** What keeps the computer awake, in the order in which it began; null where that has ended. */
  readonly keptAwake: (string | null)[]
  /** Addresses that were given to the browser of the system. */
  readonly openedOutside: string[]
  /** Files that were shown in their folder. */
  readonly shownInFolder: string[]
  /** Whether every page has a sandbox, whatever it asks for. */
  isSandboxed: boolean
  menu: Electron.MenuItemConstructorOptions[] | null
  appUserModelId: string | null
  toastActivator: string | null
  /** What the system was told of files that were opened; emptied when it is told to forget them. */
  recentDocuments: string[]
  quits: number
  exits: number[]
  /** Requests of pages that `webRequest` cancelled. */
  readonly cancelled: string[]
  /** Requests that neither `webRequest` nor the scheme's handler took: on a real machine they leave. */
  readonly escaped: string[]
  readonly refusedNavigations: string[]
  readonly deniedPopups: string[]
  /** What the preload script threw; to close the desktop is an error then. */
  readonly preloadErrors: string[]
  /** What the main process wrote to the terminal. */
  readonly log: string[]
  readonly disk: Disk
}

/** What a test may do to the main process from outside. */
export interface ElectronControls {
  /** Answers the save dialogs from now on; without it a save dialog is an error. */
  answerSaveDialogs(answer: (options: Electron.SaveDialogOptions) => SaveAnswer): void
  /** Answers the dialogs that ask for a folder or files from now on; without it such a dialog is an error. */
  answerOpenDialogs(answer: (options: Electron.OpenDialogOptions) => OpenAnswer): void
  /** Presses the button with this number in every box that asks; without it such a box is an error. `wait` presses none. */
  answerMessageBoxes(button: number | 'wait'): void
  /** Runs before each printing; what it throws, printing throws, and `crash` ends the page. */
  whenPrinting(hook: (crash: () => void) => Promise<void>): void
  /** Asks the handler of a scheme directly, with an address no browser would have tidied. */
  request(address: string, init?: RequestInit): Promise<Response>
  /** Whether `webRequest` lets an address through. */
  letsThrough(address: string): boolean
  /** Takes `webRequest` out of the way, to see what holds without it. */
  bypassWebRequest(): void
  asksPermission(permission: string): { readonly requested: boolean; readonly checked: boolean; readonly device: boolean }
  /** Starts a download, and returns whether it was prevented. */
  preventsDownload(): boolean
  preventsWebview(): boolean
  preventsNavigation(address: string, isMainFrame: boolean): boolean
  /** What a server that asks for trust, for a certificate of the user's, or for a password is given; null where Electron would decide. */
  answersServer(event: 'certificate-error' | 'select-client-certificate' | 'login'): readonly unknown[] | null
  preventsRedirect(address: string): boolean
  /** Whether a page may open a window; the main window's unless told otherwise. */
  opensWindow(address: string, window?: number): boolean
  /** Answers boxes that ask only when what is returned is called. */
  holdMessageBoxes(button: number): () => void
  /** Sends a message as a frame with another address, place or window would; `window` counts those that are open. */
  invokeAs(
    frame: { readonly url: string; readonly isSubframe?: boolean; readonly isGone?: boolean; readonly window?: number },
    channel: string,
    ...given: unknown[]
  ): Promise<unknown>
  channels(): string[]
  /** Rearview is started again, with what follows its name on the command line. */
  startSecondTime(argv?: readonly string[], folder?: string): void
  /** macOS opens a file; returns whether the app took it. */
  openFile(path: string): boolean
  closeAllWindows(): Promise<void>
  /** Closes a window as the user does, by its cross; `window` counts those that are open. */
  closeWindow(window?: number): void
  /** Its page's process ends. */
  crash(window?: number, reason?: Electron.RenderProcessGoneDetails['reason']): void
  /** Its page does not answer, or answers again. */
  hang(isHanging: boolean): void
  /** The user logs off Windows, or ends it. */
  endSession(): void
  /** macOS or Linux ends; returns whether it is held up. */
  shutDown(): boolean
  /** An error of the main process that nobody caught. */
  /** The terminal it was started from is gone. */
  closeTerminal(): void
  failUncaught(error: unknown, kind?: 'uncaughtException' | 'unhandledRejection'): void
  /** Something Electron tells the app, or the main window's page, that happened. */
  emitOfApp(event: string, ...given: unknown[]): void
  emitOfPage(event: string, ...given: unknown[]): void
  /** What is in the log on the disk. */
  logFile(): Promise<string>
  /** The folder of the logs. */
  readonly logs: string
  /** Has the main process fail to load an address from now on. */
  failLoading(address: string): void
  /** Connects one more display. */
  plugIn(): void
  /** Takes a display away, by its number from 1. */
  unplug(display: number): void
  /** From now on a window is on its way into or out of the full screen until what is returned is called. */
  slideUntil(): () => void
  /** How many listeners the main process has on the main window, its page and the screen. */
  listeners(): number
  /** Ends the app as its menu does. */
  quit(): void
  /** The computer goes to sleep. */
  suspend(): void
  /** The computer wakes. */
  resume(): void
  /** Presses a notification; by default the last. */
  pressNotification(number?: number): void
  /** From now on the system shows notifications, or fails to. */
  failNotifications(fails: boolean): void
  /** Presses the icon in the tray. */
  pressTray(): void
  /** Chooses an entry of its menu. */
  chooseInTray(label: string): void
  /** The user switches the start at login off in the settings of Windows or macOS. */
  stopLoginItem(): void
  /** Time passes until a local time (`2026-11-22T00:00:01`), with all that waits for it. */
  passUntil(instant: string): void
  /** The clock of the computer is set. */
  setClock(instant: string): void
  /** The computer sleeps until then. */
  sleepUntil(instant: string): void
  /** Chooses a menu entry by its labels; one that is grey is an error. */
  chooseMenu(...labels: string[]): void
}

export interface Desktop {
  /** The page of the app's window. */
  readonly page: Page
  /** The page of another window that is open, counted from 0. */
  pageAt(window: number): Promise<Page>
  readonly electron: ElectronRecord & ElectronControls
  close(): Promise<void>
}
