import type { CalendarDate } from '../../calendar/dates.ts'
import type { Quarter } from '../../calendar/fiscal.ts'
import { roadmapOf, type State } from '../../domain/records.ts'
import { t } from '../../text/index.ts'
import { fit, textWidth } from '../measure.ts'
import type { ReviewDocument } from '../reviewDocument.ts'
import { leading, type Look, lookOf, slidePalette as palette } from './look.ts'
import { slideMaker } from './making.ts'
import { reviewSlides } from './reviewSlides.ts'
import { lastTimeSlides, purposeSlides } from './roadmapSlides.ts'
import type { Deck, Room, Slide, TextElement } from './slide.ts'

export interface DeckGiven {
  /** The roadmap now; where the slides are of a signed review, as it was signed. */
  readonly now: State
  /** The number of its revision. */
  readonly number: number
  /** The quarter the meeting is about. */
  readonly reviewed: Quarter
  readonly quarter: string
  /** The roadmap as it was last signed, else at the baseline by the rules; `isNow` where there is nothing else to show. */
  readonly then: { readonly state: State; readonly number: number; readonly signed: string | null; readonly isNow: boolean }
  /** The review at hand, else the last that was signed; null where there is none. */
  readonly review: ReviewDocument | null
  readonly today: CalendarDate
}

/**
 * Returns the slides of a roadmap and its review for a room, on a wide or an older screen. Every element has its
 * place; text is never smaller than the room asks for, and what does not fit goes on to the next slide.
 */
export function deck(given: DeckGiven, { room, wide }: { readonly room: Room; readonly wide: boolean }): Deck {
  const look = lookOf(room, wide)
  const make = slideMaker(look)
  purposeSlides(make, given)
  lastTimeSlides(make, given)
  if (given.review) reviewSlides(make, given.review)
  const { name } = roadmapOf(given.now)
  const source = t('slides.source', { quarter: given.quarter, number: given.number })
  return {
    width: look.width,
    height: look.height,
    slides: make.made.map((slide, index): Slide => ({ ...slide, elements: [...slide.elements, ...foot(look, name, source, index + 1, make.made.length)] })),
  }
}

/** What stands at the foot of a slide: whose it is, of which revision, and which of how many. */
function foot(look: Look, name: string, source: string, place: number, of: number): TextElement[] {
  const { body, side } = look
  const right = t('slides.place', { place, of })
  const rightWidth = textWidth(right, body) + 6
  const width = look.width - 2 * side - rightWidth - body
  const left = `${fit(name, width - textWidth(`  ·  ${source}`, body), body)}  ·  ${source}`
  const line = (text: string, x: number, room: number): TextElement => ({
    type: 'text',
    x,
    y: look.foot,
    width: room,
    height: body * leading,
    paragraphs: [{ lines: [text], size: body, weight: 'regular', colour: palette.ink2, before: 0 }],
  })
  return [line(left, side, width), line(right, look.width - side - rightWidth, rightWidth)]
}
