import { Text } from '@mantine/core'
import { compare } from '#shared/history/compare.ts'
import { memory } from '#shared/review/lastTime.ts'
import { sayChange } from '#shared/review/sayChange.ts'
import { t } from '#shared/text/index.ts'
import classes from './review.module.css'
import { useReviewing } from './reviewing.ts'

/** What the plan says now and did not say in the baseline, by outcome. */
export function Changes() {
  const { baseline, now } = useReviewing()
  const { groups, others } = compare(baseline, now)
  const besides = others.filter(({ kind }) => !memory.has(kind)).length
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
