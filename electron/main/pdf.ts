import { BrowserWindow } from 'electron'
import type { PdfMade, PdfToMake } from '#shared/ipc/pdf.ts'
import { hold } from './documents.ts'
import { report } from './log.ts'
import { whenPageGone } from './pageGone.ts'
import { confined } from './preferences.ts'

/** Long enough for thousands of activities on a slow laptop: the user can cancel, but a page that never loads must end too. */
const patience = 15 * 60_000

/** Fonts are asked for by the layout; before it `ready` is already fulfilled. */
const fontsReady = 'document.body.getBoundingClientRect(); document.fonts.ready.then(() => true)'

const print = async (window: BrowserWindow, address: string): Promise<PdfMade> => {
  await window.loadURL(address)
  // The document's own policy allows it no script; this one is run by the main process.
  await window.webContents.executeJavaScript(fontsReady)
  const bytes = await window.webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  })
  return { outcome: 'made', bytes: new Uint8Array(bytes) }
}

/** What cancels each PDF that is being made. */
const running = new Map<string, () => void>()

/** Makes a PDF of a document, in a window nobody sees and that is gone afterwards, or at once when it is cancelled. Never rejects. */
export const makePdf = async ({ html, run }: PdfToMake, asking: BrowserWindow): Promise<PdfMade> => {
  if (running.has(run)) return { outcome: 'failed' }
  const document = hold(html)
  const window = new BrowserWindow({ show: false, webPreferences: confined })
  let timer: NodeJS.Timeout | undefined
  let stopListening: (() => void) | undefined
  const stopped = new Promise<PdfMade>((resolve, reject) => {
    const cancel = (): void => resolve({ outcome: 'cancelled' })
    running.set(run, cancel)
    // Nobody waits for it any more, and a window nobody sees would keep the app from ending.
    stopListening = whenPageGone(asking, cancel)
    window.webContents.once('render-process-gone', () => {
      reject(new Error('the page to print has crashed'))
    })
    timer = setTimeout(() => {
      reject(new Error('the page to print took too long'))
    }, patience)
  })
  try {
    return await Promise.race([print(window, document.address), stopped])
  } catch (error) {
    report('a PDF could not be made', error)
    return { outcome: 'failed' }
  } finally {
    clearTimeout(timer)
    stopListening?.()
    running.delete(run)
    document.release()
    if (!window.isDestroyed()) window.destroy()
  }
}

export const cancelPdf = (run: string): Promise<undefined> => {
  running.get(run)?.()
  return Promise.resolve(undefined)
}
