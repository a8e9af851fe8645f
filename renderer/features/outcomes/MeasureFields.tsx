import { ActionIcon, Button, Group, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { quarterLabel } from '#shared/calendar/fiscal.ts'
import { horizonQuarters } from '#shared/calendar/horizon.ts'
import { directions, type Measure, type Outcome } from '#shared/domain/outcome.ts'
import { roadmapOf } from '#shared/domain/records.ts'
import { t } from '#shared/text/index.ts'
import { newMeasure } from '#shared/planning/outcome.ts'
import { useOpen, useSession } from '../../session/useSession.ts'
import { ChoiceField, DateField, NumberField, TextField } from '../../ui/Fields.tsx'

/** How the outcome is measured: unit and direction, where it stands, and where it should be by when. */
export function MeasureFields({
  outcome,
  onCommit,
}: {
  readonly outcome: Outcome
  /** Makes the measure what it returns of the measure as it is by then. */
  readonly onCommit: (change: (measure: Measure | null) => Measure | null) => Promise<boolean>
}) {
  const { state } = useOpen()
  const today = useSession((current) => current.today)
  const { calendar, horizon } = roadmapOf(state)
  const { measure } = outcome
  if (measure === null)
    return (
      <div>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() =>
            void onCommit((current) => current ?? newMeasure(today))
          }
        >
          {t('outcomes.inspector.addMeasure')}
        </Button>
      </div>
    )
  const commit = (values: Partial<Measure>) => onCommit((current) => current && { ...current, ...values })
  const setTargets = (change: (targets: Measure['targets'], current: Measure) => Measure['targets']) =>
    onCommit(
      (current) =>
        current && { ...current, targets: change(current.targets, current).toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1)) },
    )
  const free = horizonQuarters(calendar, horizon).filter((quarter) => !measure.targets.some((target) => target.quarter === quarter))
  return (
    <>
      <Group grow align="flex-start" gap="xs">
        <TextField
          label={t('outcomes.inspector.unit')}
          required
          placeholder={t('outcomes.inspector.unitPlaceholder')}
          value={measure.unit}
          onCommit={(unit) => commit({ unit })}
        />
        <ChoiceField
          label={t('outcomes.inspector.direction')}
          value={measure.direction}
          choices={directions.map((value) => ({ value, label: t(`domain.direction.${value}`) }))}
          onCommit={(direction) => commit({ direction })}
        />
      </Group>
      <Group grow align="flex-start" gap="xs">
        <NumberField
          label={t('outcomes.inspector.baseline')}
          value={measure.baseline}
          onCommit={(baseline) => baseline !== null && commit({ baseline })}
        />
        <DateField
          label={t('outcomes.inspector.baselineOn')}
          value={measure.baselineOn}
          onCommit={(baselineOn) => baselineOn !== null && commit({ baselineOn })}
        />
      </Group>
      {measure.targets.map((target) => {
        const quarter = quarterLabel(calendar, target.quarter)
        return (
          <Group key={target.quarter} align="flex-end" gap="xs" wrap="nowrap">
            <NumberField
              label={t('outcomes.inspector.targetValue', { quarter })}
              value={target.value}
              unit={measure.unit}
              onCommit={(value) =>
                value !== null &&
                setTargets((targets) => targets.map((other) => (other.quarter === target.quarter ? { ...other, value } : other)))
              }
            />
            <ActionIcon
              size="lg"
              aria-label={t('outcomes.inspector.removeTarget', { quarter })}
              onClick={() => void setTargets((targets) => targets.filter((other) => other.quarter !== target.quarter))}
            >
              <IconX size={16} />
            </ActionIcon>
          </Group>
        )
      })}
      <Select
        key={measure.targets.length}
        aria-label={t('outcomes.inspector.addTarget')}
        placeholder={t('outcomes.inspector.addTarget')}
        data={free.map((quarter) => ({ value: quarter, label: quarterLabel(calendar, quarter) }))}
        value={null}
        searchable
        onChange={(quarter) => {
          if (quarter === null) return
          void setTargets((targets, { baseline }) =>
            targets.some((target) => target.quarter === quarter)
              ? targets
              : [...targets, { quarter, value: targets.at(-1)?.value ?? baseline }],
          )
        }}
      />
      <div>
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => void onCommit(() => null)}>
          {t('outcomes.inspector.removeMeasure')}
        </Button>
      </div>
    </>
  )
}
