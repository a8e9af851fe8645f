import { Group, SegmentedControl, Text } from '@mantine/core'
import { useMemo } from 'react'
import type { State } from '#shared/domain/records.ts'
import { warnings } from '#shared/planning/warnings.ts'
import { timelineRows } from '#shared/timeline/rows.ts'
import { t } from '#shared/text/index.ts'
import { useOpen, useSession } from '../../session/useSession.ts'
import classes from './PlanWithGhost.module.css'
import { RoadmapTimeline } from './RoadmapTimeline.tsx'
import { useAdding } from './useAdding.ts'
import { useRoadmapView } from './view.ts'

/** The roadmap's own timeline inside another screen, with an earlier plan as outlines behind it: all is moved and opened as on the roadmap. */
export function PlanWithGhost({ before }: { readonly before: State }) {
  const { state } = useOpen()
  const today = useSession((current) => current.today)
  const view = useRoadmapView()
  const adding = useAdding()
  const missing = useMemo(() => warnings(state, today), [state, today])
  const rows = useMemo(() => timelineRows(state, view.grouping, before), [state, view.grouping, before])
  return (
    <div>
      <Group gap="8px 16px" mb="xs">
        <SegmentedControl
          size="xs"
          aria-label={t('roadmap.zoom')}
          value={view.zoom}
          onChange={(value) => view.set({ zoom: value === 'year' ? 'year' : value === 'three' ? 'three' : 'all' })}
          data={[
            { value: 'year', label: t('roadmap.zoomYear') },
            { value: 'three', label: t('roadmap.zoomThree') },
            { value: 'all', label: t('roadmap.zoomAll') },
          ]}
        />
        <Text size="xs" c="dimmed">
          {t('roadmap.ghostBehind')}
        </Text>
      </Group>
      <div className={classes.plan}>
        <RoadmapTimeline rows={rows} warnings={missing} onAdd={adding.activityAt} onDraw={adding.activityOn} />
      </div>
    </div>
  )
}
