import { Button, TagsInput } from '@mantine/core'
import { useMemo } from 'react'
import { formatDate } from '#shared/calendar/dates.ts'
import { addQuarters, quarterDays } from '#shared/calendar/fiscal.ts'
import { withListChange } from '#shared/planning/lists.ts'
import { fillSignOff, type SignOff } from '#shared/review/commands.ts'
import { namesFor, proposedMeeting } from '#shared/review/meeting.ts'
import { language, t } from '#shared/text/index.ts'
import { DayAndQuarter } from '../../ui/Dates.tsx'
import { DateField, ProseField } from '../../ui/Fields.tsx'
import { FieldsOf } from '../../ui/FieldsOf.ts'
import { useListDraft } from '../../ui/useListDraft.ts'
import classes from './review.module.css'
import { usePerform, useReviewing } from './reviewing.ts'

/** Fills in a part of the sign-off. */
export function useFill(): (values: Partial<SignOff> | ((now: SignOff) => Partial<SignOff>)) => Promise<boolean> {
  const { review, label } = useReviewing()
  const perform = usePerform()
  return (values) =>
    perform('fill-review', label, (state) => {
      const current = state.review[review.id]
      return fillSignOff(state, review.id, typeof values === 'function' ? (current ? values(current) : {}) : values)
    })
}

/** Who was there, what to remember, and when one meets again. */
export function Meeting() {
  const { review, now, calendar, frozen } = useReviewing()
  const fill = useFill()
  const attendees = useListDraft(review.attendees, (change) =>
    fill((current) => ({ attendees: withListChange(current.attendees, change) })),
  )
  const names = useMemo(() => namesFor(now, review), [now, review])
  if (frozen) return <FrozenMeeting />
  const { finish } = quarterDays(calendar, addQuarters(calendar, review.quarter, 1))
  const proposed = proposedMeeting(calendar, review.quarter)
  return (
    <div className={classes.meeting}>
      <TagsInput
        label={t('review.signOff.attendees')}
        description={t('review.signOff.attendeesHint')}
        data={names}
        limit={8}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        value={attendees.value}
        onChange={attendees.change}
      />
      <FieldsOf value={{ kind: 'review', id: review.id }}>
        <ProseField label={t('review.signOff.note')} field="note" value={review.note} onCommit={(note) => fill({ note })} />
        <div>
          <DateField
            clearable
            label={t('review.signOff.nextMeeting')}
            field="nextMeeting"
            description={t('review.signOff.nextMeetingHint', { date: formatDate(finish, language()) })}
            value={review.nextMeeting}
            onCommit={(nextMeeting) => fill({ nextMeeting })}
          />
          {review.nextMeeting !== proposed && (
            <Button mt={8} size="compact-sm" variant="default" onClick={() => void fill({ nextMeeting: proposed })}>
              {t('signOff.propose', { date: formatDate(proposed, language()) })}
            </Button>
          )}
        </div>
      </FieldsOf>
    </div>
  )
}

function FrozenMeeting() {
  const { review, calendar } = useReviewing()
  const { attendees, note, nextMeeting } = review
  return (
    <dl className={classes.frozen}>
      <dt>{t('review.signOff.attendees')}</dt>
      <dd>{attendees.join(', ') || '–'}</dd>
      <dt>{t('review.signOff.note')}</dt>
      <dd>{note || '–'}</dd>
      <dt>{t('review.signOff.nextMeeting')}</dt>
      <dd>{nextMeeting ? <DayAndQuarter date={nextMeeting} calendar={calendar} /> : '–'}</dd>
    </dl>
  )
}
