import type { CalendarDate } from '../calendar/dates.ts'
import type { Activity, Status } from '../domain/activity.ts'
import type { Id } from '../domain/fields.ts'
import { blank } from '../domain/plain.ts'
import type { State } from '../domain/records.ts'
import type { Change } from '../history/change.ts'
import { edit } from './records.ts'

const nothingSaid = blank('activity')

/** Returns a new activity with what nobody has said yet left empty. */
export function newActivity(given: Pick<Activity, 'id' | 'title' | 'lane' | 'start' | 'finish'> & Partial<Activity>): Activity {
  return {
    ...nothingSaid,
    kind: 'project',
    status: 'proposed',
    progress: null,
    confidence: 'medium',
    effort: null,
    dependsOn: [],
    learning: null,
    feeds: [],
    notUntilDone: [],
    sourceKey: null,
    ...given,
  }
}

/**
 * Returns the changes that set an activity's status. One that is done was finished on the given day, whatever
 * day was planned; one that is not done has no such day. Throws a RangeError when there is no such activity.
 */
export function setStatus(state: State, id: Id, status: Exclude<Status, 'done'>): Change[]
export function setStatus(state: State, id: Id, status: Status, finishedOn: CalendarDate): Change[]
export function setStatus(state: State, id: Id, status: Status, finishedOn: CalendarDate | null = null): Change[] {
  return edit(state, 'activity', id, { status, finishedOn: status === 'done' ? finishedOn : null })
}
