import { useMemo } from 'react'
import { quarterLabel } from '#shared/calendar/fiscal.ts'
import { maturities } from '#shared/domain/review.ts'
import { partnership } from '#shared/insights/partnership.ts'
import type { Past } from '#shared/insights/past.ts'
import { isScored, sayPartnership } from '#shared/insights/say.ts'
import { t } from '#shared/text/index.ts'
import { Key } from '../../charts/parts.tsx'
import { ScoreLines } from '../../charts/ScoreLines.tsx'
import { Figure } from './Figure.tsx'
import classes from './insights.module.css'
import { ReviewLead } from './Leading.tsx'

const business = { tone: 'accent', shape: 'circle', dashed: false } as const
const it = { tone: 'in-progress', shape: 'square', dashed: true } as const
const say = (score: number | null) => score ?? t('insights.none')

const scores = ['1', '2', '3', '4', '5']

/** What both sides say of the partnership, of trust, and of how mature it is, review by review. */
export function PartnershipFigure({ past }: { readonly past: Past }) {
  const rows = useMemo(() => partnership(past), [past])
  const title = t('insights.partnership.title')
  if (!rows.some(isScored)) return <Figure help="partnership" whole title={title} sentence={t('insights.partnership.empty')} />
  const columns = rows.map(({ quarter }) => quarterLabel(past.calendar, quarter))
  const both = (ofBusiness: 'businessScore' | 'businessTrust', ofIt: 'itScore' | 'itTrust') => [
    { label: t('insights.partnership.business'), ...business, values: rows.map((row) => row[ofBusiness]) },
    { label: t('insights.partnership.it'), ...it, values: rows.map((row) => row[ofIt]) },
  ]
  return (
    <Figure
      help="partnership"
      whole
      title={title}
      sentence={sayPartnership(past.calendar, rows)}
      renderChart={(width) => {
        const each = width >= 900 ? (width - 64) / 3 : width
        const chart = (name: string, lines: ReturnType<typeof both>, steps: readonly string[]) =>
          lines.some(({ values }) => values.some((value) => value !== null)) ? (
            <ScoreLines
              title={name}
              label={t('insights.partnership.chart', { title: name })}
              lines={lines}
              columns={columns}
              steps={steps}
              width={each}
            />
          ) : null
        return (
          <>
            <div className={classes.row}>
              {chart(t('insights.partnership.scores'), both('businessScore', 'itScore'), scores)}
              {chart(t('insights.partnership.trust'), both('businessTrust', 'itTrust'), scores)}
              {rows.some(({ level }) => level !== null) && (
                <ScoreLines
                  title={t('insights.partnership.maturity')}
                  label={t('insights.partnership.chart', { title: t('insights.partnership.maturity') })}
                  lines={[
                    {
                      label: t('insights.partnership.maturity'),
                      tone: 'ink',
                      shape: 'diamond',
                      dashed: false,
                      values: rows.map(({ level }) => level),
                    },
                  ]}
                  columns={columns}
                  steps={maturities.map((level) => t(`domain.maturity.${level}`))}
                  width={each}
                />
              )}
            </div>
            <Key
              items={[
                { label: t('insights.partnership.business'), ...business },
                { label: t('insights.partnership.it'), ...it, hollow: true },
              ]}
            />
          </>
        )
      }}
      numbers={{
        columns: (['quarter', 'businessScore', 'itScore', 'businessTrust', 'itTrust', 'maturity'] as const).map((column) =>
          t(`insights.column.${column}`),
        ),
        rows: () =>
          rows.toReversed().map((row) => ({
            key: row.review,
            cells: [
              <ReviewLead key="review" review={row.review}>
                {quarterLabel(past.calendar, row.quarter)}
              </ReviewLead>,
              say(row.businessScore),
              say(row.itScore),
              say(row.businessTrust),
              say(row.itTrust),
              row.maturity === null ? t('insights.none') : t(`domain.maturity.${row.maturity}`),
            ],
          })),
      }}
    />
  )
}
