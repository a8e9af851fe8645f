import type { CalendarDate } from '../calendar/dates.ts'
import { addQuarters, type FiscalCalendar, type Quarter, quarterDays } from '../calendar/fiscal.ts'
import { type Horizon, rollPast } from '../calendar/horizon.ts'
import type { Activity } from '../domain/activity.ts'
import { those } from '../domain/kept.ts'
import { all, roadmapOf, type State } from '../domain/records.ts'

/** What is begun beside what is brought to an end. */
export interface StartedAgainstFinished {
  /** Activities in progress now, and those finished in the quarter and the three before it. */
  readonly inProgress: readonly Activity[]
  readonly finished: readonly Activity[]
  /** Whether more is in progress than was finished, and there is something to judge by: a signed review of an earlier quarter. */
  readonly startsMore: boolean
}

/** One of the quarters ahead, with what runs in it. */
export interface QuarterAhead {
  readonly quarter: Quarter
  readonly starting: readonly Activity[]
  readonly finishing: readonly Activity[]
  /** How many are at work in it, those starting and finishing included. */
  readonly running: number
}

export interface LookAhead extends StartedAgainstFinished {
  readonly horizon: { readonly before: Horizon; readonly after: Horizon }
  /** The four quarters after the reviewed one. */
  readonly quarters: readonly QuarterAhead[]
}

/**
 * Returns what lies ahead of the reviewed quarter: the horizon before and after it is rolled, the next four
 * quarters, and started against finished. Stopped activities are left out. Throws a RangeError on a state
 * without a roadmap.
 */
export function lookAhead(state: State, reviewed: Quarter): LookAhead {
  const { calendar, horizon } = roadmapOf(state)
  const live = all(state, 'activity').filter(({ status }) => status !== 'stopped')
  return {
    horizon: { before: horizon, after: rollPast(calendar, horizon, reviewed) },
    quarters: [1, 2, 3, 4].map((ahead) => quarterAhead(calendar, live, addQuarters(calendar, reviewed, ahead))),
    ...startedAgainstFinished(state, reviewed),
  }
}

/**
 * Returns the activities in progress now, those finished in the quarter and the three before it, and whether that is
 * more started than finished. A plan of which no earlier quarter's review was signed is too young to be told so.
 */
export function startedAgainstFinished(state: State, quarter: Quarter): StartedAgainstFinished {
  const { calendar } = roadmapOf(state)
  const activities = all(state, 'activity')
  const inProgress = inProgressOf(activities).toSorted(by('finish'))
  const finished = finishedIn(finishedOf(activities), addQuarters(calendar, quarter, -3), quarterDays(calendar, quarter).finish)
  const reviewed = all(state, 'review').some((review) => review.signedOn !== null && review.quarter < quarter)
  return { inProgress, finished, startsMore: reviewed && inProgress.length > finished.length }
}

const inProgressOf = those<Activity>(({ status }) => status === 'in progress')
const finishedOf = those<Activity>(({ finishedOn }) => finishedOn !== null)

const by = (field: 'start' | 'finish') => (a: Activity, b: Activity) =>
  a[field] < b[field] ? -1 : a[field] > b[field] ? 1 : a.id < b.id ? -1 : 1

const finishedIn = (activities: readonly Activity[], from: CalendarDate, to: CalendarDate) =>
  activities.filter(({ finishedOn }) => finishedOn !== null && finishedOn >= from && finishedOn <= to).toSorted(by('finish'))

function quarterAhead(calendar: FiscalCalendar, live: readonly Activity[], quarter: Quarter): QuarterAhead {
  const { start, finish } = quarterDays(calendar, quarter)
  const unfinished = live.filter(({ status }) => status !== 'done')
  return {
    quarter,
    starting: unfinished.filter((item) => item.start >= start && item.start <= finish).toSorted(by('start')),
    finishing: unfinished.filter((item) => item.finish >= start && item.finish <= finish).toSorted(by('finish')),
    running: unfinished.filter((item) => item.start <= finish && item.finish >= start).length,
  }
}
