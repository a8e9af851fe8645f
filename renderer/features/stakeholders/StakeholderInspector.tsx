import { Button, Select, Stack, Text, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import type { Id } from '#shared/domain/fields.ts'
import { all, inOrder, type State } from '#shared/domain/records.ts'
import type { Stakeholder } from '#shared/domain/stakeholder.ts'
import { newImpact } from '#shared/planning/impact.ts'
import { add, edit, remove } from '#shared/planning/records.ts'
import { language, t } from '#shared/text/index.ts'
import { newId } from '../../session/session.ts'
import { useOpen, useSessionActions } from '../../session/useSession.ts'
import { Choices } from '../../ui/Choices.tsx'
import { TextField } from '../../ui/Fields.tsx'
import { ImpactItem, ImpactList } from '../../ui/ImpactItem.tsx'
import { InspectorSection } from '../../ui/InspectorSection.tsx'
import { Trail } from '../../ui/Trail.tsx'
import { useRemoval } from '../../ui/useRemoval.tsx'
import { HandOverDialog } from './HandOverDialog.tsx'
import classes from './stakeholders.module.css'

/** A group or a person: what is valuable for them, and what each activity means for them. */
export function StakeholderInspector({ id, fresh }: { readonly id: Id; readonly fresh: boolean }) {
  const session = useSessionActions()
  const { state } = useOpen()
  const removeWithUndo = useRemoval()
  const [handingOver, setHandingOver] = useState(false)
  const stakeholder = state.stakeholder[id]
  if (!stakeholder) return null
  const { name, kind } = stakeholder
  const commit = (values: Partial<Stakeholder>) =>
    session.perform({ action: 'edit', subject: values.name ?? name, changes: (current) => edit(current, 'stakeholder', id, values) })
  const count = all(state, 'impact').filter((impact) => impact.stakeholder === id).length
  return (
    <Stack gap="md">
      <InspectorSection name={t('stakeholders.inspector.stakeholder')}>
        <TextField
          label={t('domain.field.name')}
          field="name"
          required
          fresh={fresh}
          value={name}
          onCommit={(typed) => commit({ name: typed })}
        />
        <div>
          <Choices
            label={t('stakeholders.kindOf')}
            choices={(['group', 'person'] as const).map((value) => ({ value, label: t(`stakeholders.kind.${value}`) }))}
            value={kind}
            onChoose={(chosen) => void commit({ kind: chosen })}
          />
        </div>
        {kind === 'person' && (
          <div>
            <Button variant="subtle" size="compact-sm" onClick={() => setHandingOver(true)}>
              {t('stakeholders.inspector.handOver')}
            </Button>
          </div>
        )}
      </InspectorSection>
      <Outcomes id={id} state={state} />
      <Impacts stakeholder={stakeholder} state={state} />
      <Trail kind="stakeholder" id={id} />
      <Text size="xs" c="dimmed">
        {t('stakeholders.inspector.removeHint', { count })}
      </Text>
      <div>
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          onClick={() =>
            void removeWithUndo(name, (current) => remove(current, 'stakeholder', id), {
              message: t('stakeholders.inspector.removed', { name, count }),
            })
          }
        >
          {t('stakeholders.inspector.remove')}
        </Button>
      </div>
      {handingOver && <HandOverDialog person={name} onClose={() => setHandingOver(false)} />}
    </Stack>
  )
}

function Outcomes({ id, state }: { readonly id: Id; readonly state: State }) {
  const session = useSessionActions()
  const outcomes = inOrder(state, 'outcome').filter(({ valuableFor }) => valuableFor.includes(id))
  return (
    <InspectorSection name={t('stakeholders.inspector.outcomes')}>
      {outcomes.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('stakeholders.inspector.noOutcome')}
        </Text>
      ) : (
        <ul className={classes.plain}>
          {outcomes.map((outcome) => (
            <li key={outcome.id}>
              <UnstyledButton className={classes.opener} onClick={() => session.select({ kind: 'outcome', id: outcome.id })}>
                {outcome.title}
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
    </InspectorSection>
  )
}

function Impacts({ stakeholder, state }: { readonly stakeholder: Stakeholder; readonly state: State }) {
  const session = useSessionActions()
  const [added, setAdded] = useState<Id | null>(null)
  const impacts = all(state, 'impact')
    .filter((impact) => impact.stakeholder === stakeholder.id)
    .map((impact) => ({ impact, activity: state.activity[impact.activity] }))
    .toSorted((a, b) => ((a.activity?.start ?? '') < (b.activity?.start ?? '') ? -1 : 1))
  const said = new Set(impacts.map(({ impact }) => impact.activity))
  const activities = all(state, 'activity')
  const free = activities.filter(({ id }) => !said.has(id)).toSorted((a, b) => a.title.localeCompare(b.title, language()))
  const addFor = async (activity: Id) => {
    const impact = newImpact({ id: newId(), activity, stakeholder: stakeholder.id })
    const isSaid = (current: State) =>
      all(current, 'impact').some((other) => other.activity === activity && other.stakeholder === stakeholder.id)
    const subject = t('stakeholders.impact.subject', { stakeholder: stakeholder.name, activity: state.activity[activity]?.title ?? '' })
    // Before it is there: it is shown open from the first moment.
    setAdded(impact.id)
    await session.perform({ action: 'impact', subject, changes: (current) => (isSaid(current) ? [] : add('impact', impact)) })
  }
  return (
    <InspectorSection name={t('stakeholders.inspector.impacts')}>
      {impacts.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('stakeholders.inspector.noImpact')}
        </Text>
      ) : (
        <ImpactList>
          {impacts.map(({ impact, activity }) => (
            <ImpactItem key={impact.id} impact={impact} about={activity?.title ?? ''} fresh={impact.id === added} leadsTo="activity" />
          ))}
        </ImpactList>
      )}
      {free.length === 0 ? (
        <Text size="xs" c="dimmed">
          {t(activities.length === 0 ? 'stakeholders.inspector.noActivity' : 'stakeholders.inspector.everyActivity')}
        </Text>
      ) : (
        <Select
          key={impacts.length}
          aria-label={t('stakeholders.inspector.chooseActivity')}
          placeholder={t('stakeholders.inspector.chooseActivity')}
          data={free.map(({ id, title }) => ({ value: id, label: title }))}
          value={null}
          searchable
          limit={50}
          comboboxProps={{ transitionProps: { duration: 0 } }}
          onChange={(activity) => {
            if (activity !== null) void addFor(activity)
          }}
        />
      )}
    </InspectorSection>
  )
}
