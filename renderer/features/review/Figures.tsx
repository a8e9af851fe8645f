import type { ReviewFigures } from '#shared/domain/review.ts'
import { figuresWithAddenda } from '#shared/review/addendum.ts'
import { sayFigures } from '#shared/review/sayFigures.ts'
import { t } from '#shared/text/index.ts'
import { useOpen, useSession } from '../../session/useSession.ts'
import classes from './review.module.css'
import { useReviewing } from './reviewing.ts'

/** The figures of a review in one line: the say-do ratio, and beside it what it does not count. */
export function Figures({ figures, open = 0 }: { readonly figures: ReviewFigures; readonly open?: number }) {
  const { promised, delivered, moved, dropped, added } = figures
  const { review, calendar, frozen } = useReviewing()
  const { state } = useOpen()
  const today = useSession((session) => session.today)
  const main = sayFigures(calendar, review, figures, today)
  const since = frozen ? figuresWithAddenda(state, review) : null
  const counts = [
    ['promised', promised],
    ['delivered', delivered],
    ['moved', moved],
    ['dropped', dropped],
    ...(open > 0 ? ([['open', open]] as const) : []),
    ['added', added],
  ] as const
  return (
    <dl className={classes.figures}>
      <div className={classes.mainFigure}>
        <dt>{main.name}</dt>
        <dd>{main.share}</dd>
        <dd className={classes.hint}>{main.said}</dd>
        {since && <dd className={classes.hint}>{t('signOff.addendum.figures', { delivered: since.figures.delivered, promised })}</dd>}
      </div>
      {counts.map(([name, count]) => (
        <div key={name}>
          <dt>{t(`review.figure.${name}`)}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  )
}
