import { join } from 'node:path'
import { BrowserWindow } from 'electron'
import { t } from '#shared/text/index.ts'
import { home } from './address.ts'
import { letWriteBeforeLeaving } from './leaving.ts'
import { confined } from './preferences.ts'

/** What the pages of the app run with. */
export const pagePreferences = { ...confined, preload: join(__dirname, 'preload.cjs') }

let main: BrowserWindow | undefined

/** The app's window, shown or not. Others are there for a while: one with the slides, and those PDFs are made in. */
export const mainWindow = (): BrowserWindow | undefined => main

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
    webPreferences: pagePreferences,
  })
  main = window
  window.once('closed', () => {
    if (main === window) main = undefined
  })
  window.once('ready-to-show', () => {
    window.show()
  })
  letWriteBeforeLeaving(window)
  await window.loadURL(home + screen)
}

/** Brings the window to the front: Rearview was started a second time, or a reminder was pressed. */
export const showWindow = (): void => {
  if (main === undefined) return
  if (main.isMinimized()) main.restore()
  main.focus()
}
