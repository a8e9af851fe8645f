import type * as Electron from 'electron'
import type { Machine } from './machine.ts'
import { standIn } from './stand-in.ts'

export const ipcMainOf = (machine: Machine): Electron.IpcMain =>
  standIn<Electron.IpcMain>('ipcMain')({
    handle: (channel, listener) => {
      if (machine.ipc.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
      machine.ipc.set(channel, listener)
    },
  })

export interface Sender {
  readonly sender: Electron.WebContents
  readonly senderFrame: Electron.WebFrameMain | null
}

/** What passes between two processes is cloned; what cannot be is an error there, and here. */
export const invoke = async (machine: Machine, from: Sender, channel: string, given: readonly unknown[]): Promise<unknown> => {
  const handler = machine.ipc.get(channel)
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
  const event = standIn<Electron.IpcMainInvokeEvent>('IpcMainInvokeEvent')({ ...from, type: 'frame' })
  const answer: unknown = await handler(event, ...structuredClone(given))
  return structuredClone(answer)
}
