import type { BrowserWindow } from 'electron'

let main: BrowserWindow | undefined

/** The app's window, shown or not. Others are there for a while: one with the slides, and those PDFs are made in. */
export const mainWindow = (): BrowserWindow | undefined => main

/** From now until it is closed, a window is the app's. */
export const becomeMain = (window: BrowserWindow): void => {
  main = window
  window.once('closed', () => {
    if (main === window) main = undefined
  })
}
