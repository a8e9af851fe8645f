import { Flow } from './flow.ts'
import { areaBelow, leading, linesOf, type Look, slidePalette as palette } from './look.ts'
import type { Slide, SlideSection } from './slide.ts'

export interface SlideHead {
  readonly section: SlideSection
  readonly key: string
  readonly title: string
  /** The heading where the title is too long for one; the title then stands below it in full. */
  readonly instead: string
  readonly notes: readonly string[]
}

export interface MakeSlides {
  /** Makes as many slides under one heading as what is put into the flow needs. */
  readonly slides: (head: SlideHead, fill: (flow: Flow, look: Look) => void) => void
}

const mostHeadingLines = 2

/** Collects slides. */
export function slideMaker(look: Look): MakeSlides & { readonly made: Slide[] } {
  const made: Slide[] = []
  const width = look.width - 2 * look.side
  const linesFor = (text: string) => linesOf(text, width, look.heading, 'semibold')
  return {
    made,
    slides({ section, key, title, instead, notes }, fill) {
      // Where it goes on, the heading says so: that has its room from the first page on.
      const isLong = linesFor(withPlace(title, 88, 88)).length > mostHeadingLines
      const shown = isLong ? instead : title
      const flow = new Flow(areaBelow(look, linesFor(withPlace(shown, 88, 88)).length), look)
      if (isLong) {
        flow.text([{ text: title, weight: 'semibold' }])
        flow.gap(look.body * 0.6)
      }
      fill(flow, look)
      const pages = flow.pages.filter((elements) => elements.length > 0)
      for (const [index, elements] of pages.entries()) {
        const heading = pages.length > 1 ? withPlace(shown, index + 1, pages.length) : shown
        const lines = linesFor(heading)
        made.push({
          key: index === 0 ? key : `${key}:${index + 1}`,
          section,
          title: pages.length > 1 ? withPlace(title, index + 1, pages.length) : title,
          elements: [
            {
              type: 'text',
              x: look.side,
              y: look.top,
              width,
              height: lines.length * look.heading * leading,
              paragraphs: [{ lines, size: look.heading, weight: 'semibold', colour: palette.ink, before: 0 }],
            },
            ...elements,
          ],
          notes,
        })
      }
    },
  }
}

const withPlace = (title: string, place: number, of: number): string => `${title} (${place}/${of})`
