import { type CalendarDate, daysBetween, localMoment } from '../calendar/dates.ts'
import { quarterLabel, quarterOf } from '../calendar/fiscal.ts'
import type { Activity, ActivityKind, Status } from '../domain/activity.ts'
import type { Id } from '../domain/fields.ts'
import type { Milestone } from '../domain/milestone.ts'
import type { Outcome } from '../domain/outcome.ts'
import { all, inOrder, roadmapOf, type State } from '../domain/records.ts'
import { type RevisionKind, type RevisionLine, shortHash } from '../history/revision.ts'
import { type Axis, axisOf, type Stretch } from './axis.ts'

/** A day and the label of the fiscal quarter in which it lies. */
export interface Day {
  readonly date: CalendarDate
  readonly quarter: string
}

/** An activity as the document speaks of it. */
export interface DocumentActivity {
  readonly id: Id
  readonly title: string
  readonly kind: ActivityKind
  readonly status: Status
  readonly start: Day
  readonly finish: Day
  readonly finishedOn: Day | null
  readonly owner: string
}

/** What of an activity lies in the horizon. */
export interface Bar extends Stretch {
  readonly type: 'bar'
  readonly activity: DocumentActivity
  /** It began before the horizon, or goes on beyond it: the bar is cut there and says so. */
  readonly startsBefore: boolean
  readonly finishesAfter: boolean
  /** Where the baseline had it, where that is elsewhere and in the horizon; null without a baseline. */
  readonly ghost: Ghost | null
  /** It stood in the baseline and is no longer in the plan: the bar is where it stood. */
  readonly gone: boolean
}

export interface Ghost extends Stretch {
  readonly start: Day
  readonly finish: Day
}

/** A milestone in the horizon; a point, so both ends are the same. */
export interface Mark extends Stretch {
  readonly type: 'mark'
  readonly id: Id
  readonly title: string
  readonly kind: Milestone['kind']
  readonly day: Day
  /** The title of the activity it belongs to; null for one of the roadmap. */
  readonly of: string | null
}

export type Item = Bar | Mark

export interface DocumentLane {
  readonly id: Id
  readonly name: string
  /** Bars and milestones in the horizon, by their start. */
  readonly items: readonly Item[]
  /** How many activities ended before the horizon, and how many start after it. */
  readonly before: number
  readonly after: number
  /** Every activity of the lane, by start, whether it is in the horizon or not. */
  readonly activities: readonly DocumentActivity[]
}

export interface DocumentTarget {
  readonly quarter: string
  readonly value: number
}

export interface DocumentOutcome {
  readonly id: Id
  readonly title: string
  readonly description: string
  readonly leader: string
  readonly agreedOn: Day | null
  readonly valuableFor: readonly string[]
  readonly measure: {
    readonly unit: string
    readonly direction: 'increase' | 'decrease'
    readonly baseline: number
    readonly baselineOn: Day
    readonly targets: readonly DocumentTarget[]
    /** The last reading of all; null where nothing was read yet. */
    readonly reading: { readonly value: number; readonly on: Day } | null
  } | null
  readonly activities: readonly { readonly link: Id; readonly activity: DocumentActivity; readonly sentence: string }[]
}

/** Everything a printed roadmap says; the same for paper, screen and slides. */
export interface RoadmapDocument {
  readonly name: string
  readonly unit: string
  readonly purpose: string
  readonly sample: boolean
  readonly today: Day
  readonly years: number
  readonly revision: {
    readonly number: number
    readonly kind: RevisionKind
    readonly name: string | null
    readonly author: string
    /** The day whose plan it is. */
    readonly asOf: Day
    /** The day it was recorded on this computer; differs from `asOf` for an imported report. */
    readonly recordedOn: CalendarDate
    readonly shortHash: string
  }
  readonly axis: Axis
  /** Milestones of the roadmap itself. */
  readonly marks: readonly Mark[]
  /** Milestones of any activity or the roadmap that lie outside of the horizon. */
  readonly marksOutside: number
  readonly lanes: readonly DocumentLane[]
  readonly outcomes: readonly DocumentOutcome[]
  /** Every milestone, by date. */
  readonly milestones: readonly {
    readonly id: Id
    readonly title: string
    readonly kind: Milestone['kind']
    readonly day: Day
    readonly of: string | null
  }[]
  /** How many activities serve no outcome. */
  readonly unlinked: number
}

/**
 * Returns what a document of the roadmap says, at the revision of which `state` is the state. With a baseline
 * its bars bear ghosts, and what is gone from the plan is among the bars of its lane. Pure: the same arguments
 * give the same document. Bars are fractions of the axis, which is the horizon unless another is given. Throws
 * a RangeError on a state without a roadmap.
 */
export function roadmapDocument(
  state: State,
  revision: RevisionLine,
  today: CalendarDate,
  { baseline = null, axis: given }: { readonly baseline?: State | null; readonly axis?: Axis } = {},
): RoadmapDocument {
  const { name, unit, purpose, calendar, horizon, sample } = roadmapOf(state)
  const axis = given ?? axisOf(calendar, horizon, today)
  const labels = new Map<CalendarDate, string>()
  const day = (date: CalendarDate): Day => {
    const known = labels.get(date) ?? quarterLabel(calendar, quarterOf(calendar, date))
    labels.set(date, known)
    return { date, quarter: known }
  }
  const activities = new Map(all(state, 'activity').map((activity) => [activity.id, documentActivity(activity, day)]))
  const milestones = all(state, 'milestone')
    .toSorted((a, b) => byText(a.date, b.date) || byText(a.title, b.title) || byText(a.id, b.id))
    .map(({ id, title, date, kind, activity }) => ({
      id,
      title,
      kind,
      day: day(date),
      activity,
      of: activity === null ? null : (state.activity[activity]?.title ?? null),
    }))
  const marks = milestones.flatMap(({ activity, ...milestone }) => {
    const mark = markIn(axis, milestone)
    return mark === null ? [] : [{ lane: activity === null ? null : (state.activity[activity]?.lane ?? null), mark }]
  })
  const gone = baseline ? all(baseline, 'activity').filter(({ id }) => !state.activity[id]) : []
  const lanesThen = baseline ? inOrder(baseline, 'lane').filter(({ id }) => !state.lane[id] && gone.some(({ lane }) => lane === id)) : []
  const lanes = [...inOrder(state, 'lane'), ...lanesThen].map((lane): DocumentLane => {
    const own = [...activities.values()].filter(({ id }) => state.activity[id]?.lane === lane.id).toSorted(byStart)
    const bars = own.flatMap((activity) => {
      const bar = barIn(axis, activity)
      return bar === null ? [] : [{ ...bar, ghost: ghostIn(axis, baseline?.activity[activity.id], activity, day) }]
    })
    const left = gone
      .filter((activity) => activity.lane === lane.id)
      .flatMap((activity) => {
        const bar = barIn(axis, documentActivity(activity, day))
        return bar === null ? [] : [{ ...bar, gone: true }]
      })
    return {
      id: lane.id,
      name: lane.name,
      items: [...bars, ...left, ...marks.filter((found) => found.lane === lane.id).map(({ mark }) => mark)].toSorted(
        (a, b) => a.from - b.from,
      ),
      before: own.filter(({ finish }) => finish.date < axis.start).length,
      after: own.filter(({ start }) => start.date > axis.finish).length,
      activities: own,
    }
  })
  const linked = new Set(all(state, 'link').map(({ activity }) => activity))
  return {
    name,
    unit,
    purpose,
    sample,
    today: day(today),
    years: horizon.years,
    revision: {
      number: revision.number,
      kind: revision.kind,
      name: revision.name,
      author: revision.author,
      asOf: day(revision.asOf),
      recordedOn: localMoment(revision.recordedAt).day,
      shortHash: shortHash(revision.hash),
    },
    axis,
    marks: marks.filter(({ lane }) => lane === null).map(({ mark }) => mark),
    marksOutside: milestones.length - marks.length,
    lanes,
    outcomes: inOrder(state, 'outcome').map((outcome) => documentOutcome(state, outcome, activities, day)),
    milestones: milestones.map(({ activity: _activity, ...milestone }) => milestone),
    unlinked: [...activities.keys()].filter((id) => !linked.has(id)).length,
  }
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const byStart = (a: DocumentActivity, b: DocumentActivity): number =>
  byText(a.start.date, b.start.date) || byText(a.finish.date, b.finish.date) || byText(a.title, b.title) || byText(a.id, b.id)

const documentActivity = (activity: Activity, day: (date: CalendarDate) => Day): DocumentActivity => ({
  id: activity.id,
  title: activity.title,
  kind: activity.kind,
  status: activity.status,
  start: day(activity.start),
  finish: day(activity.finish),
  finishedOn: activity.finishedOn === null ? null : day(activity.finishedOn),
  owner: activity.owner,
})

/** Returns the bar of an activity, or null where none of it lies in the horizon. */
function barIn(axis: Axis, activity: DocumentActivity): Bar | null {
  const { start, finish } = activity
  if (finish.date < axis.start || start.date > axis.finish) return null
  const days = daysBetween(axis.start, axis.finish) + 1
  const startsBefore = start.date < axis.start
  const finishesAfter = finish.date > axis.finish
  return {
    type: 'bar',
    activity,
    from: startsBefore ? 0 : daysBetween(axis.start, start.date) / days,
    to: finishesAfter ? 1 : (daysBetween(axis.start, finish.date) + 1) / days,
    startsBefore,
    finishesAfter,
    ghost: null,
    gone: false,
  }
}

/** Returns where the baseline had an activity; null where it had it on the same days, outside of the axis, or not at all. */
function ghostIn(
  axis: Axis,
  then: Activity | undefined,
  { start, finish }: DocumentActivity,
  day: (date: CalendarDate) => Day,
): Ghost | null {
  if (!then || (then.start === start.date && then.finish === finish.date)) return null
  const bar = barIn(axis, documentActivity(then, day))
  return bar && { from: bar.from, to: bar.to, start: bar.activity.start, finish: bar.activity.finish }
}

function markIn(axis: Axis, milestone: Omit<Mark, 'type' | 'from' | 'to'>): Mark | null {
  const { date } = milestone.day
  if (date < axis.start || date > axis.finish) return null
  const at = (daysBetween(axis.start, date) + 0.5) / (daysBetween(axis.start, axis.finish) + 1)
  const { id, title, kind, day, of } = milestone
  return { type: 'mark', id, title, kind, day, of, from: at, to: at }
}

function documentOutcome(
  state: State,
  outcome: Outcome,
  activities: ReadonlyMap<Id, DocumentActivity>,
  day: (date: CalendarDate) => Day,
): DocumentOutcome {
  const { calendar } = roadmapOf(state)
  const { measure } = outcome
  const [reading] = all(state, 'reading')
    .filter((candidate) => candidate.outcome === outcome.id)
    .toSorted((a, b) => byText(b.date, a.date) || byText(b.id, a.id))
  return {
    id: outcome.id,
    title: outcome.title,
    description: outcome.description,
    leader: outcome.leader,
    agreedOn: outcome.agreedOn === null ? null : day(outcome.agreedOn),
    valuableFor: outcome.valuableFor.flatMap((id) => state.stakeholder[id]?.name ?? []),
    measure: measure && {
      unit: measure.unit,
      direction: measure.direction,
      baseline: measure.baseline,
      baselineOn: day(measure.baselineOn),
      targets: measure.targets.map(({ quarter, value }) => ({ quarter: quarterLabel(calendar, quarterOf(calendar, quarter)), value })),
      reading: reading ? { value: reading.value, on: day(reading.date) } : null,
    },
    activities: all(state, 'link')
      .filter((link) => link.outcome === outcome.id)
      .flatMap(({ id, activity, sentence }) => {
        const found = activities.get(activity)
        return found ? [{ link: id, activity: found, sentence }] : []
      })
      .toSorted((a, b) => byStart(a.activity, b.activity) || byText(a.sentence, b.sentence)),
  }
}
