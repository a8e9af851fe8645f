import { scaleLinear } from 'd3-scale'
import { Chart, colour, fitted, type Shape, shapes, Sign, type Tone, Words } from './parts.tsx'
import type { Tick } from './Rows.tsx'

/** The finishes of one activity over time; both axes in days from a common one. */
export interface TrendLine {
  readonly key: string
  readonly label: string
  readonly points: readonly { readonly at: number; readonly finish: number }[]
  readonly done: boolean
  readonly title: string
}

const tones: readonly Tone[] = ['lane-blue', 'lane-rust', 'lane-green', 'lane-violet', 'lane-teal', 'lane-rose', 'lane-amber', 'lane-slate']
const dashes = [undefined, '7 3', '2 3', '9 3 2 3']
const lineHeight = 17

/** Each line has a colour, a sign and a dash of its own, and its name at its end. */
const looks = (index: number): { tone: Tone; shape: Shape; dash: string | undefined } => ({
  tone: tones[index % tones.length] ?? 'ink',
  shape: shapes[index % 7] ?? 'circle',
  dash: dashes[Math.floor(index / 2) % dashes.length],
})

/**
 * The milestone trend chart: when it was looked at from left to right, the finish that was forecast then upwards. A
 * line that stays level kept its date, one that rises slips; where it meets the diagonal it is today.
 */
export function TrendLines({
  lines,
  across,
  up,
  width,
  height,
  label,
  chosen,
  onPress,
}: {
  readonly lines: readonly TrendLine[]
  /** The days it was looked at. */
  readonly across: readonly Tick[]
  /** The quarters of the finishes. */
  readonly up: readonly Tick[]
  readonly width: number
  readonly height: number
  readonly label: string
  readonly chosen: string | null
  readonly onPress?: ((key: string) => void) | undefined
}) {
  const names = Math.min(260, width * 0.3)
  const inset = { top: 16, right: names, bottom: 32, left: 72 }
  const looked = lines.flatMap(({ points }) => points.map(({ at }) => at)).concat(across.map(({ at }) => at))
  const finishes = lines.flatMap(({ points }) => points.map(({ finish }) => finish))
  const [firstLook, lastLook] = [Math.min(...looked), Math.max(...looked)]
  const [least, most] = [Math.min(...finishes), Math.max(...finishes)]
  const x = scaleLinear([firstLook, Math.max(lastLook, firstLook + 1)], [inset.left, width - inset.right])
  const air = Math.max(20, (most - least) * 0.04)
  const y = scaleLinear([least - air, most + air], [height - inset.bottom, inset.top])
  const acrossShown = apart(across, (at) => x(at), 76)
  const upShown = apart(
    up.filter(({ at }) => at >= least - air && at <= most + air),
    (at) => y(at),
    22,
  )
  const ends = placed(
    lines.map(({ points }) => y(points.at(-1)?.finish ?? least)),
    inset.top,
    height - inset.bottom,
  )
  const from = Math.max(firstLook, least - air)
  const to = Math.min(lastLook, most + air)
  return (
    <Chart width={width} height={height} label={label}>
      {upShown.map(({ at, label: words }) => (
        <g key={at}>
          <line x1={inset.left} x2={width - inset.right} y1={y(at)} y2={y(at)} stroke={colour('hairline')} />
          <Words x={inset.left - 8} y={y(at)} anchor="end">
            {words}
          </Words>
        </g>
      ))}
      {acrossShown.map(({ at, label: words }) => (
        <g key={at}>
          <line x1={x(at)} x2={x(at)} y1={height - inset.bottom} y2={height - inset.bottom + 4} stroke={colour('hairline-2')} />
          <Words x={x(at)} y={height - inset.bottom + 16}>
            {words}
          </Words>
        </g>
      ))}
      {from < to && (
        <line
          x1={x(from)}
          y1={y(from)}
          x2={x(to)}
          y2={y(to)}
          stroke={colour('ghost')}
          strokeDasharray="1 4"
          strokeLinecap="round"
          strokeWidth={1.5}
        />
      )}
      <line x1={inset.left} x2={width - inset.right} y1={height - inset.bottom} y2={height - inset.bottom} stroke={colour('ink-2')} />
      {lines.map((line, index) => {
        const { tone, shape, dash } = looks(index)
        const last = line.points.at(-1)
        const path = line.points
          .map(({ at, finish }, place) => `${place === 0 ? 'M' : 'L'}${x(at).toFixed(1)} ${y(finish).toFixed(1)}`)
          .join('')
        const isChosen = line.key === chosen
        const end = ends[index] ?? 0
        return (
          <g key={line.key} {...(onPress && { onClick: () => onPress(line.key), style: { cursor: 'pointer' } })}>
            <title>{line.title}</title>
            <path d={path} fill="none" stroke="transparent" strokeWidth={12} />
            <path
              d={path}
              fill="none"
              stroke={colour(tone)}
              strokeWidth={isChosen ? 3.5 : 1.75}
              strokeDasharray={dash}
              strokeLinejoin="round"
            />
            {line.points.map(({ at, finish }, place) =>
              place === 0 || place === line.points.length - 1 || finish !== line.points[place - 1]?.finish ? (
                <Sign key={`${at} ${finish}`} shape={shape} x={x(at)} y={y(finish)} tone={tone} />
              ) : null,
            )}
            {line.done && last && <circle cx={x(last.at)} cy={y(last.finish)} r={8} fill="none" stroke={colour(tone)} strokeWidth={1.5} />}
            {last && (
              <path
                d={`M${x(last.at) + 9} ${y(last.finish)}L${width - inset.right + 4} ${end}`}
                fill="none"
                stroke={colour('hairline-2')}
              />
            )}
            <Sign shape={shape} x={width - inset.right + 12} y={end} tone={tone} />
            <Words x={width - inset.right + 22} y={end} anchor="start" tone="ink" strong={isChosen}>
              {fitted(line.label, isChosen ? (names - 30) * 0.88 : names - 30)}
            </Words>
          </g>
        )
      })}
    </Chart>
  )
}

/** Of the ticks those that leave so much room between each other. */
function apart(ticks: readonly Tick[], place: (at: number) => number, room: number): Tick[] {
  const shown: Tick[] = []
  for (const tick of ticks) if (shown.every(({ at }) => Math.abs(place(at) - place(tick.at)) >= room)) shown.push(tick)
  return shown
}

/** Moves labels down, then up again, so that none covers another. */
function placed(wanted: readonly number[], top: number, bottom: number): number[] {
  const order = wanted.map((at, index) => ({ at, index })).toSorted((a, b) => a.at - b.at)
  let least = top
  for (const label of order) {
    label.at = Math.max(label.at, least)
    least = label.at + lineHeight
  }
  let most = bottom
  for (const label of order.toReversed()) {
    label.at = Math.min(label.at, most)
    most = label.at - lineHeight
  }
  const found = wanted.map(() => 0)
  for (const { at, index } of order) found[index] = at
  return found
}
