import { Text } from '@mantine/core'
import { outcomeVerdicts } from '#shared/domain/review.ts'
import { agendaReason, type Result } from '#shared/review/agenda.ts'
import { assess } from '#shared/review/commands.ts'
import type { OutcomeRow } from '#shared/review/outcomes.ts'
import { t } from '#shared/text/index.ts'
import { newId } from '../../session/session.ts'
import { useSessionActions } from '../../session/useSession.ts'
import { Choices } from '../../ui/Choices.tsx'
import { TextField } from '../../ui/Fields.tsx'
import { OutcomeMark } from '../../ui/OutcomeMark.tsx'
import { AddendaAbout } from './Addenda.tsx'
import { Measured } from './Measured.tsx'
import own from './outcomesStep.module.css'
import { LessonButton } from './PromisedDetails.tsx'
import { Title } from './PromisedItem.tsx'
import { ResultMark } from './Results.tsx'
import classes from './review.module.css'
import { type Say, usePerform, useReviewing } from './reviewing.ts'
import { Scores } from './Scores.tsx'
import type { Rows } from './useRows.ts'

interface OutcomeItemProps {
  readonly row: OutcomeRow
  readonly result: Result
  /** Its place in the list; null where nothing can be said any more. */
  readonly place: ReturnType<Rows['row']> | null
  readonly isCovered: boolean
  /** Puts the keyboard back on it. */
  readonly onHome: () => void
  readonly onLesson: (cause: string) => void
}

/** One outcome: what was expected and read, what came of it together with the work, and what both sides say. */
export function OutcomeItem({ row, result, place, isCovered, onHome, onLesson }: OutcomeItemProps) {
  const { review, frozen } = useReviewing()
  const session = useSessionActions()
  const perform = usePerform()
  const { outcome, recorded, proposal, measure } = row
  const { title } = outcome
  const reason = agendaReason(row)
  const assumption = recorded?.assumption ?? ''
  const asksAssumption = result === 'delivered, not achieved' || assumption !== ''
  const say: Say = (values) =>
    perform('assess', title, (state) => assess(state, { review: review.id, outcome: row.id, newId: newId(), ...values }))
  return (
    <li className={own.outcome} aria-label={title} {...place}>
      <div>
        <Title title={title} onOpen={frozen || row.removedSince ? null : () => session.select({ kind: 'outcome', id: row.id })} />
        {reason && <div className={own.reason}>{t(`review.outcomes.agenda.${reason}`)}</div>}
        <Text size="sm" c="dimmed">
          {outcome.leader ? t('review.outcomes.leader', { name: outcome.leader }) : t('review.outcomes.noLeader')}
          {measure && ` · ${t('review.outcomes.unit', { unit: measure.unit })}`}
          {row.addedSince && ` · ${t('review.outcomes.addedSince')}`}
          {row.removedSince && ` · ${t('review.outcomes.removedSince')}`}
        </Text>
        <div className={own.result}>
          <ResultMark result={result} />
          <span>
            {row.promised === 0
              ? t('review.outcomes.noWork')
              : t('review.outcomes.work', { count: row.promised, delivered: row.delivered })}
          </span>
        </div>
      </div>
      <Measured row={row} />
      <div className={classes.details}>
        {frozen ? (
          <OutcomeMark verdict={row.verdict} />
        ) : (
          <Choices
            byPress
            label={t('review.outcomes.verdictFor', { title })}
            choices={outcomeVerdicts.map((value) => ({ value, label: t(`review.outcomes.verdict.${value}`) }))}
            value={row.given}
            suggested={proposal}
            onChoose={(verdict) => void say({ verdict })}
          />
        )}
        <Scores row={row} isCovered={isCovered} say={say} onHome={onHome} />
        <div className={own.words}>
          {asksAssumption && <Words name="assumption" value={assumption} title={title} keys="R" say={say} />}
          <Words name="note" value={recorded?.note ?? ''} title={title} {...(!asksAssumption && { keys: 'R' })} say={say} />
          {!frozen && <LessonButton title={title} keys="L" onClick={() => onLesson(assumption)} />}
        </div>
        <AddendaAbout kind="outcome" id={row.id} />
      </div>
    </li>
  )
}

interface WordsProps {
  readonly name: 'assumption' | 'note'
  readonly value: string
  readonly title: string
  /** The key that leads into it. */
  readonly keys?: string
  readonly say: Say
}

/** The assumption that was wrong, or what else is to be said. */
function Words({ name, value, title, keys, say }: WordsProps) {
  const { frozen } = useReviewing()
  if (frozen)
    return (
      value && (
        <Text size="sm" className={own.said}>
          {name === 'assumption' && <strong>{t('review.outcomes.assumption')} </strong>}
          {value}
        </Text>
      )
    )
  return (
    <div className={`${classes.quietField} ${name === 'assumption' ? own.assumption : ''}`} data-words>
      <TextField
        label={t(`review.outcomes.${name}For`, { title })}
        placeholder={t(`review.outcomes.${name}`)}
        {...(keys !== undefined && { keys })}
        value={value}
        onCommit={(text) => say({ [name]: text })}
      />
    </div>
  )
}
