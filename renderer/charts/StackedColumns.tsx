import { scaleLinear } from 'd3-scale'
import { Area, Chart, colour, type Fill, fitted, Words, type Tone } from './parts.tsx'

export interface ColumnPart {
  readonly value: number
  readonly tone: Tone
  readonly fill: Fill
}

export interface Column {
  readonly key: string
  /** Below the axis. */
  readonly label: string
  /** Below the label; empty for none. */
  readonly note: string
  /** From the axis upwards. */
  readonly parts: readonly ColumnPart[]
  /** Above the column. */
  readonly head: string
  readonly title: string
}

const height = 232
const inset = { top: 24, right: 8, bottom: 40, left: 48 }
/** A label of a quarter, with some air. */
const roomForColumn = 58

/** So many columns can be read at this width; of more the last are drawn. */
export const columnsThatFit = (width: number): number => Math.max(4, Math.floor((width - inset.left - inset.right) / roomForColumn))

/** Columns of parts on top of each other, or beside each other. */
export function StackedColumns({
  columns,
  width,
  label,
  most,
  sayTick = String,
  beside = false,
  onPress,
}: {
  readonly columns: readonly Column[]
  readonly width: number
  readonly label: string
  /** The end of the axis; without it the highest column is. */
  readonly most?: number
  readonly sayTick?: (value: number) => string
  readonly beside?: boolean
  readonly onPress?: ((key: string) => void) | undefined
}) {
  const heightOf = ({ parts }: Column) =>
    beside ? Math.max(0, ...parts.map(({ value }) => value)) : parts.reduce((sum, { value }) => sum + value, 0)
  const top = most ?? Math.max(1, ...columns.map(heightOf))
  const y =
    most === undefined
      ? scaleLinear([0, top], [height - inset.bottom, inset.top]).nice(4)
      : scaleLinear([0, top], [height - inset.bottom, inset.top])
  const ticks = y.ticks(4).filter((tick) => most !== undefined || Number.isInteger(tick))
  const each = (width - inset.left - inset.right) / Math.max(1, columns.length)
  const wide = Math.min(44, each * 0.66)
  return (
    <Chart width={width} height={height} label={label}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={inset.left} x2={width - inset.right} y1={y(tick)} y2={y(tick)} stroke={colour('hairline')} />
          <Words x={inset.left - 8} y={y(tick)} anchor="end">
            {sayTick(tick)}
          </Words>
        </g>
      ))}
      {columns.map((column, index) => {
        const middle = inset.left + each * (index + 0.5)
        let from = 0
        return (
          <g key={column.key} {...(onPress && { onClick: () => onPress(column.key), style: { cursor: 'pointer' } })}>
            <title>{column.title}</title>
            <rect x={middle - each / 2} y={0} width={each} height={height} fill="transparent" />
            {column.parts.map(({ value, tone, fill }, place) => {
              const bottom = beside ? 0 : from
              from += value
              const width1 = beside ? wide / column.parts.length : wide
              const x = middle - wide / 2 + (beside ? place * width1 : 0)
              return (
                <Area
                  key={tone + fill}
                  x={x}
                  y={y(bottom + value)}
                  width={width1 - (beside ? 1 : 0)}
                  height={y(bottom) - y(bottom + value)}
                  tone={tone}
                  fill={fill}
                />
              )
            })}
            <Words x={middle} y={y(heightOf(column)) - 10} tone="ink" strong>
              {column.head}
            </Words>
            <Words x={middle} y={height - inset.bottom + 14}>
              {fitted(column.label, each)}
            </Words>
            {column.note !== '' && (
              <Words x={middle} y={height - inset.bottom + 30}>
                {fitted(column.note, each)}
              </Words>
            )}
          </g>
        )
      })}
      <line x1={inset.left} x2={width - inset.right} y1={y(0)} y2={y(0)} stroke={colour('ink-2')} />
    </Chart>
  )
}
