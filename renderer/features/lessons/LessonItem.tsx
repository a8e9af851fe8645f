import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { quarterLabel } from '#shared/calendar/fiscal.ts'
import type { Id } from '#shared/domain/fields.ts'
import type { Lesson } from '#shared/domain/lesson.ts'
import { roadmapOf } from '#shared/domain/records.ts'
import { momentOf, sinceApplied } from '#shared/review/judging.ts'
import { applicationOf, judgementOf, leadTime } from '#shared/review/lessons.ts'
import { t } from '#shared/text/index.ts'
import type { LessonStates } from '../../session/useLessonStates.ts'
import { useOpen, useSession, useSessionActions } from '../../session/useSession.ts'
import { Trail } from '../../ui/Trail.tsx'
import { JudgementMark, WhatCameOfIt } from '../../ui/WhatCameOfIt.tsx'
import classes from './lessons.module.css'

/** A lesson with its way through the reviews, what became of what it was applied to, and who did what of it. */
export function LessonItem({ lesson, states }: { readonly lesson: Lesson; readonly states: LessonStates | null }) {
  const { state } = useOpen()
  const [isTold, setTold] = useState(false)
  const { calendar } = roadmapOf(state)
  const label = (review: Id) => {
    const quarter = state.review[review]?.quarter
    return quarter === undefined ? '–' : quarterLabel(calendar, quarter)
  }
  return (
    <li className={classes.lesson} aria-label={lesson.title}>
      <div>
        <p className={classes.name}>{lesson.title}</p>
        <Text size="sm">{lesson.change}</Text>
        {lesson.cause && (
          <Text size="sm" c="dimmed" mt={4}>
            {t('lessons.cause')}: {lesson.cause}
          </Text>
        )}
        {lesson.about && (
          <Text size="sm" c="dimmed">
            {t('lessons.about')}: <ItemLink item={lesson.about} />
          </Text>
        )}
        <Button
          className={classes.who}
          variant="subtle"
          color="gray"
          size="compact-xs"
          aria-expanded={isTold}
          onClick={() => setTold(!isTold)}
        >
          {t('lessons.who')}
        </Button>
        {isTold && <Trail kind="lesson" id={lesson.id} name={t('lessons.whoOf', { title: lesson.title })} />}
      </div>
      <div>
        <Decisions lesson={lesson} label={label} />
        {states && <Since lesson={lesson} states={states} />}
      </div>
    </li>
  )
}

/** Found, decided and judged, review by review. */
function Decisions({ lesson, label }: { readonly lesson: Lesson; readonly label: (review: Id) => string }) {
  const { state } = useOpen()
  const lead = leadTime(state, lesson)
  const quarterOf = (review: Id) => state.review[review]?.quarter ?? ''
  const first = lesson.decisions.find(({ decision }) => decision === 'applied')
  const steps = [
    ...lesson.decisions.map((decided) => ({ ...decided, verdict: null })),
    ...lesson.judgements.map((judged) => ({ ...judged, decision: null, item: null })),
  ].toSorted((a, b) => (quarterOf(a.review) < quarterOf(b.review) ? -1 : quarterOf(a.review) > quarterOf(b.review) ? 1 : 0))
  return (
    <ol className={classes.decisions} aria-label={t('lessons.decisions')}>
      <li>
        <span className={classes.quarter}>{label(lesson.review)}</span>
        <span>{t('lessons.found')}</span>
      </li>
      {steps.map(({ review, decision, verdict, item, because }) => (
        <li key={`${review} ${verdict ?? ''}`}>
          <span className={classes.quarter}>{label(review)}</span>
          <span>
            {decision === null ? <JudgementMark verdict={verdict} /> : <strong>{t(`lessons.state.${decision}`)}</strong>}
            {item && (
              <>
                {' → '}
                <ItemLink item={item} />
              </>
            )}
            {because && (
              <Text component="span" display="block" size="sm" c="dimmed">
                {because}
              </Text>
            )}
            {lead !== null && decision === 'applied' && review === first?.review && (
              <Text component="span" display="block" size="xs" c="dimmed">
                {lead === 0 ? t('lessons.leadTimeNone') : t('lessons.leadTime', { count: lead })}
              </Text>
            )}
          </span>
        </li>
      ))}
      {lesson.decisions.length === 0 && (
        <li>
          <span className={classes.quarter} />
          <span>{t('lessons.state.new')}</span>
        </li>
      )}
    </ol>
  )
}

/** What became of what it was applied to: up to the review that judged it, else up to now. */
function Since({ lesson, states: { signed, decided, judged } }: { readonly lesson: Lesson; readonly states: LessonStates }) {
  const { state } = useOpen()
  const today = useSession((session) => session.today)
  const applied = applicationOf(lesson)
  const then = signed ?? decided
  const appliedIn = applied && state.review[applied.review]
  // Until the review that applies it is signed, nothing can have come of it.
  if (!applied || !then || !appliedIn || appliedIn.signedOn === null) return null
  const judgement = judgementOf(state, lesson)
  const judgedIn = judgement && judgement.verdict !== 'too early' ? state.review[judgement.review] : undefined
  const now = judgedIn ? momentOf(judged ?? state, judgedIn) : { state, day: today, asItStands: true }
  const since = sinceApplied(momentOf(then, appliedIn), now, applied.item)
  return (
    since && (
      <div role="group" aria-label={t('lessons.cameOfIt')}>
        <Text size="xs" c="dimmed">
          {t(judgedIn ? 'lessons.cameOfIt' : 'lessons.soFar')}
        </Text>
        <WhatCameOfIt since={since} />
      </div>
    )
  )
}

/** The activity or outcome by its title; it opens it, while it is there. */
function ItemLink({ item }: { readonly item: { readonly kind: 'activity' | 'outcome'; readonly id: string } }) {
  const session = useSessionActions()
  const { state } = useOpen()
  const record = state[item.kind][item.id]
  if (!record) return <>{t('lessons.gone')}</>
  return (
    <button
      type="button"
      className={classes.item}
      aria-label={t('lessons.open', { title: record.title })}
      onClick={() => session.select(item)}
    >
      {record.title}
    </button>
  )
}
