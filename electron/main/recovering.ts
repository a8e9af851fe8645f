import { dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import { t } from '#shared/text/index.ts'
import { home, isAppPage } from './address.ts'
import { isClosing } from './leaving.ts'
import { report } from './log.ts'

/** So often within so many milliseconds a page is loaded anew by itself; a page that crashes each time would else never stop. */
const most = 3
const within = 5 * 60_000

/**
 * Loads the page anew when its process has crashed, where it was: its address names the roadmap and the screen.
 * Returns what loads an address; it rejects where that fails, unless the page crashed and is loaded anew.
 */
export const recoverPage = (window: BrowserWindow): ((address: string) => Promise<void>) => {
  const { webContents } = window
  let crashes: readonly number[] = []
  let question: AbortController | null = null

  const load = async (address: string): Promise<void> => {
    const before = crashes
    try {
      await window.loadURL(address)
    } catch (error) {
      // Which of the two is heard first, that it crashed or that it did not load, is nowhere said.
      await new Promise((resolve) => setImmediate(resolve))
      if (crashes === before) throw error
    }
  }

  const loadAnew = (): void => {
    const address = webContents.getURL()
    load(isAppPage(address) ? address : home).catch((error: unknown) => {
      report('the page could not be loaded anew', error)
      if (!window.isDestroyed() && !isClosing(window)) void askWhetherAgain()
    })
  }

  const askWhetherAgain = async (): Promise<void> => {
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: t('desktop.crash.message'),
      detail: t('desktop.crash.detail'),
      buttons: [t('desktop.crash.again'), t('desktop.crash.close')],
      defaultId: 0,
      cancelId: 1,
    })
    if (window.isDestroyed()) return
    crashes = []
    if (response === 0) loadAnew()
    else window.close()
  }

  webContents.on('render-process-gone', (_event, { reason }) => {
    question?.abort()
    if (reason === 'clean-exit' || isClosing(window)) return
    const now = performance.now()
    crashes = [...crashes.filter((at) => now - at < within), now]
    // Chromium is still taking the old process down.
    setImmediate(() => {
      if (window.isDestroyed() || isClosing(window)) return
      if (crashes.length > most) void askWhetherAgain()
      else loadAnew()
    })
  })

  window.on('unresponsive', () => {
    if (question !== null) return
    question = new AbortController()
    const asked = dialog.showMessageBox(window, {
      type: 'question',
      message: t('desktop.hang.message'),
      detail: t('desktop.hang.detail'),
      buttons: [t('desktop.hang.wait'), t('desktop.hang.reload')],
      defaultId: 0,
      cancelId: 0,
      signal: question.signal,
    })
    void asked.then(({ response }) => {
      question = null
      // It is loaded anew as after any crash.
      if (response === 1 && !window.isDestroyed()) webContents.forcefullyCrashRenderer()
    })
  })
  window.on('responsive', () => question?.abort())
  return load
}
