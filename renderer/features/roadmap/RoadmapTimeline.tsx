import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { addMonths, type CalendarDate } from '#shared/calendar/dates.ts'
import { horizonDays } from '#shared/calendar/horizon.ts'
import type { Id } from '#shared/domain/fields.ts'
import { all, roadmapOf, type State } from '#shared/domain/records.ts'
import { brokenBy } from '#shared/planning/dependencies.ts'
import { moveLane } from '#shared/planning/lane.ts'
import { type Edge, moveActivities, moveMilestones, shifted, type Span } from '#shared/planning/moving.ts'
import { edit } from '#shared/planning/records.ts'
import { sayWaiting } from '#shared/planning/sayPlanning.ts'
import { waiting } from '#shared/planning/sequencing.ts'
import { experiments } from '#shared/planning/threads.ts'
import { standingOut, type Warning } from '#shared/planning/warnings.ts'
import type { TimelineRows } from '#shared/timeline/rows.ts'
import { t } from '#shared/text/index.ts'
import { selectedIds } from '../../session/session.ts'
import { useOpen, useSession, useSessionActions } from '../../session/useSession.ts'
import { drawRows } from '../../timeline/draw.ts'
import type { Choosing, Waits } from '../../timeline/drawn.ts'
import { Timeline, zoomDays } from '../../timeline/Timeline.tsx'
import { useDependencies } from './useDependencies.ts'
import { useRoadmapView } from './view.ts'

/** The roadmap's own timeline: what is dropped on it, and what is nudged by the keyboard, becomes a revision. */
export function RoadmapTimeline({
  rows,
  warnings,
  onAdd,
  onDraw,
}: {
  readonly rows: TimelineRows
  readonly warnings: readonly Warning[]
  readonly onAdd: (lane: Id, start: CalendarDate) => Promise<void>
  readonly onDraw: (lane: Id, span: Span) => Promise<void>
}) {
  const session = useSessionActions()
  const { state } = useOpen()
  const { today, selection } = useSession((current) => ({ today: current.today, selection: current.selection }))
  const view = useRoadmapView()
  const { zoom, grouping, colourBy, collapsed } = view
  const { calendar, horizon } = roadmapOf(state)
  const { broken, lines } = useDependencies(rows)
  const { waits, findings } = useMemo(() => signsOf(state, today), [state, today])
  const drawn = useMemo(
    () =>
      drawRows(rows, {
        calendar,
        colourBy,
        warnings: new Map(standingOut(state, warnings).map(({ id, rule }) => [id, t(`roadmap.warning.${rule}`)])),
        movable: true,
        lanes: grouping === 'lane',
        opens: grouping === 'lane' || grouping === 'outcome',
        reorders: grouping === 'lane',
        untitled: t(grouping === 'owner' ? 'roadmap.noOwner' : 'roadmap.noOutcome'),
        collapsed,
        horizonEnd: horizonDays(calendar, horizon).finish,
        broken,
        waits,
        findings,
      }),
    [rows, state, calendar, horizon, colourBy, warnings, grouping, collapsed, broken, waits, findings],
  )
  const axis = useMemo(() => ({ calendar, horizon, today }), [calendar, horizon, today])
  // Looked for among all bars, and so not at each selection.
  const days = useMemo(() => zoomDays(zoom, axis, drawn), [zoom, axis, drawn])
  const { records, keysOf } = useMemo(() => recordsOf(rows), [rows])
  const selected = useMemo(() => selectedIds(selection).flatMap((id) => keysOf.get(id) ?? []), [selection, keysOf])

  /** The spans by the records that the bars stand for. */
  const byRecord = (kind: 'activity' | 'milestone', to: ReadonlyMap<string, Span>) =>
    new Map([...to].flatMap(([key, span]) => (records.get(key)?.kind === kind ? [[records.get(key)?.id ?? '', span] as const] : [])))

  const move = (to: ReadonlyMap<string, Span>, lane: Id | null = null) => {
    const first = records.get([...to.keys()][0] ?? '')
    if (!first) return Promise.resolve(false)
    const [activities, milestones] = [byRecord('activity', to), byRecord('milestone', to)]
    const count = activities.size + milestones.size
    return session.perform({
      action: 'move',
      subject: count === 1 ? first.title : t('roadmap.several', { count }),
      changes: (current) => {
        if (lane !== null && current.lane[lane] && first.kind === 'activity' && current.activity[first.id])
          return edit(current, 'activity', first.id, { ...activities.get(first.id), lane })
        return [
          ...moveActivities(current, activities),
          ...moveMilestones(current, new Map([...milestones].map(([id, { start }]) => [id, start]))),
        ]
      },
    })
  }
  /** From where each is by then: a key that is held down is pressed before the last press is drawn. */
  const nudge = (key: string, months: number, edge: Edge) => {
    const moving = (selected.includes(key) ? [key, ...selected] : [key]).flatMap((each) => records.get(each) ?? [])
    const ids = [...new Set(moving.map(({ id }) => id))]
    const [first] = moving
    if (!first) return
    void session.perform({
      action: 'move',
      subject: ids.length === 1 ? first.title : t('roadmap.several', { count: ids.length }),
      changes: (current) => [
        ...moveActivities(
          current,
          new Map(ids.flatMap((id) => (current.activity[id] ? [[id, shifted(current.activity[id], { months }, edge)] as const] : []))),
        ),
        ...moveMilestones(
          current,
          new Map(ids.flatMap((id) => (current.milestone[id] ? [[id, addMonths(current.milestone[id].date, months)] as const] : []))),
        ),
      ],
    })
  }
  const select = (key: string | null, choosing: Choosing) => {
    const record = key === null ? undefined : records.get(key)
    if (!record) {
      if (key?.startsWith('fold:') === true) fold(key.slice('fold:'.length))
      else session.select(null)
      return
    }
    const { kind, id } = record
    if (!state[kind][id]) return
    const others = choosing === 'more' && selection?.kind === kind ? selectedIds(selection) : []
    const [first, ...also] = others.includes(id) ? others.filter((other) => other !== id) : [id, ...others]
    session.select(first === undefined ? null : { kind, id: first, also })
  }
  const fold = (group: string) => {
    const next = new Set(collapsed)
    if (!next.delete(group)) next.add(group)
    view.set({ collapsed: next })
  }
  const allFolded = rows.groups.every(({ id }) => collapsed.has(id))

  return (
    <Timeline
      drawn={drawn}
      axis={axis}
      zoom={zoom}
      days={days}
      lines={lines}
      corner={
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          onClick={() => view.set({ collapsed: allFolded ? new Set() : new Set(rows.groups.map(({ id }) => id)) })}
        >
          {t(allFolded ? 'roadmap.lanes.expandAll' : 'roadmap.lanes.collapseAll')}
        </Button>
      }
      selected={selected}
      onSelect={select}
      onSelectMany={(keys) => {
        const found = keys.map((key) => records.get(key)).filter((record) => record !== undefined)
        const kind = found.some((record) => record.kind === 'activity') ? 'activity' : 'milestone'
        const [id, ...also] = new Set(found.filter((record) => record.kind === kind && state[kind][record.id]).map((record) => record.id))
        if (id !== undefined) session.select({ kind, id, also })
      }}
      onSelectGroup={(group) => {
        if (grouping === 'lane' && state.lane[group]) session.select({ kind: 'lane', id: group })
        if (grouping === 'outcome' && state.outcome[group]) session.select({ kind: 'outcome', id: group })
      }}
      onAdd={(group, date) => {
        if (grouping === 'lane' && state.lane[group]) void onAdd(group, date)
      }}
      drawsInto={(group) => grouping === 'lane' && state.lane[group] !== undefined}
      onDraw={(group, span) => void onDraw(group, span)}
      onDragging={(to) => {
        const found = brokenBy(state, byRecord('activity', to))
        const [first] = found
        if (!first) return null
        const titleOf = (id: Id) => state.activity[id]?.title ?? ''
        return {
          keys: found.flatMap(({ on, of }) => [...(keysOf.get(on) ?? []), ...(keysOf.get(of) ?? [])]),
          text: t('roadmap.dependencies.breaks', { count: found.length, on: titleOf(first.on), of: titleOf(first.of) }),
        }
      }}
      onMove={(to, group) => move(to, group)}
      onNudge={nudge}
      onFold={fold}
      onReorder={(lane, side, other) =>
        void session.perform({
          action: 'reorder-lane',
          subject: state.lane[lane]?.name ?? '',
          changes: (current) => moveLane(current, lane, side, other),
        })
      }
    />
  )
}

/** What activities are not to begin before, and how experiments ended. */
function signsOf(state: State, today: CalendarDate) {
  const { calendar } = roadmapOf(state)
  const waits = new Map<Id, Waits>()
  for (const [id, found] of waiting(state, today))
    if (found.freeSince === null) waits.set(id, { until: found.until, text: sayWaiting(found, calendar) })
  const findings = new Map(
    experiments(all(state, 'activity')).flatMap(({ id, learning }) => (learning ? [[id, learning.finding ?? 'open'] as const] : [])),
  )
  return { waits, findings }
}

interface Shown extends Span {
  readonly kind: 'activity' | 'milestone'
  readonly id: Id
  readonly title: string
}

/** The record that each bar stands for, and the bars of each record. */
function recordsOf({ bars, milestones }: TimelineRows) {
  const records = new Map<string, Shown>()
  for (const { key, activity: id, title, start, finish } of bars) records.set(key, { kind: 'activity', id, title, start, finish })
  for (const { key, milestone: id, title, date } of milestones)
    records.set(key, { kind: 'milestone', id, title, start: date, finish: date })
  const keysOf = new Map<Id, string[]>()
  for (const [key, { id }] of records) keysOf.set(id, [...(keysOf.get(id) ?? []), key])
  return { records, keysOf }
}
