import { Text } from '@mantine/core'
import { formatDate } from '#shared/calendar/dates.ts'
import { quarterLabel, quarterOf, quartersBetween } from '#shared/calendar/fiscal.ts'
import { type Horizon, horizonDays } from '#shared/calendar/horizon.ts'
import { language, t } from '#shared/text/index.ts'
import classes from './RolledHorizon.module.css'
import { useReviewing } from './reviewing.ts'

/** The horizon as it is and as it is once the review is signed, one above the other on one line of quarters. */
export function RolledHorizon({ before, after }: { readonly before: Horizon; readonly after: Horizon }) {
  const { calendar } = useReviewing()
  const say = (horizon: Horizon) => {
    const days = horizonDays(calendar, horizon)
    return {
      quarters: t('lookAhead.horizonSpan', {
        start: quarterLabel(calendar, horizon.start),
        finish: quarterLabel(calendar, quarterOf(calendar, days.finish)),
      }),
      days: { start: formatDate(days.start, language()), finish: formatDate(days.finish, language()) },
    }
  }
  if (before.start === after.start) return <Text className="figures">{t('review.lookAhead.stays', say(after).days)}</Text>
  const moved = quartersBetween(calendar, before.start, after.start)
  const [wasLong, isLong] = [before.years * 4, after.years * 4]
  return (
    <dl className={classes.horizons} style={{ gridTemplateColumns: `auto repeat(${moved + isLong}, minmax(0, 1fr))` }}>
      {[
        { name: t('lookAhead.horizonNow'), horizon: before, from: 2, long: wasLong },
        { name: t('lookAhead.horizonThen'), horizon: after, from: 2 + moved, long: isLong },
      ].map(({ name, horizon, from, long }, row) => (
        <div key={name}>
          <dt style={{ gridRow: row + 1 }}>{name}</dt>
          <dd data-after={row === 1} style={{ gridRow: row + 1, gridColumn: `${from} / span ${long}` }}>
            {say(horizon).quarters}
          </dd>
        </div>
      ))}
    </dl>
  )
}
