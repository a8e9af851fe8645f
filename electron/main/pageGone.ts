import type { BrowserWindow } from 'electron'

/**
 * Calls back once, when the page that is now in a window is gone: the window is closed, the page's process
 * has ended, or it is loaded anew. Returns what stops that.
 */
export const whenPageGone = (window: BrowserWindow, callback: () => void): (() => void) => {
  const { webContents } = window
  const stop = (): void => {
    window.off('closed', gone)
    webContents.off('render-process-gone', gone)
    webContents.off('did-navigate', gone)
  }
  const gone = (): void => {
    stop()
    callback()
  }
  window.on('closed', gone)
  webContents.on('render-process-gone', gone)
  // What has only started may still be refused, and the page then stays.
  webContents.on('did-navigate', gone)
  return stop
}
