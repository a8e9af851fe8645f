import { addDays, type CalendarDate, latest } from '../calendar/dates.ts'
import type { Activity } from '../domain/activity.ts'
import type { Id } from '../domain/fields.ts'
import { those } from '../domain/kept.ts'
import { all, type State } from '../domain/records.ts'
import type { Change } from '../history/change.ts'
import { type ListChange, withListChange } from './lists.ts'
import { reachedFrom } from './reach.ts'
import { edit } from './records.ts'

/** Something that still stands in the way of an activity that is agreed to, "but not until". */
export type Obstacle =
  | { readonly kind: 'day'; readonly date: CalendarDate }
  /** Another activity that is to be done first, and the day it should be. */
  | { readonly kind: 'activity'; readonly activity: Activity; readonly expected: CalendarDate }
  /** One that was stopped: it will never be done, so somebody must decide again. */
  | { readonly kind: 'stopped'; readonly activity: Activity }
  /** Something else, such as a capacity, in the words of the plan. It stands until the words are taken away. */
  | { readonly kind: 'there'; readonly text: string }

export interface Waiting {
  readonly activity: Activity
  /** The first day on which it may begin, as far as days say; null where only words or a stopped activity do. */
  readonly until: CalendarDate | null
  readonly obstacles: readonly Obstacle[]
  /** Whether it is planned to start before it may. */
  readonly tooEarly: boolean
  /** The day since which nothing stands in its way any more; null while something does. */
  readonly freeSince: CalendarDate | null
}

/** Whether "not until" can hold of it: it is not begun, and neither done nor stopped. */
export const isAhead = ({ status }: Pick<Activity, 'status'>): boolean =>
  status === 'idea' || status === 'proposed' || status === 'committed'

/** Whether it says "not until" at all. */
export const saysNotUntil = ({ notUntil, notUntilDone, notUntilThere }: Activity): boolean =>
  notUntil !== null || notUntilDone.length > 0 || notUntilThere.trim() !== ''

const waitingOnes = those<Activity>((activity) => isAhead(activity) && saysNotUntil(activity))

/**
 * Returns what each activity that says "not until", and is not begun, waits for. It may begin on the day it
 * names, and on the day after each activity it names is finished: after the day it was done, or else is planned
 * to be, and not before tomorrow while it is still open.
 */
export function waiting(state: State, today: CalendarDate): ReadonlyMap<Id, Waiting> {
  return new Map(waitingOnes(all(state, 'activity')).map((activity) => [activity.id, waitingOf(state, activity, today)]))
}

function waitingOf(state: State, activity: Activity, today: CalendarDate): Waiting {
  const { notUntil, notUntilThere, start } = activity
  const named = activity.notUntilDone.flatMap((id) => state.activity[id] ?? [])
  const done = named.flatMap(({ finishedOn }) => finishedOn ?? [])
  const open = named.filter(({ finishedOn, status }) => finishedOn === null && status !== 'stopped')
  const expected = open.map(({ finish }) => (finish < today ? today : finish))
  const obstacles: Obstacle[] = [
    ...(notUntil !== null && notUntil > today ? [{ kind: 'day', date: notUntil } as const] : []),
    ...open.map((other, place) => ({ kind: 'activity', activity: other, expected: expected[place] ?? today }) as const),
    ...named.filter(({ status }) => status === 'stopped').map((other) => ({ kind: 'stopped', activity: other }) as const),
    ...(notUntilThere.trim() === '' ? [] : [{ kind: 'there', text: notUntilThere.trim() } as const]),
  ]
  const days = [...(notUntil === null ? [] : [notUntil]), ...[...done, ...expected].map((day) => addDays(day, 1))]
  const until = latest(days)
  const waits = obstacles.length > 0
  return {
    activity,
    until,
    obstacles,
    tooEarly: waits && (start <= today || (until !== null && start < until)),
    freeSince: waits ? null : latest([...(notUntil === null ? [] : [notUntil]), ...done]),
  }
}

/** Returns the changes that turn "no" into "yes, but not until": it is proposed, and what it waits for is said next. */
export const proposeForLater = (state: State, id: Id): Change[] => edit(state, 'activity', id, { status: 'proposed', finishedOn: null })

/**
 * Returns the changes that let an activity wait until others are done, or no longer. Those that themselves wait
 * for it, and it itself, are left out. Throws a RangeError when there is no such activity.
 */
export function setNotUntilDone(state: State, id: Id, change: ListChange): Change[] {
  const added = change.added.filter((other) => !waitsInCircle(state, id, other))
  return edit(state, 'activity', id, { notUntilDone: withListChange(state.activity[id]?.notUntilDone ?? [], { ...change, added }) })
}

/** Returns whether two activities would wait for each other if the first waited for the second to be done; what it depends on counts as well. */
export const waitsInCircle = (state: State, id: Id, other: Id): boolean =>
  id === other ||
  reachedFrom([other], (next) => [...(state.activity[next]?.notUntilDone ?? []), ...(state.activity[next]?.dependsOn ?? [])]).has(id)
