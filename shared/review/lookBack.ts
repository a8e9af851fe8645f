import type { CalendarDate } from '../calendar/dates.ts'
import { addQuarters, type FiscalCalendar, quarterDays, type Quarter, quarterOf } from '../calendar/fiscal.ts'
import type { Activity } from '../domain/activity.ts'
import type { Id } from '../domain/fields.ts'
import { all, inOrder, roadmapOf, type State } from '../domain/records.ts'
import type { Difference } from '../domain/review.ts'
import { type Slip, slip } from '../history/slip.ts'

/** What the plan itself says came of a promise; `open` where it still lies in the quarter and is not done. */
export type Proposal = 'delivered' | 'moved' | 'dropped' | 'open'

/** One "to outcome by activity", with the title its outcome had. */
export interface LinkSaid {
  readonly outcome: Id
  readonly title: string
  readonly sentence: string
}

/** One as the baseline had it. */
export interface LinkBefore extends LinkSaid {
  /** The same link as it is now; null where it is no longer there. */
  readonly now: LinkSaid | null
}

/** An activity that the baseline had finishing in the quarter, and that was not over when it began. */
export interface PromisedRow {
  readonly id: Id
  /** The activity as it was promised: its title, dates and sponsor are those of the baseline. */
  readonly before: Activity
  readonly linksBefore: readonly LinkBefore[]
  /** Those it has now and the baseline did not. */
  readonly linksSince: readonly LinkSaid[]
  /** The names its lane had then and has now, which is another where it was put there; empty where it is gone. */
  readonly lane: { readonly before: string; readonly now: string }
  /** Null where it was removed since. */
  readonly now: Activity | null
  readonly proposal: Proposal
  /** How far its finish (of a done one: the day it was finished) lies after the promised one; null where it was dropped. */
  readonly slip: Slip | null
  readonly recorded: Difference | null
  /** Answered, and the plan says the same. */
  readonly settled: boolean
}

/** An activity that finishes in the quarter now, or finished since the review before it was signed, and was not promised for it. */
export interface AddedRow {
  readonly id: Id
  readonly now: Activity
  /** As the baseline had it: planned for another quarter; null where it is new. */
  readonly before: Activity | null
  readonly recorded: Difference | null
}

export interface LookBack {
  readonly promised: readonly PromisedRow[]
  readonly added: readonly AddedRow[]
}

/** Returns the day on which the activity was finished, else the day on which it is to be. */
export const finishOf = ({ finishedOn, finish }: Pick<Activity, 'finishedOn' | 'finish'>): CalendarDate => finishedOn ?? finish

/**
 * Returns what the baseline promised for the quarter of the review and what came of it, and what was added,
 * each in the order of lanes and finishes. What the baseline has stopped, or done before the quarter's first
 * day, is no promise; what it has done since then is one, and was kept: the previous review is often signed
 * when the quarter has begun already. Where that was signed before its own quarter ended, what finished in the days
 * between is counted among what was added: it would be in no review. Throws a RangeError on a state without a roadmap.
 */
export function lookBack(baseline: State, now: State, review: { readonly id: Id; readonly quarter: Quarter }): LookBack {
  const { calendar } = roadmapOf(now)
  const { start, finish } = quarterDays(calendar, review.quarter)
  const within = (day: CalendarDate) => day >= start && day <= finish
  const wasOver = (before: Activity | undefined) => before?.status === 'done' && finishOf(before) < start
  const recorded = new Map(
    all(now, 'difference')
      .filter((difference) => difference.review === review.id)
      .map((difference) => [difference.activity, difference]),
  )
  const promised = all(baseline, 'activity')
    .filter((activity) => within(activity.finish) && activity.status !== 'stopped' && !wasOver(activity))
    .toSorted(byLaneAndFinish(baseline))
    .map((before): PromisedRow => {
      const current = now.activity[before.id] ?? null
      const proposal = proposalFor(current, finish)
      const difference = recorded.get(before.id) ?? null
      return {
        id: before.id,
        before,
        ...linksThenAndNow(baseline, now, before.id),
        lane: { before: baseline.lane[before.lane]?.name ?? '', now: now.lane[current?.lane ?? '']?.name ?? '' },
        now: current,
        proposal,
        slip: current === null || proposal === 'dropped' ? null : slip(calendar, before.finish, finishOf(current)),
        recorded: difference,
        settled: difference !== null && difference.verdict === proposal,
      }
    })
  const since = signedBefore(baseline, calendar, review.quarter) ?? start
  const isPromised = new Set(promised.map(({ id }) => id))
  const added = all(now, 'activity')
    .filter(
      (activity) =>
        !isPromised.has(activity.id) &&
        activity.status !== 'stopped' &&
        finishOf(activity) >= since &&
        finishOf(activity) <= finish &&
        !wasOver(baseline.activity[activity.id]),
    )
    .toSorted(byLaneAndFinish(now))
    .map((activity): AddedRow => ({
      id: activity.id,
      now: activity,
      before: baseline.activity[activity.id] ?? null,
      recorded: recorded.get(activity.id) ?? null,
    }))
  return { promised, added }
}

/** The day on which the review of the quarter before was signed, where that lies before the quarter. */
function signedBefore(baseline: State, calendar: FiscalCalendar, quarter: Quarter): CalendarDate | null {
  const before = addQuarters(calendar, quarter, -1)
  const day = all(baseline, 'review').find((review) => quarterOf(calendar, review.quarter) === before)?.signedOn ?? null
  return day !== null && day < quarter ? day : null
}

function proposalFor(now: Activity | null, quarterFinish: CalendarDate): Proposal {
  if (now === null || now.status === 'stopped') return 'dropped'
  if (finishOf(now) > quarterFinish) return 'moved'
  return now.status === 'done' ? 'delivered' : 'open'
}

function linksThenAndNow(baseline: State, now: State, activity: Id): Pick<PromisedRow, 'linksBefore' | 'linksSince'> {
  const then = linksOf(baseline, activity)
  const current = linksOf(now, activity)
  return {
    linksBefore: then.map((link) => ({ ...link, now: current.find(({ outcome }) => outcome === link.outcome) ?? null })),
    linksSince: current.filter(({ outcome }) => !then.some((link) => link.outcome === outcome)),
  }
}

const linksOf = (state: State, activity: Id): LinkSaid[] =>
  all(state, 'link')
    .filter((link) => link.activity === activity)
    .map(({ outcome, sentence }) => ({ outcome, title: state.outcome[outcome]?.title ?? '', sentence }))

function byLaneAndFinish(state: State): (a: Activity, b: Activity) => number {
  const place = new Map(inOrder(state, 'lane').map(({ id }, index) => [id, index]))
  return (a, b) =>
    (place.get(a.lane) ?? 0) - (place.get(b.lane) ?? 0) || (a.finish < b.finish ? -1 : a.finish > b.finish ? 1 : a.id < b.id ? -1 : 1)
}
