import { scaleLinear } from 'd3-scale'
import { Chart, colour, fitted, type Shape, Sign, type Tone, Words } from './parts.tsx'

export interface ScoreLine {
  readonly label: string
  readonly tone: Tone
  readonly shape: Shape
  readonly dashed: boolean
  /** One for each column; null where nothing was said. */
  readonly values: readonly (number | null)[]
}

const height = 176
const inset = { top: 24, right: 16, bottom: 32 }

/** Scores from 1 upwards over a few reviews. */
export function ScoreLines({
  title,
  lines,
  columns,
  steps,
  width,
  label,
}: {
  readonly title: string
  readonly lines: readonly ScoreLine[]
  readonly columns: readonly string[]
  /** What each value is called, from 1. */
  readonly steps: readonly string[]
  readonly width: number
  readonly label: string
}) {
  const left = Math.min(width * 0.45, 20 + Math.max(...steps.map(({ length }) => length)) * 6.4)
  const x = scaleLinear([0, Math.max(1, columns.length - 1)], [left + 12, width - inset.right - 12])
  const y = scaleLinear([1, steps.length], [height - inset.bottom - 8, inset.top + 12])
  const each = (width - left - inset.right) / Math.max(1, columns.length)
  const every = Math.max(1, Math.ceil(58 / each))
  return (
    <Chart width={width} height={height} label={label}>
      <Words x={0} y={10} anchor="start" tone="ink" strong>
        {title}
      </Words>
      {steps.map((step, index) => (
        <g key={step}>
          <line x1={left} x2={width - inset.right} y1={y(index + 1)} y2={y(index + 1)} stroke={colour('hairline')} />
          <Words x={left - 8} y={y(index + 1)} anchor="end">
            {fitted(step, left - 8)}
          </Words>
        </g>
      ))}
      {columns.map((column, index) =>
        (columns.length - 1 - index) % every === 0 ? (
          <Words key={column} x={x(index)} y={height - 12} anchor={columns.length === 1 ? 'start' : 'middle'}>
            {column}
          </Words>
        ) : null,
      )}
      {lines.map(({ label: name, tone, shape, dashed, values }) => {
        const points = values.flatMap((value, index) => (value === null ? [] : [{ value, index }]))
        const path = points
          .map(
            ({ value, index }, place) =>
              `${place > 0 && points[place - 1]?.index === index - 1 ? 'L' : 'M'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`,
          )
          .join('')
        return (
          <g key={name}>
            <path d={path} fill="none" stroke={colour(tone)} strokeWidth={2} strokeDasharray={dashed ? '6 3' : undefined} />
            {points.map(({ value, index }) => (
              <Sign key={index} shape={shape} x={x(index)} y={y(value)} tone={tone} hollow={dashed} />
            ))}
          </g>
        )
      })}
    </Chart>
  )
}
