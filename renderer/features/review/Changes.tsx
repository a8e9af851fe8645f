import { Text } from '@mantine/core'
import { roadmapOf } from '#shared/domain/records.ts'
import type { Roadmap } from '#shared/domain/roadmap.ts'
import { same } from '#shared/history/change.ts'
import { compare } from '#shared/history/compare.ts'
import { memory } from '#shared/review/lastTime.ts'
import { sayChange } from '#shared/review/sayChange.ts'
import { t } from '#shared/text/index.ts'
import classes from './review.module.css'
import { useReviewing } from './reviewing.ts'

/** Whether two forms of the roadmap record differ by no more than their horizon. */
const sameButHorizon = (a: Roadmap, b: Roadmap): boolean => same({ ...a, horizon: b.horizon }, b)

/** What the plan says now and did not say in the baseline, by outcome. */
export function Changes() {
  const { baseline, now } = useReviewing()
  const { groups, others } = compare(baseline, now)
  // That signing rolls the horizon is said elsewhere, and was not so yet for those who signed.
  const rolls = sameButHorizon(roadmapOf(baseline), roadmapOf(now))
  const besides = others.filter(({ kind }) => !memory.has(kind) && !(rolls && kind === 'roadmap')).length
  if (groups.length === 0 && besides === 0) return <Text c="dimmed">{t('review.signOff.noChanges')}</Text>
  return (
    <div className={classes.changes}>
      {groups.map(({ outcome, activities }) => (
        <section key={outcome?.id ?? ''}>
          <h3>{outcome?.title ?? t('review.signOff.noOutcome')}</h3>
          <ul>
            {activities.map((activity) => (
              <li key={activity.id}>
                <span>{activity.title}</span>
                <span className={classes.changed}>{sayChange(activity)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {besides > 0 && (
        <Text size="sm" c="dimmed">
          {t('review.signOff.others', { count: besides })}
        </Text>
      )}
    </div>
  )
}
