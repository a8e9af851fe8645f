import { useElementSize } from '@mantine/hooks'
import type { FiscalCalendar } from '#shared/calendar/fiscal.ts'
import type { Trajectory } from '#shared/review/trajectory.ts'
import { TrajectoryLines } from '../../charts/TrajectoryLines.tsx'
import { useSession } from '../../session/useSession.ts'
import { sayAmount, sayShort } from '../../ui/amounts.ts'
import classes from './Trajectory.module.css'

/** The way of a measure, as wide as there is room. */
export function TrajectoryChart({
  outcome,
  found,
  calendar,
}: {
  readonly outcome: string
  readonly found: Trajectory
  readonly calendar: FiscalCalendar
}) {
  const today = useSession((state) => state.today)
  const { ref, width } = useElementSize()
  return (
    <div ref={ref} className={classes.frame}>
      <TrajectoryLines
        outcome={outcome}
        found={found}
        calendar={calendar}
        today={today}
        width={width || 400}
        sayAmount={sayAmount}
        sayShort={sayShort}
      />
    </div>
  )
}
