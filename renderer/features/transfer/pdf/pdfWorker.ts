// What reads PDFs, as a worker of the app's own origin. The legacy build runs in every browser that Rearview does.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
