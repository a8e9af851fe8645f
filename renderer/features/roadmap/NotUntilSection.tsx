import { Button, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { type CalendarDate, formatDate } from '#shared/calendar/dates.ts'
import type { Activity } from '#shared/domain/activity.ts'
import { roadmapOf } from '#shared/domain/records.ts'
import { startOn } from '#shared/planning/moving.ts'
import { edit } from '#shared/planning/records.ts'
import { sayWaiting } from '#shared/planning/sayPlanning.ts'
import { isAhead, proposeForLater, saysNotUntil, setNotUntilDone, waiting, waitsInCircle } from '#shared/planning/sequencing.ts'
import { language, t } from '#shared/text/index.ts'
import { useOpen, useSession, useSessionActions } from '../../session/useSession.ts'
import { DateField, TextField } from '../../ui/Fields.tsx'
import { InspectorSection } from '../../ui/InspectorSection.tsx'
import { ActivityPicker } from './ActivityPicker.tsx'

/** "Yes, but not until": a day, activities that are done, or something else in words. */
export function NotUntilSection({ activity }: { readonly activity: Activity }) {
  const session = useSessionActions()
  const today = useSession((current) => current.today)
  const { state } = useOpen()
  const [opened, setOpened] = useState(false)
  const fields = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (opened) fields.current?.querySelector('input')?.focus()
  }, [opened])
  const { id, title, status, notUntil, notUntilDone, notUntilThere } = activity
  const commit = (values: Partial<Activity>) =>
    session.perform({ action: 'not-until', subject: title, changes: (current) => edit(current, 'activity', id, values) })
  const says = saysNotUntil(activity)
  if (!says && !opened) {
    if (!isAhead(activity) && status !== 'stopped') return null
    return (
      <InspectorSection name={t('planning.notUntil.title')}>
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              setOpened(true)
              void session.perform({ action: 'status', subject: title, changes: (current) => proposeForLater(current, id) })
            }}
          >
            {t('planning.notUntil.begin')}
          </Button>
        </div>
      </InspectorSection>
    )
  }
  const waits = waiting(state, today).get(id)
  const until = waits?.until ?? null
  const moveTo = async (day: CalendarDate) => {
    await session.perform({ action: 'move', subject: title, changes: (current) => startOn(current, id, day) })
    fields.current?.querySelector('input')?.focus()
  }
  return (
    <InspectorSection name={t('planning.notUntil.title')}>
      <div ref={fields}>
        <DateField
          label={t('planning.notUntil.day')}
          field="notUntil"
          clearable
          value={notUntil}
          onCommit={(day) => commit({ notUntil: day })}
        />
      </div>
      <ActivityPicker
        of={id}
        label={t('planning.notUntil.done')}
        placeholder={t('planning.notUntil.doneHint')}
        value={notUntilDone}
        refuse={(other) => (waitsInCircle(state, id, other.id) ? t('planning.notUntil.circle', { other: other.title }) : null)}
        onCommit={(change) =>
          session.perform({ action: 'not-until', subject: title, changes: (current) => setNotUntilDone(current, id, change) })
        }
      />
      <TextField
        label={t('planning.notUntil.there')}
        field="notUntilThere"
        placeholder={t('planning.notUntil.thereHint')}
        value={notUntilThere}
        onCommit={(there) => commit({ notUntilThere: there })}
      />
      {until !== null && activity.start < until && (
        <div>
          <Button variant="light" size="compact-sm" onClick={() => void moveTo(until)}>
            {t('planning.notUntil.moveTo', { day: formatDate(until, language()) })}
          </Button>
        </div>
      )}
      {waits && (
        <Text size="sm" role="status" c={waits.tooEarly ? 'var(--warn)' : 'dimmed'}>
          {sayWaiting(waits, roadmapOf(state).calendar)}
        </Text>
      )}
    </InspectorSection>
  )
}
