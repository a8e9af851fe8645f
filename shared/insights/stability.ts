import { type Activity, statuses } from '../domain/activity.ts'
import type { Id } from '../domain/fields.ts'
import { all, type State } from '../domain/records.ts'
import { isOpen } from '../planning/matrix.ts'
import { type Past, quarterEnds, type Stop } from './past.ts'

/** How far ahead is looked, in quarters. */
const farthest = 8

/** What became of the activities that lay so many quarters ahead, from one look at the plan to the next. */
export interface StabilityRow {
  /** From the quarter of the look to that of the finish as it was planned then: 1 is the next one. */
  readonly distance: number
  readonly looked: number
  /** Start, finish, lane, links and status are the same. */
  readonly unchanged: number
  /** Nothing but the status, and that went forward: begun or done as planned. */
  readonly progressed: number
  /** Anything else, those that are gone included. */
  readonly changed: number
  /** Unchanged ones out of all; null where there were none to look at. */
  readonly share: number | null
  /** The activities that changed, once each, the latest first. */
  readonly items: readonly Id[]
}

/**
 * Returns the plan stability at 1 to 8 quarters ahead: the share of activities that were the same at the next look,
 * over all pairs of looks together. Looks are the signed reviews, where there are two or more; else every stop, one a
 * day. What was done or stopped at the earlier look is left out.
 */
export function stability({ stops, calendar }: Pick<Past, 'stops' | 'calendar'>): {
  rows: StabilityRow[]
  looks: number
  ofReviews: boolean
} {
  const reviews = stops.filter(({ kind }) => kind === 'review')
  const ofReviews = reviews.length > 1
  const looks = ofReviews ? reviews : [...new Map(stops.map((stop) => [stop.day, stop])).values()]
  const rows = Array.from({ length: farthest }, () => ({ looked: 0, unchanged: 0, progressed: 0, items: new Set<Id>() }))
  for (const [index, after] of looks.entries()) {
    const before = looks[index - 1]
    if (!before) continue
    const ends = quarterEnds(calendar, before.day, farthest)
    for (const { activity, fate } of fates(before, after)) {
      const row = rows[ends.findIndex((end) => activity.finish <= end) - 1]
      if (!row) continue
      row.looked += 1
      if (fate !== 'changed') row[fate] += 1
      else {
        row.items.delete(activity.id)
        row.items.add(activity.id)
      }
    }
  }
  return {
    looks: looks.length,
    ofReviews,
    rows: rows.map(({ looked, unchanged, progressed, items }, index) => ({
      distance: index + 1,
      looked,
      unchanged,
      progressed,
      changed: looked - unchanged - progressed,
      share: looked === 0 ? null : unchanged / looked,
      items: [...items].toReversed(),
    })),
  }
}

function fates(before: Stop, after: Stop): { activity: Activity; fate: 'unchanged' | 'progressed' | 'changed' }[] {
  const [linked, linkedAfter] = [linksOf(before.state), linksOf(after.state)]
  return all(before.state, 'activity')
    .filter(isOpen)
    .map((activity) => {
      const later = after.state.activity[activity.id]
      const held =
        later !== undefined &&
        (later === activity || (later.start === activity.start && later.finish === activity.finish && later.lane === activity.lane)) &&
        (linked.get(activity.id) ?? '') === (linkedAfter.get(activity.id) ?? '')
      if (!held) return { activity, fate: 'changed' }
      if (later.status === activity.status) return { activity, fate: 'unchanged' }
      const forward = later.status !== 'stopped' && statuses.indexOf(later.status) > statuses.indexOf(activity.status)
      return { activity, fate: forward ? 'progressed' : 'changed' }
    })
}

/** The outcomes each activity is linked to, in an order that is always the same. */
function linksOf(state: State): Map<Id, string> {
  const links = new Map<Id, string>()
  const sorted = all(state, 'link').toSorted((a, b) => (a.outcome < b.outcome ? -1 : 1))
  for (const { activity, outcome } of sorted) links.set(activity, `${links.get(activity) ?? ''} ${outcome}`)
  return links
}
