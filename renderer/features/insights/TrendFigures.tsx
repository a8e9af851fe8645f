import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { type CalendarDate, daysBetween } from '#shared/calendar/dates.ts'
import { quarterLabel, quartersIn } from '#shared/calendar/fiscal.ts'
import type { Id } from '#shared/domain/fields.ts'
import { inOrder } from '#shared/domain/records.ts'
import type { Past } from '#shared/insights/past.ts'
import { sayDay, sayTrends } from '#shared/insights/say.ts'
import { drawnPoints, type Trend, trends, trendSummary } from '#shared/insights/trends.ts'
import { saySlip } from '#shared/review/saySlip.ts'
import { t } from '#shared/text/index.ts'
import { TrendLines } from '../../charts/TrendLines.tsx'
import { useOpen } from '../../session/useSession.ts'
import { Figure } from './Figure.tsx'
import { FingerprintFigure } from './FingerprintFigure.tsx'
import classes from './insights.module.css'
import { Lead } from './Leading.tsx'
import { useInsightsView } from './view.ts'

/** More lines than these are not told apart. */
const mostLines = 8
/** A list of so many is searched, not read. */
const mostOptions = 50

/** The milestone trend of the activities that moved most, and the fingerprint of one of them. */
export function TrendFigures({ past }: { readonly past: Past }) {
  const { id } = useOpen()
  const [{ lane, added, activity }, change] = useInsightsView(id)
  const found = useMemo(() => trends(past), [past])
  const summary = useMemo(() => trendSummary(found), [found])
  const title = t('insights.trend.title')
  if (summary.followed === 0) return <Figure help="trend" whole title={title} sentence={t('insights.trend.empty')} />

  const ofLane = lane === null ? found : found.filter((trend) => trend.lane === lane)
  const moved = ofLane.filter(({ moves }) => moves > 0)
  // Of one lane all, as far as they can be told apart: that one keeps its date is seen only beside others.
  const picked = (lane === null ? moved : [...moved, ...ofLane.filter(({ moves }) => moves === 0)]).slice(0, mostLines)
  const also = added.flatMap((one) => found.find((trend) => trend.activity === one && !picked.includes(trend)) ?? [])
  const drawn = [...picked, ...also]
  const chosen = found.find((trend) => trend.activity === activity) ?? drawn[0] ?? found[0]
  const lanes = inOrder(past.now, 'lane')
  return (
    <>
      <Figure
        help="trend"
        whole
        title={title}
        sentence={sayTrends(summary, past.stops.length)}
        controls={
          <div className={classes.controls}>
            <Select
              label={t('insights.trend.lane')}
              size="xs"
              w={220}
              data={[{ value: '', label: t('insights.trend.everyLane') }, ...lanes.map(({ id: value, name: label }) => ({ value, label }))]}
              value={lane ?? ''}
              allowDeselect={false}
              onChange={(value) => change({ lane: value === '' || value === null ? null : value, added: [] })}
            />
            <Select
              label={t('insights.trend.add')}
              size="xs"
              w={300}
              searchable
              limit={mostOptions}
              placeholder={t('insights.trend.addHint', { count: found.length })}
              data={found.filter((trend) => !drawn.includes(trend)).map((trend) => ({ value: trend.activity, label: trend.title }))}
              value={null}
              onChange={(value) => value !== null && change({ added: [...added, value], activity: value })}
            />
            {also.map((trend) => (
              <Lead
                key={trend.activity}
                label={t('insights.trend.remove', { title: trend.title })}
                onPress={() => change({ added: added.filter((one) => one !== trend.activity) })}
              >
                {trend.title} ×
              </Lead>
            ))}
          </div>
        }
        renderChart={(width) => (
          <>
            {drawn.length === 0 ? (
              <p className={classes.note}>{t('insights.trend.unmoved')}</p>
            ) : (
              <Lines
                past={past}
                drawn={drawn}
                width={width}
                chosen={chosen?.activity ?? null}
                onChoose={(one) => change({ activity: one })}
              />
            )}
            <p className={classes.note}>
              {t('insights.trend.how')}{' '}
              {drawn.length < summary.followed && drawn.length > 0 && lane === null && t('insights.trend.drawn', { shown: drawn.length })}
            </p>
          </>
        )}
        numbers={{
          columns: [
            t('insights.column.activity'),
            t('insights.column.lane'),
            t('insights.column.first'),
            t('insights.column.last'),
            t('insights.column.slip'),
            t('insights.column.moves'),
          ],
          rows: () =>
            [...new Set([...drawn, ...ofLane])].map((trend) => ({
              key: trend.activity,
              cells: [
                <Lead
                  key="name"
                  label={t('insights.trend.show', { title: trend.title })}
                  pressed={trend === chosen}
                  onPress={() => change({ activity: trend.activity })}
                >
                  {trend.title}
                </Lead>,
                past.now.lane[trend.lane]?.name ?? t('insights.none'),
                sayEnd(trend, 0),
                sayEnd(trend, -1),
                saySlip(trend.slip),
                trend.moves,
              ],
            })),
        }}
      />
      {chosen && <FingerprintFigure past={past} trend={chosen} />}
    </>
  )
}

const sayEnd = ({ points }: Trend, place: number) => {
  const point = points.at(place)
  return point ? sayDay(point.finish) : t('insights.none')
}

function Lines({
  past: { stops, calendar },
  drawn,
  width,
  chosen,
  onChoose,
}: {
  readonly past: Past
  readonly drawn: readonly Trend[]
  readonly width: number
  readonly chosen: Id | null
  readonly onChoose: (activity: Id) => void
}) {
  const zero = stops[0]?.day ?? ''
  const at = (day: CalendarDate) => daysBetween(zero, day)
  const finishes = drawn.flatMap((trend) => drawnPoints(trend).map(({ finish }) => finish)).toSorted()
  const [least, most] = [finishes[0], finishes.at(-1)]
  const tick = (day: CalendarDate) => ({ at: at(day), label: quarterLabel(calendar, day) })
  const last = stops.at(-1)?.day ?? zero
  return (
    <TrendLines
      width={width}
      height={Math.max(320, Math.min(520, 200 + drawn.length * 32))}
      label={t('insights.trend.chart')}
      chosen={chosen}
      across={quartersIn(calendar, zero, last)
        .filter((quarter) => quarter >= zero)
        .map(tick)}
      up={least === undefined || most === undefined ? [] : quartersIn(calendar, least, most).map(tick)}
      onPress={onChoose}
      lines={drawn.map((trend) => ({
        key: trend.activity,
        label: trend.title,
        done: trend.done,
        points: drawnPoints(trend).map(({ day, finish }) => ({ at: at(day), finish: at(finish) })),
        title: t('insights.trend.line', {
          title: trend.title,
          first: sayEnd(trend, 0),
          last: sayEnd(trend, -1),
          slip: saySlip(trend.slip),
        }),
      }))}
    />
  )
}
