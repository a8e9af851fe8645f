import type { Status } from '../domain/activity.ts'
import type { Colour } from './shapes.ts'

interface BarLook {
  readonly line: Colour
  readonly fill: Colour
  /** In points where the type is eight points high. */
  readonly width: number
  readonly dash?: readonly number[]
}

/** The colours of a drawing. A bar is a tint with a line and a sign in the colour: text on it stays readable in greys. */
export interface Palette {
  readonly ink: Colour
  readonly ink2: Colour
  readonly hairline: Colour
  readonly hairline2: Colour
  readonly accent: Colour
  readonly band: Colour
  /** Where something stood before. */
  readonly ghost: Colour
  readonly bars: Readonly<Record<Status, BarLook>>
}

export const inkings = ['colour', 'greys'] as const
export type Inking = (typeof inkings)[number]

/** The colours are those of `ui/tokens.css` by name. */
const colour: Palette = {
  ink: '#191d22',
  ink2: '#4a535e',
  hairline: '#dfe2e5',
  hairline2: '#b9c0c7',
  accent: '#0b5c66',
  band: '#f6f7f7',
  ghost: '#5d6670',
  bars: {
    idea: { line: '#6d7782', fill: '#ffffff', width: 0.75, dash: [2.5, 1.75] },
    proposed: { line: '#6a5aa8', fill: '#ffffff', width: 0.75 },
    committed: { line: '#2a68a8', fill: '#e3edf7', width: 0.75 },
    'in progress': { line: '#b45f06', fill: '#fbe3c8', width: 1.25 },
    done: { line: '#18705a', fill: '#c3e0d7', width: 0.75 },
    stopped: { line: '#5d6670', fill: '#eceef0', width: 0.75, dash: [1, 1.5] },
  },
}

/** For printers without colour: a status is told by its sign, its line and how dark it is. */
const greys: Palette = {
  ink: '#1d1d1d',
  ink2: '#525252',
  hairline: '#e1e1e1',
  hairline2: '#bebebe',
  accent: '#1d1d1d',
  band: '#f6f6f6',
  ghost: '#666666',
  bars: {
    idea: { line: '#767676', fill: '#ffffff', width: 0.75, dash: [2.5, 1.75] },
    proposed: { line: '#5f5f5f', fill: '#ffffff', width: 0.75 },
    committed: { line: '#5f5f5f', fill: '#ebebeb', width: 0.75 },
    'in progress': { line: '#1d1d1d', fill: '#e4e4e4', width: 1.5 },
    done: { line: '#5f5f5f', fill: '#cfcfcf', width: 0.75 },
    stopped: { line: '#666666', fill: '#ffffff', width: 0.75, dash: [1, 1.5] },
  },
}

export const palettes: Readonly<Record<Inking, Palette>> = { colour, greys }
