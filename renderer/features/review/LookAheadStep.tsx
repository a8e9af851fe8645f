import { Text, Title } from '@mantine/core'
import { quarterLabel } from '#shared/calendar/fiscal.ts'
import type { Activity } from '#shared/domain/activity.ts'
import { lookAhead } from '#shared/review/lookAhead.ts'
import { t } from '#shared/text/index.ts'
import { useSessionActions } from '../../session/useSession.ts'
import { StatusMark } from '../../ui/StatusMark.tsx'
import { Proposals } from './Proposals.tsx'
import classes from './review.module.css'
import { useReviewing } from './reviewing.ts'
import { RolledHorizon } from './RolledHorizon.tsx'

/** The rolled horizon, started against finished, what is worth most for its effort, the plan, and the next four quarters. */
export function LookAheadStep() {
  const { review, calendar, now, baseline, frozen, plan } = useReviewing()
  const { horizon, quarters, inProgress, finished, startsMore } = lookAhead(now, review.quarter)
  return (
    <>
      <Text c="dimmed" mb="md">
        {t('review.lookAhead.lead')}
      </Text>
      <div className={classes.pair}>
        <section aria-labelledby="ahead-horizon">
          <Title order={2} id="ahead-horizon" className={classes.part}>
            {t('review.lookAhead.horizon')}
          </Title>
          <RolledHorizon {...horizon} />
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
          {startsMore && <Text size="sm">{t('review.lookAhead.more')}</Text>}
        </section>
      </div>
      <Proposals />
      {!frozen && (
        <section aria-labelledby="ahead-plan">
          <Title order={2} id="ahead-plan" className={classes.part}>
            {t('lookAhead.plan')}
          </Title>
          <Text size="sm" c="dimmed" mb="xs">
            {t('lookAhead.planLead')}
          </Text>
          {plan(baseline)}
        </section>
      )}
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
                <button
                  type="button"
                  aria-label={t('review.lookAhead.open', { title })}
                  onClick={() => session.select({ kind: 'activity', id })}
                >
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
