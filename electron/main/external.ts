import { dialog, shell } from 'electron'
import type { WebContents } from 'electron'
import { t } from '#shared/text/index.ts'
import { isAppPage } from './address.ts'
import { report } from './log.ts'
import { mainWindow } from './mainWindow.ts'
import { isPresenting } from './presenting.ts'

const longest = 2000

/** An address that may be asked about: secure, readable as it stands, and with nobody's name or password in it. */
const linkOf = (address: string): URL | null => {
  if (address.length > longest || !/^[\x21-\x7e]+$/.test(address) || !URL.canParse(address)) return null
  const url = new URL(address)
  return url.protocol === 'https:' && url.username === '' && url.password === '' ? url : null
}

let isAsking = false

/** Nothing but the app's own page in the main window may ask, and no page with a frame in it: which of the two asks is not told. */
const mayAsk = (contents: WebContents): boolean =>
  isAppPage(contents.getURL()) && contents.mainFrame.framesInSubtree.length === 1 && !isPresenting() && !isAsking

const ask = async (contents: WebContents, address: string): Promise<void> => {
  const url = linkOf(address)
  const window = mainWindow()
  if (url === null || window?.webContents !== contents || !mayAsk(contents)) return
  isAsking = true
  try {
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      message: t('desktop.link.ask', { host: url.host }),
      detail: url.href,
      buttons: [t('desktop.link.open'), t('desktop.link.cancel')],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    })
    if (response === 0) await shell.openExternal(url.href)
  } finally {
    isAsking = false
  }
}

/** Asks the user whether a link is to be opened in their browser. The app itself opens no window for it. */
export const offerLink = (contents: WebContents, address: string): void => {
  ask(contents, address).catch((error: unknown) => report('a link could not be opened', error))
}
