import { scaleLinear } from 'd3-scale'
import { Area, Chart, colour, type Fill, fitted, Sign, type Tone, Words } from './parts.tsx'

/** A bar from nothing to a value. */
export interface BarRow {
  readonly key: string
  readonly label: string
  readonly value: number
  readonly tone: Tone
  readonly fill: Fill
  /** At the end of the bar. */
  readonly text: string
}

const rowHeight = 28
const sideOf = (width: number) => Math.min(360, Math.max(140, width * 0.38))

/** One bar a row, its name before it and its value behind it. */
export function BarRows({
  rows,
  width,
  label,
  onPress,
}: {
  readonly rows: readonly BarRow[]
  readonly width: number
  readonly label: string
  readonly onPress?: ((key: string) => void) | undefined
}) {
  const side = sideOf(width)
  const room = 160
  const x = scaleLinear([0, Math.max(1, ...rows.map(({ value }) => value))], [0, Math.max(40, width - side - room)])
  const height = rows.length * rowHeight + 8
  return (
    <Chart width={width} height={height} label={label}>
      {rows.map((row, index) => {
        const y = 4 + index * rowHeight
        return (
          <g key={row.key} {...(onPress && { onClick: () => onPress(row.key), style: { cursor: 'pointer' } })}>
            <title>{row.label}</title>
            <Words x={0} y={y + rowHeight / 2} anchor="start" tone="ink">
              {fitted(row.label, side - 12)}
            </Words>
            <Area x={side} y={y + 6} width={x(row.value)} height={rowHeight - 12} tone={row.tone} fill={row.fill} />
            <Words x={side + x(row.value) + 8} y={y + rowHeight / 2} anchor="start" tone="ink">
              {fitted(row.text, room - 8)}
            </Words>
          </g>
        )
      })}
      <line x1={side} x2={side} y1={0} y2={height} stroke={colour('ink-2')} />
    </Chart>
  )
}

/** A day as it is planned, and the days between which it is likely to be. All of them days from a common one. */
export interface SpanRow {
  readonly key: string
  readonly label: string
  readonly planned: number
  readonly low: number
  readonly middle: number
  readonly high: number
  readonly title: string
}

export interface Tick {
  readonly at: number
  readonly label: string
}

/** Spans along a common axis of days, with what is planned as a diamond and today as a line. */
export function SpanRows({
  rows,
  ticks,
  today,
  sayToday,
  width,
  label,
  onPress,
}: {
  readonly rows: readonly SpanRow[]
  readonly ticks: readonly Tick[]
  readonly today: number
  readonly sayToday: string
  readonly width: number
  readonly label: string
  readonly onPress?: ((key: string) => void) | undefined
}) {
  const side = sideOf(width)
  const ends = [today, ...ticks.map(({ at }) => at), ...rows.flatMap(({ planned, low, high }) => [planned, low, high])]
  const x = scaleLinear([Math.min(...ends), Math.max(...ends, Math.min(...ends) + 1)], [side + 8, width - 16])
  const top = 40
  const height = top + rows.length * rowHeight + 8
  const apart = 64
  const shown: Tick[] = []
  for (const tick of ticks)
    if (shown.every(({ at }) => Math.abs(x(at) - x(tick.at)) >= apart) && x(tick.at) + apart / 2 <= width) shown.push(tick)
  return (
    <Chart width={width} height={height} label={label}>
      {shown.map(({ at, label: words }) => (
        <g key={at}>
          <line x1={x(at)} x2={x(at)} y1={top - 6} y2={height} stroke={colour('hairline')} />
          <Words x={x(at)} y={28}>
            {words}
          </Words>
        </g>
      ))}
      <line x1={x(today)} x2={x(today)} y1={16} y2={height} stroke={colour('bad')} />
      <Words x={x(today)} y={8} tone="bad" anchor={x(today) < side + 40 ? 'start' : 'middle'}>
        {sayToday}
      </Words>
      {rows.map((row, index) => {
        const y = top + index * rowHeight + rowHeight / 2
        return (
          <g key={row.key} {...(onPress && { onClick: () => onPress(row.key), style: { cursor: 'pointer' } })}>
            <title>{row.title}</title>
            <rect x={0} y={y - rowHeight / 2} width={width} height={rowHeight} fill="transparent" />
            <Words x={0} y={y} anchor="start" tone="ink">
              {fitted(row.label, side - 12)}
            </Words>
            <line x1={x(row.low)} x2={x(row.high)} y1={y} y2={y} stroke={colour('accent')} strokeWidth={6} strokeOpacity={0.45} />
            <line x1={x(row.low)} x2={x(row.low)} y1={y - 6} y2={y + 6} stroke={colour('accent')} strokeWidth={1.5} />
            <line x1={x(row.high)} x2={x(row.high)} y1={y - 6} y2={y + 6} stroke={colour('accent')} strokeWidth={1.5} />
            <line x1={x(row.middle)} x2={x(row.middle)} y1={y - 7} y2={y + 7} stroke={colour('accent')} strokeWidth={3} />
            <Sign shape="diamond" x={x(row.planned)} y={y} tone="ink" hollow />
          </g>
        )
      })}
    </Chart>
  )
}
