import type { Status } from '#shared/domain/activity.ts'

/**
 * Ink on paper. The colours are those of `ui/tokens.css` by name; a bar is a tint with a line and a sign
 * in the colour, because text on it must stay readable where colours are printed as greys.
 */
export const palette = {
  ink: '#191d22',
  ink2: '#4a535e',
  hairline: '#dfe2e5',
  hairline2: '#b9c0c7',
  accent: '#0b5c66',
  band: '#f6f7f7',
} as const

interface BarLook {
  readonly line: string
  readonly fill: string
  readonly width: number
  readonly dash?: string
}

export const barLooks: Readonly<Record<Status, BarLook>> = {
  idea: { line: '#6d7782', fill: '#ffffff', width: 0.75, dash: '2.5 1.75' },
  proposed: { line: '#6a5aa8', fill: '#ffffff', width: 0.75 },
  committed: { line: '#2a68a8', fill: '#e3edf7', width: 0.75 },
  'in progress': { line: '#b45f06', fill: '#fbe3c8', width: 1.25 },
  done: { line: '#18705a', fill: '#c3e0d7', width: 0.75 },
  stopped: { line: '#5d6670', fill: '#eceef0', width: 0.75, dash: '1 1.5' },
}
