import { palettes, type Palette } from '../palette.ts'
import { type Weight, wrap } from '../measure.ts'
import { type Box, type Room, rooms } from './slide.ts'

/** Colours of a projected slide: white ground, and ink that is still read where a room halves the contrast. */
export const slidePalette: Palette & { readonly good: string; readonly warn: string; readonly bad: string } = {
  ...palettes.colour,
  good: '#0c5443',
  warn: '#7a4100',
  bad: '#8f1f0c',
  bars: {
    idea: { line: '#5d6670', fill: '#ffffff', width: 1, dash: [2.5, 1.75] },
    proposed: { line: '#5b4b99', fill: '#ffffff', width: 1 },
    committed: { line: '#225a94', fill: '#dbe8f5', width: 1 },
    'in progress': { line: '#8a4700', fill: '#fbe3c8', width: 1.5 },
    done: { line: '#0f5a47', fill: '#c3e0d7', width: 1 },
    stopped: { line: '#5d6670', fill: '#eceef0', width: 1, dash: [1, 1.5] },
  },
}

/** How large a slide is and how its text is set, in points. */
export interface Look {
  readonly width: number
  readonly height: number
  /** The smallest type of the room; most of the text, and what stands at the foot. */
  readonly body: number
  readonly heading: number
  /** A number that is read before everything else. */
  readonly figure: number
  /** Where its content may stand from below the heading to above the foot. */
  readonly side: number
  readonly top: number
  readonly foot: number
}

export const leading = 1.25
const slideHeight = 540

/** Returns how a slide is set for a room, on a wide screen (16:9) or an older one (4:3). */
export function lookOf(room: Room, wide: boolean): Look {
  const body = Math.ceil(slideHeight * rooms[room] * 100) / 100
  return {
    width: wide ? 960 : 720,
    height: slideHeight,
    body,
    heading: body * (room === 'large' ? 1.3 : 1.6),
    figure: body * (room === 'large' ? 2 : 2.6),
    side: wide ? 48 : 36,
    top: 30,
    foot: slideHeight - 22 - body * leading,
  }
}

/** Returns the whole text in lines that fit the width. */
export const linesOf = (text: string, width: number, size: number, weight: Weight = 'regular'): string[] =>
  wrap(text, width, size, text.length + 1, weight)

/** Returns the room below a heading of so many lines. */
export function areaBelow(look: Look, headingLines: number): Box {
  const y = look.top + headingLines * look.heading * leading + look.body * 0.7
  return { x: look.side, y, width: look.width - 2 * look.side, height: look.foot - look.body * 0.5 - y }
}
