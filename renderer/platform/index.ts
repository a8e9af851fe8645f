import { browserHost } from './browser.ts'
import { desktopHost } from './desktop.ts'
import type { Host } from './host.ts'

export type { DocumentToPrint, FileToSave, Host, HostDescription, PdfMade, Presenting, SaveFailure, SaveResult } from './host.ts'

/** The host this page runs in: the desktop app where its bridge is there, else a browser. */
export const hostHere = (): Host => (window.rearview === undefined ? browserHost() : desktopHost(window.rearview))
