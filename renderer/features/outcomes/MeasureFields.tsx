import { Button, Group, Text } from '@mantine/core'
import { directions, type Measure, type Outcome, type Thresholds } from '#shared/domain/outcome.ts'
import { thresholdsOf, usualThresholds } from '#shared/review/outcomes.ts'
import { edit } from '#shared/planning/records.ts'
import { t } from '#shared/text/index.ts'
import { ChoiceField, DateField, NumberField, TextField } from '../../ui/Fields.tsx'
import { writeAmount } from '../../ui/amounts.ts'
import type { CommitMeasure } from '../../ui/commitMeasure.ts'
import { Targets } from '../../ui/Targets.tsx'
import { useRemoval } from '../../ui/useRemoval.tsx'

/** How the outcome is measured: unit and direction, where it stands, and where it should be by when. */
export function MeasureFields({
  outcome,
  begun,
  onBegin,
  onCommit,
}: {
  readonly outcome: Outcome
  /** It was begun a moment ago, and goes on with its unit. */
  readonly begun: boolean
  readonly onBegin: () => void
  readonly onCommit: CommitMeasure
}) {
  const removeWithUndo = useRemoval()
  const { measure } = outcome
  if (measure === null)
    return (
      <div data-part="measure">
        <Button variant="default" size="compact-sm" onClick={onBegin}>
          {t('outcomes.inspector.addMeasure')}
        </Button>
      </div>
    )
  const commit = (values: Partial<Measure>) => onCommit((current) => current && { ...current, ...values })
  return (
    <>
      <Group grow align="flex-start" gap="xs" data-part="measure">
        <TextField
          label={t('outcomes.inspector.unit')}
          field="measure.unit"
          required
          fresh={begun}
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
          field="measure.baseline"
          value={measure.baseline}
          onCommit={(baseline) => baseline !== null && commit({ baseline })}
        />
        <DateField
          label={t('outcomes.inspector.baselineOn')}
          field="measure.baselineOn"
          value={measure.baselineOn}
          onCommit={(baselineOn) => baselineOn !== null && commit({ baselineOn })}
        />
      </Group>
      <Targets measure={measure} onCommit={onCommit} />
      <ThresholdFields measure={measure} onCommit={onCommit} />
      <div>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          onClick={() =>
            void removeWithUndo(outcome.title, (current) => edit(current, 'outcome', outcome.id, { measure: null }), {
              action: 'edit',
              message: t('outcomes.inspector.removedMeasure', { title: outcome.title }),
            })
          }
        >
          {t('outcomes.inspector.removeMeasure')}
        </Button>
      </div>
    </>
  )
}

/** A share as a per cent, without the dust of a multiplication. */
const percent = (share: number) => Math.round(share * 1e8) / 1e6

/** From which per cent of the expected way on it is on track, and from which at risk. */
function ThresholdFields({ measure, onCommit }: { readonly measure: Measure; readonly onCommit: CommitMeasure }) {
  const { onTrack, atRisk } = thresholdsOf(measure)
  const commit = (change: Partial<Thresholds>) =>
    onCommit((current) => {
      if (!current) return current
      const next = { ...thresholdsOf(current), ...change }
      const isUsual = next.onTrack === usualThresholds.onTrack && next.atRisk === usualThresholds.atRisk
      return { ...current, thresholds: isUsual ? null : next }
    })
  const refuse = (which: keyof Thresholds) => (typed: number | null) => {
    const next = { onTrack, atRisk, [which]: typed === null ? usualThresholds[which] : typed / 100 }
    if (next[which] <= 0) return t('outcomes.inspector.thresholdLeast')
    return next.atRisk < next.onTrack
      ? null
      : t('outcomes.inspector.thresholdOrder', { atRisk: writeAmount(percent(next.atRisk)), onTrack: writeAmount(percent(next.onTrack)) })
  }
  const field = (which: keyof Thresholds) => (
    <NumberField
      label={t(`outcomes.inspector.${which}From`)}
      unit={t('outcomes.inspector.percent')}
      placeholder={writeAmount(percent(usualThresholds[which]))}
      value={measure.thresholds && percent(measure.thresholds[which])}
      refuse={refuse(which)}
      onCommit={(value) => commit({ [which]: value === null ? usualThresholds[which] : value / 100 })}
    />
  )
  return (
    <div>
      <Group grow align="flex-start" gap="xs">
        {field('onTrack')}
        {field('atRisk')}
      </Group>
      <Text size="xs" c="dimmed" mt={4}>
        {t('outcomes.inspector.thresholdsHelp', { onTrack: percent(usualThresholds.onTrack), atRisk: percent(usualThresholds.atRisk) })}
      </Text>
    </div>
  )
}
