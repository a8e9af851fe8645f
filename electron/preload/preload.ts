import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge, Channel, leavingMessage, pressedMessage, RequestOf, ResponseOf, resumedMessage, secondGoneMessage } from '#shared/ipc/contract.ts'

/** Types only: in a sandbox this script may load nothing, and the main process checks every message. */
const ask = <C extends Channel>(channel: C, request: RequestOf<C>): Promise<ResponseOf<C>> =>
  ipcRenderer.invoke(channel, request) as Promise<ResponseOf<C>>

const left = () => ask('window:left', undefined)

/** Before the page listens it has written nothing that could be lost. */
let onLeaving: () => void = () => void left()
const leaving: typeof leavingMessage = 'window:leaving'
ipcRenderer.on(leaving, () => onLeaving())

let onResumed: () => void = () => {}
const resumed: typeof resumedMessage = 'window:resumed'
ipcRenderer.on(resumed, () => onResumed())

let onReminderPressed: (roadmap: string) => void = () => {}
const pressed: typeof pressedMessage = 'reminder:pressed'
ipcRenderer.on(pressed, (_event, roadmap: string) => onReminderPressed(roadmap))

let onSecondGone: () => void = () => {}
const secondGone: typeof secondGoneMessage = 'presenting:second-gone'
ipcRenderer.on(secondGone, () => onSecondGone())

const bridge: Bridge = {
  saveFile: (file) => ask('file:save', file),
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
  onLeaving: (callback) => {
    onLeaving = callback
  },
  left,
  onResumed: (callback) => {
    onResumed = callback
  },
  remind: (reminder) => ask('reminder:show', reminder),
  onReminderPressed: (callback) => {
    onReminderPressed = callback
  },
  beginPresenting: (audience) => ask('presenting:begin', audience),
  openSecondWindow: (audience) => ask('presenting:open', audience),
  swapDisplays: () => ask('presenting:swap', undefined),
  endPresenting: () => ask('presenting:end', undefined),
  onSecondGone: (callback) => {
    onSecondGone = callback
  },
  about: () => ask('app:about', undefined),
}

contextBridge.exposeInMainWorld('rearview', bridge)
