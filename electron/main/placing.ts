import { setTimeout as wait } from 'node:timers/promises'
import { screen } from 'electron'
import type { BrowserWindow, Display, Rectangle } from 'electron'

/** A window on Wayland may neither say nor choose where it is. */
export const canPlaceWindows = (): boolean => process.platform !== 'linux' || process.env['XDG_SESSION_TYPE'] !== 'wayland'

export const displayOf = (window: BrowserWindow): Display => screen.getDisplayMatching(window.getBounds())

/** The longest a system is given to take a window into the full screen or out of it; macOS slides it. */
const patience = 3000

/** When a window that was asked to fill its screen does. Until then it may say that it does not. */
const entered = new WeakMap<BrowserWindow, Promise<unknown>>()

export const enterFullScreen = (window: BrowserWindow): void => {
  if (!window.isFullScreen()) {
    const said = new Promise((resolve) => window.once('enter-full-screen', () => resolve(true)))
    entered.set(window, Promise.race([said, wait(patience)]))
  }
  window.setFullScreen(true)
}

/** Resolves when the window has left the full screen and can be moved, with whether it was in it. */
export const leaveFullScreen = async (window: BrowserWindow): Promise<boolean> => {
  await entered.get(window)
  if (window.isDestroyed() || !window.isFullScreen()) return false
  const left = new Promise((resolve) => window.once('leave-full-screen', () => resolve(true)))
  window.setFullScreen(false)
  await Promise.race([left, wait(patience)])
  // There a window that has just left it can be moved on its own display only.
  if (process.platform === 'darwin') await wait(1000)
  return true
}

/** Where a window is: as it is without being maximized, and whether it is. */
export interface Place {
  readonly display: number
  readonly bounds: Rectangle
  readonly isMaximized: boolean
}

export const placeOf = (window: BrowserWindow): Place => ({
  display: displayOf(window).id,
  bounds: window.getNormalBounds(),
  isMaximized: window.isMaximized(),
})

const place = (window: BrowserWindow, bounds: Rectangle, isMaximized: boolean): void => {
  if (window.isMaximized()) window.unmaximize()
  window.setBounds(bounds)
  if (isMaximized) window.maximize()
}

/** Puts a window back where it was, if that display is still there. */
export const putBack = async (window: BrowserWindow, { display, bounds, isMaximized }: Place): Promise<void> => {
  if (!screen.getAllDisplays().some(({ id }) => id === display)) return
  await onceOutOfFullScreen(window, () => place(window, bounds, isMaximized))
}

/** Moves a window to the middle of a display, no larger than that; full screen or maximized as it was. */
export const moveTo = async (window: BrowserWindow, { workArea }: Display): Promise<void> => {
  await onceOutOfFullScreen(window, () => {
    const now = window.getNormalBounds()
    const width = Math.min(now.width, workArea.width)
    const height = Math.min(now.height, workArea.height)
    const x = workArea.x + Math.round((workArea.width - width) / 2)
    const y = workArea.y + Math.round((workArea.height - height) / 2)
    place(window, { x, y, width, height }, window.isMaximized())
  })
}

/** A window that fills a screen stays there: it has to leave it first. */
const onceOutOfFullScreen = async (window: BrowserWindow, act: () => void): Promise<void> => {
  const wasFullScreen = await leaveFullScreen(window)
  if (window.isDestroyed()) return
  act()
  if (wasFullScreen) enterFullScreen(window)
}
