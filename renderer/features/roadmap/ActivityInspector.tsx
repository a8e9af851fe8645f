import { Button, Group, MultiSelect, Stack, Text } from '@mantine/core'
import { daysBetween, formatDate } from '#shared/calendar/dates.ts'
import { quarterLabel, quartersIn } from '#shared/calendar/fiscal.ts'
import { type Activity, confidences, kinds, statuses } from '#shared/domain/activity.ts'
import type { Id } from '#shared/domain/fields.ts'
import { all, inOrder, roadmapOf } from '#shared/domain/records.ts'
import { setStatus } from '#shared/planning/activity.ts'
import { type ListChange, withListChange } from '#shared/planning/lists.ts'
import { edit, remove } from '#shared/planning/records.ts'
import { language, t } from '#shared/text/index.ts'
import { useOpen, useSessionActions } from '../../session/useSession.ts'
import { ChoiceField, DateField, NumberField, ProseField, TextField } from '../../ui/Fields.tsx'
import { InspectorSection } from '../../ui/InspectorSection.tsx'
import { useListDraft } from '../../ui/useListDraft.ts'
import { Trail } from '../../ui/Trail.tsx'
import { useRemoval } from '../../ui/useRemoval.tsx'
import { ActivityLinks } from './ActivityLinks.tsx'

/** An activity in full. Each field is committed by itself when it is left. */
export function ActivityInspector({ id, fresh }: { readonly id: Id; readonly fresh: boolean }) {
  const session = useSessionActions()
  const { state } = useOpen()
  const removeWithUndo = useRemoval()
  const activity = state.activity[id]
  if (!activity) return null
  const { calendar } = roadmapOf(state)
  const commit = (values: Partial<Activity>) =>
    session.perform({ action: 'edit', subject: values.title ?? activity.title, changes: (current) => edit(current, 'activity', id, values) })
  const quarters = quartersIn(calendar, activity.start, activity.finish).map((quarter) => quarterLabel(calendar, quarter))

  return (
    <Stack gap="md">
      <InspectorSection name={t('roadmap.inspector.activity')}>
        <TextField label={t('domain.field.title')} required fresh={fresh} value={activity.title} onCommit={(title) => commit({ title })} />
        <Group grow align="flex-start" gap="xs">
          <DateField
            label={t('domain.field.start')}
            value={activity.start}
            onCommit={(start) => start !== null && commit({ start })}
          />
          <DateField
            label={t('domain.field.finish')}
            value={activity.finish}
            onCommit={(finish) => finish !== null && commit({ finish })}
          />
        </Group>
        <Text size="xs" c="dimmed" className="figures">
          {t('roadmap.inspector.duration', {
            days: daysBetween(activity.start, activity.finish) + 1,
            quarters: quarters.length > 1 ? `${quarters[0]} – ${quarters.at(-1)}` : (quarters[0] ?? ''),
          })}
        </Text>
        <Group grow align="flex-start" gap="xs">
          <ChoiceField
            label={t('domain.field.status')}
            value={activity.status}
            choices={statuses.map((value) => ({ value, label: t(`domain.status.${value}`) }))}
            onCommit={(status) =>
              session.perform({
                action: 'status',
                subject: activity.title,
                changes: (current, today) => setStatus(current, id, status, today),
              })
            }
          />
          <ChoiceField
            label={t('domain.field.kind')}
            value={activity.kind}
            choices={kinds.map((value) => ({ value, label: t(`domain.kind.${value}`) }))}
            onCommit={(kind) => commit({ kind })}
          />
        </Group>
        {activity.finishedOn !== null && (
          <DateField
            label={t('domain.field.finishedOn')}
            value={activity.finishedOn}
            onCommit={(finishedOn) => finishedOn !== null && commit({ finishedOn })}
          />
        )}
        <ChoiceField
          label={t('domain.field.lane')}
          value={activity.lane}
          choices={inOrder(state, 'lane').map((lane) => ({ value: lane.id, label: lane.name }))}
          onCommit={(lane) => commit({ lane })}
        />
        <Group grow align="flex-start" gap="xs">
          <TextField label={t('domain.field.owner')} value={activity.owner} onCommit={(owner) => commit({ owner })} />
          <TextField label={t('domain.field.sponsor')} value={activity.sponsor} onCommit={(sponsor) => commit({ sponsor })} />
        </Group>
        <Group grow align="flex-start" gap="xs">
          <ChoiceField
            label={t('domain.field.confidence')}
            value={activity.confidence}
            choices={confidences.map((value) => ({ value, label: t(`domain.confidence.${value}`) }))}
            onCommit={(confidence) => commit({ confidence })}
          />
          <NumberField
            label={t('domain.field.effort')}
            value={activity.effort}
            min={0}
            unit={t('roadmap.inspector.effortUnit')}
            onCommit={(effort) => commit({ effort })}
          />
        </Group>
        <ProseField
          label={t('domain.field.description')}
          value={activity.description}
          onCommit={(description) => commit({ description })}
        />
      </InspectorSection>
      <ActivityLinks activity={activity} />
      <InspectorSection name={t('roadmap.inspector.dependsOn')}>
        <DependsOn
          activity={activity}
          onCommit={(change) =>
            session.perform({
              action: 'edit',
              subject: activity.title,
              changes: (current) =>
                edit(current, 'activity', id, { dependsOn: withListChange(current.activity[id]?.dependsOn ?? [], change) }),
            })
          }
        />
      </InspectorSection>
      <Trail kind="activity" id={id} />
      <div>
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          onClick={() => void removeWithUndo(activity.title, (current) => remove(current, 'activity', id))}
        >
          {t('roadmap.inspector.remove')}
        </Button>
      </div>
    </Stack>
  )
}

function DependsOn({ activity, onCommit }: { readonly activity: Activity; readonly onCommit: (change: ListChange) => Promise<boolean> }) {
  const { state } = useOpen()
  const chosen = useListDraft(activity.dependsOn, onCommit)
  const others = all(state, 'activity')
    .filter(({ id }) => id !== activity.id)
    .toSorted((a, b) => a.title.localeCompare(b.title))
  const broken = activity.dependsOn
    .map((id) => state.activity[id])
    .filter((before) => before !== undefined && before.finish >= activity.start)
  return (
    <>
      <MultiSelect
        aria-label={t('roadmap.inspector.dependsOn')}
        placeholder={chosen.value.length === 0 ? t('roadmap.inspector.dependsPlaceholder') : ''}
        data={others.map(({ id, title }) => ({ value: id, label: title }))}
        value={chosen.value}
        searchable
        limit={50}
        hidePickedOptions
        onChange={chosen.change}
      />
      {broken.map(
        (before) =>
          before && (
            <Text key={before.id} size="xs" c="var(--warn)">
              {t('roadmap.inspector.broken', { title: before.title, date: formatDate(before.finish, language()) })}
            </Text>
          ),
      )}
    </>
  )
}
