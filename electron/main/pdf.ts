import { BrowserWindow } from 'electron'
import { hold } from './documents.ts'
import { confined } from './preferences.ts'

/** Long enough for a hundred pages on a slow laptop; a page that never loads must still end. */
const patience = 60_000

/** Fonts are asked for by the layout; before it `ready` is already fulfilled. */
const fontsReady = 'document.body.getBoundingClientRect(); document.fonts.ready.then(() => true)'

const print = async (window: BrowserWindow, address: string): Promise<Uint8Array> => {
  await window.loadURL(address)
  // The document's own policy allows it no script; this one is run by the main process.
  await window.webContents.executeJavaScript(fontsReady)
  return await window.webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  })
}

/** Makes a PDF of a document, in a window nobody sees and that is gone afterwards. */
export const pdfOf = async (html: string): Promise<Uint8Array> => {
  const document = hold(html)
  const window = new BrowserWindow({ show: false, webPreferences: confined })
  let timer: NodeJS.Timeout | undefined
  const givenUp = new Promise<never>((_resolve, reject) => {
    window.webContents.once('render-process-gone', () => {
      reject(new Error('the page to print has crashed'))
    })
    timer = setTimeout(() => {
      reject(new Error('the page to print took too long'))
    }, patience)
  })
  try {
    return await Promise.race([print(window, document.address), givenUp])
  } finally {
    clearTimeout(timer)
    document.release()
    if (!window.isDestroyed()) window.destroy()
  }
}
