import type { Weight } from './measure.ts'

/** A colour as `#rrggbb`. */
export type Colour = string

interface Stroke {
  readonly line: Colour | null
  readonly lineWidth: number
  /** Lengths of dash and gap by turns. */
  readonly dash?: readonly number[]
}

export interface Rectangle extends Stroke {
  readonly type: 'rectangle'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly radius: number
  readonly fill: Colour | null
}

export interface Circle extends Stroke {
  readonly type: 'circle'
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly fill: Colour | null
}

/** Straight lines from point to point; closed where it is filled. */
export interface Polygon extends Stroke {
  readonly type: 'polygon'
  readonly points: readonly (readonly [number, number])[]
  readonly fill: Colour | null
}

/** One line of text. */
export interface Words {
  readonly type: 'words'
  readonly text: string
  /** Where it begins, is centred or ends, and the line its letters stand on. */
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly size: number
  readonly weight: Weight
  readonly colour: Colour
}

/** Shapes that are one thing, and what it is in words. */
export interface Group {
  readonly type: 'group'
  readonly label: string
  readonly shapes: readonly Shape[]
}

/**
 * What a drawing is made of, in points: x to the right, y down from the upper left corner. Screen, paper, slides and
 * pictures draw these and nothing else, so that one drawing is the same everywhere.
 */
export type Shape = Rectangle | Circle | Polygon | Words | Group

export interface Drawing {
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
}

/** Returns the shapes moved by so many points. */
export const moved = (shapes: readonly Shape[], dx: number, dy: number): Shape[] => shapes.map((shape) => movedBy(shape, dx, dy))

function movedBy(shape: Shape, dx: number, dy: number): Shape {
  if (shape.type === 'group') return { ...shape, shapes: moved(shape.shapes, dx, dy) }
  if (shape.type === 'polygon') return { ...shape, points: shape.points.map(([x, y]) => [x + dx, y + dy] as const) }
  return { ...shape, x: shape.x + dx, y: shape.y + dy }
}
