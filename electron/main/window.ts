import { join } from 'node:path'
import { BrowserWindow } from 'electron'
import { t } from '#shared/text/index.ts'
import { home } from './address.ts'
import { letWriteBeforeLeaving } from './leaving.ts'
import { confined } from './preferences.ts'

const preload = join(__dirname, 'preload.cjs')

/** Opens the window, at a screen where its address behind `#` is given. */
export const openWindow = async (screen = ''): Promise<void> => {
  const window = new BrowserWindow({
    // Electron keeps size and position under this name from one start to the next.
    name: 'main',
    windowStatePersistence: true,
    title: t('desktop.window.title'),
    width: 1366,
    height: 860,
    minWidth: 1024,
    minHeight: 700,
    backgroundColor: '#ffffff',
    show: false,
    webPreferences: { ...confined, preload },
  })
  window.once('ready-to-show', () => {
    window.show()
  })
  letWriteBeforeLeaving(window)
  await window.loadURL(home + screen)
}

/** The window the user sees, or has minimized; the one a PDF is made in is neither. */
export const shownWindow = (): BrowserWindow | undefined => BrowserWindow.getAllWindows().find((one) => one.isVisible() || one.isMinimized())

/** Brings the window to the front: Rearview was started a second time, or a reminder was pressed. */
export const showWindow = (): void => {
  const window = shownWindow()
  if (window === undefined) return
  if (window.isMinimized()) window.restore()
  window.focus()
}
