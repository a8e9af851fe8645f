import { useMemo } from 'react'
import { type Id } from '#shared/domain/fields.ts'
import type { Outcome } from '#shared/domain/outcome.ts'
import { roadmapOf } from '#shared/domain/records.ts'
import type { OutcomeVerdict } from '#shared/domain/review.ts'
import { readingsOf } from '#shared/planning/readings.ts'
import { type Trajectory, trajectory } from '#shared/review/trajectory.ts'
import { useBaseline } from '../../session/useBaseline.ts'
import { useOpen, useSession } from '../../session/useSession.ts'

/** What becomes of each measure over time, and the number of the baseline revision it is held against (null until that is read). */
export function useTrajectories(outcomes: readonly Outcome[]): {
  readonly byOutcome: ReadonlyMap<Id, Trajectory>
  readonly baseline: number | null
} {
  const { state } = useOpen()
  const today = useSession((current) => current.today)
  const baseline = useBaseline(true)
  const then = baseline?.state ?? null
  const byOutcome = useMemo(() => {
    const { calendar } = roadmapOf(state)
    return new Map(
      outcomes.flatMap(({ id, measure }) =>
        measure === null
          ? []
          : [[id, trajectory(calendar, measure, then?.outcome[id]?.measure ?? null, readingsOf(state, id), today)] as const],
      ),
    )
  }, [state, outcomes, then, today])
  return { byOutcome, baseline: baseline?.number ?? null }
}

/** The verdict that the last reading proposes. */
export const verdictOf = (found: Trajectory | undefined): OutcomeVerdict => found?.standing?.verdict ?? 'not measured'
