import type { Axis } from '#shared/document/axis.ts'
import { type Placed, signSize } from '#shared/document/packing.ts'
import type { PageGeometry } from '#shared/document/page.ts'
import { blockRule, type LaneBlock, type PlacedRow } from '#shared/document/pagination.ts'
import { alongAxis, Bands } from './AxisDrawing.tsx'
import { barLooks, palette } from './palette.ts'
import { MilestoneSign, round, StatusSign } from './signs.tsx'
import { barWords, markWords } from './words.ts'

interface Props {
  readonly block: LaneBlock
  readonly axis: Axis
  readonly geometry: PageGeometry
}

/** The bars and milestones of a lane over the lines of the axis. */
export function LaneDrawing({ block, axis, geometry }: Props) {
  const { width, at } = alongAxis(geometry)
  const height = round(block.height)
  return (
    <svg viewBox={`0 0 ${round(width)} ${height}`} style={{ width: `${round(width)}pt`, height: `${height}pt` }}>
      <Bands axis={axis} geometry={geometry} top={0} height={block.height} />
      {/* The rule above the lane: a border would lie under the bands. */}
      <path d={`M0 0.25 H${round(width)}`} stroke={palette.hairline2} strokeWidth={blockRule} />
      {axis.today && <path d={`M${at(axis.today.at)} 0 V${height}`} stroke={palette.accent} strokeWidth={1} />}
      {block.rows.flatMap((row) =>
        row.items.map((placed) => (
          <ItemDrawing key={keyOf(placed)} placed={placed} row={row} geometry={geometry} />
        )),
      )}
      <path d={`M${at(1)} 0 V${height}`} stroke={palette.ink} strokeWidth={1} />
    </svg>
  )
}

const keyOf = ({ item }: Placed): string => (item.type === 'bar' ? item.activity.id : item.id)

function ItemDrawing({ placed, row, geometry }: { readonly placed: Placed; readonly row: PlacedRow; readonly geometry: PageGeometry }) {
  const { item } = placed
  return (
    // A part of a drawing has no tag of its own for an image; printed, it is a figure with this text as its alternative.
    <g role="img" aria-label={item.type === 'bar' ? barWords(item) : markWords(item)}>
      {item.type === 'bar' && <BarShape placed={placed} row={row} geometry={geometry} />}
      <Label placed={placed} row={row} geometry={geometry} />
    </g>
  )
}

function BarShape({ placed, row, geometry }: { readonly placed: Placed; readonly row: PlacedRow; readonly geometry: PageGeometry }) {
  const { item } = placed
  if (item.type !== 'bar') return null
  const { line, fill, width, dash } = barLooks[item.activity.status]
  const left = round(geometry.axisPadding + placed.x)
  const right = round(left + placed.width)
  const middle = round(row.y + row.height / 2)
  return (
    <>
      <rect
        x={left}
        y={round(row.y)}
        width={round(placed.width)}
        height={round(row.height)}
        rx={1.5}
        fill={fill}
        stroke={line}
        strokeWidth={width}
        {...(dash === undefined ? {} : { strokeDasharray: dash })}
      />
      {item.startsBefore && <path d={`M${left - 3} ${middle - 3.5} l-4 3.5 l4 3.5`} fill="none" stroke={line} strokeWidth={1.25} />}
      {item.finishesAfter && <path d={`M${right + 3} ${middle - 3.5} l4 3.5 l-4 3.5`} fill="none" stroke={line} strokeWidth={1.25} />}
    </>
  )
}

function Label({ placed, row, geometry }: { readonly placed: Placed; readonly row: PlacedRow; readonly geometry: PageGeometry }) {
  const { item, label } = placed
  const { textSize: size } = geometry
  const leading = size * 1.2
  const middle = row.y + row.height / 2
  // The middle of lower-case letters stands about a third of the type size above the line they stand on.
  const first = middle + size * 0.35 - ((label.lines.length - 1) * leading) / 2
  // With its text on several lines a sign stands at the first, in a bar of its own in the middle.
  const level = label.side === 'inside' || placed.sign < placed.x || placed.sign > placed.x + placed.width ? first - size * 0.35 : middle
  const sign = { x: geometry.axisPadding + placed.sign, y: level - signSize(size) / 2, size: signSize(size) }
  const lines = label.lines.map((line, index) => ({ line, y: round(first + index * leading) }))
  const isBar = item.type === 'bar'
  return (
    <>
      {isBar ? (
        <StatusSign status={item.activity.status} {...sign} />
      ) : (
        <MilestoneSign kind={item.kind} {...sign} />
      )}
      {lines.map(({ line, y }) => (
        <text
          key={y}
          x={round(geometry.axisPadding + label.x)}
          y={y}
          fontSize={size}
          fill={isBar && item.activity.status === 'stopped' ? palette.ink2 : palette.ink}
        >
          {line}
        </text>
      ))}
    </>
  )
}
