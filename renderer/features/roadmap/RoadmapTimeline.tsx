import { useMemo } from 'react'
import { addDays, addMonths, type CalendarDate } from '#shared/calendar/dates.ts'
import type { Id } from '#shared/domain/fields.ts'
import { roadmapOf } from '#shared/domain/records.ts'
import { edit } from '#shared/planning/records.ts'
import type { Warning } from '#shared/planning/warnings.ts'
import type { TimelineRows } from '#shared/timeline/rows.ts'
import { t } from '#shared/text/index.ts'
import { useOpen, useSession, useSessionActions } from '../../session/useSession.ts'
import { drawRows } from '../../timeline/draw.ts'
import { Timeline } from '../../timeline/Timeline.tsx'
import { useRoadmapView } from './view.ts'

/** The roadmap's own timeline: what is dropped on it, and what is nudged by the keyboard, becomes a revision. */
export function RoadmapTimeline({
  rows,
  warnings,
  onAdd,
}: {
  readonly rows: TimelineRows
  readonly warnings: readonly Warning[]
  readonly onAdd: (lane: Id, start: CalendarDate) => Promise<void>
}) {
  const session = useSessionActions()
  const { state } = useOpen()
  const { today, selection } = useSession((current) => ({ today: current.today, selection: current.selection }))
  const { zoom, grouping, colourBy } = useRoadmapView()
  const { calendar, horizon } = roadmapOf(state)
  const drawn = useMemo(
    () =>
      drawRows(rows, {
        calendar,
        colourBy,
        warnings: new Map(warnings.map(({ id, rule }) => [id, t(`roadmap.warning.${rule}`)])),
        movable: true,
        lanes: grouping === 'lane',
        opens: grouping === 'lane' || grouping === 'outcome',
        untitled: t(grouping === 'owner' ? 'roadmap.noOwner' : 'roadmap.noOutcome'),
      }),
    [rows, calendar, colourBy, warnings, grouping],
  )
  const axis = useMemo(() => ({ calendar, horizon, today }), [calendar, horizon, today])
  const byKey = useMemo(() => new Map(rows.bars.map((bar) => [bar.key, bar])), [rows])

  const move = (key: string, start: CalendarDate, finish: CalendarDate, lane?: Id) => {
    const bar = byKey.get(key)
    if (!bar) return Promise.resolve(false)
    return session.perform({
      action: 'move',
      subject: bar.title,
      changes: (current) =>
        edit(current, 'activity', bar.activity, { start, finish, ...(lane !== undefined && current.lane[lane] ? { lane } : {}) }),
    })
  }

  return (
    <Timeline
      drawn={drawn}
      axis={axis}
      zoom={zoom}
      selected={selectedKey(rows.bars, rows.milestones, selection?.id)}
      onSelect={(key) => {
        const bar = key === null ? undefined : byKey.get(key)
        const milestone = rows.milestones.find((candidate) => candidate.key === key)
        if (bar && state.activity[bar.activity]) session.select({ kind: 'activity', id: bar.activity })
        else if (milestone) session.select({ kind: 'milestone', id: milestone.milestone })
        else session.select(null)
      }}
      onSelectGroup={(group) => {
        if (grouping === 'lane' && state.lane[group]) session.select({ kind: 'lane', id: group })
        if (grouping === 'outcome' && state.outcome[group]) session.select({ kind: 'outcome', id: group })
      }}
      onAdd={(group, date) => {
        if (grouping === 'lane' && state.lane[group]) void onAdd(group, date)
      }}
      onMove={(key, to) => move(key, to.start, to.finish, grouping === 'lane' ? to.group : undefined)}
      onNudge={(key, months, edge) => {
        const bar = byKey.get(key)
        if (!bar) return
        const finish = addDays(addMonths(addDays(bar.finish, 1), months), -1)
        const start = edge === 'finish' ? bar.start : addMonths(bar.start, months)
        if (finish >= start) void move(key, start, finish)
      }}
    />
  )
}

function selectedKey(
  bars: readonly { key: string; activity: Id }[],
  milestones: readonly { key: string; milestone: Id }[],
  id: Id | undefined,
): string | null {
  if (id === undefined) return null
  return bars.find(({ activity }) => activity === id)?.key ?? milestones.find(({ milestone }) => milestone === id)?.key ?? null
}
