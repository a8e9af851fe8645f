import { Button, Text, Title } from '@mantine/core'
import type { Id } from '#shared/domain/fields.ts'
import { quarterLabel } from '#shared/calendar/fiscal.ts'
import { type Judgement, judgements } from '#shared/domain/lesson.ts'
import { judgeAsProposed, judgeLesson } from '#shared/review/commands.ts'
import { dueFromOf } from '#shared/review/due.ts'
import { type JudgingRow, lessonsToJudge, momentOf, type SinceApplied, sinceApplied } from '#shared/review/judging.ts'
import { t } from '#shared/text/index.ts'
import type { LessonStates } from '../../session/useLessonStates.ts'
import { useSession, useSessionActions } from '../../session/useSession.ts'
import { Choices } from '../../ui/Choices.tsx'
import { TextField } from '../../ui/Fields.tsx'
import { JudgementMark, WhatCameOfIt } from '../../ui/WhatCameOfIt.tsx'
import rowClasses from './LessonRow.module.css'
import classes from './review.module.css'
import { usePerform, useReviewing } from './reviewing.ts'

/** Lessons applied two reviews ago or more: what became of what they were applied to, and whether they helped. */
export function JudgeLessons({ states }: { readonly states: ReadonlyMap<Id, LessonStates> | null }) {
  const { review, calendar, now, label, frozen } = useReviewing()
  const perform = usePerform()
  const today = useSession((session) => session.today)
  const rows = lessonsToJudge(now, review)
  const isEarly = review.signedOn === null && today < dueFromOf(calendar, review.quarter)
  const lookedAt = isEarly ? { state: now, day: today, asItStands: true } : momentOf(now, review)
  const sinceOf = ({ lesson, applied, appliedIn }: JudgingRow): SinceApplied | null => {
    const at = states?.get(lesson.id)
    const then = at?.signed ?? at?.decided
    return then ? sinceApplied(momentOf(then, { quarter: appliedIn }), lookedAt, applied.item) : null
  }
  const proposals = new Map(rows.map((row) => [row.lesson.id, sinceOf(row)]))
  const waiting = rows.filter(({ judged, lesson }) => !judged && proposals.get(lesson.id)).length
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="lessons-to-judge">
      <Title order={2} className={classes.part} id="lessons-to-judge">
        {t('review.lessons.judge.title')}
      </Title>
      <div className={classes.lead}>
        <Text size="sm" c="dimmed">
          {t('review.lessons.judge.lead')}
        </Text>
        {!frozen && waiting > 0 && (
          <Button
            variant="default"
            onClick={() =>
              void perform('judge-lessons', label, (state) =>
                judgeAsProposed(state, review.id, ({ lesson }) => proposals.get(lesson.id)?.proposal ?? null),
              )
            }
          >
            {t('review.lessons.judge.take', { count: waiting })}
          </Button>
        )}
      </div>
      <ul className={classes.rows}>
        {rows.map((row) => (
          <JudgeItem key={row.lesson.id} row={row} since={proposals.get(row.lesson.id) ?? null} isRead={states !== null} />
        ))}
      </ul>
    </section>
  )
}

function JudgeItem({ row, since, isRead }: { readonly row: JudgingRow; readonly since: SinceApplied | null; readonly isRead: boolean }) {
  const { review, calendar, now, frozen } = useReviewing()
  const perform = usePerform()
  const session = useSessionActions()
  const { lesson, applied, judged } = row
  const { title } = lesson
  const itemTitle = now[applied.item.kind][applied.item.id]?.title
  const judge = (values: { readonly verdict?: Judgement; readonly because?: string }) =>
    perform('judge-lesson', title, (state) => judgeLesson(state, { ...values, lesson: lesson.id, review: review.id }))
  const quarter = quarterLabel(calendar, row.appliedIn)
  return (
    <li className={classes.lesson} aria-label={title}>
      <div>
        <span className={classes.title}>{title}</span>
        {lesson.change && <Text size="sm">{lesson.change}</Text>}
        <Text size="sm" c="dimmed">
          {t('review.lessons.judge.applied', { quarter })}{' '}
          {itemTitle && !frozen ? (
            <button
              type="button"
              className={rowClasses.item}
              aria-label={t('lessons.open', { title: itemTitle })}
              onClick={() => session.select(applied.item)}
            >
              {itemTitle}
            </button>
          ) : (
            (since?.title ?? t('lessons.gone'))
          )}
          {applied.because && ` · ${applied.because}`}
        </Text>
        {since && <WhatCameOfIt since={since} />}
        {isRead && !since && (
          <Text size="sm" c="dimmed">
            {t('lessons.since.unknown')}
          </Text>
        )}
      </div>
      <div className={classes.decision}>
        {frozen ? (
          judged ? (
            <>
              <JudgementMark verdict={judged.verdict} />
              {judged.because && <Text size="sm">{judged.because}</Text>}
            </>
          ) : (
            <Text size="sm">{t('review.lessons.judge.unjudged')}</Text>
          )
        ) : (
          <>
            <Choices
              byPress
              label={t('review.lessons.judge.verdictFor', { title })}
              choices={judgements.map((value) => ({ value, label: t(`domain.judgement.${value}`) }))}
              value={judged?.verdict ?? null}
              suggested={since?.proposal ?? null}
              onChoose={(verdict) => void judge({ verdict })}
            />
            {judged && (
              <div className={classes.quietField}>
                <TextField
                  label={t('review.lessons.judge.becauseFor', { title })}
                  placeholder={t('review.lessons.judge.because')}
                  value={judged.because}
                  onCommit={(because) => judge({ because })}
                />
              </div>
            )}
          </>
        )}
        {since && (
          <Text size="sm" c="dimmed">
            {t('review.lessons.judge.figuresSay', { verdict: t(`domain.judgement.${since.proposal}`) })}
          </Text>
        )}
      </div>
    </li>
  )
}
