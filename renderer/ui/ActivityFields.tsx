import { Group } from '@mantine/core'
import { useMemo } from 'react'
import { type Activity, confidences, kinds, statuses } from '#shared/domain/activity.ts'
import { inOrder } from '#shared/domain/records.ts'
import { setStatus } from '#shared/planning/activity.ts'
import { edit } from '#shared/planning/records.ts'
import { t } from '#shared/text/index.ts'
import { useOpen, useSessionActions } from '../session/useSession.ts'
import { ActivityDates } from './ActivityDates.tsx'
import { ChoiceField, DateField, NumberField, ProseField, TextField } from './Fields.tsx'
import { NameField } from './NameField.tsx'

/** What an activity says of itself. Each field is committed by itself when it is left. `onNext` goes on from its title to one like it. */
export function ActivityFields({
  activity,
  fresh = false,
  onNext,
}: {
  readonly activity: Activity
  readonly fresh?: boolean
  readonly onNext?: () => void
}) {
  const session = useSessionActions()
  const { state } = useOpen()
  const { id } = activity
  const choices = useMemo(
    () => ({
      status: statuses.map((value) => ({ value, label: t(`domain.status.${value}`) })),
      kind: kinds.map((value) => ({ value, label: t(`domain.kind.${value}`) })),
      confidence: confidences.map((value) => ({ value, label: t(`domain.confidence.${value}`) })),
      lane: inOrder(state, 'lane').map((lane) => ({ value: lane.id, label: lane.name })),
    }),
    [state],
  )
  const commit = (values: Partial<Activity>) =>
    session.perform({
      action: 'edit',
      subject: values.title ?? activity.title,
      changes: (current) => edit(current, 'activity', id, values),
    })
  return (
    <>
      <TextField
        label={t('domain.field.title')}
        field="title"
        required
        fresh={fresh}
        value={activity.title}
        onCommit={(title) => commit({ title })}
        {...(onNext && { onNext })}
        {...(fresh && onNext && { description: t('several.addNext') })}
      />
      <ActivityDates activity={activity} />
      <Group grow align="flex-start" gap="xs">
        <ChoiceField
          label={t('domain.field.status')}
          value={activity.status}
          choices={choices.status}
          onCommit={(status) =>
            session.perform({
              action: 'status',
              subject: activity.title,
              changes: (current, today) => setStatus(current, id, status, today),
            })
          }
        />
        <ChoiceField label={t('domain.field.kind')} value={activity.kind} choices={choices.kind} onCommit={(kind) => commit({ kind })} />
      </Group>
      {activity.finishedOn !== null && (
        <DateField
          label={t('domain.field.finishedOn')}
          field="finishedOn"
          value={activity.finishedOn}
          onCommit={(finishedOn) => finishedOn !== null && commit({ finishedOn })}
        />
      )}
      <Group grow align="flex-start" gap="xs">
        <DateField
          label={t('domain.field.startedOn')}
          field="startedOn"
          value={activity.startedOn}
          onCommit={(startedOn) => commit({ startedOn })}
        />
        <NumberField
          label={t('domain.field.progress')}
          field="progress"
          value={activity.progress}
          unit="%"
          refuse={(value) =>
            value === null || (Number.isInteger(value) && value >= 0 && value <= 100) ? null : t('roadmap.inspector.percent')
          }
          onCommit={(progress) => commit({ progress })}
        />
      </Group>
      <ChoiceField label={t('domain.field.lane')} value={activity.lane} choices={choices.lane} onCommit={(lane) => commit({ lane })} />
      <Group grow align="flex-start" gap="xs">
        <NameField label={t('domain.field.owner')} field="owner" value={activity.owner} onCommit={(owner) => commit({ owner })} />
        <NameField label={t('domain.field.sponsor')} field="sponsor" value={activity.sponsor} onCommit={(sponsor) => commit({ sponsor })} />
      </Group>
      <Group grow align="flex-start" gap="xs">
        <ChoiceField
          label={t('domain.field.confidence')}
          value={activity.confidence}
          choices={choices.confidence}
          onCommit={(confidence) => commit({ confidence })}
        />
        <NumberField
          label={t('domain.field.effort')}
          field="effort"
          value={activity.effort}
          min={0}
          unit={t('roadmap.inspector.effortUnit')}
          onCommit={(effort) => commit({ effort })}
        />
      </Group>
      <ProseField
        label={t('domain.field.description')}
        field="description"
        value={activity.description}
        onCommit={(description) => commit({ description })}
      />
    </>
  )
}
