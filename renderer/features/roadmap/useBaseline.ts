import { useEffect, useState } from 'react'
import type { State } from '#shared/domain/records.ts'
import { baselineOf } from '#shared/review/baseline.ts'
import { reviewDue, reviewSummary } from '#shared/review/due.ts'
import { useOpen, useSession, useSessionActions } from '../../session/useSession.ts'
import { stateAt } from '../../store/history.ts'

interface Baseline {
  readonly number: number
  readonly state: State
  readonly isHead: boolean
}

/** The baseline of the next review, when it is asked for; null until it is read. */
export function useBaseline(wanted: boolean): Baseline | null {
  const session = useSessionActions()
  const today = useSession((state) => state.today)
  const { id, lines, state, position } = useOpen()
  const [baseline, setBaseline] = useState<{ number: number; state: State } | null>(null)
  const number = wanted ? baselineOf(lines, reviewDue(reviewSummary(state), today).quarter) : null
  useEffect(() => {
    if (number === null) return
    let current = true
    stateAt(session.database, id, number).then(
      (found) => {
        if (current) setBaseline({ number, state: found })
      },
      (error: unknown) => session.report(error),
    )
    return () => {
      current = false
    }
  }, [session, id, number])
  return baseline && baseline.number === number ? { ...baseline, isHead: number === position.number } : null
}
