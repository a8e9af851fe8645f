import type { PDFDocumentProxy } from 'pdfjs-dist'

export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'

/** A PDF that is open, and how to end what was started for it. */
export interface OpenPdf {
  readonly pdf: PDFDocumentProxy
  readonly close: () => void
}

/** Opens a PDF in a worker of its own. Rejects with what PDF.js says where it is no PDF, damaged or encrypted. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const { getDocument, PDFWorker, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const port = new Worker(new URL('./pdfWorker.ts', import.meta.url), { type: 'module', name: 'pdf' })
  const worker = PDFWorker.create({ port })
  const task = getDocument({
    // PDF.js takes what it is given away from whoever gave it.
    data: bytes.slice(),
    worker,
    verbosity: VerbosityLevel.ERRORS,
    // The app's policy allows neither code made at run time nor WebAssembly.
    isEvalSupported: false,
    useWasm: false,
    stopAtErrors: true,
  })
  const close = () => {
    // It may be at work still; what it would say of its end nobody waits for.
    task
      .destroy()
      .catch(() => {})
      .finally(() => port.terminate())
  }
  try {
    return { pdf: await task.promise, close }
  } catch (error) {
    close()
    throw error
  }
}
