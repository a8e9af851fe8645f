import { Button, Checkbox, Group, Text, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { quarterLabel } from '#shared/calendar/fiscal.ts'
import type { CalendarDate } from '#shared/calendar/dates.ts'
import { roadmapOf } from '#shared/domain/records.ts'
import type { Review } from '#shared/domain/review.ts'
import { addLesson } from '#shared/review/commands.ts'
import { decide } from '#shared/review/decisions.ts'
import { reviewAtHand, reviewDue, reviewSummary } from '#shared/review/due.ts'
import { t } from '#shared/text/index.ts'
import { newId } from '../../session/session.ts'
import { useOpenReview } from '../../session/useOpenReview.ts'
import { useOpen, useSession, useSessionActions } from '../../session/useSession.ts'
import { DateField } from '../../ui/Fields.tsx'
import { useBusy } from '../../ui/useBusy.ts'
import classes from './present.module.css'
import { aboutOf } from './sections.ts'

export type Recorded = 'decision' | 'lesson'

interface Props {
  readonly what: Recorded
  /** The key of the slide that is shown: what is recorded is about what it is about. */
  readonly slide: string
  /** Told whether something is typed that is not recorded yet. */
  readonly onTyped: (isTyped: boolean) => void
  readonly onClose: () => void
}

/** Records a decision or notes a lesson of the open review while its slides are shown. */
export function RecordPanel(props: Props) {
  const { state } = useOpen()
  const review = reviewAtHand(state)
  return (
    <section className={classes.panel} aria-label={t(`present.${props.what}.title`)}>
      {review ? <RecordForm key={props.what} review={review} {...props} /> : <NoReview onClose={props.onClose} />}
    </section>
  )
}

function RecordForm({ review, what, slide, onTyped, onClose }: Props & { readonly review: Review }) {
  const session = useSessionActions()
  const { state } = useOpen()
  const once = useBusy()
  const [title, setTitle] = useState('')
  const [more, setMore] = useState('')
  const [due, setDue] = useState<CalendarDate | null>(null)
  const [isAbout, setAbout] = useState(true)
  const [said, setSaid] = useState('')
  const found = aboutOf(slide, state)
  const first = useRef<HTMLInputElement>(null)
  const isTyped = title.trim() !== '' || more.trim() !== '' || due !== null
  const say = useEffectEvent(onTyped)
  useEffect(() => {
    say(isTyped)
    return () => say(false)
  }, [isTyped])
  useEffect(() => first.current?.focus(), [])
  const save = async () => {
    const about = found && isAbout ? { kind: found.kind, id: found.id } : null
    const wording = { id: newId(), review: review.id, title: title.trim(), about }
    const done = await session.perform({
      action: what,
      subject: wording.title,
      changes: (now, today) =>
        what === 'decision'
          ? decide(now, { ...wording, owner: more.trim(), due, today })
          : addLesson(now, { ...wording, cause: '', change: more.trim() }),
    })
    setSaid(t(done ? `present.${what}.done` : 'present.notRecorded', { title: wording.title }))
    if (!done) return
    setTitle('')
    setMore('')
    setDue(null)
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    // A day that cannot be read is still being typed.
    const wrong = event.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]')
    if (wrong) return wrong.focus()
    if (title.trim() !== '') void once(save)
  }
  return (
    <form onSubmit={submit}>
      <TextInput ref={first} label={t(`present.${what}.title`)} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
      {what === 'decision' ? (
        <>
          <TextInput label={t('present.decision.owner')} value={more} onChange={(event) => setMore(event.currentTarget.value)} />
          <DateField
            clearable
            label={t('present.decision.due')}
            value={due}
            onCommit={(day) => {
              setDue(day)
              return Promise.resolve(true)
            }}
          />
        </>
      ) : (
        <Textarea
          autosize
          minRows={1}
          maxRows={3}
          label={t('present.lesson.change')}
          value={more}
          onChange={(event) => setMore(event.currentTarget.value)}
        />
      )}
      {found && (
        <Checkbox
          mb={8}
          label={t('present.about', { title: found.title })}
          checked={isAbout}
          onChange={(event) => setAbout(event.currentTarget.checked)}
        />
      )}
      <Group gap="xs">
        <Button type="submit" disabled={title.trim() === ''}>
          {t(`present.${what}.record`)}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('present.close')}
        </Button>
      </Group>
      <Text size="sm" role="status" w="100%">
        {said}
      </Text>
    </form>
  )
}

function NoReview({ onClose }: { readonly onClose: () => void }) {
  const { state } = useOpen()
  const today = useSession((session) => session.today)
  const openReview = useOpenReview()
  const once = useBusy()
  const due = reviewDue(reviewSummary(state), today)
  const quarter = quarterLabel(roadmapOf(state).calendar, due.quarter)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  return (
    <Group>
      <Text>{t('present.noReview')}</Text>
      {due.openable && (
        <Button ref={button} onClick={() => void once(openReview)}>
          {t('review.overview.open', { quarter })}
        </Button>
      )}
      <Button variant="default" onClick={onClose}>
        {t('present.close')}
      </Button>
    </Group>
  )
}
