import { Button, Text } from '@mantine/core'
import { IconBulb } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { Id } from '#shared/domain/fields.ts'
import { adoptions, type DeliveryVerdict, type Difference } from '#shared/domain/review.ts'
import { isPromisedVerdict, type PromisedVerdict, proposedDay, verdictOf } from '#shared/review/answering.ts'
import { answer, giveAdoption, giveReason, type PlanToo } from '#shared/review/commands.ts'
import type { PromisedRow } from '#shared/review/lookBack.ts'
import { t } from '#shared/text/index.ts'
import { newId } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { Choices } from '../../ui/Choices.tsx'
import { DateField, TextField } from '../../ui/Fields.tsx'
import { Key } from '../../ui/Key.tsx'
import { adoptionKeys, reasonKey } from './keys.ts'
import own from './lookBack.module.css'
import classes from './review.module.css'
import { type Taught, usePerform, useReviewing } from './reviewing.ts'
import type { Rows } from './useRows.ts'

export interface PromisedItemProps {
  readonly row: PromisedRow
  /** Its place in the list; null where nothing can be answered any more. */
  readonly place: ReturnType<Rows['row']> | null
  readonly reasons: readonly string[]
  /** Puts the keyboard back on the row. */
  readonly onHome: () => void
  readonly onLesson: (taught: Taught) => void
  readonly onEditReasons: () => void
}

/** `Waited for somebody else: the supplier's tests`. */
export const sayReason = ({ listedReason, reason }: Pick<Difference, 'listedReason' | 'reason'>): string =>
  [listedReason, reason].filter((words) => words.trim() !== '').join(': ')

/** The lesson a difference may hold: its cause is what was said of it. */
export const taughtBy = ({ id, recorded }: Pick<PromisedRow, 'id' | 'recorded'>): Taught => ({
  about: { kind: 'activity', id },
  cause: recorded ? sayReason(recorded) : '',
})

/** What there is to be said of the current row: whether the plan agrees, why, whether it is used, and what is learnt from it. */
export function PromisedDetails({ row, reasons, onHome, onLesson, onEditReasons }: PromisedItemProps) {
  const { recorded, proposal, settled, before } = row
  const { title } = before
  const verdict = recorded && isPromisedVerdict(recorded.verdict) ? recorded.verdict : null
  const assumed = verdictOf(row)
  return (
    <div className={own.details}>
      {(verdict === null || !settled) && (
        <div className={own.agree}>
          <Text size="sm" className={classes.says} data-contradicts={verdict !== null}>
            {t(`review.lookBack.planSays.${proposal}`)}
          </Text>
          {verdict === null ? <Confirm row={row} onHome={onHome} /> : <Settle key={verdict} row={row} verdict={verdict} onHome={onHome} />}
        </div>
      )}
      {(assumed === 'moved' || assumed === 'dropped') && <ReasonChoice row={row} reasons={reasons} onEdit={onEditReasons} />}
      {assumed === 'delivered' && <Adoption row={row} />}
      <div className={own.words}>
        {assumed !== null && (
          <WhyField
            id={row.id}
            title={title}
            {...(verdict === null && { verdict: assumed })}
            reason={recorded?.reason ?? ''}
            placeholder={assumed === 'delivered' ? t('review.outcomes.note') : t('review.lookBack.ownWords')}
          />
        )}
        {verdict !== null && <LessonButton title={title} keys="L" onClick={() => onLesson(taughtBy(row))} />}
      </div>
    </div>
  )
}

/** Takes the plan's word for it. */
function Confirm({ row, onHome }: { readonly row: PromisedRow; readonly onHome: () => void }) {
  const { review } = useReviewing()
  const perform = usePerform()
  const { proposal, before } = row
  if (proposal === 'open') return null
  const confirm = () => {
    onHome()
    return perform('difference', before.title, (state) =>
      answer(state, { review: review.id, activity: row.id, verdict: proposal, newId: newId() }),
    )
  }
  return (
    <Button
      data-go-on
      size="compact-sm"
      variant="light"
      aria-label={t('review.lookBack.confirmFor', { title: before.title })}
      onClick={() => void confirm()}
    >
      {t('review.lookBack.confirm')}&ensp;
      <Key keys="Enter" />
    </Button>
  )
}

/** What makes the plan say the same as the verdict: one step, with the day already filled in. */
function Settle({ row, verdict, onHome }: { readonly row: PromisedRow; readonly verdict: PromisedVerdict; readonly onHome: () => void }) {
  const { review, calendar } = useReviewing()
  const perform = usePerform()
  const today = useSession((state) => state.today)
  const [day, setDay] = useState<string>(() => (verdict === 'dropped' ? '' : proposedDay(calendar, review.quarter, row, verdict, today)))
  if (!row.now) return null
  const { title } = row.before
  const settle = (plan: PlanToo) => {
    onHome()
    void perform('difference', title, (state) => answer(state, { review: review.id, activity: row.id, verdict, newId: newId(), plan }))
  }
  if (verdict === 'dropped')
    return (
      <Button data-go-on size="compact-sm" variant="light" onClick={() => settle({ stop: true })}>
        {t('review.lookBack.stop')}&ensp;
        <Key keys="Enter" />
      </Button>
    )
  const delivered = verdict === 'delivered'
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    // What the field could not read as a day is not taken for the day before it.
    if (!event.currentTarget.querySelector('[aria-invalid="true"]')) settle(delivered ? { finishedOn: day } : { newFinish: day })
  }
  const over = row.now.status === 'done' || row.now.status === 'stopped'
  return (
    <form className={own.settle} onSubmit={submit} noValidate>
      <DateField
        quiet
        label={t(delivered ? 'review.lookBack.finishedOnFor' : 'review.lookBack.newFinishFor', { title })}
        value={day}
        onCommit={(value) => {
          if (value === null) return false
          setDay(value)
          return true
        }}
      />
      <Button data-go-on type="submit" size="compact-sm" variant="light">
        {t(delivered ? 'review.lookBack.markDone' : over ? 'review.lookBack.restart' : 'review.lookBack.moveTo')}&ensp;
        <Key keys="Enter" />
      </Button>
    </form>
  )
}

/** The reasons of the roadmap's list, each by its number; one that was given in the words of an older list stays among them. */
function ReasonChoice({
  row,
  reasons,
  onEdit,
}: {
  readonly row: PromisedRow
  readonly reasons: readonly string[]
  readonly onEdit: () => void
}) {
  const { review } = useReviewing()
  const perform = usePerform()
  const { title } = row.before
  const given = row.recorded?.listedReason ?? ''
  const all = given === '' || reasons.includes(given) ? reasons : [...reasons, given]
  return (
    <div role="group" aria-label={t('review.lookBack.reasonFor', { title })} className={own.reasons}>
      {all.map((reason, place) => {
        const keys = reasons.includes(reason) ? reasonKey(place) : null
        return (
          <button
            key={reason}
            type="button"
            className={own.reason}
            aria-pressed={reason === given}
            aria-keyshortcuts={keys ?? undefined}
            onClick={() =>
              void perform('difference', title, (state) => giveReason(state, row, { review: review.id, reason, newId: newId() }))
            }
          >
            {keys !== null && <Key keys={keys} />}
            {reason}
          </button>
        )
      })}
      <Button size="compact-xs" variant="subtle" color="gray" onClick={onEdit}>
        {t('planning.reasons.edit')}
      </Button>
    </div>
  )
}

function Adoption({ row }: { readonly row: PromisedRow }) {
  const { review } = useReviewing()
  const perform = usePerform()
  const { title } = row.before
  return (
    <div className={own.agree}>
      <Text size="sm" c="dimmed">
        {t('review.lookBack.adoption')}
      </Text>
      <AdoptionChoice
        title={title}
        value={row.recorded?.adoption ?? null}
        onChoose={(adoption) =>
          void perform('difference', title, (state) => giveAdoption(state, row, { review: review.id, adoption, newId: newId() }))
        }
      />
    </div>
  )
}

/** Whether something is used, each word by its key. */
export function AdoptionChoice({
  title,
  value,
  isCurrent = true,
  onChoose,
}: {
  readonly title: string
  readonly value: Difference['adoption']
  readonly isCurrent?: boolean
  readonly onChoose: (adoption: NonNullable<Difference['adoption']>) => void
}) {
  return (
    <Choices
      small
      byPress
      reachable={isCurrent}
      label={t('review.lookBack.adoptionFor', { title })}
      choices={adoptions.map((word) => ({
        value: word,
        label: t(`review.lookBack.adopted.${word}`),
        ...(isCurrent && { keys: adoptionKeys[word] }),
      }))}
      value={value}
      onChoose={onChoose}
    />
  )
}

export function WhyField({
  id,
  title,
  verdict,
  reason,
  placeholder,
}: {
  readonly id: Id
  readonly title: string
  /** Recorded along with the reason where it goes without saying; else the one given stays. */
  readonly verdict?: DeliveryVerdict
  readonly reason: string
  readonly placeholder?: string
}) {
  const { review } = useReviewing()
  const perform = usePerform()
  return (
    <div className={classes.quietField} data-words>
      <TextField
        label={t('review.lookBack.whyFor', { title })}
        placeholder={placeholder ?? t('review.lookBack.why')}
        keys="R"
        value={reason}
        onCommit={(value) =>
          perform('difference', title, (state) =>
            answer(state, { review: review.id, activity: id, ...(verdict ? { verdict } : {}), reason: value, newId: newId() }),
          )
        }
      />
    </div>
  )
}

export function LessonButton({ title, keys, onClick }: { readonly title: string; readonly keys?: string; readonly onClick: () => void }) {
  return (
    <Button
      data-lesson
      size="compact-sm"
      variant="subtle"
      color="gray"
      leftSection={<IconBulb size={14} />}
      aria-label={t('review.lookBack.lessonFrom', { title })}
      aria-keyshortcuts={keys}
      onClick={onClick}
    >
      {t('review.lookBack.lesson')}
      {keys !== undefined && (
        <>
          &ensp;
          <Key keys={keys} />
        </>
      )}
    </Button>
  )
}
