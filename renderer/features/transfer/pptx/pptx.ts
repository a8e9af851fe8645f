import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import PptxGenJS from 'pptxgenjs'
import { slidePalette } from '#shared/document/deck/look.ts'
import type { Deck, TextElement } from '#shared/document/deck/slide.ts'
import { notesXml, slideXml } from './slideXml.ts'

export interface About {
  readonly title: string
  readonly author: string
}

const pointsPerInch = 72

/** So many slides are written before the window may answer. */
const atOnce = 8

/**
 * Returns the bytes of a presentation of which everything can be edited. The package with its theme, masters and notes is
 * the library's; what stands on a slide is written here, because the library knows no groups and no alternative texts
 * for shapes. Rejects where it is cancelled; `progress` is told from 0 to 1.
 */
export async function pptxOf(
  deck: Deck,
  about: About,
  cancel: AbortSignal,
  progress: (done: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const files = unzipSync(await frame(deck, about))
  const parts: Zippable = {}
  for (const [path, bytes] of Object.entries(files)) if (!path.endsWith('/')) parts[path] = bytes
  for (const [index, slide] of deck.slides.entries()) {
    const place = index + 1
    parts[`ppt/slides/slide${place}.xml`] = strToU8(slideXml(slide))
    parts[`ppt/notesSlides/notesSlide${place}.xml`] = strToU8(notesXml(slide.notes, place))
    if (place % atOnce !== 0) continue
    progress(place / deck.slides.length)
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that the window answers and it can be cancelled
    await new Promise((resolve) => setTimeout(resolve))
    cancel.throwIfAborted()
  }
  return zipSync(parts)
}

/** A presentation of as many empty slides. */
/** What PowerPoint calls the layout that all slides have. */
const layout = 'Rearview'

async function frame({ width, height, slides }: Deck, { title, author }: About): Promise<Uint8Array> {
  const made = new PptxGenJS()
  made.title = title
  made.author = author
  made.company = ''
  made.theme = { headFontFace: 'Inter', bodyFontFace: 'Inter' }
  made.defineLayout({ name: layout, width: width / pointsPerInch, height: height / pointsPerInch })
  made.layout = layout
  const heading = slides[0]?.elements.find((element): element is TextElement => element.type === 'text')
  made.defineSlideMaster({
    title: layout,
    background: { color: 'FFFFFF' },
    objects: [
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            x: (heading?.x ?? 0) / pointsPerInch,
            y: (heading?.y ?? 0) / pointsPerInch,
            w: (heading?.width ?? width) / pointsPerInch,
            h: (heading?.height ?? 0) / pointsPerInch,
            margin: 0,
            align: 'left',
            valign: 'top',
            bold: true,
            fontSize: heading?.paragraphs[0]?.size ?? 24,
            color: slidePalette.ink.slice(1),
          },
          text: '',
        },
      },
    ],
  })
  for (const slide of slides) made.addSlide({ masterName: layout }).addNotes(slide.notes.join(' '))
  const bytes = await made.write({ outputType: 'uint8array' })
  if (!(bytes instanceof Uint8Array)) throw new TypeError('no bytes')
  return bytes
}
