import { useMemo } from 'react'
import { quarterLabel } from '#shared/calendar/fiscal.ts'
import { type OutcomeVerdict, outcomeVerdicts } from '#shared/domain/review.ts'
import { type AttainmentCell, attainments } from '#shared/insights/attainment.ts'
import type { Past } from '#shared/insights/past.ts'
import { sayAttainment, sayShare } from '#shared/insights/say.ts'
import { t } from '#shared/text/index.ts'
import { Grid } from '../../charts/Grid.tsx'
import { Key } from '../../charts/parts.tsx'
import { useSessionActions } from '../../session/useSession.ts'
import { sayAmount } from '../../ui/amounts.ts'
import { OutcomeMark } from '../../ui/OutcomeMark.tsx'
import { Figure } from './Figure.tsx'
import { ItemLead, ReviewLead } from './Leading.tsx'

const looks: Readonly<
  Record<
    OutcomeVerdict,
    { readonly shape: 'circle' | 'triangle' | 'bar'; readonly tone: 'done' | 'in-progress' | 'bad' | 'ink-2'; readonly hollow: boolean }
  >
> = {
  'on track': { shape: 'circle', tone: 'done', hollow: false },
  'at risk': { shape: 'triangle', tone: 'in-progress', hollow: false },
  missed: { shape: 'bar', tone: 'bad', hollow: false },
  'not measured': { shape: 'circle', tone: 'ink-2', hollow: true },
}

const amount = (value: number | null) => (value === null ? t('insights.none') : sayAmount(value))

/** What is only to be held has no way to go; what was not measured is no number at all. */
function sayCell({ attainment, verdict }: AttainmentCell): string {
  if (attainment !== null) return sayShare(attainment)
  if (verdict === 'not measured') return t('insights.attainment.unmeasured')
  return t(verdict === 'on track' ? 'insights.attainment.held' : 'insights.attainment.notHeld')
}

/** How far the outcomes were attained at each review. */
export function AttainmentFigure({ past }: { readonly past: Past }) {
  const session = useSessionActions()
  const { quarters, rows } = useMemo(() => attainments(past), [past])
  const title = t('insights.attainment.title')
  if (quarters.length === 0 || rows.length === 0)
    return <Figure help="attainment" whole title={title} sentence={t('insights.attainment.empty')} />
  const name = (quarter: string) => quarterLabel(past.calendar, quarter)
  return (
    <Figure
      help="attainment"
      whole
      title={title}
      sentence={sayAttainment(past.calendar, quarters, rows)}
      renderChart={(width) => {
        const shown = quarters.slice(-Math.max(2, Math.floor((width * 0.66) / 92)))
        return (
          <>
            <Grid
              width={width}
              label={t('insights.attainment.chart')}
              columns={shown.map(({ quarter }) => ({ key: quarter, label: name(quarter) }))}
              onPress={(outcome) => past.now.outcome[outcome] && session.select({ kind: 'outcome', id: outcome })}
              rows={rows.map(({ outcome, title: label, cells }) => ({
                key: outcome,
                label,
                cells: cells.slice(-shown.length).map(
                  (cell) =>
                    cell && {
                      ...looks[cell.verdict],
                      text: sayCell(cell),
                      share: null,
                      title: t('insights.attainment.cell', {
                        title: label,
                        quarter: name(cell.quarter),
                        verdict: t(`review.outcomes.verdict.${cell.verdict}`),
                        attainment: sayCell(cell),
                      }),
                    },
                ),
              }))}
            />
            <Key items={outcomeVerdicts.map((verdict) => ({ label: t(`review.outcomes.verdict.${verdict}`), ...looks[verdict] }))} />
          </>
        )
      }}
      numbers={{
        columns: (['outcome', 'quarter', 'start', 'expected', 'reading', 'attainment', 'verdict'] as const).map((column) =>
          t(`insights.column.${column}`),
        ),
        rows: () =>
          rows.flatMap(({ outcome, title: label, cells }) =>
            cells.flatMap((cell) =>
              cell === null
                ? []
                : [
                    {
                      key: `${outcome} ${cell.quarter}`,
                      cells: [
                        <ItemLead key="name" kind="outcome" id={outcome} title={label} />,
                        <ReviewLead key="review" review={cell.review}>
                          {name(cell.quarter)}
                        </ReviewLead>,
                        amount(cell.start),
                        amount(cell.expected),
                        amount(cell.reading),
                        sayCell(cell),
                        <OutcomeMark key="verdict" verdict={cell.verdict} />,
                      ],
                    },
                  ],
            ),
          ),
      }}
    />
  )
}
