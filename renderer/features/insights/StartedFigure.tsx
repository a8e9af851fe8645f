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
  if (rows.every((row) => row.inProgress.length + row.finished.length === 0))
    return <Figure help="started" title={title} sentence={t('insights.started.empty')} />
  const name = (quarter: string) => quarterLabel(past.calendar, quarter)
  return (
    <Figure
      help="started"
      title={title}
      sentence={sayStarted(rows)}
      renderChart={(width) => (
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
              title: t('insights.started.column', {
                quarter: name(row.quarter),
                started: row.inProgress.length,
                finished: row.finished.length,
              }),
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
        columns: (['quarter', 'inProgress', 'ofThem', 'finished', 'ofThose'] as const).map((column) => t(`insights.column.${column}`)),
        rows: () =>
          rows.toReversed().map((row) => ({
            key: row.quarter,
            cells: [
              name(row.quarter),
              row.inProgress.length,
              <Items key="started" activities={row.inProgress} />,
              row.finished.length,
              <Items key="finished" activities={row.finished} />,
            ],
          })),
      }}
    />
  )
}

/** The activities by their names, each leading to itself; none is nought. */
function Items({ activities }: { readonly activities: readonly Activity[] }) {
  if (activities.length === 0) return t('insights.none')
  return activities.map((activity, index) => (
    <span key={activity.id}>
      {index > 0 && ', '}
      <ItemLead kind="activity" id={activity.id} title={activity.title} />
    </span>
  ))
}
