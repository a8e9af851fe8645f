import { type CalendarDate, calendarDate } from '../calendar/dates.ts'
import type { FiscalCalendar } from '../calendar/fiscal.ts'
import type { Id } from '../domain/fields.ts'
import { all, type State } from '../domain/records.ts'
import { changesOf } from '../history/migrations.ts'
import type { Revision } from '../history/revision.ts'
import { type Slip, slip } from '../history/slip.ts'
import type { Trend } from './trends.ts'

/** What the finish of an activity was on a day. */
export interface FinishOn {
  readonly day: CalendarDate
  readonly finish: CalendarDate
  /** Why it was moved, in the words of whoever moved it; empty where nothing was said. */
  readonly reason: string
}

export interface FingerprintPoint extends FinishOn {
  /** Since the point before; null of the first. */
  readonly slip: Slip | null
}

/**
 * Returns the slip fingerprint of an activity: its finish each time it was looked at, how far it lay from the one
 * before, and why. A reason is that of the first review signed on the day or after it, or still open, that says one
 * of this activity; else what was given with the change.
 */
export function fingerprint(calendar: FiscalCalendar, now: State, activity: Id, points: readonly FinishOn[]): FingerprintPoint[] {
  const said = all(now, 'difference')
    .filter((difference) => difference.activity === activity)
    .flatMap(({ review, listedReason, reason }) => {
      const words = [listedReason, reason].map((text) => text.trim()).filter((text) => text !== '')
      const of = now.review[review]
      return of && words.length > 0 ? [{ from: of.quarter, until: of.signedOn, words: words.join(': ') }] : []
    })
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
  return points.map((point, index): FingerprintPoint => {
    const before = points[index - 1]
    if (!before) return { ...point, slip: null }
    const moved = before.finish !== point.finish
    const because = moved ? said.find(({ from, until }) => from <= point.day && (until === null || until >= point.day)) : undefined
    return { ...point, slip: slip(calendar, before.finish, point.finish), reason: because?.words ?? (moved ? point.reason : '') }
  })
}

/** Returns the finishes of a trend, to make a fingerprint of. */
export const finishesOf = ({ points }: Pick<Trend, 'points'>): FinishOn[] => points.map(({ day, finish }) => ({ day, finish, reason: '' }))

/**
 * Returns the finishes of an activity from the revisions that touched it (its trail, in ascending order): one for
 * each that changed its finish, or the day it was finished. What was changed on the day on which it was added is no
 * move but its first plan: the last finish of that day is the first of these.
 */
export function finishesInTrail(trail: readonly Revision[], activity: Id): FinishOn[] {
  const points: FinishOn[] = []
  const plan: Record<string, unknown> = {}
  for (const revision of trail) {
    for (const { kind, id, after } of changesOf(revision)) if (kind === 'activity' && id === activity) Object.assign(plan, after)
    const finish = calendarDate.safeParse(plan['finishedOn'] ?? plan['finish'])
    if (!finish.success || finish.data === points.at(-1)?.finish) continue
    if (points.length === 1 && points[0]?.day === revision.asOf) points.pop()
    points.push({ day: revision.asOf, finish: finish.data, reason: revision.reason })
  }
  return points
}
