import { useMemo } from 'react'
import { quarterLabel } from '#shared/calendar/fiscal.ts'
import { type LessonTime, lessonTimes } from '#shared/insights/learning.ts'
import type { Past } from '#shared/insights/past.ts'
import { sayLeadTime, sayLessonTime } from '#shared/insights/say.ts'
import { t } from '#shared/text/index.ts'
import { Key } from '../../charts/parts.tsx'
import { BarRows } from '../../charts/Rows.tsx'
import { useSessionActions } from '../../session/useSession.ts'
import { Figure } from './Figure.tsx'
import { ItemLead, Lead } from './Leading.tsx'

/** So many are drawn, the latest. */
const most = 20
const applied = { tone: 'accent', fill: 'solid' } as const
const open = { tone: 'in-progress', fill: 'empty' } as const

/** How soon lessons are applied. */
export function LeadTimeFigure({ past }: { readonly past: Past }) {
  const session = useSessionActions()
  const { rows, median, open: count } = useMemo(() => lessonTimes(past), [past])
  const title = t('insights.leadTime.title')
  if (rows.length === 0) return <Figure help="leadTime" whole title={title} sentence={t('insights.leadTime.empty')} />
  const goTo = () => session.goTo({ screen: 'lessons' })
  const item = ({ item: found }: LessonTime) => {
    if (!found) return t('insights.none')
    const name = past.now[found.kind][found.id]?.title ?? t('lessons.gone')
    return <ItemLead kind={found.kind} id={found.id} title={name} />
  }
  return (
    <Figure
      help="leadTime"
      whole
      title={title}
      sentence={sayLeadTime(past.calendar, rows, median, count)}
      renderChart={(width) => (
        <>
          <BarRows
            width={width}
            label={t('insights.leadTime.chart')}
            onPress={goTo}
            rows={rows
              .filter(({ state }) => state !== 'rejected')
              .slice(-most)
              .map((row) => ({
                key: row.lesson,
                label: row.title,
                value: row.quarters ?? 0,
                ...(row.state === 'applied' ? applied : open),
                text: sayLessonTime(row),
              }))}
          />
          <Key
            items={[
              { label: t('insights.leadTime.applied'), ...applied },
              { label: t('insights.leadTime.stillOpen'), ...open },
            ]}
          />
        </>
      )}
      numbers={{
        columns: (['lesson', 'foundIn', 'state', 'leadTime', 'appliedTo'] as const).map((column) => t(`insights.column.${column}`)),
        rows: () =>
          rows.map((row) => ({
            key: row.lesson,
            cells: [row.title, quarterLabel(past.calendar, row.foundIn), t(`lessons.state.${row.state}`), sayLessonTime(row), item(row)],
          })),
      }}
      below={<Lead onPress={goTo}>{t('insights.leadTime.goTo')}</Lead>}
    />
  )
}
