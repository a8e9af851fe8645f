import { Flow, isTable } from './flow.ts'
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
  readonly look: Look
  /** Makes as many slides under one heading as what is put into the flow needs: the first attempt that needs only one, else the last. */
  readonly slides: (head: SlideHead, fill: (flow: Flow, look: Look, attempt: Attempt) => void, attempts?: readonly Attempt[]) => void
}

/** How a slide may be set. */
export interface Attempt {
  /** How many times larger than the room asks for its text is. */
  readonly scale: number
  /** How many others are shown beside what is told. */
  readonly beside: number
}

const asAsked: Attempt = { scale: 1, beside: 0 }

/** What has the room is set larger. */
export const roomy: readonly Attempt[] = [1.35, 1.2, 1].map((scale) => ({ scale, beside: 0 }))

/** So are tables, as long as they remain tables. */
export const roomyTable = ({ width, side, body }: Look): readonly Attempt[] =>
  roomy.filter(({ scale }) => scale === 1 || isTable(width - 2 * side, body * scale))

const mostHeadingLines = 2

/** Collects slides. */
export function slideMaker(look: Look): MakeSlides & { readonly made: Slide[] } {
  const made: Slide[] = []
  const width = look.width - 2 * look.side
  const linesFor = (text: string) => linesOf(text, width, look.heading, 'semibold')
  return {
    look,
    made,
    slides({ section, key, title, instead, notes }, fill, attempts = [asAsked]) {
      // Where it goes on, the heading says so: that has its room from the first page on.
      const isLong = linesFor(withPlace(title, 88, 88)).length > mostHeadingLines
      const shown = isLong ? instead : title
      const set = (attempt: Attempt, heading: string) => {
        const scaled = { ...look, body: look.body * attempt.scale, figure: look.figure * attempt.scale }
        const flow = new Flow(areaBelow(look, linesFor(heading).length), scaled)
        if (isLong) {
          flow.text([{ text: title, weight: 'semibold' }])
          flow.gap(scaled.body * 0.6)
        }
        fill(flow, scaled, attempt)
        return flow.pages.filter((elements) => elements.length > 0)
      }
      const last = attempts.at(-1) ?? asAsked
      const found = attempts.find((attempt) => set(attempt, shown).length === 1)
      const pages = found ? set(found, shown) : set(last, withPlace(shown, 88, 88))
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

/** A head whose title is short enough for one. */
export const named = (section: SlideSection, key: string, title: string, notes: readonly string[] = []): SlideHead => ({
  section,
  key,
  title,
  instead: title,
  notes,
})

/** What somebody wrote, below what it is an answer to. */
export const said = (flow: Flow, head: string, text: string): void =>
  flow.text([{ text: head, colour: palette.ink2, before: flow.look.body * 0.6 }, { text }])
