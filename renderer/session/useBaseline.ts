import type { State } from '#shared/domain/records.ts'
import { comparedNext } from '#shared/review/baseline.ts'
import { useOpen, useSession } from './useSession.ts'
import { useStateAt } from './useStateAt.ts'

interface Baseline {
  readonly number: number
  readonly state: State
  readonly isHead: boolean
}

/** The baseline of the review at hand, else of the next one, when it is asked for; null until it is read. */
export function useBaseline(wanted: boolean): Baseline | null {
  const today = useSession((state) => state.today)
  const { lines, state, position } = useOpen()
  const number = comparedNext(state, lines, today)
  const found = useStateAt(wanted ? number : null)
  return found && { number, state: found, isHead: number === position.number }
}
