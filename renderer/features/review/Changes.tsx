import { Text } from '@mantine/core'
import { type ActivityComparison, compare } from '#shared/history/compare.ts'
import { memory } from '#shared/review/lastTime.ts'
import { t } from '#shared/text/index.ts'
import classes from './review.module.css'
import { useReviewing } from './reviewing.ts'
import { sayField, saySlip } from './words.ts'

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

function sayChange({ verdict, slip, fields, after }: ActivityComparison): string {
  const word = t(`review.signOff.change.${verdict}`)
  if (verdict === 'added' || verdict === 'removed') return word
  const status = fields.some(({ field }) => field === 'status') && after ? [t(`domain.status.${after.status}`)] : []
  const moved = slip && slip.days !== 0 ? [`${word}: ${saySlip(slip)}`] : []
  const told = new Set(['status', 'finish', 'finishedOn'])
  const rest = fields.filter(({ field }) => !told.has(field)).map(({ field }) => sayField(field))
  const changed = rest.length > 0 ? [t('review.signOff.fields', { fields: rest.join(', ') })] : []
  return [...status, ...moved, ...changed].join(' · ')
}
