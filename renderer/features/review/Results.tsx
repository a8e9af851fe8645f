import { Button } from '@mantine/core'
import type { Id } from '#shared/domain/fields.ts'
import { type Result, resultOf } from '#shared/review/agenda.ts'
import type { OutcomeRow } from '#shared/review/outcomes.ts'
import { t } from '#shared/text/index.ts'
import own from './outcomesStep.module.css'

/** The outcomes of one result, as they were when that was asked for: what is said of one then does not take it away. */
export interface Only {
  readonly result: Result
  readonly ids: ReadonlySet<Id>
}

interface ResultsProps {
  readonly rows: readonly OutcomeRow[]
  readonly only: Only | null
  readonly onOnly: (only: Only | null) => void
}

/** How many outcomes were achieved and not, with and without all the work for them; each number leads to its outcomes. */
export function Results({ rows, only, onOnly }: ResultsProps) {
  const cell = (result: Result) => {
    const of = rows.filter((row) => resultOf(row) === result)
    const name = t('review.outcomes.showOnly', { result: t(`review.outcomes.result.${result}`), count: of.length })
    const isOnly = only?.result === result
    return (
      <button
        type="button"
        className={own.count}
        aria-label={name}
        aria-pressed={isOnly}
        disabled={of.length === 0 && !isOnly}
        onClick={() => onOnly(isOnly ? null : { result, ids: new Set(of.map(({ id }) => id)) })}
      >
        <ResultSign result={result} />
        {of.length}
      </button>
    )
  }
  return (
    <div className={own.results}>
      <table aria-label={t('review.outcomes.results')}>
        <thead>
          <tr>
            <th scope="col">{t('review.outcomes.workFor')}</th>
            <th scope="col">{t('review.outcomes.achieved')}</th>
            <th scope="col">{t('review.outcomes.notAchieved')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('review.outcomes.delivered')}</th>
            <td>{cell('delivered and achieved')}</td>
            <td>{cell('delivered, not achieved')}</td>
          </tr>
          <tr>
            <th scope="row">{t('review.outcomes.notDelivered')}</th>
            <td>{cell('not delivered, achieved')}</td>
            <td>{cell('not delivered, not achieved')}</td>
          </tr>
        </tbody>
      </table>
      <dl>
        {(['nothing promised', 'not measured'] as const).map((result) => (
          <div key={result}>
            <dt>{t(`review.outcomes.result.${result}`)}</dt>
            <dd>{cell(result)}</dd>
          </div>
        ))}
      </dl>
      {only && (
        <Button size="compact-sm" variant="subtle" onClick={() => onOnly(null)}>
          {t('review.outcomes.showAll')}
        </Button>
      )}
    </div>
  )
}

const quarters: Readonly<Record<Result, readonly [number, number] | null>> = {
  'delivered and achieved': [0, 0],
  'delivered, not achieved': [1, 0],
  'not delivered, achieved': [0, 1],
  'not delivered, not achieved': [1, 1],
  'nothing promised': null,
  'not measured': null,
}

/** Its place among the four, filled. */
function ResultSign({ result }: { readonly result: Result }) {
  const place = quarters[result]
  return (
    <svg className={own.sign} data-result={result} width={14} height={14} viewBox="0 0 14 14" aria-hidden>
      <rect className={own.frame} x={0.75} y={0.75} width={12.5} height={12.5} strokeDasharray={place ? undefined : '2 2'} />
      {place && <path className={own.frame} d="M7 1V13M1 7H13" />}
      {place && <rect className={own.filled} x={place[0] * 6 + 1} y={place[1] * 6 + 1} width={6} height={6} />}
      {result === 'nothing promised' && <path className={own.frame} d="M4 7H10" />}
    </svg>
  )
}

/** A result as a shape, a colour and a word. */
export function ResultMark({ result }: { readonly result: Result }) {
  return (
    <span className={own.mark}>
      <ResultSign result={result} />
      {t(`review.outcomes.result.${result}`)}
    </span>
  )
}
