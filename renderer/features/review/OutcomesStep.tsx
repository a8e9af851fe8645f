import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import type { State } from '#shared/domain/records.ts'
import { outcomeVerdicts } from '#shared/domain/review.ts'
import { assess } from '#shared/review/commands.ts'
import { type OutcomeRow, outcomeRows } from '#shared/review/outcomes.ts'
import { add, edit } from '#shared/planning/records.ts'
import { t } from '#shared/text/index.ts'
import { newId } from '../../session/session.ts'
import { useSessionActions } from '../../session/useSession.ts'
import { Choices } from '../../ui/Choices.tsx'
import { Day } from '../../ui/Dates.tsx'
import { NumberField, TextField } from '../../ui/Fields.tsx'
import { OutcomeMark } from '../../ui/OutcomeMark.tsx'
import { type LessonAbout, NewLesson } from './NewLesson.tsx'
import { LessonButton, Title } from './PromisedItem.tsx'
import { AddendaAbout } from './Addenda.tsx'
import classes from './review.module.css'
import { usePerform, useQuarterFinish, useReviewing } from './reviewing.ts'
import { sayNumber, sayShare } from './words.ts'

/** Expected against reading, and the verdict on each outcome, apart from what was delivered for it. */
export function OutcomesStep() {
  const { review, baseline, now, label, frozen } = useReviewing()
  const perform = usePerform()
  const [lesson, setLesson] = useState<LessonAbout | null>(null)
  const rows = outcomeRows(baseline, now, review)
  const waitingIn = (state: State) => outcomeRows(baseline, state, review).filter(({ given, removedSince }) => given === null && !removedSince)
  const waiting = waitingIn(now)
  const acceptAll = () =>
    void perform('assess', label, (state) =>
      waitingIn(state).flatMap(({ id, proposal }) => assess(state, { review: review.id, outcome: id, verdict: proposal, newId: newId() })),
    )
  return (
    <>
      <div className={classes.lead}>
        <Text c="dimmed">{rows.length === 0 ? t('review.outcomes.none') : t('review.outcomes.lead')}</Text>
        {!frozen && waiting.length > 0 && (
          <Button variant="default" onClick={acceptAll}>
            {t('review.outcomes.accept', { count: waiting.length })}
          </Button>
        )}
      </div>
      <ul className={classes.rows}>
        {rows.map((row) => (
          <OutcomeItem key={row.id} row={row} onLesson={() => setLesson({ kind: 'outcome', id: row.id })} />
        ))}
      </ul>
      {lesson && <NewLesson about={lesson} onClose={() => setLesson(null)} />}
    </>
  )
}

function OutcomeItem({ row, onLesson }: { readonly row: OutcomeRow; readonly onLesson: () => void }) {
  const { review, frozen } = useReviewing()
  const session = useSessionActions()
  const perform = usePerform()
  const { outcome, recorded, proposal, measure } = row
  const { title } = outcome
  const say = (values: Partial<Parameters<typeof assess>[1]>) =>
    perform('assess', title, (state) =>
      assess(state, { review: review.id, outcome: row.id, newId: newId(), ...values }),
    )
  return (
    <li className={classes.outcome} aria-label={title}>
      <div>
        <Title title={title} onOpen={frozen || row.removedSince ? null : () => session.select({ kind: 'outcome', id: row.id })} />
        <Text size="sm" c="dimmed">
          {outcome.leader ? t('review.outcomes.leader', { name: outcome.leader }) : t('review.outcomes.noLeader')}
          {measure && ` · ${t('review.outcomes.unit', { unit: measure.unit })}`}
          {row.addedSince && ` · ${t('review.outcomes.addedSince')}`}
          {row.removedSince && ` · ${t('review.outcomes.removedSince')}`}
        </Text>
        <Text size="sm" c="dimmed">
          {row.promised === 0
            ? t('review.outcomes.noWork')
            : t('review.outcomes.work', { count: row.promised, delivered: row.delivered })}
        </Text>
      </div>
      <Measured row={row} />
      <div className={classes.details}>
        {row.deliveredNotAchieved && (
          <Text size="sm" className={`${classes.says} ${classes.ownLine}`} data-contradicts>
            {t('review.outcomes.deliveredNotAchieved')}
          </Text>
        )}
        {frozen ? (
          <OutcomeMark verdict={row.verdict} />
        ) : (
          <Choices
            label={t('review.outcomes.verdictFor', { title })}
            choices={outcomeVerdicts.map((value) => ({ value, label: t(`review.outcomes.verdict.${value}`) }))}
            value={row.given}
            suggested={proposal}
            onChoose={(verdict) => void say({ verdict })}
          />
        )}
        <Scores row={row} say={say} />
        {frozen ? (
          recorded?.note && (
            <Text size="sm" className={classes.breakLine}>
              {recorded.note}
            </Text>
          )
        ) : (
          <div className={`${classes.quietField} ${classes.breakLine}`}>
            <TextField
              label={t('review.outcomes.noteFor', { title })}
              placeholder={row.deliveredNotAchieved ? t('review.outcomes.assumption') : t('review.outcomes.note')}
              value={recorded?.note ?? ''}
              onCommit={(note) => say({ note })}
            />
          </div>
        )}
        {!frozen && <LessonButton title={title} onClick={onLesson} />}
        {row.disagreed && (
          <Text size="sm" className={`${classes.says} ${classes.ownLine}`} data-contradicts>
            {t('review.outcomes.disagreed')}
          </Text>
        )}
        <AddendaAbout kind="outcome" id={row.id} />
      </div>
    </li>
  )
}

/** Start, expected, reading and attainment; and a place for the reading that is still missing. */
function Measured({ row }: { readonly row: OutcomeRow }) {
  const { review, frozen } = useReviewing()
  const perform = usePerform()
  const finish = useQuarterFinish()
  // One reading, however often the field commits while the first is underway.
  const [readingId] = useState(newId)
  const { measure, expected, reading, outcome } = row
  if (!measure) return <Text c="dimmed">{t('review.outcomes.noMeasure')}</Text>
  const fresh = reading !== null && reading.date >= review.quarter
  const record = (value: number | null) =>
    value === null
      ? true
      : perform('reading', outcome.title, (state, today) =>
          state.reading[readingId]
            ? edit(state, 'reading', readingId, { value })
            : add('reading', { id: readingId, outcome: row.id, date: today < finish ? today : finish, value, note: '' }),
        )
  return (
    <div>
      <dl className={classes.measured}>
        <div>
          <dt>{t('review.outcomes.start')}</dt>
          <dd>{sayNumber(measure.baseline)}</dd>
        </div>
        <div>
          <dt>{t('review.outcomes.expected')}</dt>
          <dd>{expected === null ? t('review.outcomes.noTarget') : sayNumber(expected)}</dd>
        </div>
        <div>
          <dt>{t('review.outcomes.reading')}</dt>
          <dd>{reading ? sayNumber(reading.value) : t('review.outcomes.noReading')}</dd>
          {reading && (
            <dd className={classes.hint}>
              <Day date={reading.date} />
            </dd>
          )}
        </div>
        <div>
          <dt>{t('review.outcomes.attainment')}</dt>
          <dd>
            {row.attainment === null && expected !== null && reading ? t('review.outcomes.hold') : sayShare(row.attainment)}
          </dd>
          <dd className={classes.hint}>{t(`review.outcomes.verdict.${row.proposal}`)}</dd>
        </div>
      </dl>
      {!frozen && !fresh && !row.removedSince && (
        <div className={`${classes.quietField} ${classes.addReading}`}>
          <NumberField
            label={t('review.outcomes.addReading', { title: outcome.title })}
            value={null}
            description={t('review.outcomes.addReadingHint', { unit: measure.unit })}
            onCommit={record}
          />
        </div>
      )}
    </div>
  )
}

const scores = [1, 2, 3, 4, 5].map((value) => ({ value, label: String(value) }))

function Scores({
  row,
  say,
}: {
  readonly row: OutcomeRow
  readonly say: (values: { businessScore?: number; itScore?: number }) => Promise<boolean>
}) {
  const { frozen } = useReviewing()
  const { title } = row.outcome
  const { businessScore = null, itScore = null } = row.recorded ?? {}
  if (frozen && businessScore === null && itScore === null) return null
  if (frozen)
    return (
      <Text size="sm" c="dimmed" className="figures">
        {t('review.outcomes.business')} {businessScore ?? '–'} · {t('review.outcomes.it')} {itScore ?? '–'}
      </Text>
    )
  return (
    <div className={classes.scores}>
      <span>{t('review.outcomes.business')}</span>
      <Choices
        small
        label={t('review.outcomes.businessScoreFor', { title })}
        choices={scores}
        value={businessScore}
        onChoose={(value) => void say({ businessScore: value })}
      />
      <span>{t('review.outcomes.it')}</span>
      <Choices
        small
        label={t('review.outcomes.itScoreFor', { title })}
        choices={scores}
        value={itScore}
        onChoose={(value) => void say({ itScore: value })}
      />
    </div>
  )
}
