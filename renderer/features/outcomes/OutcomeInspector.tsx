import { Button, Group, Stack, TagsInput, Text } from '@mantine/core'
import type { Id } from '#shared/domain/fields.ts'
import type { Outcome } from '#shared/domain/outcome.ts'
import { all, type State } from '#shared/domain/records.ts'
import { withListChange } from '#shared/planning/lists.ts'
import { add, edit, remove } from '#shared/planning/records.ts'
import { t } from '#shared/text/index.ts'
import { newId } from '../../session/session.ts'
import { useOpen, useSessionActions } from '../../session/useSession.ts'
import { DateField, ProseField, TextField } from '../../ui/Fields.tsx'
import { InspectorSection } from '../../ui/InspectorSection.tsx'
import { useListDraft } from '../../ui/useListDraft.ts'
import { Trail } from '../../ui/Trail.tsx'
import { useRemoval } from '../../ui/useRemoval.tsx'
import { MeasureFields } from './MeasureFields.tsx'
import { Readings } from './Readings.tsx'

/** An outcome in full, and in words what it still lacks. */
export function OutcomeInspector({ id, fresh }: { readonly id: Id; readonly fresh: boolean }) {
  const session = useSessionActions()
  const { state } = useOpen()
  const removeWithUndo = useRemoval()
  const outcome = state.outcome[id]
  if (!outcome) return null
  const commit = (values: Partial<Outcome>) =>
    session.perform({ action: 'edit', subject: values.title ?? outcome.title, changes: (current) => edit(current, 'outcome', id, values) })
  const missing = missingIn(state, outcome)
  return (
    <Stack gap="md">
      <InspectorSection name={t('outcomes.inspector.outcome')}>
        <TextField label={t('domain.field.title')} required fresh={fresh} value={outcome.title} onCommit={(title) => commit({ title })} />
        {missing.length > 0 && (
          <Text size="xs" c="var(--warn)">
            {t('outcomes.inspector.missing', { what: missing.map((what) => t(`outcomes.inspector.missingWhat.${what}`)).join(', ') })}
          </Text>
        )}
        <Group grow align="flex-start" gap="xs">
          <TextField label={t('domain.field.leader')} value={outcome.leader} onCommit={(leader) => commit({ leader })} />
          <DateField
            label={t('domain.field.agreedOn')}
            clearable
            value={outcome.agreedOn}
            onCommit={(agreedOn) => commit({ agreedOn })}
          />
        </Group>
        <ValuableFor outcome={outcome} />
        <ProseField
          label={t('domain.field.description')}
          value={outcome.description}
          onCommit={(description) => commit({ description })}
        />
      </InspectorSection>
      <InspectorSection name={t('outcomes.measure')}>
        <MeasureFields
          outcome={outcome}
          onCommit={(change) =>
            session.perform({
              action: 'edit',
              subject: outcome.title,
              changes: (current) => edit(current, 'outcome', id, { measure: change(current.outcome[id]?.measure ?? null) }),
            })
          }
        />
      </InspectorSection>
      {outcome.measure && <Readings outcome={outcome} unit={outcome.measure.unit} />}
      <Trail kind="outcome" id={id} />
      <div>
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          onClick={() => void removeWithUndo(outcome.title, (current) => remove(current, 'outcome', id))}
        >
          {t('outcomes.inspector.remove')}
        </Button>
      </div>
    </Stack>
  )
}

const nameIn = (state: State) => (id: Id) => state.stakeholder[id]?.name ?? ''

/** Names become stakeholders as they are typed; one that exists is taken by its name. */
function ValuableFor({ outcome }: { readonly outcome: Outcome }) {
  const session = useSessionActions()
  const { state } = useOpen()
  const stakeholders = all(state, 'stakeholder')
  const names = useListDraft(outcome.valuableFor.map(nameIn(state)), (change) =>
    session.perform({
      action: 'edit',
      subject: outcome.title,
      changes: (current) => {
        const chosen = withListChange((current.outcome[outcome.id]?.valuableFor ?? []).map(nameIn(current)), change)
        const known = new Map(all(current, 'stakeholder').map(({ id, name }) => [name, id]))
        const fresh = chosen.filter((name) => !known.has(name)).map((name) => ({ id: newId(), name, kind: 'group' as const }))
        for (const { id, name } of fresh) known.set(name, id)
        return [
          ...fresh.flatMap((stakeholder) => add('stakeholder', stakeholder)),
          ...edit(current, 'outcome', outcome.id, { valuableFor: chosen.map((name) => known.get(name) ?? '') }),
        ]
      },
    }),
  )
  return (
    <TagsInput
      label={t('outcomes.inspector.valuableFor')}
      placeholder={names.value.length === 0 ? t('outcomes.inspector.valuablePlaceholder') : ''}
      data={stakeholders.map(({ name }) => name)}
      value={names.value}
      onChange={(typed) => names.change([...new Set(typed.map((name) => name.trim()).filter((name) => name !== ''))])}
    />
  )
}

type Missing = 'measure' | 'target' | 'leader' | 'stakeholder' | 'activity'

/** What a clear outcome would also say. */
function missingIn(state: State, { id, measure, leader, agreedOn, valuableFor }: Outcome): Missing[] {
  const found: Missing[] = []
  if (measure === null) found.push('measure')
  else if (measure.targets.length === 0) found.push('target')
  if (leader === '' || agreedOn === null) found.push('leader')
  if (valuableFor.length === 0) found.push('stakeholder')
  if (!all(state, 'link').some(({ outcome }) => outcome === id)) found.push('activity')
  return found
}
