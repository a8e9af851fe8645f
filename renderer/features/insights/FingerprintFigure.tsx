import { useMemo } from 'react'
import { daysBetween } from '#shared/calendar/dates.ts'
import { finishesOf, fingerprint } from '#shared/insights/fingerprint.ts'
import type { Past } from '#shared/insights/past.ts'
import { sayDay, sayFingerprint } from '#shared/insights/say.ts'
import type { Trend } from '#shared/insights/trends.ts'
import { saySlip } from '#shared/review/saySlip.ts'
import { t } from '#shared/text/index.ts'
import { Sparkline } from '../../charts/Sparkline.tsx'
import { Figure } from './Figure.tsx'
import classes from './insights.module.css'
import { ItemLead } from './Leading.tsx'

/** How the finish of one activity moved from stop to stop, and why. */
export function FingerprintFigure({ past, trend }: { readonly past: Past; readonly trend: Trend }) {
  const { calendar, now } = past
  const { activity, title, slip } = trend
  const found = useMemo(() => fingerprint(calendar, now, activity, finishesOf(trend)), [calendar, now, activity, trend])
  const [first, last] = [found[0], found.at(-1)]
  if (!first || !last) return null
  return (
    <Figure
      help="fingerprint"
      whole
      title={t('insights.fingerprint.title', { title })}
      sentence={sayFingerprint(title, found, slip)}
      renderChart={(width) => (
        <Sparkline
          width={Math.min(width, 900)}
          height={88}
          label={t('insights.fingerprint.chart', { title })}
          points={found.map(({ day, finish }) => ({ at: daysBetween(first.day, day), finish: daysBetween(first.day, finish) }))}
          first={sayDay(first.finish)}
          last={sayDay(last.finish)}
        />
      )}
      numbers={{
        columns: [t('insights.column.seen'), t('insights.column.finish'), t('insights.column.since'), t('insights.column.reason')],
        rows: () =>
          found
            .map((point, index) => ({
              key: String(index),
              cells: [
                sayDay(point.day),
                sayDay(point.finish),
                point.slip ? saySlip(point.slip) : t('insights.none'),
                point.reason || t('insights.none'),
              ],
            }))
            .toReversed(),
      }}
      below={
        <p className={classes.note}>
          <ItemLead kind="activity" id={activity} title={title}>
            {t('insights.fingerprint.open', { title })}
          </ItemLead>
        </p>
      }
    />
  )
}
