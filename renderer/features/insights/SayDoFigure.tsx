import { useMemo } from 'react'
import { quarterLabel } from '#shared/calendar/fiscal.ts'
import type { Past } from '#shared/insights/past.ts'
import { lookBackOn, sayDoByQuarter } from '#shared/insights/sayDo.ts'
import { saySayDo, sayShare } from '#shared/insights/say.ts'
import { saySlip } from '#shared/review/saySlip.ts'
import { t } from '#shared/text/index.ts'
import { Key, type KeyItem } from '../../charts/parts.tsx'
import { columnsThatFit, StackedColumns } from '../../charts/StackedColumns.tsx'
import { useOpen } from '../../session/useSession.ts'
import { Figure } from './Figure.tsx'
import classes from './insights.module.css'
import { ItemLead, Lead, ReviewLead } from './Leading.tsx'
import { useInsightsView } from './view.ts'

const looks = {
  delivered: { tone: 'accent', fill: 'solid' },
  open: { tone: 'ink-2', fill: 'empty' },
  moved: { tone: 'in-progress', fill: 'hatched' },
  dropped: { tone: 'bad', fill: 'crossed' },
} as const
const counted = ['delivered', 'open', 'moved', 'dropped'] as const

/** What was promised for each quarter and what came of it. */
export function SayDoFigure({ past }: { readonly past: Past }) {
  const { id } = useOpen()
  const [{ quarter: listed }, change] = useInsightsView(id)
  const rows = useMemo(() => sayDoByQuarter(past), [past])
  if (rows.length === 0) return <Figure help="sayDo" title={t('insights.sayDo.title')} sentence={t('insights.sayDo.empty')} />
  const name = (quarter: string) => quarterLabel(past.calendar, quarter)
  const list = (quarter: string) => change({ quarter: quarter === listed ? null : quarter })
  const key: KeyItem[] = [
    ...counted.map((part) => ({ label: t(`insights.column.${part}`), ...looks[part] })),
    ...(rows.some(({ review }) => review === null)
      ? [{ label: t('insights.notReviewed'), tone: 'ink-2', shape: 'circle', hollow: true } as const]
      : []),
  ]
  return (
    <Figure
      help="sayDo"
      title={t('insights.sayDo.title')}
      sentence={saySayDo(rows)}
      renderChart={(width) => {
        const shown = rows.slice(-columnsThatFit(width))
        return (
          <>
            <StackedColumns
              width={width}
              label={t('insights.sayDo.chart')}
              onPress={list}
              columns={shown.map((row) => ({
                key: row.quarter,
                label: name(row.quarter),
                note: row.review === null ? '○' : '',
                head: row.ratio === null ? '' : sayShare(row.ratio),
                parts: counted.map((part) => ({ value: row[part], ...looks[part] })),
                title: t('insights.sayDo.column', { ...row, quarter: name(row.quarter) }),
              }))}
            />
            <Key items={key} />
            {shown.length < rows.length && (
              <p className={classes.note}>{t('insights.lastOf', { shown: shown.length, count: rows.length })}</p>
            )}
          </>
        )
      }}
      numbers={{
        columns: [
          t('insights.column.quarter'),
          t('insights.column.ratio'),
          ...(['promised', ...counted, 'added'] as const).map((part) => t(`insights.column.${part}`)),
          t('insights.column.figures'),
        ],
        rows: () =>
          rows.toReversed().map((row) => ({
            key: row.quarter,
            cells: [
              <Lead
                key="name"
                label={t('insights.sayDo.show', { quarter: name(row.quarter) })}
                pressed={row.quarter === listed}
                onPress={() => list(row.quarter)}
              >
                {name(row.quarter)}
              </Lead>,
              sayShare(row.ratio),
              row.promised,
              ...counted.map((part) => row[part]),
              row.added,
              row.review === null ? (
                t('insights.notReviewed')
              ) : (
                <ReviewLead key="review" review={row.review}>
                  {t('insights.reviewed')}
                </ReviewLead>
              ),
            ],
          })),
      }}
      below={
        <>
          {rows.some(({ review }) => review === null) && <p className={classes.note}>{t('insights.sayDo.counted')}</p>}
          {rows.every(({ ratio }) => ratio === null) && <p className={classes.note}>{t('insights.sayDo.tell')}</p>}
          {listed !== null && rows.some(({ quarter }) => quarter === listed) && <Promised past={past} quarter={listed} />}
        </>
      }
    />
  )
}

/** What was promised for a quarter, activity by activity. */
function Promised({ past, quarter }: { readonly past: Past; readonly quarter: string }) {
  const { promised } = useMemo(() => lookBackOn(past, quarter), [past, quarter])
  const review = Object.values(past.now.review).find((one) => one.quarter === quarter && one.signedOn !== null)
  const label = quarterLabel(past.calendar, quarter)
  return (
    <div className={classes.items} role="region" aria-label={t('insights.sayDo.items', { quarter: label })}>
      <h3>{t('insights.sayDo.items', { quarter: label })}</h3>
      {promised.length === 0 && <p className={classes.note}>{t('insights.sayDo.itemsNone', { quarter: label })}</p>}
      <ul>
        {promised.map(({ id, before, proposal, slip }) => (
          <li key={id}>
            <ItemLead kind="activity" id={id} title={before.title} /> –{' '}
            {proposal === 'moved' && slip ? t('insights.sayDo.moved', { slip: saySlip(slip) }) : t(`insights.sayDo.fate.${proposal}`)}
          </li>
        ))}
      </ul>
      {review && (
        <p>
          <ReviewLead review={review.id} />
        </p>
      )}
    </div>
  )
}
