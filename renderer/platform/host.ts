import type { DocumentToPrint, FileToSave, HostDescription, SaveResult } from '#shared/ipc/save.ts'
import type { Snapshots } from '#shared/ipc/snapshots.ts'

export type { DocumentToPrint, FileToSave, HostDescription, SaveFailure, SaveResult } from '#shared/ipc/save.ts'

/**
 * What Rearview asks of the place it runs in. Three adapters answer it: the desktop (Electron), a
 * browser, and memory for tests; one contract test runs over all of them.
 */
export interface Host {
  readonly kind: 'desktop' | 'browser' | 'memory'

  /** Gives the user a file: by a save dialog where there is one, else as a download. */
  saveFile(file: FileToSave): Promise<SaveResult>

  /**
   * Makes a PDF of a complete static HTML document and gives it to the user: written to a file the
   * user names where the host can print by itself, else through the browser's print dialog.
   */
  savePdf(document: DocumentToPrint): Promise<SaveResult>

  /** Copies of roadmaps outside the database. */
  readonly snapshots: Snapshots

  /**
   * Asks that the database be kept for good, and returns whether it will be; null where nobody but the
   * user clears it, and there is nothing to ask.
   */
  persist(): Promise<boolean | null>

  about(): Promise<HostDescription>
}
