import type { CalendarDate } from '../calendar/dates.ts'
import { isAddendum, type RevisionLine } from './revision.ts'

type Line = Pick<RevisionLine, 'number' | 'kind' | 'asOf'> & Partial<Pick<RevisionLine, 'action'>>

/** Two revisions to be compared, by their numbers. */
export interface Pair {
  readonly from: number
  readonly to: number
}

/**
 * Returns the revisions worth finding again, in their order: all but edits, with the first and the latest
 * whatever they are.
 */
export const markedRevisions = <T extends Pick<Line, 'kind'>>(lines: readonly T[]): T[] =>
  lines.filter(({ kind }, index) => kind !== 'edit' || index === 0 || index === lines.length - 1)

/**
 * Returns the two revisions that are usually compared: the latest, with the review or the import before it,
 * else with the last whose day lies before the given quarter, else with the first. The lines are in their
 * order; null where there are none.
 */
export function usualPair(lines: readonly Line[], quarter: CalendarDate): Pair | null {
  const earlier = lines.slice(0, -1)
  const to = lines.at(-1)
  if (!to) return null
  const from =
    earlier.findLast((line) => (line.kind === 'review' && !isAddendum(line)) || line.kind === 'import') ??
    earlier.findLast(({ asOf }) => asOf < quarter) ??
    earlier[0] ??
    to
  return { from: from.number, to: to.number }
}
