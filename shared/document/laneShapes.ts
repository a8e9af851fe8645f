import type { Axis } from './axis.ts'
import { alongAxis, bands, stroke } from './axisShapes.ts'
import type { Bar } from './model.ts'
import { type Placed, signSize } from './packing.ts'
import { type Geometry, scaleOf } from './page.ts'
import { blockRule, type LaneBlock, type PlacedRow } from './pagination.ts'
import type { Palette } from './palette.ts'
import type { Drawing, Group, Polygon, Shape } from './shapes.ts'
import { goneSign, milestoneSign, statusSign } from './signs.ts'
import { barWords, markWords } from './words.ts'

/** Returns the drawing of a lane: its bars, their ghosts and its milestones over the lines of the axis. */
export function laneDrawing({ height, rows }: LaneBlock, axis: Axis, geometry: Geometry, palette: Palette): Drawing {
  const { width, at } = alongAxis(geometry)
  const scale = scaleOf(geometry)
  return {
    width,
    height,
    shapes: [
      ...bands(axis, geometry, palette, { top: 0, height }),
      // The rule above the lane: the border of a table would lie under the bands.
      stroke(palette.hairline2, blockRule, [0, blockRule / 2], [width, blockRule / 2]),
      ...(axis.today ? [stroke(palette.accent, scale, [at(axis.today.at), 0], [at(axis.today.at), height])] : []),
      ...rows.flatMap((row) => row.items.map((placed) => itemGroup(placed, row, geometry, palette))),
      ...(axis.endsHorizon ? [stroke(palette.ink, scale, [at(1), 0], [at(1), height])] : []),
    ],
  }
}

/** Returns what one item is drawn as, in a row at its height. */
export function itemGroup(placed: Placed, row: PlacedRow, geometry: Geometry, palette: Palette): Group {
  const { item } = placed
  const label = item.type === 'bar' ? barWords(item) : markWords(item)
  const bar =
    item.type === 'bar' ? [...ghostShapes(item, placed, row, geometry, palette), ...barShapes(item, placed, row, geometry, palette)] : []
  return { type: 'group', label, shapes: [...bar, ...labelShapes(placed, row, geometry, palette)] }
}

/** How far the outline of a ghost stands above and below the bars of its row. */
const ghostMargin = 1.75

function ghostShapes(item: Bar, { x, width, ghost }: Placed, row: PlacedRow, geometry: Geometry, { ghost: line }: Palette): Shape[] {
  if (!ghost) return []
  const scale = scaleOf(geometry)
  const margin = ghostMargin * scale
  const outline: Shape = {
    type: 'rectangle',
    x: geometry.axisPadding + ghost.x,
    y: row.y - margin,
    width: ghost.width,
    height: row.height + 2 * margin,
    radius: 2 * scale,
    fill: null,
    line,
    lineWidth: 0.9 * scale,
    dash: [3 * scale, 2 * scale],
  }
  const from = geometry.axisPadding + ghost.x + ghost.width
  const to = geometry.axisPadding + x + width
  const head = 4 * scale * Math.sign(to - from)
  // Where only the start moved there is no slip to point at.
  if (item.ghost?.finish.date === item.activity.finish.date || Math.abs(to - from) < 2 * Math.abs(head)) return [outline]
  const y = row.y + row.height + margin
  const arrow: Polygon = {
    type: 'polygon',
    points: [
      [to, y],
      [to - head, y - 2 * scale],
      [to - head, y + 2 * scale],
    ],
    fill: line,
    line: null,
    lineWidth: 0,
  }
  return [outline, stroke(line, 0.9 * scale, [from, y], [to - head, y]), arrow]
}

function barShapes(item: Bar, placed: Placed, row: PlacedRow, geometry: Geometry, palette: Palette): Shape[] {
  const scale = scaleOf(geometry)
  const look = item.gone ? { line: palette.ghost, fill: null, width: 0.9, dash: [3, 2] } : palette.bars[item.activity.status]
  const left = geometry.axisPadding + placed.x
  const right = left + placed.width
  const middle = row.y + row.height / 2
  const arrow = (x: number, way: number): Polygon =>
    stroke(look.line, 1.25 * scale, [x, middle - 3.5 * scale], [x + 4 * scale * way, middle], [x, middle + 3.5 * scale])
  return [
    {
      type: 'rectangle',
      x: left,
      y: row.y,
      width: placed.width,
      height: row.height,
      radius: 1.5 * scale,
      fill: look.fill,
      line: look.line,
      lineWidth: look.width * scale,
      ...(look.dash === undefined ? {} : { dash: look.dash.map((length) => length * scale) }),
    },
    ...(item.startsBefore ? [arrow(left - 3 * scale, -1)] : []),
    ...(item.finishesAfter ? [arrow(right + 3 * scale, 1)] : []),
  ]
}

function labelShapes({ item, label, sign, x, width }: Placed, row: PlacedRow, geometry: Geometry, palette: Palette): Shape[] {
  const { textSize: size, axisPadding } = geometry
  const leading = size * 1.2
  const middle = row.y + row.height / 2
  // The middle of lower-case letters stands about a third of the type size above the line they stand on.
  const first = middle + size * 0.35 - ((label.lines.length - 1) * leading) / 2
  // With its text on several lines a sign stands at the first, in a bar of its own in the middle.
  const level = label.side === 'inside' || sign < x || sign > x + width ? first - size * 0.35 : middle
  const place = { x: axisPadding + sign, y: level - signSize(size) / 2, size: signSize(size) }
  const quiet = item.type === 'bar' && (item.gone || item.activity.status === 'stopped')
  const shapes =
    item.type !== 'bar'
      ? milestoneSign(item.kind, place, palette)
      : item.gone
        ? goneSign(place, palette)
        : statusSign(item.activity.status, place, palette)
  return [
    ...shapes,
    ...label.lines.map((text, index): Shape => ({
      type: 'words',
      text,
      x: axisPadding + label.x,
      y: first + index * leading,
      anchor: 'start',
      size,
      weight: 'regular',
      colour: quiet ? palette.ink2 : palette.ink,
    })),
  ]
}
