import { join } from 'node:path'
import { BrowserWindow, screen } from 'electron'
import { t } from '#shared/text/index.ts'
import { home } from './address.ts'
import { wasCutOff } from './cutOff.ts'
import { isClosing, isEnding, letWriteBeforeLeaving } from './leaving.ts'
import { becomeMain, mainWindow } from './mainWindow.ts'
import { confined } from './preferences.ts'
import { recoverPage } from './recovering.ts'

/** What the pages of the app run with. */
export const pagePreferences = { ...confined, preload: join(__dirname, 'preload.cjs') }

export { mainWindow }

/** The size of the window where nothing is known yet, and the least it works in. */
const usual = { width: 1366, height: 860 }
const least = { width: 1024, height: 700 }

/** Opens the window, at a screen where its address behind `#` is given. */
export const openWindow = async (place = ''): Promise<void> => {
  const { width, height } = screen.getPrimaryDisplay().workArea
  const isSmall = width < usual.width || height < usual.height
  const window = new BrowserWindow({
    // Electron keeps size and position under this name from one start to the next, and moves a window to a
    // display that is there. The full screen of a presentation that a crash ended is not the user's.
    name: 'main',
    windowStatePersistence: wasCutOff() ? { displayMode: false } : true,
    title: t('desktop.window.title'),
    width: Math.min(usual.width, width),
    height: Math.min(usual.height, height),
    minWidth: Math.min(least.width, width),
    minHeight: Math.min(least.height, height),
    ...(process.platform === 'linux' && { icon: join(__dirname, 'icon.png') }),
    backgroundColor: '#ffffff',
    show: false,
    webPreferences: pagePreferences,
  })
  becomeMain(window)
  let isAsItWasLeft = false
  window.once('persisted-state-restored', () => {
    isAsItWasLeft = true
  })
  window.once('ready-to-show', () => {
    // On a small laptop a plan needs all there is; what the user makes of it then is kept.
    if (isSmall && !isAsItWasLeft) window.maximize()
    window.show()
  })
  letWriteBeforeLeaving(window)
  const load = recoverPage(window)
  await load(home + place)
}

/** The window that opens once the one that is closing has closed. */
let next: { place: string; readonly opened: Promise<void> } | null = null

const openAfter = (closing: BrowserWindow, place: string): Promise<void> => {
  if (next !== null) {
    if (place !== '') next.place = place
    return next.opened
  }
  const opened = new Promise<void>((resolve) => {
    // At once: an app without a window ends.
    closing.once('closed', () => {
      const at = next?.place
      next = null
      resolve(openWindow(at))
    })
  })
  next = { place, opened }
  return opened
}

/** Brings the window to the front, or opens it at a screen: Rearview was started a second time, or a reminder was pressed. */
export const showWindow = async (place = ''): Promise<void> => {
  const main = mainWindow()
  if (main === undefined) return await openWindow(place)
  if (isClosing(main)) return isEnding() ? undefined : await openAfter(main, place)
  if (main.isMinimized()) main.restore()
  if (!main.isVisible()) main.show()
  main.focus()
}
