import { useMemo } from 'react'
import { daysBetween } from '#shared/calendar/dates.ts'
import { quarterLabel, quartersIn } from '#shared/calendar/fiscal.ts'
import { honesty, neededActivities, type SlipRange } from '#shared/insights/honesty.ts'
import type { Past } from '#shared/insights/past.ts'
import { sayDay, sayHonesty, sayShare } from '#shared/insights/say.ts'
import { t } from '#shared/text/index.ts'
import { Key } from '../../charts/parts.tsx'
import { SpanRows } from '../../charts/Rows.tsx'
import { useSessionActions } from '../../session/useSession.ts'
import { Figure } from './Figure.tsx'
import classes from './insights.module.css'
import { ItemLead } from './Leading.tsx'

/** So many are drawn. */
const most = 12
/** Eight of ten lie between the first and the last tenth. */
const meant = 0.8

const samples = ({ forecasts, activities, ofReach }: SlipRange) =>
  t(ofReach ? 'insights.honesty.samples' : 'insights.honesty.anyReach', { forecasts, activities })

/** What this roadmap's own slips say of the dates of its open activities. */
export function HonestyFigure({ past }: { readonly past: Past }) {
  const session = useSessionActions()
  const found = useMemo(() => honesty(past), [past])
  const { open, tried, inside } = found
  const { today, calendar } = past
  const ahead = open.filter(({ spent }) => !spent)
  const drawn = ahead.slice(0, most)
  const at = (day: string) => daysBetween(today, day)
  const last =
    drawn
      .map(({ high }) => high)
      .toSorted()
      .at(-1) ?? today
  const first =
    drawn
      .map(({ finish }) => finish)
      .concat(today)
      .toSorted()[0] ?? today
  return (
    <Figure
      help="honesty"
      title={t('insights.honesty.title')}
      sentence={sayHonesty(found, neededActivities)}
      renderChart={
        drawn.length === 0
          ? undefined
          : (width) => (
              <>
                <SpanRows
                  width={width}
                  label={t('insights.honesty.chart')}
                  today={0}
                  sayToday={t('insights.honesty.today')}
                  ticks={quartersIn(calendar, first, last).map((quarter) => ({ at: at(quarter), label: quarterLabel(calendar, quarter) }))}
                  onPress={(id) => session.select({ kind: 'activity', id })}
                  rows={drawn.map(({ activity, title, finish, low, middle, high }) => ({
                    key: activity,
                    label: title,
                    planned: at(finish),
                    low: at(low),
                    middle: at(middle),
                    high: at(high),
                    title: t('insights.honesty.row', {
                      title,
                      finish: sayDay(finish),
                      low: sayDay(low),
                      middle: sayDay(middle),
                      high: sayDay(high),
                    }),
                  }))}
                />
                <Key
                  items={[
                    { label: t('insights.honesty.planned'), tone: 'ink', shape: 'diamond', hollow: true },
                    { label: t('insights.honesty.range'), tone: 'accent', shape: 'bar' },
                    { label: t('insights.honesty.middle'), tone: 'accent', fill: 'solid' },
                  ]}
                />
                <p className={classes.note}>
                  {tried > 0
                    ? t('insights.honesty.tried', { share: sayShare(inside / tried), count: tried, expected: sayShare(meant) })
                    : t('insights.honesty.notTried')}{' '}
                  {drawn.length < ahead.length && t('insights.honesty.drawn', { shown: drawn.length, count: ahead.length })}{' '}
                  {ahead.length < open.length && t('insights.honesty.spentCount', { count: open.length - ahead.length })}
                </p>
              </>
            )
      }
      numbers={
        open.length === 0
          ? undefined
          : {
              columns: (['activity', 'planned', 'low', 'middle', 'high', 'samples'] as const).map((column) =>
                t(`insights.column.${column}`),
              ),
              rows: () =>
                open.map(({ activity, title, finish, low, middle, high, range, spent }) => ({
                  key: activity,
                  cells: [
                    <ItemLead key="name" kind="activity" id={activity} title={title} />,
                    sayDay(finish),
                    ...[low, middle, high].map((day) => (spent ? t('insights.honesty.spent') : sayDay(day))),
                    samples(range),
                  ],
                })),
            }
      }
    />
  )
}
