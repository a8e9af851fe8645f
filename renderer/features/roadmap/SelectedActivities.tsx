import { Button, Group, NumberInput, Select, Stack, Text, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { type Activity, confidences, kinds, statuses } from '#shared/domain/activity.ts'
import type { Id } from '#shared/domain/fields.ts'
import { all, inOrder, type State } from '#shared/domain/records.ts'
import type { Change } from '#shared/history/change.ts'
import { common, editAll, linkAll, moveAll, setStatusOfAll } from '#shared/planning/bulk.ts'
import { t } from '#shared/text/index.ts'
import { newId } from '../../session/session.ts'
import { useOpen, useSession, useSessionActions } from '../../session/useSession.ts'
import { DateField } from '../../ui/Fields.tsx'
import { NameField } from '../../ui/NameField.tsx'
import { InspectorSection } from '../../ui/InspectorSection.tsx'
import { useRemoveSelected } from '../../ui/useRemoveSelected.ts'
import classes from './SelectedActivities.module.css'
import { NoOutcomeYet } from './NoOutcomeYet.tsx'
import { useSelected } from './useSelected.ts'

/** So many are named. */
const named = 6

/** Several activities: what they have in common, and what is changed for all of them at once. */
export function SelectedActivities({ ids }: { readonly ids: readonly Id[] }) {
  const session = useSessionActions()
  const { state } = useOpen()
  const selected = useSelected()
  const removeSelected = useRemoveSelected()
  const activities = ids.flatMap((id) => state.activity[id] ?? [])
  const count = activities.length
  // What was begun for some is not gone on with for others.
  const these = ids.join(' ')
  const perform = (action: string, changes: (current: State, today: string) => Change[]) =>
    session.perform({ action, subject: t('several.subject', { count }), changes })
  const set = (values: Partial<Omit<Activity, 'id' | 'title'>>) => perform('edit', (current) => editAll(current, ids, values))
  const fieldOf = (field: 'owner' | 'sponsor') => {
    const value = common(activities, field)
    return { label: t(`domain.field.${field}`), value: value ?? '', ...(value === undefined && { placeholder: t('several.differ') }) }
  }

  return (
    <Stack gap="md">
      <InspectorSection name={t('several.subject', { count })}>
        <ul className={classes.names}>
          {activities.slice(0, named).map(({ id, title }) => (
            <li key={id}>
              <UnstyledButton
                className={classes.name}
                aria-label={t('several.only', { title })}
                onClick={() => session.select({ kind: 'activity', id })}
              >
                {title}
              </UnstyledButton>
            </li>
          ))}
          {count > named && <li>{t('several.more', { count: count - named })}</li>}
        </ul>
        <Text size="xs" c="dimmed">
          {t('several.lead')}
        </Text>
        <Statuses
          key={these}
          activities={activities}
          onSet={(status, day) => perform('status', (current) => setStatusOfAll(current, ids, status, day))}
        />
        <Choice
          label={t('domain.field.lane')}
          value={common(activities, 'lane')}
          choices={inOrder(state, 'lane').map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={(lane) => set({ lane })}
        />
        <Group grow align="flex-start" gap="xs">
          <Choice
            label={t('domain.field.kind')}
            value={common(activities, 'kind')}
            choices={kinds.map((value) => ({ value, label: t(`domain.kind.${value}`) }))}
            onChoose={(kind) => set({ kind })}
          />
          <Choice
            label={t('domain.field.confidence')}
            value={common(activities, 'confidence')}
            choices={confidences.map((value) => ({ value, label: t(`domain.confidence.${value}`) }))}
            onChoose={(confidence) => set({ confidence })}
          />
        </Group>
        <Group grow align="flex-start" gap="xs">
          <NameField key={`owner ${these}`} {...fieldOf('owner')} onCommit={(owner) => set({ owner })} />
          <NameField key={`sponsor ${these}`} {...fieldOf('sponsor')} onCommit={(sponsor) => set({ sponsor })} />
        </Group>
      </InspectorSection>
      <InspectorSection name={t('several.move')}>
        <Moving onMove={(months) => perform('move', (current) => moveAll(current, ids, months))} />
      </InspectorSection>
      <InspectorSection name={t('roadmap.inspector.outcomes')}>
        <Linking ids={ids} onLink={(outcome) => perform('link', (current) => linkAll(current, ids, outcome, newId))} />
      </InspectorSection>
      <Group gap="xs">
        <Button variant="default" size="compact-sm" aria-keyshortcuts="Control+D" onClick={() => void selected.duplicate()}>
          {t('several.duplicate')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={() => session.select(null)}>
          {t('several.clear')}
        </Button>
        <Button variant="subtle" color="red" size="compact-sm" aria-keyshortcuts="Delete" onClick={() => void removeSelected()}>
          {t('several.remove', { count })}
        </Button>
      </Group>
    </Stack>
  )
}

/** One of several words for all of them; nothing is chosen where they differ. */
function Choice<T extends string>({
  label,
  value,
  choices,
  onChoose,
}: {
  readonly label: string
  readonly value: T | undefined
  readonly choices: readonly { readonly value: T; readonly label: string }[]
  readonly onChoose: (value: T) => unknown
}) {
  return (
    <Select
      label={label}
      data={[...choices]}
      value={value ?? null}
      placeholder={t('several.differ')}
      allowDeselect={false}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      onChange={(next) => {
        const choice = choices.find((candidate) => candidate.value === next)
        if (choice && choice.value !== value) onChoose(choice.value)
      }}
    />
  )
}

/** What is done was finished on a day: it is asked for first. */
function Statuses({
  activities,
  onSet,
}: {
  readonly activities: readonly Activity[]
  readonly onSet: (status: Activity['status'], day: string) => Promise<boolean>
}) {
  const today = useSession((current) => current.today)
  const [done, setDone] = useState<string | null>(null)
  return (
    <>
      <Choice
        label={t('domain.field.status')}
        value={done === null ? common(activities, 'status') : 'done'}
        choices={statuses.map((value) => ({ value, label: t(`domain.status.${value}`) }))}
        onChoose={(status) => (status === 'done' ? setDone(today) : void onSet(status, today).then(() => setDone(null)))}
      />
      {done !== null && (
        <Stack gap="xs">
          <DateField
            label={t('several.doneOn')}
            value={done}
            description={activities.some(({ status }) => status === 'done') ? t('several.keepDone') : ''}
            onCommit={(day) => {
              setDone(day)
              return true
            }}
          />
          <Group gap="xs">
            <Button size="compact-sm" onClick={() => void onSet('done', done).then((ok) => ok && setDone(null))}>
              {t('several.setDone')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setDone(null)}>
              {t('several.cancel')}
            </Button>
          </Group>
        </Stack>
      )}
    </>
  )
}

const most = 120

function Moving({ onMove }: { readonly onMove: (months: number) => Promise<boolean> }) {
  const [by, setBy] = useState<string | number>(1)
  const [unit, setUnit] = useState<'months' | 'quarters'>('quarters')
  const months = Number(by) * (unit === 'quarters' ? 3 : 1)
  const fits = Number.isInteger(Number(by)) && Number(by) >= 1 && Number(by) <= most
  const move = (direction: 1 | -1) => fits && void onMove(direction * months)
  return (
    <>
      <Group gap="xs" align="flex-start" wrap="nowrap">
        <NumberInput
          label={t('several.moveBy')}
          w={96}
          min={1}
          max={most}
          allowDecimal={false}
          value={by}
          onChange={setBy}
          error={fits ? null : t('several.moveRange')}
        />
        <Select
          label={t('several.unit')}
          flex={1}
          data={(['months', 'quarters'] as const).map((value) => ({ value, label: t(`several.${value}`) }))}
          value={unit}
          allowDeselect={false}
          onChange={(value) => setUnit(value === 'months' ? 'months' : 'quarters')}
        />
      </Group>
      <Group gap="xs" grow>
        <Button variant="default" onClick={() => move(-1)}>
          {t('several.earlier')}
        </Button>
        <Button variant="default" onClick={() => move(1)}>
          {t('several.later')}
        </Button>
      </Group>
    </>
  )
}

function Linking({ ids, onLink }: { readonly ids: readonly Id[]; readonly onLink: (outcome: Id) => Promise<boolean> }) {
  const { state } = useOpen()
  const chosen = new Set(ids)
  const outcomes = inOrder(state, 'outcome')
  const linked = new Map<Id, number>()
  for (const { outcome, activity } of all(state, 'link')) if (chosen.has(activity)) linked.set(outcome, (linked.get(outcome) ?? 0) + 1)
  if (outcomes.length === 0) return <NoOutcomeYet />
  return (
    <>
      {outcomes
        .filter(({ id }) => linked.has(id))
        .map(({ id, title }) => (
          <Text key={id} size="xs" c="dimmed" className="anywhere">
            {t('several.linked', { count: linked.get(id) ?? 0, title })}
          </Text>
        ))}
      <Select
        aria-label={t('several.linkTo')}
        placeholder={t('several.linkTo')}
        data-links
        data={outcomes.filter(({ id }) => linked.get(id) !== ids.length).map(({ id, title }) => ({ value: id, label: title }))}
        value={null}
        searchable
        onChange={(outcome) => {
          if (outcome !== null) void onLink(outcome)
        }}
      />
    </>
  )
}
