import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { z } from 'zod'
import { documentPolicy } from '#electron/main/policy.ts'
import { fontFaces, fontStack } from '#renderer/document/fonts.ts'
import { renderRoadmap } from '#renderer/document/render.tsx'
import { outcomeDocument } from '#shared/document/outcomeDocument.ts'
import { documentsOf } from '#shared/document/layout.ts'
import { type PageSetup, usualSetup } from '#shared/document/page.ts'
import { roadmapOf } from '#shared/domain/records.ts'
import type { Weight } from '#shared/document/measure.ts'
import { findBrowser } from '#tests/browser/find.ts'
import type { Plan } from './plans.ts'

const origin = 'http://rearview.test'
/** Chromium says this of any sandbox that leaves both, though a document is in no frame here, and its policy allows no script of its own. */
const saidOfSandbox = 'An iframe which has both allow-scripts and allow-same-origin for its sandbox attribute can escape its sandboxing.'
const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Prints the plan; what is not said of the page is as usual. */
export const htmlOf = (
  { state, revision, lines = [revision], today, baseline = null, review = null, outcome }: Plan,
  setup: Partial<PageSetup> = {},
): string =>
  renderRoadmap(
    {
      documentOver: documentsOf(state, revision, today, baseline),
      setup: { ...usualSetup, ...setup },
      lines,
      calendar: roadmapOf(state).calendar,
      review,
      outcome: outcome === undefined ? null : outcomeDocument(state, documentsOf(state, revision, today, null)(null), outcome),
    },
    `${origin}/index.html`,
  )

export interface Printer {
  /** Prints a document as the desktop does: at its own address, under the policy of documents. */
  print(html: string): Promise<Uint8Array>
  /** Returns how wide each of these is when set as a document is, in thousandths of the type size. */
  measure(texts: readonly string[], weight: Weight): Promise<number[]>
  /** What the pages asked for besides themselves and their fonts, and what they complained of. */
  readonly problems: readonly string[]
  close(): Promise<void>
}

/** Starts a browser to print with, in this environment besides that of the tests. */
export async function startPrinter(environment: Readonly<Record<string, string>> = {}): Promise<Printer> {
  const { executablePath, args } = await findBrowser()
  const browser: Browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...environment } })
  const problems: string[] = []
  /** Shows a document as the desktop does: at its own address, under the policy of documents. */
  const show = async <T>(html: string, use: (page: Page) => Promise<T>): Promise<T> => {
    const page = await browser.newPage()
    page.on('console', (message) => {
      if (message.text() !== saidOfSandbox) problems.push(message.text())
    })
    page.on('dialog', (dialog) => problems.push(`A dialog: ${dialog.message()}`))
    await page.route('**', async (route) => {
      const { pathname, href } = new URL(route.request().url())
      if (pathname === '/document/1')
        return route.fulfill({
          body: html,
          contentType: 'text/html; charset=utf-8',
          headers: { 'Content-Security-Policy': documentPolicy },
        })
      const font = /\/node_modules\/(?:@fontsource|inter-ui)\/[\w/-]+\.woff2$/.exec(pathname)
      if (font) return route.fulfill({ body: readFileSync(join(root, font[0])), contentType: 'font/woff2' })
      problems.push(`Asked for ${href}`)
      return route.abort()
    })
    try {
      await page.goto(`${origin}/document/1`)
      await page.evaluate(() => document.body.getBoundingClientRect())
      await page.evaluate(() => document.fonts.ready.then(() => true))
      return await use(page)
    } finally {
      await page.close()
    }
  }
  return {
    problems,
    close: () => browser.close(),
    print: (html) => show(html, (page) => page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })),
    measure: (texts, weight) => {
      const lines = renderToStaticMarkup(
        createElement(
          'body',
          null,
          texts.map((text, index) => createElement('span', { key: index }, text)),
        ),
      )
      const look = `span { font: ${weight === 'regular' ? 400 : 600} 100px ${fontStack}; text-rendering: geometricPrecision; white-space: pre; position: absolute; visibility: hidden }`
      return show(`<!doctype html><style>${fontFaces(origin, lines)} ${look}</style>${lines}`, (page) =>
        page.evaluate(() => [...document.querySelectorAll('span')].map((span) => span.getBoundingClientRect().width * 10)),
      )
    },
  }
}

/** One run of text: where it begins, in points from the lower left corner, and how large it is set. */
export interface TextRun {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

export interface ReadPage {
  readonly width: number
  readonly height: number
  readonly runs: readonly TextRun[]
  /** The text without any white space, because it breaks where lines break (`squeezed`). */
  readonly text: string
  readonly images: number
  /** Of links to places in the document. */
  readonly links: number
  /** What is filled or drawn with, as `#rrggbb`. */
  readonly colours: readonly string[]
  /** The alternatives of its figures, in order. */
  readonly figures: readonly string[]
}

export interface ReadPdf {
  readonly pages: readonly ReadPage[]
  readonly text: string
  readonly outline: readonly string[]
  readonly title: string
  readonly language: string
  readonly isTagged: boolean
  readonly smallest: number
  /** Names of fonts as the PDF holds them, and of those that are not embedded. */
  readonly fonts: ReadonlySet<string>
  readonly notEmbedded: readonly string[]
}

/**
 * Without white space. Inter has one glyph for the apostrophe and for the letter that looks like it, and
 * a PDF can give back only one of the two.
 */
export const squeezed = (text: string): string => text.replaceAll(/\s+/gu, '').replaceAll('\u02bc', '’')

const textItem = z.object({ str: z.string(), width: z.number(), transform: z.array(z.number()).length(6) })
const outlineItem: z.ZodType<{ title: string; items: readonly unknown[] }> = z.object({ title: z.string(), items: z.array(z.unknown()) })
const fontObject = z.object({ name: z.string(), missingFile: z.boolean().optional() })

/** Reads a PDF as a reader's search, a screen reader and a printer would. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const { getDocument, OPS, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS }).promise
  const drawImage = new Set<number>([
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
    OPS.paintImageXObjectRepeat,
  ])
  const pages: ReadPage[] = []
  const fontNames = new Set<string>()
  const notEmbedded: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    const { fnArray, argsArray } = await page.getOperatorList()
    for (const item of items) {
      if (!('fontName' in item) || !page.commonObjs.has(item.fontName)) continue
      const font = fontObject.parse(page.commonObjs.get(item.fontName))
      fontNames.add(font.name)
      if (font.missingFile === true) notEmbedded.push(font.name)
    }
    const runs = items.flatMap((item): TextRun[] => {
      const parsed = textItem.safeParse(item)
      if (!parsed.success || parsed.data.str.trim() === '') return []
      const [a = 0, b = 0, , , x = 0, y = 0] = parsed.data.transform
      return [{ text: parsed.data.str, x, y, width: parsed.data.width, size: Math.hypot(a, b) }]
    })
    const figures: string[] = []
    figuresIn(await page.getStructTree(), figures)
    pages.push({
      width,
      height,
      runs,
      text: squeezed(runs.map(({ text }) => text).join('')),
      figures,
      links: (await page.getAnnotations()).filter(
        (annotation) => z.object({ subtype: z.literal('Link'), dest: z.unknown() }).safeParse(annotation).success,
      ).length,
      colours: fnArray.flatMap((operation, index) =>
        operation === OPS.setFillRGBColor || operation === OPS.setStrokeRGBColor
          ? z.array(z.string()).catch([]).parse(argsArray[index])
          : [],
      ),
      images: fnArray.filter((operation) => drawImage.has(operation)).length,
    })
  }
  const outline: string[] = []
  const walk = (list: readonly unknown[]) => {
    for (const entry of list) {
      const { title, items } = outlineItem.parse(entry)
      outline.push(title)
      walk(items)
    }
  }
  walk((await pdf.getOutline()) ?? [])
  const info = z.object({ info: z.object({ Title: z.string(), Language: z.string().nullable() }) }).parse(await pdf.getMetadata())
  const marks = await pdf.getMarkInfo()
  await pdf.destroy()
  return {
    pages,
    text: pages.map(({ text }) => text).join(''),
    outline,
    title: info.info.Title,
    language: info.info.Language ?? '',
    isTagged: marks?.Marked === true,
    smallest: Math.min(...pages.flatMap(({ runs }) => runs.map(({ size }) => size))),
    fonts: fontNames,
    notEmbedded,
  }
}

const structNode = z.object({ role: z.string(), alt: z.string().optional(), children: z.array(z.unknown()) })

function figuresIn(node: unknown, found: string[]): void {
  const parsed = structNode.safeParse(node)
  if (!parsed.success) return
  if (parsed.data.role === 'Figure' && parsed.data.alt !== undefined) found.push(parsed.data.alt)
  for (const child of parsed.data.children) figuresIn(child, found)
}

/** Keeps a PDF to be looked at where `REARVIEW_KEEP_PDF` names a folder. */
export async function keep(name: string, bytes: Uint8Array): Promise<void> {
  const folder = process.env['REARVIEW_KEEP_PDF']
  if (folder === undefined || folder === '') return
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${name}.pdf`), bytes)
}
