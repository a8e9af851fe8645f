import { Text } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { daysBetween, formatDate } from '#shared/calendar/dates.ts'
import type { Activity } from '#shared/domain/activity.ts'
import { roadmapOf } from '#shared/domain/records.ts'
import { slip } from '#shared/history/slip.ts'
import { fingerprint, finishesInTrail } from '#shared/insights/fingerprint.ts'
import { saySlip } from '#shared/review/saySlip.ts'
import { language, t } from '#shared/text/index.ts'
import { Sparkline } from '../charts/Sparkline.tsx'
import { useOpen } from '../session/useSession.ts'
import { useTrail } from '../session/useTrail.ts'
import { InspectorSection } from './InspectorSection.tsx'
import classes from './Trail.module.css'

/** So many moves are listed, latest first. */
const most = 5

const say = (day: string) => formatDate(day, language())

/** How the finish of an activity moved and why, from the revisions that touched it; nothing of one that never moved. */
export function SlipFingerprint({ activity }: { readonly activity: Activity }) {
  const { state } = useOpen()
  const { ref, width } = useElementSize()
  const read = useTrail('activity', activity.id)
  const { calendar } = roadmapOf(state)
  const mainLine = read?.touching
    .filter(({ inBranch }) => !inBranch)
    .map(({ revision }) => revision)
    .toSorted((a, b) => a.number - b.number)
  const found = mainLine ? fingerprint(calendar, state, activity.id, finishesInTrail(mainLine, activity.id)) : []
  const [first, last] = [found[0], found.at(-1)]
  if (!first || !last || found.length < 2) return null
  const moves = found.slice(1).toReversed()
  return (
    <InspectorSection name={t('insights.fingerprint.name')}>
      <Text size="sm">
        {t('insights.fingerprint.short', { count: moves.length, slip: saySlip(slip(calendar, first.finish, last.finish)) })}
      </Text>
      <div ref={ref} data-chart>
        {width > 0 && (
          <Sparkline
            width={width}
            label={t('insights.fingerprint.chart', { title: activity.title })}
            points={found.map(({ day, finish }) => ({ at: daysBetween(first.day, day), finish: daysBetween(first.day, finish) }))}
            first={say(first.finish)}
            last={say(last.finish)}
          />
        )}
      </div>
      <ul className={classes.moves}>
        {moves.slice(0, most).map((point, index) => (
          <li key={`${point.day} ${found.length - index}`}>
            {t('insights.fingerprint.move', {
              day: say(point.day),
              finish: say(point.finish),
              slip: point.slip ? saySlip(point.slip) : '',
            })}
            {point.reason !== '' && <span>{point.reason}</span>}
          </li>
        ))}
      </ul>
    </InspectorSection>
  )
}
