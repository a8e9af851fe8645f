import { roadmapOf, type State } from '#shared/domain/records.ts'
import { baselineOf } from '#shared/review/baseline.ts'
import { reviewDue, reviewSummary } from '#shared/review/due.ts'
import { useOpen, useSession } from './useSession.ts'
import { useStateAt } from './useStateAt.ts'

interface Baseline {
  readonly number: number
  readonly state: State
  readonly isHead: boolean
}

/** The baseline of the next review, when it is asked for; null until it is read. */
export function useBaseline(wanted: boolean): Baseline | null {
  const today = useSession((state) => state.today)
  const { lines, state, position } = useOpen()
  const number = baselineOf(lines, roadmapOf(state).calendar, reviewDue(reviewSummary(state), today).quarter)
  const found = useStateAt(wanted ? number : null)
  return found && { number, state: found, isHead: number === position.number }
}
