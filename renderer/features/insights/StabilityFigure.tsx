import { useMemo } from 'react'
import type { Past } from '#shared/insights/past.ts'
import { sayQuarters, sayShare, sayStability } from '#shared/insights/say.ts'
import { stability, type StabilityRow } from '#shared/insights/stability.ts'
import { t } from '#shared/text/index.ts'
import { Key } from '../../charts/parts.tsx'
import { StackedColumns } from '../../charts/StackedColumns.tsx'
import { useOpen } from '../../session/useSession.ts'
import { Figure } from './Figure.tsx'
import classes from './insights.module.css'
import { ItemLead, Lead } from './Leading.tsx'
import { useInsightsView } from './view.ts'

const unchanged = { tone: 'accent', fill: 'solid' } as const
const progressed = { tone: 'accent', fill: 'hatched' } as const
const changed = { tone: 'in-progress', fill: 'empty' } as const

/** How much of the plan stayed as it was, by how far ahead it lay. */
export function StabilityFigure({ past }: { readonly past: Past }) {
  const { id } = useOpen()
  const [{ distance }, change] = useInsightsView(id)
  const { rows, looks, ofReviews } = useMemo(() => stability(past), [past])
  const title = t('insights.stability.title')
  if (rows.every(({ looked }) => looked === 0)) return <Figure help="stability" title={title} sentence={t('insights.stability.empty')} />
  const list = (wanted: number) => change({ distance: wanted === distance ? null : wanted })
  const listed = rows.find((row) => row.distance === distance)
  return (
    <Figure
      help="stability"
      title={title}
      sentence={sayStability(rows)}
      renderChart={(width) => (
        <>
          <StackedColumns
            width={width}
            most={1}
            sayTick={sayShare}
            label={t('insights.stability.chart')}
            onPress={(key) => list(Number(key))}
            columns={rows.map((row) => ({
              key: String(row.distance),
              label: t('insights.stability.ahead', { count: row.distance }),
              note: t('insights.stability.of', { count: row.looked }),
              head: sayShare(row.share),
              parts: [
                { value: row.looked && row.unchanged / row.looked, ...unchanged },
                { value: row.looked && row.progressed / row.looked, ...progressed },
                { value: row.looked && row.changed / row.looked, ...changed },
              ],
              title: t('insights.stability.column', {
                count: row.distance,
                looked: row.looked,
                unchanged: row.unchanged,
                progressed: row.progressed,
                changed: row.changed,
              }),
            }))}
          />
          <Key
            items={[
              { label: t('insights.column.unchanged'), ...unchanged },
              { label: t('insights.column.progressed'), ...progressed },
              { label: t('insights.column.changed'), ...changed },
            ]}
          />
          <p className={classes.note}>
            {t('insights.stability.looks', {
              count: looks,
              which: t(ofReviews ? 'insights.stability.ofReviews' : 'insights.stability.ofStops'),
            })}
          </p>
        </>
      )}
      numbers={{
        columns: (['distance', 'share', 'looked', 'unchanged', 'progressed', 'changed'] as const).map((column) =>
          t(`insights.column.${column}`),
        ),
        rows: () =>
          rows.map((row) => ({
            key: String(row.distance),
            cells: [
              <Lead
                key="name"
                label={t('insights.stability.show', { quarters: sayQuarters(row.distance) })}
                pressed={row.distance === distance}
                onPress={() => list(row.distance)}
              >
                {row.distance}
              </Lead>,
              sayShare(row.share),
              row.looked,
              row.unchanged,
              row.progressed,
              row.changed,
            ],
          })),
      }}
      below={listed && <Changed past={past} row={listed} />}
    />
  )
}

/** So many are named. */
const most = 30

function Changed({ past, row }: { readonly past: Past; readonly row: StabilityRow }) {
  const label = t('insights.stability.items', { quarters: sayQuarters(row.distance) })
  return (
    <div className={classes.items} role="region" aria-label={label}>
      <h3>{label}</h3>
      <ul>
        {row.items.slice(0, most).map((activity) => (
          <li key={activity}>
            <ItemLead kind="activity" id={activity} title={past.known.get(activity)?.activity.title ?? ''} />
          </li>
        ))}
      </ul>
      {row.items.length > most && <p className={classes.note}>{t('insights.all', { count: row.items.length })}</p>}
    </div>
  )
}
