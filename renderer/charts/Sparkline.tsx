import { scaleLinear } from 'd3-scale'
import { Chart, colour, Sign, Words } from './parts.tsx'

/** The finishes of one activity as a line of steps: each step up is a slip. Days from a common one. */
export function Sparkline({
  points,
  width,
  height = 56,
  label,
  first,
  last,
}: {
  readonly points: readonly { readonly at: number; readonly finish: number }[]
  readonly width: number
  readonly height?: number
  readonly label: string
  /** What stands beside its two ends. */
  readonly first: string
  readonly last: string
}) {
  const [left, right] = [92, 100]
  const ats = points.map(({ at }) => at)
  const finishes = points.map(({ finish }) => finish)
  const x = scaleLinear([Math.min(...ats), Math.max(...ats, Math.min(...ats) + 1)], [left, width - right])
  const y = scaleLinear([Math.min(...finishes), Math.max(...finishes, Math.min(...finishes) + 1)], [height - 12, 12])
  const [start, end] = [points[0], points.at(-1)]
  if (!start || !end) return null
  const path = points
    .map(({ at, finish }, index) =>
      index === 0 ? `M${x(at).toFixed(1)} ${y(finish).toFixed(1)}` : `H${x(at).toFixed(1)}V${y(finish).toFixed(1)}`,
    )
    .join('')
  return (
    <Chart width={width} height={height} label={label}>
      <line x1={x(start.at)} x2={width - right} y1={y(start.finish)} y2={y(start.finish)} stroke={colour('ghost')} strokeDasharray="3 3" />
      <path d={path} fill="none" stroke={colour('accent')} strokeWidth={2} />
      {points.map(({ at, finish }, index) => {
        const before = points[index - 1]
        if (before && before.finish === finish) return null
        return (
          <Sign
            key={`${at} ${finish}`}
            shape={!before ? 'circle' : finish > before.finish ? 'triangle' : 'down'}
            x={x(at)}
            y={y(finish)}
            tone={!before || finish <= before.finish ? 'accent' : 'bad'}
          />
        )
      })}
      <Words x={left - 10} y={y(start.finish)} anchor="end">
        {first}
      </Words>
      <Words x={width - right + 10} y={y(end.finish)} anchor="start" tone="ink">
        {last}
      </Words>
    </Chart>
  )
}
