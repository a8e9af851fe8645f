import { ActionIcon, Button, Group, Select, Stack, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { daysBetween } from '#shared/calendar/dates.ts'
import { quarterLabel, quartersIn } from '#shared/calendar/fiscal.ts'
import { type Activity, confidences, kinds, statuses } from '#shared/domain/activity.ts'
import type { Id } from '#shared/domain/fields.ts'
import type { Link } from '#shared/domain/link.ts'
import { all, inOrder, roadmapOf, type State } from '#shared/domain/records.ts'
import { setStatus } from '#shared/planning/activity.ts'
import { add, edit, remove } from '#shared/planning/records.ts'
import { t } from '#shared/text/index.ts'
import { newId } from '../../session/session.ts'
import { useOpen, useSessionActions } from '../../session/useSession.ts'
import { ChoiceField, DateField, NumberField, ProseField, TextField } from '../../ui/Fields.tsx'
import { InspectorSection } from '../../ui/InspectorSection.tsx'
import { Trail } from '../../ui/Trail.tsx'
import { useRemoval } from '../../ui/useRemoval.tsx'
import { ActivityImpacts } from './ActivityImpacts.tsx'
import { DependsOn } from './DependsOn.tsx'
import { LearningSection } from './LearningSection.tsx'
import { NotUntilSection } from './NotUntilSection.tsx'
import { ThreadSection } from './ThreadSection.tsx'

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
      <Outcomes activity={activity} />
      <LearningSection activity={activity} />
      <ThreadSection activity={activity} />
      <NotUntilSection activity={activity} />
      <DependsOn activity={activity} />
      <ActivityImpacts activity={activity} />
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

/** The outcomes it is for, each with the sentence that says how. */
function Outcomes({ activity }: { readonly activity: Activity }) {
  const session = useSessionActions()
  const { state } = useOpen()
  const links = all(state, 'link').filter((link) => link.activity === activity.id)
  const free = inOrder(state, 'outcome').filter(({ id }) => !links.some(({ outcome }) => outcome === id))
  const linkTo = (outcome: Id) => {
    const title = state.outcome[outcome]?.title ?? ''
    const link: Link = {
      id: newId(),
      outcome,
      activity: activity.id,
      sentence: t('roadmap.inspector.sentenceProposal', { outcome: lowerFirst(title), activity: lowerFirst(activity.title) }),
    }
    const isLinked = (current: State) => all(current, 'link').some((other) => other.activity === activity.id && other.outcome === outcome)
    return session.perform({ action: 'link', subject: activity.title, changes: (current) => (isLinked(current) ? [] : add('link', link)) })
  }
  return (
    <InspectorSection name={t('roadmap.inspector.outcomes')}>
      {links.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('roadmap.inspector.noOutcome')}
        </Text>
      )}
      {links.map((link) => {
        const title = state.outcome[link.outcome]?.title ?? ''
        return (
          <div key={link.id}>
            <Group justify="space-between" wrap="nowrap" gap="xs">
              <Text size="sm" fw={500}>
                {title}
              </Text>
              <ActionIcon
                size="sm"
                aria-label={t('roadmap.inspector.unlink', { title })}
                onClick={() =>
                  void session.perform({
                    action: 'unlink',
                    subject: activity.title,
                    changes: (current) => remove(current, 'link', link.id),
                  })
                }
              >
                <IconX size={14} />
              </ActionIcon>
            </Group>
            <ProseField
              label={t('roadmap.inspector.sentence', { title })}
              quiet
              placeholder={t('roadmap.inspector.sentencePlaceholder')}
              value={link.sentence}
              onCommit={(sentence) =>
                session.perform({
                  action: 'edit',
                  subject: activity.title,
                  changes: (current) => edit(current, 'link', link.id, { sentence }),
                })
              }
            />
          </div>
        )
      })}
      {inOrder(state, 'outcome').length === 0 ? (
        <Text size="xs" c="dimmed">
          {t('roadmap.inspector.linkNone')}
        </Text>
      ) : (
        free.length > 0 && (
          <Select
            key={links.length}
            aria-label={t('roadmap.inspector.linkTo')}
            placeholder={t('roadmap.inspector.linkTo')}
            data={free.map(({ id, title }) => ({ value: id, label: title }))}
            value={null}
            searchable
            onChange={(outcome) => {
              if (outcome !== null) void linkTo(outcome)
            }}
          />
        )
      )}
    </InspectorSection>
  )
}

const lowerFirst = (text: string) => (/^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text)
