import { formatMonth } from '../calendar/dates.ts'
import { language, t } from '../text/index.ts'
import type { Axis, AxisYear } from './axis.ts'
import { fit, textWidth } from './measure.ts'
import { type Geometry, scaleOf } from './page.ts'
import { axisHeight } from './pagination.ts'
import type { Palette } from './palette.ts'
import type { Drawing, Polygon, Shape, Words } from './shapes.ts'
import { dateWords } from './words.ts'

/** Returns how wide a drawing along the axis is, and where on it a fraction of the axis lies. */
export const alongAxis = ({ axisWidth, axisPadding }: Geometry) => ({
  width: axisWidth + 2 * axisPadding,
  at: (fraction: number) => axisPadding + fraction * axisWidth,
})

/** Returns what the axis covers, in words. */
export const axisWords = (axis: Axis): string =>
  t('document.axis.label', {
    from: axis.quarters[0]?.label ?? '',
    to: axis.quarters.at(-1)?.label ?? '',
    start: dateWords(axis.start),
    finish: dateWords(axis.finish),
  })

/** Returns the drawing of the fiscal years and quarters, of today and of the end of the axis, which stands above the lanes. */
export function axisDrawing(axis: Axis, geometry: Geometry, palette: Palette): Drawing {
  const height = axisHeight(geometry)
  const shapes = [
    ...bands(axis, geometry, palette, { top: height * 0.3, quartersFrom: height * 0.62, height: height * 0.7 }),
    ...axis.years.flatMap((year) => yearWords(year, geometry, palette)),
    ...axis.quarters.map(({ quarter, short, from, to }) =>
      words({
        text: fit(short ?? formatMonth(quarter, language()), (to - from) * geometry.axisWidth - 3 * scaleOf(geometry), geometry.smallSize),
        x: alongAxis(geometry).at(from) + 3 * scaleOf(geometry),
        y: height * 0.86,
        size: geometry.smallSize,
        colour: palette.ink2,
      }),
    ),
    ...endAndToday(axis, geometry, palette),
  ]
  return { width: alongAxis(geometry).width, height, shapes }
}

type Given = Pick<Words, 'text' | 'x' | 'y' | 'size' | 'colour'> & Partial<Words>
const words = (given: Given): Words => ({ type: 'words', anchor: 'start', weight: 'regular', ...given })

/** Returns a line from point to point. */
export const stroke = (line: string, lineWidth: number, ...points: Polygon['points']): Polygon => ({
  type: 'polygon',
  points,
  fill: null,
  line,
  lineWidth,
})

function yearWords(year: AxisYear, geometry: Geometry, { ink, ink2 }: Palette): Words[] {
  const { textSize, smallSize, axisWidth } = geometry
  const scale = scaleOf(geometry)
  const room = (year.to - year.from) * axisWidth - 6 * scale
  const x = alongAxis(geometry).at(year.from) + 3 * scale
  const y = axisHeight(geometry) * 0.55
  const label = fit(year.label, room, textSize, 'semibold')
  const used = textWidth(`${label}  `, textSize, 'semibold')
  const months = t('document.span', { start: formatMonth(year.start, language()), finish: formatMonth(year.finish, language()) })
  return [
    words({ text: label, x, y, size: textSize, weight: 'semibold', colour: ink }),
    ...(textWidth(months, smallSize) <= room - used ? [words({ text: months, x: x + used, y, size: smallSize, colour: ink2 })] : []),
  ]
}

function endAndToday(axis: Axis, geometry: Geometry, { ink, ink2, accent }: Palette): Shape[] {
  const { at } = alongAxis(geometry)
  const { smallSize: size } = geometry
  const scale = scaleOf(geometry)
  const height = axisHeight(geometry)
  const y = height * 0.17
  const tick = height * 0.22
  const end = axis.endsHorizon ? t('document.axis.end', { date: dateWords(axis.finish) }) : ''
  const shapes: Shape[] = axis.endsHorizon
    ? [words({ text: end, x: at(1), y, anchor: 'end', size, colour: ink2 }), stroke(ink, scale, [at(1), tick], [at(1), height])]
    : []
  if (!axis.today) return shapes
  const today = t('document.axis.today', { date: dateWords(axis.today.date) })
  const width = textWidth(today, size, 'semibold')
  const x = at(axis.today.at)
  const left = Math.max(at(0), Math.min(x - width / 2, at(1) - textWidth(end, size) - 10 * scale - width))
  return [
    ...shapes,
    words({ text: today, x: left, y, size, weight: 'semibold', colour: accent }),
    {
      type: 'polygon',
      points: [
        [x - 3 * scale, tick],
        [x + 3 * scale, tick],
        [x, tick + 4 * scale],
      ],
      fill: accent,
      line: null,
      lineWidth: 0,
    },
    stroke(accent, scale, [x, height * 0.9], [x, height]),
  ]
}

interface BandsPlace {
  readonly top: number
  readonly height: number
  /** Where the lines of the quarters begin, below the names of the years. */
  readonly quartersFrom?: number
}

/** Returns every other fiscal year on a tint and a line for each quarter: what a bar's place is read from. */
export function bands(axis: Axis, geometry: Geometry, palette: Palette, { top, height, quartersFrom = top }: BandsPlace): Shape[] {
  const { at } = alongAxis(geometry)
  const starts = new Set(axis.years.map(({ from }) => from))
  return [
    ...axis.years.flatMap(({ from, to }, index): Shape[] =>
      index % 2 === 0
        ? [
            {
              type: 'rectangle',
              x: at(from),
              y: top,
              width: at(to) - at(from),
              height,
              radius: 0,
              fill: palette.band,
              line: null,
              lineWidth: 0,
            },
          ]
        : [],
    ),
    ...axis.quarters.map(({ from }) =>
      stroke(
        starts.has(from) ? palette.hairline2 : palette.hairline,
        0.5,
        [at(from), starts.has(from) ? top : quartersFrom],
        [at(from), top + height],
      ),
    ),
  ]
}
