import { Button, Text } from '@mantine/core'
import { IconBulb } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { addQuarters, quarterDays } from '#shared/calendar/fiscal.ts'
import type { Id } from '#shared/domain/fields.ts'
import { adoptions, type DeliveryVerdict } from '#shared/domain/review.ts'
import { answer, type PlanToo } from '#shared/review/commands.ts'
import { finishOf, type PromisedRow } from '#shared/review/lookBack.ts'
import { t } from '#shared/text/index.ts'
import { newId } from '../../session/session.ts'
import { useSession, useSessionActions } from '../../session/useSession.ts'
import { Choices } from '../../ui/Choices.tsx'
import { DayAndQuarter } from '../../ui/Dates.tsx'
import { DateField, TextField } from '../../ui/Fields.tsx'
import { StatusMark } from '../../ui/StatusMark.tsx'
import { VerdictMark } from './Marks.tsx'
import type { LessonAbout } from './NewLesson.tsx'
import { AddendaAbout } from './Addenda.tsx'
import classes from './review.module.css'
import { usePerform, useQuarterFinish, useReviewing } from './reviewing.ts'
import { saySlip } from './words.ts'

const verdicts = ['delivered', 'moved', 'dropped'] as const
type PromisedVerdict = (typeof verdicts)[number]

const isPromisedVerdict = (verdict: DeliveryVerdict): verdict is PromisedVerdict => verdict !== 'added'

/** One promised activity as it was then and as it is now, its verdict, and why. */
export function PromisedItem({ row, onLesson }: { readonly row: PromisedRow; readonly onLesson: (about: LessonAbout) => void }) {
  const { review, calendar, frozen } = useReviewing()
  const perform = usePerform()
  const session = useSessionActions()
  const { before, now, proposal, recorded } = row
  const { title } = before
  const verdict = recorded && isPromisedVerdict(recorded.verdict) ? recorded.verdict : null
  const say = (said: PromisedVerdict) =>
    void perform('difference', title, (state) =>
      answer(state, { review: review.id, activity: row.id, verdict: said, newId: newId() }),
    )
  return (
    <li className={classes.row} aria-label={title} data-unsettled={verdict !== null && !row.settled}>
      <div>
        <Title title={title} onOpen={now && !frozen ? () => session.select({ kind: 'activity', id: row.id }) : null} />
        {now && now.title !== title && (
          <Text size="xs" c="dimmed">
            {t('review.lookBack.renamed', { title: now.title })}
          </Text>
        )}
        {row.linksBefore.map((link) => (
          <Text key={link.outcome} size="sm" c="dimmed">
            {link.sentence || link.title}
          </Text>
        ))}
        <Text size="xs" c="dimmed">
          {row.linksBefore.length === 0 && `${t('review.lookBack.noLink')} · `}
          {t('review.lookBack.sponsor', { name: before.sponsor || '–' })}
        </Text>
      </div>
      <span className={classes.cell}>
        <DayAndQuarter date={before.finish} calendar={calendar} />
      </span>
      <Now row={row} />
      <div className={classes.cell}>
        {frozen ? (
          recorded ? (
            <VerdictMark verdict={recorded.verdict} />
          ) : (
            t('review.lookBack.unanswered')
          )
        ) : (
          <Choices
            label={t('review.lookBack.verdictFor', { title })}
            choices={verdicts.map((value) => ({ value, label: t(`review.lookBack.verdict.${value}`) }))}
            value={verdict}
            suggested={proposal === 'open' ? null : proposal}
            onChoose={say}
          />
        )}
      </div>
      <div className={classes.details}>
        {!frozen && (verdict === null || !row.settled) && (
          <Text size="sm" className={classes.says} data-contradicts={verdict !== null}>
            {t(`review.lookBack.planSays.${proposal}`)}
          </Text>
        )}
        {!frozen && verdict !== null && !row.settled && <Settle key={verdict} row={row} verdict={verdict} />}
        {verdict === 'delivered' && row.settled && <Adoption row={row} />}
        {(verdict === 'moved' || verdict === 'dropped') && (
          <WhyField id={row.id} title={title} reason={recorded?.reason ?? ''} />
        )}
        {!frozen && verdict !== null && row.settled && (
          <LessonButton title={title} onClick={() => onLesson({ kind: 'activity', id: row.id })} />
        )}
        <AddendaAbout kind="activity" id={row.id} />
      </div>
    </li>
  )
}

/** The activity's title; it opens it in the inspector where there is something to open. */
export function Title({ title, onOpen }: { readonly title: string; readonly onOpen: (() => void) | null }) {
  return onOpen ? (
    <button type="button" className={classes.title} aria-label={t('review.lookBack.open', { title })} onClick={onOpen}>
      {title}
    </button>
  ) : (
    <span className={classes.title}>{title}</span>
  )
}

function Now({ row: { now, slip } }: { readonly row: PromisedRow }) {
  const { calendar } = useReviewing()
  if (!now) return <span className={classes.cell}>{t('review.lookBack.removed')}</span>
  return (
    <span className={classes.cell}>
      <StatusMark status={now.status} />
      <br />
      <DayAndQuarter date={finishOf(now)} calendar={calendar} />
      {slip && (
        <Text component="div" size="xs" c="dimmed">
          {saySlip(slip)}
        </Text>
      )}
    </span>
  )
}

/** What makes the plan say the same as the verdict: one step, with the day already filled in. */
function Settle({ row, verdict }: { readonly row: PromisedRow; readonly verdict: PromisedVerdict }) {
  const { review, calendar } = useReviewing()
  const perform = usePerform()
  const finish = useQuarterFinish()
  const today = useSession((state) => state.today)
  const after = quarterDays(calendar, addQuarters(calendar, review.quarter, 1))
  const [day, setDay] = useState<string>(verdict === 'delivered' ? (today < finish ? today : finish) : after.finish)
  if (!row.now) return null
  const { title } = row.before
  const settle = (plan: PlanToo) =>
    void perform('difference', title, (state) =>
      answer(state, { review: review.id, activity: row.id, verdict, newId: newId(), plan }),
    )
  if (verdict === 'dropped')
    return (
      <Button size="compact-sm" variant="light" onClick={() => settle({ stop: true })}>
        {t('review.lookBack.stop')}
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
    <form className={classes.settle} onSubmit={submit} noValidate>
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
      <Button type="submit" size="compact-sm" variant="light">
        {t(delivered ? 'review.lookBack.markDone' : over ? 'review.lookBack.restart' : 'review.lookBack.moveTo')}
      </Button>
    </form>
  )
}

function Adoption({ row }: { readonly row: PromisedRow }) {
  const { review, frozen } = useReviewing()
  const perform = usePerform()
  const { title } = row.before
  const adoption = row.recorded?.adoption ?? null
  if (frozen) return adoption && <Text size="sm">{t(`review.lookBack.adopted.${adoption}`)}</Text>
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('review.lookBack.adoption')}
      </Text>
      <Choices
        small
        label={t('review.lookBack.adoptionFor', { title })}
        choices={adoptions.map((value) => ({ value, label: t(`review.lookBack.adopted.${value}`) }))}
        value={adoption}
        onChoose={(value) =>
          void perform('difference', title, (state) =>
            answer(state, { review: review.id, activity: row.id, adoption: value, newId: newId() }),
          )
        }
      />
    </>
  )
}

export function WhyField({
  id,
  title,
  verdict,
  reason,
}: {
  readonly id: Id
  readonly title: string
  /** Recorded along with the reason where it goes without saying; else the one given stays. */
  readonly verdict?: DeliveryVerdict
  readonly reason: string
}) {
  const { review, frozen } = useReviewing()
  const perform = usePerform()
  if (frozen) return reason && <Text size="sm">{reason}</Text>
  return (
    <div className={classes.quietField}>
      <TextField
        label={t('review.lookBack.whyFor', { title })}
        placeholder={t('review.lookBack.why')}
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

export function LessonButton({ title, onClick }: { readonly title: string; readonly onClick: () => void }) {
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="gray"
      leftSection={<IconBulb size={14} />}
      aria-label={t('review.lookBack.lessonFrom', { title })}
      onClick={onClick}
    >
      {t('review.lookBack.lesson')}
    </Button>
  )
}
