import type { Weight } from '../measure.ts'
import type { Colour, Drawing } from '../shapes.ts'

/** The parts of a presentation, in the order they are shown in. */
export const slideSections = [
  'purpose',
  'last time',
  'look back',
  'outcomes',
  'disagreements',
  'lessons',
  'look ahead',
  'decisions',
] as const
export type SlideSection = (typeof slideSections)[number]

/** A room on a slide, in points of the slide. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Text that is set the same way, broken into the lines it is shown on. */
export interface Paragraph {
  readonly lines: readonly string[]
  readonly size: number
  readonly weight: Weight
  readonly colour: Colour
  /** White above it. */
  readonly before: number
}

export interface TextElement extends Box {
  readonly type: 'text'
  readonly paragraphs: readonly Paragraph[]
}

export interface Cell {
  readonly lines: readonly string[]
  readonly weight: Weight
  readonly colour: Colour
  /** A sign before the text, whose meaning the text says too. */
  readonly sign: Drawing | null
}

export interface TableElement extends Box {
  readonly type: 'table'
  /** What it is a table of, for those who do not see it. */
  readonly label: string
  readonly size: number
  readonly columns: readonly { readonly head: string; readonly width: number; readonly align: 'start' | 'end' }[]
  /** The height of the head. */
  readonly headHeight: number
  readonly rows: readonly { readonly height: number; readonly cells: readonly Cell[] }[]
}

export interface DrawingElement extends Box {
  readonly type: 'drawing'
  readonly label: string
  readonly drawing: Drawing
  /** Shapes, by their place in the drawing, that stood elsewhere before: a screen lets them slide from there. */
  readonly moves?: readonly Move[]
}

export interface Move {
  readonly shape: number
  readonly from: { readonly x: number; readonly width: number }
  readonly to: { readonly x: number; readonly width: number }
}

export type SlideElement = TextElement | TableElement | DrawingElement

/** One slide: everything on it has its place, so that screen, PowerPoint and paper show the same. */
export interface Slide {
  /** The same for the same thing whenever the deck is made again: `purpose`, `change:<activity>`, `look back:2`. */
  readonly key: string
  readonly section: SlideSection
  readonly title: string
  /** The title is among the elements too; this is for lists, outlines and the ear. */
  readonly elements: readonly SlideElement[]
  /** What the app knows of it and the slide does not show, for the presenter. */
  readonly notes: readonly string[]
}

/** Returns the key of what a slide is about, the same for all the slides it goes on to: how many these are depends on the room. */
export const subjectKey = ({ key }: Pick<Slide, 'key'>): string => key.replace(/:\d+$/, '')

export interface Deck {
  /** In points: 540 high; 960 wide on a wide screen, 720 on an older one. */
  readonly width: number
  readonly height: number
  readonly slides: readonly Slide[]
}

/** Who sits how far from the screen: text is at least this share of its height. */
export const rooms = { small: 0.022, medium: 0.029, large: 0.043 } as const
export type Room = keyof typeof rooms
