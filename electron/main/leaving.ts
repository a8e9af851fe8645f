import { app, powerMonitor } from 'electron'
import type { BrowserWindow, Event } from 'electron'
import { handle, tell } from './channels.ts'

/** The longest a window stays open for what it has to write. */
const patience = 5000

/** Windows that were asked and have not answered yet. */
const asked = new Map<BrowserWindow, Promise<void>>()
const settles = new Map<BrowserWindow, () => void>()

/** Asks the page to write what is not yet in a snapshot. Resolves when it has, when it cannot any more, or after five seconds. */
const askToLeave = (window: BrowserWindow): Promise<void> => {
  const already = asked.get(window)
  if (already) return already
  const { webContents } = window
  const answer = new Promise<void>((resolve) => {
    const settle = (): void => {
      clearTimeout(timer)
      asked.delete(window)
      settles.delete(window)
      webContents.off('render-process-gone', settle)
      window.off('closed', settle)
      resolve()
    }
    const timer = setTimeout(settle, patience)
    settles.set(window, settle)
    webContents.once('render-process-gone', settle)
    window.once('closed', settle)
  })
  asked.set(window, answer)
  tell(window, 'window:leaving')
  return answer
}

/** Windows whose pages write: those that are kept until they have. */
const kept = new Set<BrowserWindow>()

const closing = new WeakSet<BrowserWindow>()

/** Whether a window is about to be closed, and its page is no longer needed. */
export const isClosing = (window: BrowserWindow): boolean => closing.has(window)

/** Keeps the window until its page has written what is due: when it is closed, when the app ends, and before sleep. Where the session of the user ends, it is written at once. */
export const letWriteBeforeLeaving = (window: BrowserWindow): void => {
  kept.add(window)
  window.once('closed', () => kept.delete(window))
  let isReady = false
  let isGone = false
  window.webContents.on('render-process-gone', () => {
    isGone = true
  })
  // Loaded anew after a crash, it has something to write again.
  window.webContents.on('did-finish-load', () => {
    isGone = false
  })
  // Windows waits for nobody who is silent; to hold it up would show the user that Rearview does.
  const writeNow = (): void => void askToLeave(window)
  window.on('query-session-end', writeNow)
  window.on('session-end', writeNow)
  window.on('close', (event) => {
    if (isReady || isGone) return
    event.preventDefault()
    if (closing.has(window)) return
    closing.add(window)
    void askToLeave(window).then(() => {
      isReady = true
      if (window.isDestroyed()) return
      // To prevent the closing has stopped the app from ending as well.
      if (isQuitting) app.quit()
      else window.close()
    })
  })
}

let isQuitting = false

/** Whether the app is about to end, with all its windows. */
export const isEnding = (): boolean => isQuitting

/** Must run once, when the app is ready. */
export const answerLeaving = (): void => {
  handle('window:left', (_none, window) => {
    settles.get(window)?.()
    return Promise.resolve(undefined)
  })
  app.on('before-quit', () => {
    isQuitting = true
  })
  powerMonitor.on('suspend', () => {
    for (const window of kept) void askToLeave(window)
  })
  // The shutdown is held up while the app ends as it always does.
  powerMonitor.on('shutdown', (event?: Event) => {
    event?.preventDefault()
    app.quit()
  })
}
