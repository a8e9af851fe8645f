import type { ReactNode } from 'react'

/** A chart in the colours of tokens.css, given as attributes: on paper there is no style sheet of the screen. */
export type Tone =
  | 'accent'
  | 'ink'
  | 'ink-2'
  | 'hairline'
  | 'hairline-2'
  | 'paper'
  | 'bad'
  | 'warn'
  | 'in-progress'
  | 'done'
  | 'committed'
  | 'ghost'
  | 'lane-blue'
  | 'lane-rust'
  | 'lane-green'
  | 'lane-violet'
  | 'lane-teal'
  | 'lane-rose'
  | 'lane-amber'
  | 'lane-slate'
export const colour = (tone: Tone): string => `var(--${tone})`

/** Text of charts in pixels, and the width one of its letters takes on average. */
export const textSize = 12
const letter = 6.4

/** Returns the text, cut with an ellipsis where it would be wider than so many pixels. */
export const fitted = (text: string, room: number): string => {
  const most = Math.max(1, Math.floor(room / letter))
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`
}

/** A picture with a name; what it shows in numbers stands in the table beside it. */
export function Chart({
  width,
  height,
  label,
  children,
}: {
  readonly width: number
  readonly height: number
  readonly label: string
  readonly children: ReactNode
}) {
  return (
    <svg
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontSize={textSize}
      style={{ display: 'block', fontVariantNumeric: 'tabular-nums' }}
    >
      {children}
    </svg>
  )
}

export function Words({
  x,
  y,
  anchor = 'middle',
  tone = 'ink-2',
  strong = false,
  children,
}: {
  readonly x: number
  readonly y: number
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly tone?: Tone
  readonly strong?: boolean
  readonly children: string | number
}) {
  return (
    <text
      x={x}
      y={y}
      textAnchor={anchor}
      dominantBaseline="central"
      fill={colour(tone)}
      {...(strong && { fontWeight: 650, fontSize: textSize + 1 })}
    >
      {children}
    </text>
  )
}

export const shapes = ['circle', 'square', 'triangle', 'diamond', 'plus', 'cross', 'down', 'bar'] as const
export type Shape = (typeof shapes)[number]

/** A sign around the origin, four pixels to each side. */
const paths: Readonly<Record<Shape, string>> = {
  circle: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z',
  square: 'M-3.5 -3.5h7v7h-7Z',
  triangle: 'M0 -4.5L4.5 3.5h-9Z',
  diamond: 'M0 -5L5 0L0 5L-5 0Z',
  plus: 'M-1.5 -4.5h3v3h3v3h-3v3h-3v-3h-3v-3h3Z',
  cross: 'M-4 -2.2L-2.2 -4L0 -1.8L2.2 -4L4 -2.2L1.8 0L4 2.2L2.2 4L0 1.8L-2.2 4L-4 2.2L-1.8 0Z',
  down: 'M0 4.5L4.5 -3.5h-9Z',
  bar: 'M-5 -2h10v4h-10Z',
}

export function Sign({
  shape,
  x,
  y,
  tone,
  hollow = false,
  scale = 1,
}: {
  readonly shape: Shape
  readonly x: number
  readonly y: number
  readonly tone: Tone
  readonly hollow?: boolean
  readonly scale?: number
}) {
  return (
    <path
      d={paths[shape]}
      transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})${scale === 1 ? '' : ` scale(${scale})`}`}
      fill={colour(hollow ? 'paper' : tone)}
      stroke={colour(hollow ? tone : 'paper')}
      strokeWidth={hollow ? 1.5 : 0.75}
    />
  )
}

/** How an area is filled: told apart without colour. */
export type Fill = 'solid' | 'hatched' | 'empty' | 'crossed'

/** A rectangle, full, hatched, empty or crossed out. */
export function Area({
  x,
  y,
  width,
  height,
  tone,
  fill,
}: {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly tone: Tone
  readonly fill: Fill
}) {
  if (height <= 0 || width <= 0) return null
  const edge = { x: x + 0.5, y: y + 0.5, width: Math.max(0, width - 1), height: Math.max(0, height - 1) }
  if (fill === 'solid') return <rect x={x} y={y} width={width} height={height} fill={colour(tone)} />
  return (
    <g stroke={colour(tone)}>
      <rect {...edge} fill={colour('paper')} strokeDasharray={fill === 'empty' ? '3 2' : undefined} />
      {fill === 'hatched' && <path d={hatching(edge)} strokeWidth={1.5} />}
      {fill === 'crossed' && (
        <path
          d={`M${edge.x} ${edge.y}L${edge.x + edge.width} ${edge.y + edge.height}M${edge.x + edge.width} ${edge.y}L${edge.x} ${edge.y + edge.height}`}
        />
      )}
    </g>
  )
}

/** Lines from the lower left to the upper right, every five pixels. */
function hatching({ x, y, width, height }: { x: number; y: number; width: number; height: number }): string {
  const lines: string[] = []
  for (let at = 5; at < width + height; at += 5) {
    const from = { x: Math.max(0, at - height), y: Math.min(at, height) }
    const to = { x: Math.min(at, width), y: Math.max(0, at - width) }
    lines.push(`M${(x + from.x).toFixed(1)} ${(y + from.y).toFixed(1)}L${(x + to.x).toFixed(1)} ${(y + to.y).toFixed(1)}`)
  }
  return lines.join('')
}

/** What a sign or a filling stands for, below a chart. */
export interface KeyItem {
  readonly label: string
  readonly tone: Tone
  readonly fill?: Fill
  readonly shape?: Shape
  readonly hollow?: boolean
  readonly dashed?: boolean
}

export function Key({ items }: { readonly items: readonly KeyItem[] }) {
  return (
    <ul
      aria-hidden
      style={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: '4px 16px',
        margin: '4px 0 0',
        padding: 0,
        listStyle: 'none',
        color: colour('ink-2'),
        fontSize: textSize,
      }}
    >
      {items.map(({ label, tone, fill, shape, hollow = false, dashed = false }) => (
        <li key={label} style={{ display: 'inline-flex', gap: 6, alignItems: 'center' }}>
          <svg width={18} height={12} viewBox="0 0 18 12">
            {fill && <Area x={2} y={0} width={14} height={12} tone={tone} fill={fill} />}
            {dashed && <line x1={0} x2={18} y1={6} y2={6} stroke={colour(tone)} strokeWidth={1.5} strokeDasharray="4 3" />}
            {shape && <Sign shape={shape} x={9} y={6} tone={tone} hollow={hollow} />}
          </svg>
          {label}
        </li>
      ))}
    </ul>
  )
}
