import { z } from 'zod'

const item = z.object({ str: z.string() })

export interface PdfContents {
  readonly pages: readonly string[]
  readonly fonts: ReadonlySet<string>
  readonly outline: readonly string[]
  readonly isTagged: boolean
  /** Of the first page, in points. */
  readonly size: { readonly width: number; readonly height: number }
}

/** Reads a PDF as a reader's search would: the text of each page, its outline, and its fonts. */
export const readPdf = async (bytes: Uint8Array): Promise<PdfContents> => {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS }).promise
  const pages: string[] = []
  const fonts = new Set<string>()
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const content = await page.getTextContent()
    pages.push(content.items.flatMap((one) => item.safeParse(one).data?.str ?? []).join(' '))
    // Fonts are known by name once the page's drawing has been read.
    await page.getOperatorList()
    for (const one of content.items) {
      if (!('fontName' in one) || !page.commonObjs.has(one.fontName)) continue
      const font = z.object({ name: z.string() }).safeParse(page.commonObjs.get(one.fontName))
      if (font.success) fonts.add(font.data.name)
    }
  }
  const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 })
  const outline = await document.getOutline()
  const marks = await document.getMarkInfo()
  await document.destroy()
  return {
    pages,
    fonts,
    outline:
      z
        .array(z.object({ title: z.string() }))
        .nullable()
        .parse(outline)
        ?.map(({ title }) => title) ?? [],
    isTagged: marks?.Marked === true,
    size: { width: Math.round(width), height: Math.round(height) },
  }
}
