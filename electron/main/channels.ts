import { BrowserWindow, ipcMain } from 'electron'
import type { IpcMainInvokeEvent } from 'electron'
import { contract, said } from '#shared/ipc/contract.ts'
import type { Channel, Message, RequestOf, ResponseOf, Said } from '#shared/ipc/contract.ts'
import { isAppPage } from './address.ts'
import { report } from './log.ts'
import { mainWindow } from './mainWindow.ts'

type Answer<C extends Channel> = (request: RequestOf<C>, window: BrowserWindow) => Promise<ResponseOf<C>>

/** The window that asks, where it is the app's own page in the window itself and not in a frame. */
const windowOf = (event: IpcMainInvokeEvent): BrowserWindow | null => {
  const frame = event.senderFrame
  if (frame === null || frame.parent !== null || !isAppPage(frame.url)) return null
  return BrowserWindow.fromWebContents(event.sender)
}

const isMain = (window: BrowserWindow): boolean => window === mainWindow()

/** Also of the window with the slides, which else may ask nothing. */
export const anyWindow = (): boolean => true

/**
 * Answers one channel, to the main window unless told otherwise. A refusal tells the page nothing but that it was refused: the page is not
 * trusted, and the reason is of use to nobody who asks rightly.
 */
export const handle = <C extends Channel>(channel: C, answer: Answer<C>, mayAsk: (window: BrowserWindow) => boolean = isMain): void => {
  const { request: asked, response: answered } = contract[channel]
  ipcMain.handle(channel, async (event, ...given: unknown[]): Promise<ResponseOf<C>> => {
    const window = windowOf(event)
    const request = asked.safeParse(given[0])
    if (window === null || !mayAsk(window) || !request.success || given.length > 1) throw new Error('refused')
    let response: ResponseOf<C>
    try {
      response = await answer(request.data, window)
    } catch (error) {
      report(`${channel} was not answered`, error)
      // The cause stays here: it may hold a path, and it would be shown to the page.
      // oxlint-disable-next-line preserve-caught-error
      throw new Error('failed')
    }
    const checked = answered.safeParse(response)
    if (!checked.success) {
      report(`${channel} was answered wrongly`, checked.error)
      throw new Error('failed')
    }
    return checked.data
  })
}

/** Tells a window something. What is not as agreed is not sent: it would be a mistake of ours, and is logged. */
export const tell = <M extends Message>(
  { webContents }: BrowserWindow,
  message: M,
  ...[given]: Said<M> extends undefined ? [] : [Said<M>]
): void => {
  const checked = said[message].safeParse(given)
  if (checked.success) webContents.send(message, checked.data)
  else report(`${message} was not sent`, checked.error)
}
