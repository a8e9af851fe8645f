import { useMemo } from 'react'
import { quarterLabel } from '#shared/calendar/fiscal.ts'
import type { Activity } from '#shared/domain/activity.ts'
import { startedByQuarter } from '#shared/insights/learning.ts'
import type { Past } from '#shared/insights/past.ts'
import { sayStarted } from '#shared/insights/say.ts'
import { t } from '#shared/text/index.ts'
import { Key } from '../../charts/parts.tsx'
import { columnsThatFit, StackedColumns } from '../../charts/StackedColumns.tsx'
import { Figure } from './Figure.tsx'
import { ItemLead } from './Leading.tsx'

const started = { tone: 'in-progress', fill: 'hatched' } as const
const finished = { tone: 'accent', fill: 'solid' } as const

/** Activities in progress against those finished, at the end of each quarter. */
export function StartedFigure({ past }: { readonly past: Past }) {
  const rows = useMemo(() => startedByQuarter(past), [past])
  const title = t('insights.started.title')
  if (rows.every((row) => row.inProgress.length + row.finished.length === 0)) return <Figure title={title} sentence={t('insights.started.empty')} />
  const name = (quarter: string) => quarterLabel(past.calendar, quarter)
  const items = (activities: readonly Activity[]) =>
    activities.length === 0
      ? 0
      : activities.map((activity, index) => (
          <span key={activity.id}>
            {index > 0 && ', '}
            <ItemLead kind="activity" id={activity.id} title={activity.title} />
          </span>
        ))
  return (
    <Figure
      title={title}
      sentence={sayStarted(rows)}
      chart={(width) => (
        <>
          <StackedColumns
            beside
            width={width}
            label={t('insights.started.chart')}
            columns={rows.slice(-columnsThatFit(width)).map((row) => ({
              key: row.quarter,
              label: name(row.quarter),
              note: row.present ? t('insights.started.now') : '',
              head: `${row.inProgress.length} | ${row.finished.length}`,
              parts: [
                { value: row.inProgress.length, ...started },
                { value: row.finished.length, ...finished },
              ],
              title: t('insights.started.column', { quarter: name(row.quarter), started: row.inProgress.length, finished: row.finished.length }),
            }))}
          />
          <Key
            items={[
              { label: t('insights.column.inProgress'), ...started },
              { label: t('insights.column.finished'), ...finished },
            ]}
          />
        </>
      )}
      numbers={{
        columns: [t('insights.column.quarter'), t('insights.column.inProgress'), t('insights.column.activity'), t('insights.column.finished'), t('insights.column.delivered')],
        rows: () =>
          rows.toReversed().map((row) => ({
            key: row.quarter,
            cells: [name(row.quarter), row.inProgress.length, items(row.inProgress), row.finished.length, items(row.finished)],
          })),
      }}
    />
  )
}
