import { Group, SegmentedControl, Select, Switch, Text } from '@mantine/core'
import { memo } from 'react'
import { groupings } from '#shared/timeline/rows.ts'
import { t } from '#shared/text/index.ts'
import { colourings } from '../../timeline/draw.ts'
import { useNearList } from '../../ui/nearList.ts'
import { dependenciesShown, useRoadmapView, ways } from './view.ts'
import classes from './RoadmapScreen.module.css'

interface Props {
  /** How many groups are all in the past. */
  readonly past: number
  /** The number of the baseline that is shown, or whether that is the newest revision; null where none is. */
  readonly baseline: number | 'head' | null
}

/** How the roadmap is looked at. An edit changes nothing of it, so after one it is not drawn again. */
export const RoadmapTools = memo(function RoadmapTools({ past, baseline }: Props) {
  const view = useRoadmapView()
  return (
    <Group className={classes.tools} data-as={view.as} gap="8px 16px" wrap="wrap">
      <SegmentedControl
        size="xs"
        aria-label={t('roadmap.as')}
        value={view.as}
        onChange={(value) => view.set({ as: ways.find((way) => way === value) ?? 'timeline' })}
        data={ways.map((value) => ({ value, label: t(`roadmap.shownAs.${value}`) }))}
      />
      <SegmentedControl
        size="xs"
        disabled={view.as !== 'timeline'}
        aria-label={t('roadmap.zoom')}
        value={view.zoom}
        onChange={(value) => view.set({ zoom: value === 'year' ? 'year' : value === 'three' ? 'three' : 'all' })}
        data={[
          { value: 'year', label: t('roadmap.zoomYear') },
          { value: 'three', label: t('roadmap.zoomThree') },
          { value: 'all', label: t('roadmap.zoomAll') },
        ]}
      />
      <Choice
        label={t('roadmap.groupBy')}
        value={view.grouping}
        data={groupings.map((value) => ({ value, label: t(`roadmap.group.${value}`) }))}
        onChange={(grouping) => view.set({ grouping })}
      />
      <Choice
        label={t('roadmap.colourBy')}
        value={view.colourBy}
        data={colourings.map((value) => ({ value, label: t(`roadmap.colour.${value}`) }))}
        onChange={(colourBy) => view.set({ colourBy })}
      />
      <Choice
        label={t('roadmap.dependencies.show')}
        value={view.dependencies}
        data={dependenciesShown.map((value) => ({ value, label: t(`roadmap.dependencies.${value}`) }))}
        onChange={(dependencies) => view.set({ dependencies })}
      />
      <Switch
        size="sm"
        label={t('roadmap.ghost')}
        checked={view.ghost}
        onChange={(event) => view.set({ ghost: event.currentTarget.checked })}
      />
      {past > 0 && (
        <Switch
          size="sm"
          label={t('roadmap.past', { count: past })}
          checked={view.past}
          onChange={(event) => view.set({ past: event.currentTarget.checked })}
        />
      )}
      {baseline !== null && (
        <Text size="xs" c="dimmed">
          {baseline === 'head' ? t('roadmap.ghostNone') : t('roadmap.ghostHint', { number: baseline })}
        </Text>
      )}
    </Group>
  )
})

function Choice<T extends string>({
  label,
  value,
  data,
  onChange,
}: {
  readonly label: string
  readonly value: T
  readonly data: readonly { readonly value: T; readonly label: string }[]
  readonly onChange: (value: T) => void
}) {
  const nearList = useNearList()
  return (
    <Group gap={6} wrap="nowrap">
      <Text size="xs" c="dimmed" aria-hidden>
        {label}
      </Text>
      <Select
        size="xs"
        w={104}
        aria-label={label}
        data={[...data]}
        value={value}
        allowDeselect={false}
        {...nearList}
        onChange={(next) => {
          const chosen = data.find((item) => item.value === next)
          if (chosen) onChange(chosen.value)
        }}
      />
    </Group>
  )
}
