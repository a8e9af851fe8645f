import type { ReactNode } from 'react'
import type { Id } from '#shared/domain/fields.ts'
import type { OutcomeMargin } from '#shared/planning/matrix.ts'
import type { Trajectory } from '#shared/review/trajectory.ts'
import { t } from '#shared/text/index.ts'
import { sayAmount } from '../../ui/amounts.ts'
import { OutcomeMark } from '../../ui/OutcomeMark.tsx'
import classes from './Matrix.module.css'
import { verdictOf } from './useTrajectories.ts'
import { sayShare, sayWeight } from './words.ts'

/** What each outcome weighs, how it stands, and how much work goes into it. */
export function MatrixMargins({
  outcomes,
  trajectories,
}: {
  readonly outcomes: readonly OutcomeMargin[]
  readonly trajectories: ReadonlyMap<Id, Trajectory>
}) {
  const line = (name: string, say: (margin: OutcomeMargin) => ReactNode, warns: (margin: OutcomeMargin) => boolean = () => false) => (
    <tr>
      <th scope="row">{name}</th>
      {outcomes.map((margin) => (
        <td key={margin.outcome.id} data-warns={warns(margin)}>
          {say(margin)}
        </td>
      ))}
      <td aria-hidden />
    </tr>
  )
  return (
    <tbody className={classes.margins}>
      {line(t('outcomes.matrix.weight'), ({ outcome: { weight } }) => (
        <span title={sayWeight(weight)}>{weight}</span>
      ))}
      {line(t('outcomes.matrix.standing'), ({ outcome: { id } }) => (
        <OutcomeMark verdict={verdictOf(trajectories.get(id))} />
      ))}
      {line(
        t('outcomes.matrix.work'),
        ({ gap, open }) => (gap ? t('outcomes.matrix.gapOutcome') : open),
        ({ gap }) => gap,
      )}
      {line(t('outcomes.matrix.effort'), ({ open, effort, unestimated }) => (
        <>
          {open === 0 ? '–' : unestimated === open ? t('outcomes.matrix.noEffort') : sayAmount(Math.round(effort))}
          {unestimated > 0 && unestimated < open && <small>{t('outcomes.matrix.unestimated', { count: unestimated })}</small>}
        </>
      ))}
      {line(
        t('outcomes.matrix.share'),
        ({ share, weightShare, overload }) => (
          <>
            {t('outcomes.matrix.shares', { work: sayShare(share), weight: sayShare(weightShare) })}
            {overload && <small>{t('outcomes.matrix.overloadOutcome')}</small>}
          </>
        ),
        ({ overload }) => overload,
      )}
    </tbody>
  )
}
