import type { Status } from '#shared/domain/activity.ts'
import type { Milestone } from '#shared/domain/milestone.ts'
import { barLooks, palette } from './palette.ts'

interface Place {
  /** The upper left corner and the side, in points. */
  readonly x: number
  readonly y: number
  readonly size: number
}

/** The shape of a status, the same as on the screen: a circle that fills as the work becomes real. */
export function StatusSign({ status, x, y, size }: Place & { readonly status: Status }) {
  const { line } = barLooks[status]
  const scale = size / 10
  const outline = { cx: 5, cy: 5, r: 4.2, stroke: line, strokeWidth: 1.3, fill: '#ffffff' }
  return (
    <g transform={`translate(${round(x)} ${round(y)}) scale(${round(scale)})`}>
      {status === 'idea' && <circle {...outline} strokeDasharray="1.9 1.4" />}
      {status === 'proposed' && <circle {...outline} />}
      {status === 'committed' && <circle {...outline} fill={line} />}
      {status === 'in progress' && (
        <>
          <circle {...outline} />
          <path d="M5 0.8 A4.2 4.2 0 0 1 5 9.2 Z" fill={line} />
        </>
      )}
      {status === 'done' && (
        <>
          <circle {...outline} fill={line} />
          <path d="M2.9 5.2 L4.4 6.7 L7.2 3.6" fill="none" stroke="#ffffff" strokeWidth={1.3} />
        </>
      )}
      {status === 'stopped' && (
        <>
          <circle {...outline} />
          <path d="M3.3 3.3 L6.7 6.7 M6.7 3.3 L3.3 6.7" fill="none" stroke={line} strokeWidth={1.3} />
        </>
      )}
    </g>
  )
}

/** A decision is a diamond, an event a flag. */
export function MilestoneSign({ kind, x, y, size }: Place & { readonly kind: Milestone['kind'] }) {
  return (
    <g transform={`translate(${round(x)} ${round(y)}) scale(${round(size / 10)})`}>
      {kind === 'decision' ? (
        <path d="M5 0 L10 5 L5 10 L0 5 Z" fill={palette.ink} />
      ) : (
        <path d="M4.4 10 V0.2 H5.6 V0.8 L10 3.2 L5.6 5.6 V10 Z" fill={palette.ink} />
      )}
    </g>
  )
}

/** Coordinates to a hundredth of a point: finer is not printed. */
export const round = (value: number): number => Math.round(value * 100) / 100
