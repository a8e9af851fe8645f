import { Button, Switch, Text } from '@mantine/core'
import { useState } from 'react'
import type { Id } from '#shared/domain/fields.ts'
import type { State } from '#shared/domain/records.ts'
import { agenda, resultOf } from '#shared/review/agenda.ts'
import { assess } from '#shared/review/commands.ts'
import { dueFromOf } from '#shared/review/due.ts'
import { outcomeRows } from '#shared/review/outcomes.ts'
import { t } from '#shared/text/index.ts'
import { newId } from '../../session/session.ts'
import { useSession, useSessionActions } from '../../session/useSession.ts'
import { useSetting } from '../../session/useSetting.ts'
import { NewLesson } from './NewLesson.tsx'
import { OutcomeItem } from './OutcomeItem.tsx'
import own from './outcomesStep.module.css'
import { type Only, Results } from './Results.tsx'
import classes from './review.module.css'
import { type Taught, usePerform, useReviewing } from './reviewing.ts'
import { type Rows, useRows } from './useRows.ts'

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean'

/** Expected against reading, and the verdict on each outcome, apart from what was delivered for it. */
export function OutcomesStep() {
  const { review, calendar, baseline, now, label, frozen } = useReviewing()
  const session = useSessionActions()
  const today = useSession((state) => state.today)
  const perform = usePerform()
  const [lesson, setLesson] = useState<Taught | null>(null)
  const [isCovered, setCovered] = useSetting('scores-covered', isBoolean, false)
  const isEarly = !frozen && today < dueFromOf(calendar, review.quarter)
  const rows = outcomeRows(baseline, now, review, today)
  const sorted = agenda(rows).map(({ id }) => id)
  // What is said while it is talked about does not move it away from under the hand.
  const [order, setOrder] = useState(sorted)
  const [only, setOnly] = useState<Only | null>(null)
  const inOrder = [...order.flatMap((id) => rows.find((row) => row.id === id) ?? []), ...rows.filter(({ id }) => !order.includes(id))]
  const shown = only ? inOrder.filter(({ id }) => only.ids.has(id)) : inOrder
  const isStale = inOrder.some(({ id }, place) => id !== sorted[place])

  const waitingIn = (state: State) =>
    outcomeRows(baseline, state, review, today).filter(({ given, removedSince }) => given === null && !removedSince)
  const waiting = waitingIn(now)
  const acceptAll = () =>
    void perform('assess', label, (state) =>
      waitingIn(state).flatMap(({ id, proposal }) => assess(state, { review: review.id, outcome: id, verdict: proposal, newId: newId() })),
    )

  const onKey = async (key: string, id: Id, go: Rows['go']) => {
    const place = document.querySelector<HTMLElement>(`[data-row="${id}"]`)
    if (key === 'r') return place?.querySelector<HTMLElement>('[data-words] input')?.focus()
    if (key === 'l') return place?.querySelector<HTMLElement>('[data-lesson]')?.click()
    const { open } = session.getState()
    const unsaid = open ? waitingIn(open.state) : []
    const row = unsaid.find((item) => item.id === id)
    if (row)
      return perform('assess', row.outcome.title, (state) =>
        assess(state, { review: review.id, outcome: id, verdict: row.proposal, newId: newId() }),
      )
    const at = shown.findIndex((item) => item.id === id)
    const next = [...shown.slice(at + 1), ...shown.slice(0, at)].find((item) => unsaid.some((other) => other.id === item.id))
    if (next) go(next.id)
  }
  const list = useRows(
    shown.map(({ id }) => id),
    frozen ? null : (order[0] ?? null),
    'rl',
    onKey,
  )
  return (
    <>
      <div className={classes.lead}>
        <Text c="dimmed">
          {rows.length === 0 ? t('review.outcomes.none') : t(isEarly ? 'review.outcomes.leadEarly' : 'review.outcomes.lead')}
        </Text>
        {!frozen && waiting.length > 0 && (
          <Button variant="default" onClick={acceptAll}>
            {t('review.outcomes.accept', { count: waiting.length })}
          </Button>
        )}
      </div>
      {rows.length > 0 && (
        <>
          <Results rows={rows} only={only} onOnly={setOnly} />
          <div className={own.bar}>
            <span>{t('review.outcomes.agendaLead')}</span>
            {isStale && !frozen && (
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={() => {
                  setOrder(sorted)
                  const [first] = sorted
                  if (first !== undefined) list.go(first)
                }}
              >
                {t('review.outcomes.sortAgain')}
              </Button>
            )}
            {!frozen && (
              <Switch
                size="xs"
                className={own.cover}
                label={t('review.outcomes.cover')}
                checked={isCovered}
                onChange={({ currentTarget }) => setCovered(currentTarget.checked)}
              />
            )}
          </div>
        </>
      )}
      <ul className={classes.rows} aria-label={t('review.outcomes.list')} {...(frozen ? {} : list.list)}>
        {shown.map((row) => (
          <OutcomeItem
            key={row.id}
            row={row}
            result={resultOf(row)}
            place={frozen ? null : list.row(row.id)}
            isCovered={isCovered}
            onHome={() => list.go(row.id)}
            onLesson={(cause) => setLesson({ about: { kind: 'outcome', id: row.id }, cause })}
          />
        ))}
      </ul>
      {lesson && <NewLesson about={lesson.about} {...(lesson.cause !== '' && { cause: lesson.cause })} onClose={() => setLesson(null)} />}
    </>
  )
}
