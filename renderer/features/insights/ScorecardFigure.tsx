import { useMemo } from 'react'
import { quarterLabel } from '#shared/calendar/fiscal.ts'
import { type Principle, principles } from '#shared/domain/review.ts'
import type { Past } from '#shared/insights/past.ts'
import { sayScorecard, sayShare } from '#shared/insights/say.ts'
import { scorecard, type ScoreColumn } from '#shared/insights/scorecard.ts'
import { language, t } from '#shared/text/index.ts'
import { Grid } from '../../charts/Grid.tsx'
import { Key } from '../../charts/parts.tsx'
import { Figure } from './Figure.tsx'
import classes from './insights.module.css'
import { ReviewLead, useOpenReview } from './Leading.tsx'

const agreement = {
  agreed: { shape: 'circle', tone: 'done', hollow: false },
  not: { shape: 'cross', tone: 'bad', hollow: false },
  unsaid: { shape: 'circle', tone: 'ink-2', hollow: true },
} as const

const agreementOf = ({ agreed }: ScoreColumn, principle: Principle) => {
  const said = agreed(principle)
  return said === null ? 'unsaid' : said ? 'agreed' : 'not'
}

const keyOf = ({ review }: ScoreColumn) => review ?? 'now'
const name = (principle: Principle) => `${principle}  ${t(`principles.name.p${principle}`)}`

/** The evidence for the twelve principles at each review, and whether the leaders agree. */
export function ScorecardFigure({ past }: { readonly past: Past }) {
  const open = useOpenReview()
  const columns = useMemo(() => scorecard(past), [past])
  const nameOf = ({ quarter }: ScoreColumn) => (quarter === null ? t('insights.scorecard.now') : quarterLabel(past.calendar, quarter))
  const number = new Intl.NumberFormat(language(), { maximumFractionDigits: 1 })
  const now = columns.at(-1)
  return (
    <Figure
      help="scorecard"
      whole
      title={t('insights.scorecard.title')}
      sentence={sayScorecard(past.calendar, columns)}
      renderChart={(width) => {
        const shown = columns.slice(-Math.max(2, Math.floor((width * 0.66) / 92)))
        return (
          <>
            <Grid
              width={width}
              label={t('insights.scorecard.chart')}
              columns={shown.map((column) => ({ key: keyOf(column), label: nameOf(column) }))}
              onPress={(_, review) => review !== 'now' && open(review)}
              rows={principles.map((principle) => ({
                key: String(principle),
                label: name(principle),
                cells: shown.map((column) => {
                  const value = column.evidence.find((found) => found.principle === principle)?.value ?? null
                  const agreed = agreementOf(column, principle)
                  return {
                    ...agreement[agreed],
                    text: sayShare(value),
                    share: value,
                    title: t('insights.scorecard.cell', {
                      name: t(`principles.name.p${principle}`),
                      quarter: nameOf(column),
                      share: value === null ? t('insights.scorecard.nothing') : sayShare(value),
                      agreed: t(`insights.scorecard.${signs[agreed]}`),
                    }),
                  }
                }),
              }))}
            />
            <Key
              items={(['agreed', 'not', 'unsaid'] as const).map((said) => ({
                label: t(`insights.scorecard.${signs[said]}`),
                ...agreement[said],
              }))}
            />
          </>
        )
      }}
      numbers={{
        columns: [t('insights.column.principle'), ...columns.map(nameOf), t('insights.column.evidence')],
        rows: () => [
          ...principles.map((principle) => ({
            key: String(principle),
            cells: [
              name(principle),
              ...columns.map((column) => {
                const value = column.evidence.find((found) => found.principle === principle)?.value ?? null
                const said = column.agreed(principle)
                return `${sayShare(value)}${said === null ? '' : `, ${t(said ? 'insights.scorecard.agreed' : 'insights.scorecard.notAgreed')}`}`
              }),
              now?.evidence
                .find((found) => found.principle === principle)
                ?.parts.map(({ part, done, of }) => t(`principles.part.${part}`, { done: number.format(done), of: of ?? '' }))
                .join('; ') || t('principles.none'),
            ],
          })),
          {
            key: 'reviews',
            cells: [
              t('domain.record.review'),
              ...columns.map(({ review }) =>
                review === null ? (
                  ''
                ) : (
                  <ReviewLead key={review} review={review}>
                    {t('insights.reviewed')}
                  </ReviewLead>
                ),
              ),
              '',
            ],
          },
        ],
      }}
      below={<p className={classes.note}>{t('insights.scorecard.how')}</p>}
    />
  )
}

const signs = { agreed: 'signAgreed', not: 'signNot', unsaid: 'signUnsaid' } as const
