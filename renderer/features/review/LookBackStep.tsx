import { Button, Switch, Text, Title } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { reasonsOf } from '#shared/planning/roadmap.ts'
import { isAnswered, missing, nextToAnswer } from '#shared/review/answering.ts'
import { acceptProposals, answer, giveAdoption, giveReason } from '#shared/review/commands.ts'
import { deliveredEarlier } from '#shared/review/adoption.ts'
import { lookBack, type PromisedRow } from '#shared/review/lookBack.ts'
import { figuresOf } from '#shared/review/sayDo.ts'
import type { Id } from '#shared/domain/fields.ts'
import { t } from '#shared/text/index.ts'
import { newId } from '../../session/session.ts'
import { useSessionActions } from '../../session/useSession.ts'
import { ReasonsDialog } from '../../ui/Reasons.tsx'
import { AddedItems } from './AddedItems.tsx'
import { EarlierItems } from './EarlierItems.tsx'
import { Figures } from './Figures.tsx'
import { adoptionOf, differenceKeys, verdictOfKey } from './keys.ts'
import { NewLesson } from './NewLesson.tsx'
import own from './lookBack.module.css'
import { PromisedItem } from './PromisedItem.tsx'
import classes from './review.module.css'
import { type Taught, usePerform, useReviewing } from './reviewing.ts'
import { type Rows, useRows } from './useRows.ts'

/** Everything the baseline promised for the quarter, what came of it and why; and what was added. */
export function LookBackStep() {
  const { review, baseline, now, label, frozen } = useReviewing()
  const perform = usePerform()
  const [lesson, setLesson] = useState<Taught | null>(null)
  const [editsReasons, setEditsReasons] = useState(false)
  const rows = lookBack(baseline, now, review)
  const { promised, added } = rows
  const earlier = deliveredEarlier(now, review, [...promised, ...added])
  const open = promised.filter(({ proposal }) => proposal === 'open').length
  const noted = [...promised, ...added].filter((row) => row.recorded !== null).length
  const acceptable =
    promised.filter(({ recorded, proposal }) => recorded === null && proposal !== 'open').length +
    added.filter(({ recorded }) => recorded === null).length
  return (
    <>
      <div className={classes.lead}>
        <Text c="dimmed">{t('review.lookBack.lead')}</Text>
        {!frozen && acceptable > 0 && (
          <Button
            variant="default"
            onClick={() => void perform('difference', label, (state) => acceptProposals(baseline, state, review.id, newId))}
          >
            {t('review.lookBack.accept', { count: acceptable })}
          </Button>
        )}
        {!frozen && acceptable === 0 && noted > 0 && (
          <Text size="sm" className={own.noted}>
            <IconCheck size={14} aria-hidden /> {t('review.lookBack.accepted', { count: noted })}
          </Text>
        )}
      </div>
      <Figures figures={figuresOf(rows)} open={open} />
      <Title order={2} className={classes.part} id="review-promised">
        {t('review.lookBack.promised')}
      </Title>
      {promised.length === 0 ? (
        <Text c="dimmed">{t('review.lookBack.nothingPromised')}</Text>
      ) : (
        <Promised rows={promised} onLesson={setLesson} onEditReasons={() => setEditsReasons(true)} />
      )}
      <AddedItems rows={added} onLesson={setLesson} />
      <EarlierItems rows={earlier} />
      {lesson && <NewLesson about={lesson.about} {...(lesson.cause !== '' && { cause: lesson.cause })} onClose={() => setLesson(null)} />}
      {editsReasons && <ReasonsDialog onClose={() => setEditsReasons(false)} />}
    </>
  )
}

interface PromisedProps {
  readonly rows: readonly PromisedRow[]
  readonly onLesson: (taught: Taught) => void
  readonly onEditReasons: () => void
}

/** The promises, to be answered by the keyboard from row to row. */
function Promised({ rows, onLesson, onEditReasons }: PromisedProps) {
  const { review, baseline, now, frozen } = useReviewing()
  const session = useSessionActions()
  const perform = usePerform()
  const [onlyOpen, setOnlyOpen] = useState(false)
  /** Those that were not answered when the others were put aside: what is answered then stays until that is asked again. */
  const [shownIds, setShownIds] = useState<ReadonlySet<string>>(new Set())
  const shown = onlyOpen ? rows.filter((row) => !isAnswered(row) || shownIds.has(row.id)) : rows
  const reasons = reasonsOf(now)

  const onKey = async (key: string, id: Id, go: Rows['go']) => {
    // Of the state that the key before this one left, whether it is on the screen yet or not.
    const latest = session.getState().open?.state
    if (!latest) return
    const { promised } = lookBack(baseline, latest, review)
    const row = promised.find((item) => item.id === id)
    const place = document.querySelector<HTMLElement>(`[data-row="${id}"]`)
    if (!row || !place) return
    const record = (changes: Parameters<typeof perform>[2]) => perform('difference', row.before.title, changes)
    const given = { review: review.id, activity: id }
    const verdict = verdictOfKey(key)
    if (verdict) return record((state) => answer(state, { ...given, verdict, newId: newId() }))
    const adoption = adoptionOf(key)
    if (adoption) return record((state) => giveAdoption(state, row, { review: review.id, adoption, newId: newId() }))
    if (/^\d$/.test(key)) {
      const reason = reasonsOf(latest)[(Number(key) + 9) % 10]
      return reason === undefined ? undefined : record((state) => giveReason(state, row, { review: review.id, reason, newId: newId() }))
    }
    if (key === 'r') return place.querySelector<HTMLElement>('[data-words] input')?.focus()
    if (key === 'l') return place.querySelector<HTMLElement>('[data-lesson]')?.click()
    if (key !== 'Enter') return
    // The plan's word is confirmed, and the plan made to agree, by the very buttons that stand there for it.
    const button = isAnswered(row) ? null : place.querySelector<HTMLElement>('[data-go-on]')
    if (button) {
      button.click()
      return session.settled()
    }
    const next = nextToAnswer(promised, id)
    if (next !== null) go(next)
  }
  const first = rows.find((row) => !isAnswered(row)) ?? rows[0]
  const list = useRows(
    shown.map(({ id }) => id),
    frozen ? null : (first?.id ?? null),
    differenceKeys,
    onKey,
  )

  const answered = rows.filter(isAnswered).length
  const lacking = (what: 'reason' | 'adoption') => rows.filter((row) => missing(row) === what).length
  const [reasonless, unasked] = [lacking('reason'), lacking('adoption')]
  return (
    <>
      {!frozen && (
        <div className={own.bar}>
          <span role="status" className={own.progress}>
            <strong>{t('review.lookBack.answered', { done: answered, count: rows.length })}</strong>
            {reasonless > 0 && ` · ${t('review.lookBack.lacks.reason', { count: reasonless })}`}
            {unasked > 0 && ` · ${t('review.lookBack.lacks.adoption', { count: unasked })}`}
          </span>
          <span className={own.keys}>{t('review.lookBack.keys')}</span>
          <Switch
            size="xs"
            label={t('review.lookBack.onlyOpen')}
            checked={onlyOpen}
            disabled={!onlyOpen && answered === rows.length}
            onChange={({ currentTarget }) => {
              setOnlyOpen(currentTarget.checked)
              setShownIds(new Set(rows.filter((row) => !isAnswered(row)).map(({ id }) => id)))
            }}
          />
        </div>
      )}
      <div className={own.columns} aria-hidden>
        <span>{t('review.lookBack.columnActivity')}</span>
        <span>{t('review.lookBack.columnPromised')}</span>
        <span>{t('review.lookBack.columnNow')}</span>
        <span>{t('review.lookBack.columnVerdict')}</span>
      </div>
      <ul className={`${classes.rows} ${own.rows}`} aria-labelledby="review-promised" {...(frozen ? {} : list.list)}>
        {shown.map((row) => (
          <PromisedItem
            key={row.id}
            row={row}
            place={frozen ? null : list.row(row.id)}
            reasons={reasons}
            onHome={() => list.go(row.id)}
            onLesson={onLesson}
            onEditReasons={onEditReasons}
          />
        ))}
      </ul>
    </>
  )
}
