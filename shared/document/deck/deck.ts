import { roadmapOf } from '../../domain/records.ts'
import { t } from '../../text/index.ts'
import { fit, textWidth } from '../measure.ts'
import type { DeckGiven } from './given.ts'
import { leading, type Look, lookOf, slidePalette as palette } from './look.ts'
import { slideMaker } from './making.ts'
import { reviewSlides } from './reviewSlides.ts'
import { lastTimeSlides, purposeSlides } from './roadmapSlides.ts'
import type { Deck, Room, Slide, TextElement } from './slide.ts'

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
    slides: make.made.map((slide, index): Slide => ({
      ...slide,
      elements: [...slide.elements, ...foot(look, name, source, index + 1, make.made.length)],
    })),
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
