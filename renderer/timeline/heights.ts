import type { Span } from '#shared/planning/moving.ts'

/** Of a line of bars with the gap to the next, and of a name of one line. */
const line = 30
const name = 32

/** About how high a group is in pixels: as many lines as bars lie over each other. */
export function estimatedHeight(spans: readonly Span[]): number {
  const lines: string[] = []
  for (const { start, finish } of spans.toSorted((a, b) => (a.start < b.start ? -1 : 1))) {
    const free = lines.findIndex((last) => last < start)
    lines[free === -1 ? lines.length : free] = finish
  }
  return Math.max(name, lines.length * line)
}
