import { Button, Stack, Text } from '@mantine/core'
import type { Id } from '#shared/domain/fields.ts'
import { all } from '#shared/domain/records.ts'
import { laneColours } from '#shared/domain/lane.ts'
import { edit, remove } from '#shared/planning/records.ts'
import { t } from '#shared/text/index.ts'
import { useOpen, useSessionActions } from '../../session/useSession.ts'
import { ChoiceField, TextField } from '../../ui/Fields.tsx'
import { InspectorSection } from '../../ui/InspectorSection.tsx'
import { useRemoval } from '../../ui/useRemoval.tsx'
import { LaneCapacity } from './LaneCapacity.tsx'

export function LaneInspector({ id }: { readonly id: Id }) {
  const session = useSessionActions()
  const { state } = useOpen()
  const removeWithUndo = useRemoval()
  const lane = state.lane[id]
  if (!lane) return null
  return (
    <Stack gap="md">
      <InspectorSection name={t('roadmap.inspector.lane')}>
        <TextField
          label={t('domain.field.name')}
          field="name"
          required
          value={lane.name}
          onCommit={(name) => session.perform({ action: 'edit', subject: name, changes: (current) => edit(current, 'lane', id, { name }) })}
        />
        <ChoiceField
          label={t('domain.field.colour')}
          value={lane.colour ?? 'none'}
          choices={(['none', ...laneColours] as const).map((value) => ({ value, label: t(`domain.laneColour.${value}`) }))}
          onCommit={(colour) =>
            session.perform({
              action: 'edit',
              subject: lane.name,
              changes: (current) => edit(current, 'lane', id, { colour: colour === 'none' ? null : colour }),
            })
          }
        />
      </InspectorSection>
      <LaneCapacity lane={lane} />
      <Text size="xs" c="dimmed">
        {t('roadmap.inspector.removeLaneHint', { count: all(state, 'activity').filter((activity) => activity.lane === id).length })}
      </Text>
      <div>
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          onClick={() => void removeWithUndo(lane.name, (current) => remove(current, 'lane', id))}
        >
          {t('roadmap.inspector.removeLane')}
        </Button>
      </div>
    </Stack>
  )
}
