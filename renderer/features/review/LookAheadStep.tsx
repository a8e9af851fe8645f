import { Button, Text, Title } from '@mantine/core'
import { IconMap } from '@tabler/icons-react'
import { formatDate } from '#shared/calendar/dates.ts'
import { quarterLabel } from '#shared/calendar/fiscal.ts'
import { horizonDays } from '#shared/calendar/horizon.ts'
import type { Activity } from '#shared/domain/activity.ts'
import { lookAhead } from '#shared/review/lookAhead.ts'
import { language, t } from '#shared/text/index.ts'
import { useSessionActions } from '../../session/useSession.ts'
import { StatusMark } from '../../ui/StatusMark.tsx'
import classes from './review.module.css'
import { useReviewing } from './reviewing.ts'

/** The rolled horizon, the next four quarters, and started against finished. */
export function LookAheadStep() {
  const { review, calendar, now, frozen } = useReviewing()
  const session = useSessionActions()
  const { horizon, quarters, inProgress, finished } = lookAhead(now, review.quarter)
  const days = horizonDays(calendar, horizon.after)
  const covers = { start: formatDate(days.start, language()), finish: formatDate(days.finish, language()) }
  const rolls = horizon.after.start !== horizon.before.start
  return (
    <>
      <div className={classes.lead}>
        <Text c="dimmed">{t('review.lookAhead.lead')}</Text>
        {!frozen && (
          <Button variant="default" leftSection={<IconMap size={16} />} onClick={() => session.goTo({ screen: 'roadmap' })}>
            {t('review.lookAhead.roadmap')}
          </Button>
        )}
      </div>
      <div className={classes.pair}>
        <section aria-labelledby="ahead-horizon">
          <Title order={2} id="ahead-horizon" className={classes.part}>
            {t('review.lookAhead.horizon')}
          </Title>
          <Text className="figures">
            {rolls
              ? t('review.lookAhead.rolls', {
                  before: quarterLabel(calendar, horizon.before.start),
                  after: quarterLabel(calendar, horizon.after.start),
                  ...covers,
                })
              : t('review.lookAhead.stays', covers)}
          </Text>
          {!frozen && (
            <Text size="sm" c="dimmed" mt="xs">
              {t('review.lookAhead.roadmapHint')}
            </Text>
          )}
        </section>
        <section aria-labelledby="ahead-started">
          <Title order={2} id="ahead-started" className={classes.part}>
            {t('review.lookAhead.started')}
          </Title>
          <dl className={classes.bigPair}>
            <div>
              <dd>{inProgress.length}</dd>
              <dt>{t('review.lookAhead.inProgress')}</dt>
            </div>
            <div>
              <dd>{finished.length}</dd>
              <dt>{t('review.lookAhead.finished')}</dt>
            </div>
          </dl>
          {inProgress.length > finished.length && <Text size="sm">{t('review.lookAhead.more')}</Text>}
        </section>
      </div>
      <Title order={2} className={classes.part}>
        {t('review.lookAhead.quarters')}
      </Title>
      <div className={classes.ahead}>
        {quarters.map(({ quarter, starting, finishing, running }) => (
          <section key={quarter} aria-label={quarterLabel(calendar, quarter)} className={classes.aheadQuarter}>
            <h3>
              {quarterLabel(calendar, quarter)}
              <span className={classes.hint}>
                {t('review.lookAhead.running')} {running}
              </span>
            </h3>
            <Items name={t('review.lookAhead.starting')} activities={starting} />
            <Items name={t('review.lookAhead.finishing')} activities={finishing} />
          </section>
        ))}
      </div>
    </>
  )
}

function Items({ name, activities }: { readonly name: string; readonly activities: readonly Activity[] }) {
  const { frozen } = useReviewing()
  const session = useSessionActions()
  return (
    <div className={classes.aheadList}>
      <h4>{name}</h4>
      {activities.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('review.lookAhead.nothing')}
        </Text>
      ) : (
        <ul>
          {activities.map(({ id, title, status }) => (
            <li key={id}>
              <StatusMark status={status} word={false} />
              {frozen ? (
                <span>{title}</span>
              ) : (
                <button type="button" aria-label={t('review.lookAhead.open', { title })} onClick={() => session.select({ kind: 'activity', id })}>
                  {title}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
