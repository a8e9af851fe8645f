import { Button, Group, Stack, TagsInput, Text } from '@mantine/core'
import { useRef, useState } from 'react'
import type { Id } from '#shared/domain/fields.ts'
import type { Outcome } from '#shared/domain/outcome.ts'
import { all, type State } from '#shared/domain/records.ts'
import { withListChange } from '#shared/planning/lists.ts'
import { newMeasure } from '#shared/planning/outcome.ts'
import { add, edit, remove } from '#shared/planning/records.ts'
import type { OutcomePart } from '#shared/planning/writing.ts'
import { t } from '#shared/text/index.ts'
import { newId } from '../../session/session.ts'
import { useOpen, useSession, useSessionActions } from '../../session/useSession.ts'
import { Choices } from '../../ui/Choices.tsx'
import { DateField, ProseField, TextField } from '../../ui/Fields.tsx'
import { NameField } from '../../ui/NameField.tsx'
import { InspectorSection } from '../../ui/InspectorSection.tsx'
import { useListDraft } from '../../ui/useListDraft.ts'
import { Trail } from '../../ui/Trail.tsx'
import { useRemoval } from '../../ui/useRemoval.tsx'
import { Checklist } from './Checklist.tsx'
import type { CommitMeasure } from '../../ui/commitMeasure.ts'
import { MeasureFields } from './MeasureFields.tsx'
import { OutcomeLinks } from './OutcomeLinks.tsx'
import { Readings } from './Readings.tsx'
import { sayWeight } from './words.ts'

/** An outcome in full, and in words what it still lacks. */
export function OutcomeInspector({ id, fresh }: { readonly id: Id; readonly fresh: boolean }) {
  const session = useSessionActions()
  const { state } = useOpen()
  const today = useSession((current) => current.today)
  const [measureBegun, setMeasureBegun] = useState(false)
  const removeWithUndo = useRemoval()
  const fields = useRef<HTMLDivElement>(null)
  const outcome = state.outcome[id]
  if (!outcome) return null
  const commit = (values: Partial<Outcome>) =>
    session.perform({ action: 'edit', subject: values.title ?? outcome.title, changes: (current) => edit(current, 'outcome', id, values) })
  const commitMeasure: CommitMeasure = (change, action = 'edit') =>
    session.perform({
      action,
      subject: outcome.title,
      changes: (current) => edit(current, 'outcome', id, { measure: change(current.outcome[id]?.measure ?? null) }),
    })
  const beginMeasure = () => {
    setMeasureBegun(true)
    void commitMeasure((current) => current ?? newMeasure(today))
  }
  // Each part is marked where it is written; the first thing in it that takes a text or a press is what one is led to.
  const goTo = (part: OutcomePart) => {
    // A target is written in the measure; where there is none yet, that is where it begins.
    if (outcome.measure === null && (part === 'measure' || part === 'target')) beginMeasure()
    else fields.current?.querySelector<HTMLElement>(`[data-part="${part}"] :is(input, button)`)?.focus()
  }
  return (
    <Stack gap="md" ref={fields}>
      <InspectorSection name={t('outcomes.inspector.outcome')}>
        <TextField
          label={t('domain.field.title')}
          field="title"
          required
          fresh={fresh}
          value={outcome.title}
          onCommit={(title) => commit({ title })}
        />
        <Checklist outcome={outcome} onGoTo={goTo} />
        <Group grow align="flex-start" gap="xs">
          <div data-part="leader">
            <NameField label={t('domain.field.leader')} field="leader" value={outcome.leader} onCommit={(leader) => commit({ leader })} />
          </div>
          <div data-part="agreed">
            <DateField
              label={t('domain.field.agreedOn')}
              field="agreedOn"
              clearable
              value={outcome.agreedOn}
              onCommit={(agreedOn) => commit({ agreedOn })}
            />
          </div>
        </Group>
        <div data-part="forWhom">
          <ValuableFor outcome={outcome} />
        </div>
        <Weight outcome={outcome} onCommit={(weight) => commit({ weight })} />
        <ProseField
          label={t('domain.field.description')}
          field="description"
          value={outcome.description}
          onCommit={(description) => commit({ description })}
        />
      </InspectorSection>
      <InspectorSection name={t('outcomes.measure')}>
        <MeasureFields outcome={outcome} begun={measureBegun} onBegin={beginMeasure} onCommit={commitMeasure} />
      </InspectorSection>
      <OutcomeLinks outcome={outcome} />
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

/** How much it matters beside the others, as a number and in words. */
function Weight({ outcome: { weight }, onCommit }: { readonly outcome: Outcome; readonly onCommit: (weight: number) => Promise<boolean> }) {
  return (
    <div>
      <Text size="sm" fw={500} mb={4}>
        {t('outcomes.inspector.weightOf', { weight: t('outcomes.inspector.weight'), words: sayWeight(weight) })}
      </Text>
      <Choices
        label={t('outcomes.inspector.weight')}
        small
        choices={[1, 2, 3, 4, 5].map((value) => ({ value, label: String(value) }))}
        value={weight}
        onChoose={(value) => void onCommit(value)}
      />
    </div>
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
