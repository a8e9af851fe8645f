import { quarterOf } from '#shared/calendar/fiscal.ts'
import { roadmapOf } from '#shared/domain/records.ts'
import { startedAgainstFinished } from '#shared/review/lookAhead.ts'
import { t } from '#shared/text/index.ts'
import { useOpen, useSession } from '../../session/useSession.ts'

/** What is in progress now against what was finished in this quarter and the three before it, in a few words. */
export function StartedAgainstFinished() {
  const { state } = useOpen()
  const today = useSession((current) => current.today)
  const { inProgress, finished, startsMore } = startedAgainstFinished(state, quarterOf(roadmapOf(state).calendar, today))
  if (inProgress.length === 0 && finished.length === 0) return null
  const figures = [
    t('planning.started.inProgress', { count: inProgress.length }),
    t('planning.started.finished', { count: finished.length }),
    ...(startsMore ? [t('planning.started.more')] : []),
  ]
  return <span className="figures">{` · ${figures.join(' · ')}`}</span>
}
