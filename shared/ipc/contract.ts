import { z } from 'zod'
import { documentToPrint, fileToSave, hostDescription, saveResult } from './save.ts'
import { snapshotId, snapshotRead, snapshotsListed, snapshotToWrite, snapshotWritten } from './snapshots.ts'

const schemas = {
  'file:save': { request: fileToSave, response: saveResult },
  'pdf:save': { request: documentToPrint, response: saveResult },
  'snapshots:write': { request: snapshotToWrite, response: snapshotWritten },
  'snapshots:list': { request: z.undefined(), response: snapshotsListed },
  'snapshots:read': { request: snapshotId, response: snapshotRead },
  'app:about': { request: z.undefined(), response: hostDescription },
} as const

/** The name of a question the renderer may ask the desktop's main process. There are no others. */
export type Channel = keyof typeof schemas
export type RequestOf<C extends Channel> = z.infer<(typeof schemas)[C]['request']>
export type ResponseOf<C extends Channel> = z.infer<(typeof schemas)[C]['response']>

/** The whole of what passes between the renderer and the main process, as schemas by channel. */
export const contract: {
  readonly [C in Channel]: {
    readonly request: z.ZodType<RequestOf<C>>
    readonly response: z.ZodType<ResponseOf<C>>
  }
} = schemas

/** What the preload script puts into the page as `window.rearview`: one function a channel. */
export interface Bridge {
  saveFile(file: RequestOf<'file:save'>): Promise<ResponseOf<'file:save'>>
  savePdf(document: RequestOf<'pdf:save'>): Promise<ResponseOf<'pdf:save'>>
  writeSnapshot(snapshot: RequestOf<'snapshots:write'>): Promise<ResponseOf<'snapshots:write'>>
  listSnapshots(): Promise<ResponseOf<'snapshots:list'>>
  readSnapshot(id: RequestOf<'snapshots:read'>): Promise<ResponseOf<'snapshots:read'>>
  about(): Promise<ResponseOf<'app:about'>>
}
