import { Button, Stack } from '@mantine/core'
import type { Id } from '#shared/domain/fields.ts'
import type { Milestone } from '#shared/domain/milestone.ts'
import { all } from '#shared/domain/records.ts'
import { edit, remove } from '#shared/planning/records.ts'
import { t } from '#shared/text/index.ts'
import { useOpen, useSessionActions } from '../../session/useSession.ts'
import { ChoiceField, DateField, TextField } from '../../ui/Fields.tsx'
import { InspectorSection } from '../../ui/InspectorSection.tsx'
import { Trail } from '../../ui/Trail.tsx'
import { useRemoval } from '../../ui/useRemoval.tsx'

const ofRoadmap = 'roadmap'

export function MilestoneInspector({ id, fresh }: { readonly id: Id; readonly fresh: boolean }) {
  const session = useSessionActions()
  const { state } = useOpen()
  const removeWithUndo = useRemoval()
  const milestone = state.milestone[id]
  if (!milestone) return null
  const commit = (values: Partial<Milestone>) =>
    session.perform({
      action: 'edit',
      subject: values.title ?? milestone.title,
      changes: (current) => edit(current, 'milestone', id, values),
    })
  return (
    <Stack gap="md">
      <InspectorSection name={t('roadmap.inspector.milestone')}>
        <TextField
          label={t('domain.field.title')}
          field="title"
          required
          fresh={fresh}
          value={milestone.title}
          onCommit={(title) => commit({ title })}
        />
        <DateField
          label={t('roadmap.inspector.milestoneDate')}
          field="date"
          value={milestone.date}
          onCommit={(date) => date !== null && commit({ date })}
        />
        <ChoiceField
          label={t('roadmap.inspector.milestoneKind')}
          value={milestone.kind}
          choices={[
            { value: 'event', label: t('domain.milestone.event') },
            { value: 'decision', label: t('domain.milestone.decision') },
          ]}
          onCommit={(kind) => commit({ kind })}
        />
        <ChoiceField
          label={t('roadmap.inspector.milestoneOf')}
          value={milestone.activity ?? ofRoadmap}
          choices={[
            { value: ofRoadmap, label: t('roadmap.inspector.milestoneOfRoadmap') },
            ...all(state, 'activity').map((activity) => ({ value: activity.id, label: activity.title })),
          ]}
          onCommit={(activity) => commit({ activity: activity === ofRoadmap ? null : activity })}
        />
      </InspectorSection>
      <Trail kind="milestone" id={id} />
      <div>
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          onClick={() => void removeWithUndo(milestone.title, (current) => remove(current, 'milestone', id))}
        >
          {t('roadmap.inspector.removeMilestone')}
        </Button>
      </div>
    </Stack>
  )
}
