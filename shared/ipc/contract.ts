import { z } from 'zod'
import { id } from '../domain/fields.ts'
import { languageTags } from '../text/languages.ts'
import { givenFile } from './files.ts'
import { menuCommand, menuOffer } from './menu.ts'
import { pdfMade, pdfRun, pdfToMake } from './pdf.ts'
import { audienceAddress, presentingBegun } from './presenting.ts'
import { reminderChanged, reminderSettings, reviewFacts } from './reminder.ts'
import { run, runNoted, storeEmptied } from './run.ts'
import { fileToSave, hostDescription, saveResult } from './save.ts'
import {
  folderChosen,
  snapshotId,
  snapshotRead,
  snapshotsListed,
  snapshotToWrite,
  snapshotWritten,
  usualFolderChosen,
} from './snapshots.ts'
import { trouble } from './trouble.ts'

const schemas = {
  'file:save': { request: fileToSave, response: saveResult },
  'files:take': { request: z.undefined(), response: givenFile.nullable() },
  'language:use': { request: z.enum(languageTags), response: z.undefined() },
  'menu:offer': { request: menuOffer, response: z.undefined() },
  'pdf:make': { request: pdfToMake, response: pdfMade },
  'pdf:cancel': { request: pdfRun, response: z.undefined() },
  'snapshots:write': { request: snapshotToWrite, response: snapshotWritten },
  'snapshots:list': { request: z.undefined(), response: snapshotsListed },
  'snapshots:read': { request: snapshotId, response: snapshotRead },
  'snapshots:choose-folder': { request: z.undefined(), response: folderChosen },
  'snapshots:usual-folder': { request: z.undefined(), response: usualFolderChosen },
  'store:empty': { request: z.undefined(), response: storeEmptied },
  'run:last': { request: z.undefined(), response: run.nullable() },
  'run:note': { request: run, response: runNoted },
  'reminder:facts': { request: reviewFacts, response: z.undefined() },
  'reminder:settings': { request: z.undefined(), response: reminderSettings },
  'reminder:set-notifying': { request: z.boolean(), response: reminderChanged },
  'reminder:set-waiting': { request: z.boolean(), response: reminderChanged },
  'presenting:begin': { request: audienceAddress, response: presentingBegun },
  'presenting:open': { request: audienceAddress, response: z.boolean() },
  'presenting:swap': { request: z.undefined(), response: z.boolean() },
  'presenting:end': { request: z.undefined(), response: z.undefined() },
  'window:left': { request: z.undefined(), response: z.undefined() },
  'log:trouble': { request: trouble, response: z.undefined() },
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

const messages = {
  /** Files were opened outside the window, and wait to be asked for by `files:take`, one at a time. */
  'files:waiting': z.undefined(),
  'menu:chosen': menuCommand,
  /** The window is about to be closed, or the computer to sleep. Answered by `window:left`. */
  'window:leaving': z.undefined(),
  /** The computer was asleep, and it may be another day. */
  'window:resumed': z.undefined(),
  /** A reminder was pressed: the roadmap it was of. */
  'reminder:pressed': id,
  /** The second window of a presentation is gone by itself: closed, or its display unplugged. */
  'presenting:second-gone': z.undefined(),
} as const

/** What the main process tells a window without being asked. There is nothing else. */
export type Message = keyof typeof messages
export type Said<M extends Message> = z.infer<(typeof messages)[M]>

/** What comes with each message, as schemas. */
export const said: { readonly [M in Message]: z.ZodType<Said<M>> } = messages

/** What the preload script puts into the page as `window.rearview`: one function a channel, and those that listen. */
export interface Bridge {
  saveFile(file: RequestOf<'file:save'>): Promise<ResponseOf<'file:save'>>
  /** The next of the files that wait; null where none does. */
  takeFile(): Promise<ResponseOf<'files:take'>>
  onFilesWaiting(callback: () => void): void
  /** What the menu can ask for now; the rest is grey. */
  offerMenu(commands: RequestOf<'menu:offer'>): Promise<ResponseOf<'menu:offer'>>
  onMenuChosen(callback: (command: Said<'menu:chosen'>) => void): void
  makePdf(document: RequestOf<'pdf:make'>): Promise<ResponseOf<'pdf:make'>>
  cancelPdf(run: RequestOf<'pdf:cancel'>): Promise<ResponseOf<'pdf:cancel'>>
  writeSnapshot(snapshot: RequestOf<'snapshots:write'>): Promise<ResponseOf<'snapshots:write'>>
  listSnapshots(): Promise<ResponseOf<'snapshots:list'>>
  readSnapshot(id: RequestOf<'snapshots:read'>): Promise<ResponseOf<'snapshots:read'>>
  chooseFolder(): Promise<ResponseOf<'snapshots:choose-folder'>>
  useUsualFolder(): Promise<ResponseOf<'snapshots:usual-folder'>>
  emptyStore(): Promise<ResponseOf<'store:empty'>>
  lastRun(): Promise<ResponseOf<'run:last'>>
  noteRun(run: RequestOf<'run:note'>): Promise<ResponseOf<'run:note'>>
  /** Calls back when the window is about to be closed or the computer to sleep; what has to be written then is, before `left`. */
  onLeaving(callback: () => void): void
  /** Everything is written: the window may go. */
  left(): Promise<ResponseOf<'window:left'>>
  /** Says the language of the window, so that menus and dialogs outside it are in the same. */
  useLanguage(tag: RequestOf<'language:use'>): Promise<ResponseOf<'language:use'>>
  onResumed(callback: () => void): void
  giveReviews(facts: RequestOf<'reminder:facts'>): Promise<ResponseOf<'reminder:facts'>>
  reminderSettings(): Promise<ResponseOf<'reminder:settings'>>
  setNotifying(on: RequestOf<'reminder:set-notifying'>): Promise<ResponseOf<'reminder:set-notifying'>>
  setWaiting(on: RequestOf<'reminder:set-waiting'>): Promise<ResponseOf<'reminder:set-waiting'>>
  onReminderPressed(callback: (roadmap: string) => void): void
  beginPresenting(audience: RequestOf<'presenting:begin'>): Promise<ResponseOf<'presenting:begin'>>
  openSecondWindow(audience: RequestOf<'presenting:open'>): Promise<ResponseOf<'presenting:open'>>
  swapDisplays(): Promise<ResponseOf<'presenting:swap'>>
  endPresenting(): Promise<ResponseOf<'presenting:end'>>
  onSecondGone(callback: () => void): void
  /** Tells what went wrong in the page, for the log. */
  tellTrouble(trouble: RequestOf<'log:trouble'>): Promise<ResponseOf<'log:trouble'>>
  about(): Promise<ResponseOf<'app:about'>>
}
