import type { CalendarDate } from '../calendar/dates.ts'
import { type Activity, type ActivityKind, kinds, type Status, type Confidence } from '../domain/activity.ts'
import type { Id } from '../domain/fields.ts'
import { ofEach } from '../domain/kept.ts'
import type { LaneColour } from '../domain/lane.ts'
import { all, inOrder, type State } from '../domain/records.ts'
import { compare, type ComparisonVerdict, outcomesByActivity } from '../history/compare.ts'
import type { Slip } from '../history/slip.ts'
import { language } from '../text/index.ts'

export const groupings = ['lane', 'outcome', 'owner', 'kind'] as const
export type Grouping = (typeof groupings)[number]

/** A row of the timeline; `title` is null where the group stands for "none" (no outcome, no owner). */
export interface TimelineGroup {
  readonly id: string
  readonly title: string | null
  /** Of a lane that has one. */
  readonly colour?: LaneColour | null
}

/** An activity on the timeline; one linked to two outcomes is two bars when grouped by outcome. */
export interface TimelineBar {
  /** Unique among the bars: the group and the activity. */
  readonly key: string
  readonly group: string
  readonly activity: Id
  readonly title: string
  readonly start: CalendarDate
  readonly finish: CalendarDate
  readonly kind: ActivityKind
  readonly status: Status
  readonly confidence: Confidence
  /** Against the earlier state; null where there is none to compare with. */
  readonly verdict: ComparisonVerdict | null
  /** Where it stood in the earlier state, when its dates differ; of a removed activity the same as its own dates. */
  readonly ghost: { readonly start: CalendarDate; readonly finish: CalendarDate } | null
  readonly slip: Slip | null
}

/** A milestone on the timeline. */
export interface TimelineMilestone {
  readonly key: string
  readonly group: string
  readonly milestone: Id
  readonly title: string
  readonly date: CalendarDate
  readonly kind: 'event' | 'decision'
}

export interface TimelineRows {
  readonly groups: readonly TimelineGroup[]
  readonly bars: readonly TimelineBar[]
  readonly milestones: readonly TimelineMilestone[]
}

/** The group of milestones that belong to the roadmap and to no activity. */
export const milestonesGroup = 'milestones'
const none = 'none'

/**
 * Returns the timeline of a state in groups. With an earlier state each bar also says what became of it
 * since, and activities that are gone are there as ghosts.
 */
export function timelineRows(state: State, grouping: Grouping, before: State | null = null): TimelineRows {
  const bars = before ? comparedBars(state, grouping, before) : plainBarsOf(state, grouping)
  const milestones = milestonesOf(state, bars)
  const used = new Set(milestones.map(({ group }) => group))
  for (const { group } of bars) used.add(group)
  return { groups: groupsFor(state, before, grouping, used), bars, milestones }
}

function comparedBars(state: State, grouping: Grouping, before: State): readonly TimelineBar[] {
  const comparison = new Map(compare(before, state).activities.map((row) => [row.id, row]))
  const activities = [...all(state, 'activity'), ...all(before, 'activity').filter(({ id }) => !state.activity[id])]
  const groupsOf = grouper(state, before, grouping)
  return activities.flatMap((activity) => {
    const row = comparison.get(activity.id)
    const moved = row?.verdict === 'moved' && row.before ? { start: row.before.start, finish: row.before.finish } : null
    const gone = row?.verdict === 'removed' ? { start: activity.start, finish: activity.finish } : null
    return groupsOf(activity).map((group): TimelineBar => ({
      ...barOf(activity, group),
      verdict: row?.verdict ?? null,
      ghost: moved ?? gone,
      slip: row?.slip ?? null,
    }))
  })
}

function plainBarsOf(state: State, grouping: Grouping): readonly TimelineBar[] {
  if (grouping !== 'outcome') return barsBy[grouping](all(state, 'activity'))
  const groupsOf = grouper(state, null, grouping)
  return all(state, 'activity').flatMap((activity) => groupsOf(activity).map((group) => plainBar(activity, group)))
}

/** A milestone of an activity is in the last of the groups that have it. */
function milestonesOf(state: State, bars: readonly TimelineBar[]): TimelineMilestone[] {
  const of = new Set(all(state, 'milestone').flatMap(({ activity }) => activity ?? []))
  const groups = new Map<Id, string>()
  if (of.size > 0) for (const { activity, group } of bars) if (of.has(activity)) groups.set(activity, group)
  return all(state, 'milestone').map((milestone): TimelineMilestone => {
    const group = (milestone.activity && groups.get(milestone.activity)) ?? milestonesGroup
    return {
      key: `milestone:${milestone.id}`,
      group,
      milestone: milestone.id,
      title: milestone.title,
      date: milestone.date,
      kind: milestone.kind,
    }
  })
}

const barOf = (activity: Activity, group: string): TimelineBar => ({
  key: `${group}:${activity.id}`,
  group,
  activity: activity.id,
  title: activity.title,
  start: activity.start,
  finish: activity.finish,
  kind: activity.kind,
  status: activity.status,
  confidence: activity.confidence,
  verdict: null,
  ghost: null,
  slip: null,
})

/** The bars of a record that was not changed since are the same ones: what is drawn of them need not be drawn again. */
const plainBars = new WeakMap<Activity, Map<string, TimelineBar>>()

function plainBar(activity: Activity, group: string): TimelineBar {
  const known = plainBars.get(activity) ?? new Map<string, TimelineBar>()
  const bar = known.get(group) ?? barOf(activity, group)
  plainBars.set(activity, known.set(group, bar))
  return bar
}

const groupBy = {
  lane: ({ lane }: Activity) => lane,
  owner: ({ owner }: Activity) => (owner === '' ? none : `owner ${owner}`),
  kind: ({ kind }: Activity) => kind,
}

/** Where an activity is one bar in a group that it says itself. */
const barsBy = {
  lane: ofEach<Activity, TimelineBar>((activity) => plainBar(activity, groupBy.lane(activity))),
  owner: ofEach<Activity, TimelineBar>((activity) => plainBar(activity, groupBy.owner(activity))),
  kind: ofEach<Activity, TimelineBar>((activity) => plainBar(activity, groupBy.kind(activity))),
}

/** Returns the groups in which everything finished before the day; an empty group is not one of them. */
export function pastGroups({ bars, milestones }: TimelineRows, day: CalendarDate): Set<string> {
  const ends = [...bars.map(({ group, finish }) => ({ group, finish })), ...milestones.map(({ group, date }) => ({ group, finish: date }))]
  const present = new Set(ends.filter(({ finish }) => finish >= day).map(({ group }) => group))
  return new Set(ends.map(({ group }) => group).filter((group) => !present.has(group)))
}

/** Returns the rows without some groups and what is in them. */
export const withoutGroups = ({ groups, bars, milestones }: TimelineRows, hidden: ReadonlySet<string>): TimelineRows => ({
  groups: groups.filter(({ id }) => !hidden.has(id)),
  bars: bars.filter(({ group }) => !hidden.has(group)),
  milestones: milestones.filter(({ group }) => !hidden.has(group)),
})

function grouper(state: State, before: State | null, grouping: Grouping): (activity: Activity) => string[] {
  if (grouping !== 'outcome') return (activity) => [groupBy[grouping](activity)]
  const now = outcomesByActivity(state)
  const then = before ? outcomesByActivity(before) : now
  return ({ id }) => {
    const outcomes = [...(now.get(id) ?? then.get(id) ?? [])]
    return outcomes.length === 0 ? [none] : outcomes
  }
}

function groupsFor(state: State, before: State | null, grouping: Grouping, used: ReadonlySet<string>): TimelineGroup[] {
  const milestones = used.has(milestonesGroup) ? [{ id: milestonesGroup, title: null }] : []
  const rest = used.has(none) ? [{ id: none, title: null }] : []
  switch (grouping) {
    case 'lane': {
      // An empty lane is shown too: work is drawn into it.
      const lanes = inOrder(state, 'lane')
      const gone = before ? inOrder(before, 'lane').filter(({ id }) => !state.lane[id] && used.has(id)) : []
      return [...milestones, ...[...lanes, ...gone].map(({ id, name, colour }) => ({ id, title: name, colour }))]
    }
    case 'outcome': {
      const outcomes = inOrder(state, 'outcome')
      const gone = before ? inOrder(before, 'outcome').filter(({ id }) => !state.outcome[id] && used.has(id)) : []
      return [...milestones, ...[...outcomes, ...gone].map(({ id, title }) => ({ id, title })), ...rest]
    }
    case 'owner':
      return [
        ...milestones,
        ...[...used]
          .filter((id) => id.startsWith('owner '))
          .toSorted((a, b) => a.localeCompare(b, language()))
          .map((id) => ({ id, title: id.slice('owner '.length) })),
        ...rest,
      ]
    case 'kind':
      return [...milestones, ...kinds.filter((kind) => used.has(kind)).map((kind) => ({ id: kind, title: kind }))]
  }
}
