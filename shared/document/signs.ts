import type { Status } from '../domain/activity.ts'
import type { Milestone } from '../domain/milestone.ts'
import type { Palette } from './palette.ts'
import type { Colour, Polygon, Shape } from './shapes.ts'

/** The upper left corner of a sign and its side, in points. */
export interface SignPlace {
  readonly x: number
  readonly y: number
  readonly size: number
}

/** Returns the sign of a status, the same as on the screen: a circle that fills as the work becomes real. */
export function statusSign(status: Status, place: SignPlace, { bars }: Palette): Shape[] {
  const { line } = bars[status]
  const pen = penOf(place, line)
  if (status === 'idea') return [{ ...pen.circle('#ffffff'), dash: [1.9 * pen.scale, 1.4 * pen.scale] }]
  if (status === 'proposed') return [pen.circle('#ffffff')]
  if (status === 'committed') return [pen.circle(line)]
  if (status === 'in progress') return [pen.circle('#ffffff'), pen.filled(rightHalf)]
  if (status === 'done')
    return [
      pen.circle(line),
      pen.stroke(
        [
          [2.9, 5.2],
          [4.4, 6.7],
          [7.2, 3.6],
        ],
        '#ffffff',
      ),
    ]
  return [pen.circle('#ffffff'), ...cross(pen)]
}

/** Returns the sign of what is no longer in the plan: a cross. */
export const goneSign = (place: SignPlace, { ghost }: Palette): Shape[] => cross(penOf(place, ghost))

/** Returns the sign of a milestone: a decision is a diamond, an event a flag. */
export function milestoneSign(kind: Milestone['kind'], place: SignPlace, { ink }: Palette): Shape[] {
  const pen = penOf(place, ink)
  if (kind === 'decision')
    return [
      pen.filled([
        [5, 0],
        [10, 5],
        [5, 10],
        [0, 5],
      ]),
    ]
  return [
    pen.filled([
      [4.4, 10],
      [4.4, 0.2],
      [5.6, 0.2],
      [5.6, 0.8],
      [10, 3.2],
      [5.6, 5.6],
      [5.6, 10],
    ]),
  ]
}

type Points = Polygon['points']

const radius = 4.2

/** The right half of the circle, in steps too small to be seen. */
const rightHalf: Points = Array.from({ length: 19 }, (_, step) => {
  const angle = (step / 18) * Math.PI - Math.PI / 2
  return [5 + radius * Math.cos(angle), 5 + radius * Math.sin(angle)] as const
})

/** Draws on a field of ten by ten. */
function penOf({ x, y, size }: SignPlace, colour: Colour) {
  const scale = size / 10
  const placed = (points: Points): Points => points.map(([px, py]) => [x + px * scale, y + py * scale] as const)
  const lineWidth = 1.3 * scale
  return {
    scale,
    circle: (fill: Colour) =>
      ({ type: 'circle', x: x + 5 * scale, y: y + 5 * scale, radius: radius * scale, fill, line: colour, lineWidth }) as const,
    filled: (points: Points): Polygon => ({ type: 'polygon', points: placed(points), fill: colour, line: null, lineWidth: 0 }),
    stroke: (points: Points, line = colour): Polygon => ({ type: 'polygon', points: placed(points), fill: null, line, lineWidth }),
  }
}

const cross = (pen: ReturnType<typeof penOf>): Shape[] => [
  pen.stroke([
    [3.3, 3.3],
    [6.7, 6.7],
  ]),
  pen.stroke([
    [6.7, 3.3],
    [3.3, 6.7],
  ]),
]
