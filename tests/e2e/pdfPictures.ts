import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { findBrowser } from '../browser/find.ts'

const reader = fileURLToPath(new URL('../../node_modules/pdfjs-dist/legacy/build/', import.meta.url))
const origin = 'http://pdf.test'

/** Keeps a picture of each page of a PDF under docs/images when the screenshots are made; else does nothing. */
export async function picturePages(pdf: Uint8Array, name: string): Promise<void> {
  const folder = process.env['REARVIEW_SCREENSHOTS']
  if (folder === undefined) return
  const { executablePath, args } = await findBrowser()
  const browser = await chromium.launch({ executablePath, args })
  try {
    const page = await browser.newPage()
    await page.route('**', async (route) => {
      const { pathname } = new URL(route.request().url())
      if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>PDF</title>' })
      if (pathname === '/document.pdf') return route.fulfill({ contentType: 'application/pdf', body: Buffer.from(pdf) })
      return route.fulfill({ contentType: 'text/javascript', body: await readFile(join(reader, pathname)) })
    })
    await page.goto(origin)
    // As a text: a test's own import() would be rewritten before it reached the page.
    await page.addScriptTag({ type: 'module', content: "window.pdfjs = await import('/pdf.mjs')" })
    await page.waitForFunction(() => Reflect.has(window, 'pdfjs'))
    const pictures = await page.evaluate(async () => {
      interface Reader {
        GlobalWorkerOptions: { workerSrc: string }
        getDocument: (url: string) => { promise: Promise<{ numPages: number; getPage(number: number): Promise<Page> }> }
      }
      interface Page {
        getViewport(options: { scale: number }): { width: number; height: number }
        render(options: object): { promise: Promise<void> }
      }
      const pdfjs = Reflect.get(window, 'pdfjs') as Reader
      pdfjs.GlobalWorkerOptions.workerSrc = '/pdf.worker.mjs'
      const printed = await pdfjs.getDocument('/document.pdf').promise
      const found: string[] = []
      for (let number = 1; number <= printed.numPages; number += 1) {
        const sheet = await printed.getPage(number)
        const viewport = sheet.getViewport({ scale: 1.5 })
        const canvas = Object.assign(document.createElement('canvas'), { width: viewport.width, height: viewport.height })
        await sheet.render({ canvas, canvasContext: canvas.getContext('2d'), viewport }).promise
        found.push(canvas.toDataURL('image/png').split(',')[1] ?? '')
      }
      return found
    })
    const root = fileURLToPath(new URL('../../', import.meta.url))
    for (const [index, picture] of pictures.entries())
      await writeFile(join(root, folder, `${name}-${index + 1}.png`), Buffer.from(picture, 'base64'))
  } finally {
    await browser.close()
  }
}
