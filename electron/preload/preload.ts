import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge, Channel, Message, RequestOf, ResponseOf, Said } from '#shared/ipc/contract.ts'

/** Types only: in a sandbox this script may load nothing, and the main process checks every message. */
const ask = <C extends Channel>(channel: C, request: RequestOf<C>): Promise<ResponseOf<C>> =>
  ipcRenderer.invoke(channel, request) as Promise<ResponseOf<C>>

/** Returns how the page says what it does when it is told something; the last that was said counts. */
const hear = <M extends Message>(
  message: M,
  otherwise: (given: Said<M>) => void = () => {},
): ((callback: (given: Said<M>) => void) => void) => {
  let act = otherwise
  ipcRenderer.on(message, (_event, given: Said<M>) => act(given))
  return (callback) => {
    act = callback
  }
}

const left = () => ask('window:left', undefined)

const bridge: Bridge = {
  saveFile: (file) => ask('file:save', file),
  takeFile: () => ask('files:take', undefined),
  onFilesWaiting: hear('files:waiting'),
  offerMenu: (commands) => ask('menu:offer', commands),
  onMenuChosen: hear('menu:chosen'),
  makePdf: (document) => ask('pdf:make', document),
  cancelPdf: (run) => ask('pdf:cancel', run),
  writeSnapshot: (snapshot) => ask('snapshots:write', snapshot),
  listSnapshots: () => ask('snapshots:list', undefined),
  readSnapshot: (id) => ask('snapshots:read', id),
  chooseFolder: () => ask('snapshots:choose-folder', undefined),
  useUsualFolder: () => ask('snapshots:usual-folder', undefined),
  emptyStore: () => ask('store:empty', undefined),
  lastRun: () => ask('run:last', undefined),
  noteRun: (run) => ask('run:note', run),
  // Before the page listens it has written nothing that could be lost.
  onLeaving: hear('window:leaving', () => void left()),
  left,
  useLanguage: (tag) => ask('language:use', tag),
  onResumed: hear('window:resumed'),
  giveReviews: (facts) => ask('reminder:facts', facts),
  reminderSettings: () => ask('reminder:settings', undefined),
  setNotifying: (on) => ask('reminder:set-notifying', on),
  setWaiting: (on) => ask('reminder:set-waiting', on),
  onReminderPressed: hear('reminder:pressed'),
  beginPresenting: (audience) => ask('presenting:begin', audience),
  openSecondWindow: (audience) => ask('presenting:open', audience),
  swapDisplays: () => ask('presenting:swap', undefined),
  endPresenting: () => ask('presenting:end', undefined),
  onSecondGone: hear('presenting:second-gone'),
  tellTrouble: (trouble) => ask('log:trouble', trouble),
  about: () => ask('app:about', undefined),
}

contextBridge.exposeInMainWorld('rearview', bridge)
