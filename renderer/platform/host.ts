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

  about(): Promise<{ readonly version: string; readonly runtime: string }>
}

export interface FileToSave {
  /** The proposed name with its extension; characters no file system takes are replaced. */
  readonly name: string
  readonly mime: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

export interface DocumentToPrint {
  /** The proposed name of the PDF with its extension. */
  readonly name: string
  readonly html: string
}

export type SaveResult =
  /** Written; `where` is the path, or null when the host does not tell (a download). */
  | { readonly outcome: 'saved'; readonly where: string | null }
  /** The browser's print dialog was shown; what the user did there is not known. */
  | { readonly outcome: 'printing' }
  | { readonly outcome: 'cancelled' }
  | { readonly outcome: 'failed'; readonly reason: SaveFailure }

export type SaveFailure = 'disk-full' | 'not-allowed' | 'unknown'
