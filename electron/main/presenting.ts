import { app, BrowserWindow, powerSaveBlocker, screen } from 'electron'
import type { Display } from 'electron'
import type { PresentingBegun } from '#shared/ipc/presenting.ts'
import { t } from '#shared/text/index.ts'
import { home } from './address.ts'
import { handle, tell } from './channels.ts'
import { markPresenting } from './cutOff.ts'
import { report } from './log.ts'
import { whenPageGone } from './pageGone.ts'
import { canPlaceWindows, displayOf, enterFullScreen, leaveFullScreen, moveTo, type Place, placeOf, putBack } from './placing.ts'
import { pagePreferences } from './window.ts'

interface Presentation {
  readonly main: BrowserWindow
  readonly blocker: number
  /** Whether the user had the main window full screen before; it is then left so. */
  wasFullScreen: boolean
  readonly stopListening: () => void
  /** The window with the slides, and the display it was opened on; null for one that the user places. */
  second: { readonly window: BrowserWindow; display: number | null } | null
  /** Where the main window was before it was moved to another display; null while it was not. */
  before: Place | null
  isSwapping: boolean
}

let current: Presentation | null = null

/** Resolves when the windows are as they were before the last presentation. */
let restored: Promise<unknown> = Promise.resolve()

/** Whether somebody presents: nothing may be shown over the slides. */
export const isPresenting = (): boolean => current !== null

let afterwards = (): void => {}

/** Says what is to be done each time when nobody presents any more. */
export const afterPresenting = (act: () => void): void => {
  afterwards = act
}

/** The display on which the main window is not; of several, one that is no laptop's own. */
const otherDisplay = (main: BrowserWindow): Display | null => {
  if (!canPlaceWindows()) return null
  const others = screen.getAllDisplays().filter(({ id }) => id !== displayOf(main).id)
  return others.find(({ internal }) => !internal) ?? others[0] ?? null
}

/** Has the main window show the slides. */
const fill = ({ main, wasFullScreen }: Presentation): void => {
  if (!wasFullScreen) markPresenting(true)
  enterFullScreen(main)
}

/** Opens the slides: full screen on a display, or in a window the user places. Returns whether they are there. */
const openOn = async (presentation: Presentation, audience: string, display: Display | null): Promise<boolean> => {
  const { main } = presentation
  const window = new BrowserWindow({
    title: t('desktop.window.title'),
    ...(display?.bounds ?? { width: 1280, height: 720 }),
    backgroundColor: '#ffffff',
    // The audience is not to see which files were opened last; the keys of the menu still act, as F11 does.
    autoHideMenuBar: true,
    show: false,
    webPreferences: pagePreferences,
  })
  presentation.second = { window, display: display?.id ?? null }
  window.once('ready-to-show', () => {
    if (display === null) return window.show()
    // The keys are pressed in the main window, which says what the slides show.
    window.showInactive()
    enterFullScreen(window)
    main.focus()
  })
  window.once('closed', () => {
    if (presentation.second?.window !== window) return
    presentation.second = null
    // Now the main window shows the slides.
    fill(presentation)
    tell(main, 'presenting:second-gone')
  })
  window.webContents.once('render-process-gone', () => window.destroy())
  try {
    await window.loadURL(home + audience)
  } catch (error) {
    // Where it was closed meanwhile, that has been told.
    if (presentation.second?.window !== window) return false
    report('the slides could not be shown', error)
    presentation.second = null
    window.destroy()
  }
  return presentation.second?.window === window
}

const begin = async (audience: string, main: BrowserWindow): Promise<PresentingBegun> => {
  void end()
  const presentation: Presentation = {
    main,
    blocker: powerSaveBlocker.start('prevent-display-sleep'),
    wasFullScreen: true,
    stopListening: whenPageGone(main, () => void end()),
    second: null,
    before: null,
    isSwapping: false,
  }
  // At once: an end that is asked for from now on is the end of this one.
  current = presentation
  await restored
  if (current !== presentation) return 'here'
  presentation.wasFullScreen = main.isFullScreen()
  const display = otherDisplay(main)
  if (display !== null && (await openOn(presentation, audience, display))) return 'second'
  if (current === presentation) fill(presentation)
  return 'here'
}

const openSecond = async (audience: string): Promise<boolean> => {
  if (current === null) return false
  if (current.second !== null) {
    current.second.window.focus()
    return true
  }
  const presentation = current
  const { main, wasFullScreen } = presentation
  if (!(await openOn(presentation, audience, otherDisplay(main)))) return false
  if (!wasFullScreen) main.setFullScreen(false)
  return true
}

const swap = async (): Promise<boolean> => {
  const presentation = current
  const second = presentation?.second
  if (!presentation || !second || presentation.isSwapping || !canPlaceWindows()) return false
  const { main } = presentation
  const mine = displayOf(main)
  const theirs = displayOf(second.window)
  if (mine.id === theirs.id) return false
  presentation.isSwapping = true
  try {
    presentation.before ??= placeOf(main)
    if (second.display !== null) second.display = mine.id
    await Promise.all([moveTo(second.window, mine), moveTo(main, theirs)])
    if (!main.isDestroyed()) main.focus()
    return true
  } finally {
    presentation.isSwapping = false
  }
}

const end = async (isQuitting = false): Promise<undefined> => {
  if (current === null) return
  const { main, blocker, wasFullScreen, stopListening, second, before } = current
  current.second = null
  current = null
  powerSaveBlocker.stop(blocker)
  stopListening()
  const slidesGone = second === null ? Promise.resolve() : takeAway(second.window, isQuitting)
  restored = Promise.all([slidesGone, restore(main, wasFullScreen, before)]).catch((error: unknown) =>
    report('the window could not be put back', error),
  )
  await restored
  markPresenting(false)
  afterwards()
}

const takeAway = async (window: BrowserWindow, atOnce: boolean): Promise<void> => {
  // There a window that is destroyed in the full screen can leave an empty one behind (electron#32894).
  if (process.platform === 'darwin' && !atOnce) await leaveFullScreen(window)
  if (!window.isDestroyed()) window.destroy()
}

const restore = async (main: BrowserWindow, wasFullScreen: boolean, before: Place | null): Promise<void> => {
  if (!wasFullScreen) await leaveFullScreen(main)
  if (before !== null && !main.isDestroyed()) await putBack(main, before)
}

/** Must run once, when the app is ready. */
export const answerPresenting = (): void => {
  handle('presenting:begin', begin)
  handle('presenting:open', openSecond)
  handle('presenting:swap', swap)
  handle('presenting:end', () => end())
  screen.on('display-removed', (_event, removed) => {
    const second = current?.second
    if (!second || second.display === null) return
    const left = screen.getAllDisplays().filter(({ id }) => id !== removed.id)
    // Where only one is left, the main window is on it, under the slides.
    if (second.display === removed.id || left.length < 2) second.window.destroy()
  })
  // The main window stays until it has written what is due; the slides do not wait for it.
  app.on('before-quit', () => void end(true))
}
