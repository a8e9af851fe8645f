import type { BrowserWindow, Event, WebContentsDidStartNavigationEventParams } from 'electron'

/**
 * Calls back once, when the page that is now in a window is gone: the window is closed, the page's process
 * has ended, or it is loaded anew. Returns what stops that.
 */
export const whenPageGone = (window: BrowserWindow, callback: () => void): (() => void) => {
  const { webContents } = window
  const stop = (): void => {
    window.off('closed', gone)
    webContents.off('render-process-gone', gone)
    webContents.off('did-start-navigation', navigated)
  }
  const gone = (): void => {
    stop()
    callback()
  }
  const navigated = ({ isMainFrame, isSameDocument }: Event<WebContentsDidStartNavigationEventParams>): void => {
    if (isMainFrame && !isSameDocument) gone()
  }
  window.on('closed', gone)
  webContents.on('render-process-gone', gone)
  webContents.on('did-start-navigation', navigated)
  return stop
}
