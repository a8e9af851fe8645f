import type { DeliveryVerdict, OutcomeVerdict } from '../../domain/review.ts'
import type { Drawing, Shape } from '../shapes.ts'
import { slidePalette as palette } from './look.ts'

type Points = readonly (readonly [number, number])[]

/** On a field of ten by ten: each verdict has a shape of its own besides its colour. */
const signs: Readonly<
  Record<
    DeliveryVerdict | OutcomeVerdict | 'open',
    { readonly colour: string; readonly filled?: Points; readonly round?: boolean; readonly strokes?: readonly Points[] }
  >
> = {
  delivered: {
    colour: palette.good,
    round: true,
    strokes: [
      [
        [2.7, 5.2],
        [4.4, 6.9],
        [7.4, 3.4],
      ],
    ],
  },
  moved: {
    colour: palette.warn,
    filled: [
      [0.6, 3.6],
      [5, 3.6],
      [5, 1],
      [9.6, 5],
      [5, 9],
      [5, 6.4],
      [0.6, 6.4],
    ],
  },
  dropped: {
    colour: palette.bad,
    strokes: [
      [
        [1.6, 1.6],
        [8.4, 8.4],
      ],
      [
        [8.4, 1.6],
        [1.6, 8.4],
      ],
    ],
  },
  added: {
    colour: palette.accent,
    strokes: [
      [
        [5, 0.8],
        [5, 9.2],
      ],
      [
        [0.8, 5],
        [9.2, 5],
      ],
    ],
  },
  open: {
    colour: palette.ink2,
    strokes: [
      [
        [1, 5],
        [5, 1],
        [9, 5],
        [5, 9],
        [1, 5],
      ],
    ],
  },
  'on track': {
    colour: palette.good,
    round: true,
    strokes: [
      [
        [2.7, 5.2],
        [4.4, 6.9],
        [7.4, 3.4],
      ],
    ],
  },
  'at risk': {
    colour: palette.warn,
    filled: [
      [5, 0.6],
      [9.8, 9.2],
      [0.2, 9.2],
    ],
  },
  missed: {
    colour: palette.bad,
    strokes: [
      [
        [1.6, 1.6],
        [8.4, 8.4],
      ],
      [
        [8.4, 1.6],
        [1.6, 8.4],
      ],
    ],
  },
  'not measured': {
    colour: palette.ink2,
    strokes: [
      [
        [1, 5],
        [9, 5],
      ],
    ],
  },
}

/** Returns the sign of a verdict, as large as the text beside it. */
export function verdictSign(verdict: keyof typeof signs, size: number): Drawing {
  const { colour, filled, round = false, strokes = [] } = signs[verdict]
  const scale = size / 10
  const at = (points: Points): Points => points.map(([x, y]) => [x * scale, y * scale] as const)
  const shapes: Shape[] = [
    ...(round
      ? [{ type: 'circle', x: 5 * scale, y: 5 * scale, radius: 4.7 * scale, fill: colour, line: null, lineWidth: 0 } as const]
      : []),
    ...(filled ? [{ type: 'polygon', points: at(filled), fill: colour, line: null, lineWidth: 0 } as const] : []),
    ...strokes.map((points): Shape => ({
      type: 'polygon',
      points: at(points),
      fill: null,
      line: round ? '#ffffff' : colour,
      lineWidth: 1.6 * scale,
    })),
  ]
  return { width: size, height: size, shapes }
}
