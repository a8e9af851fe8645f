import type { CalendarDate } from '../../calendar/dates.ts'
import type { Activity } from '../../domain/activity.ts'
import type { Id } from '../../domain/fields.ts'
import type { Milestone } from '../../domain/milestone.ts'
import type { AcceptedRow } from '../plan.ts'
import { newActivity } from '../../planning/activity.ts'

/** What a row can say of an activity by itself: texts, numbers and days; what it depends on hangs on the others. */
export type News = Partial<Omit<Activity, 'id' | 'effort' | 'dependsOn' | 'learning' | 'feeds' | 'notUntilDone'>>

/** How the rows of a report are read: the day whose plan it is, and whether what is past counts as done where no status is given. */
export interface Reading {
  readonly asOf: CalendarDate
  readonly doneWhenPast: boolean
}

/** Returns the activity that a row begins. */
export function begun(row: AcceptedRow, lane: Id, id: Id, reading: Reading): Activity {
  const { key, title, start, finish, kind, owner, sponsor, description, startedOn, progress } = row
  return newActivity({
    id,
    title,
    lane,
    start,
    finish,
    startedOn,
    progress,
    sourceKey: key,
    ...standing(row, null, reading),
    ...(kind === null ? {} : { kind }),
    owner: owner ?? '',
    sponsor: sponsor ?? '',
    description: description ?? '',
  })
}

/** Returns what the row says anew of an activity that is there: what the file does not say stays. */
export function newsOf(row: AcceptedRow, lane: Id, current: Activity, reading: Reading): News {
  const { key, title, start, finish, kind, owner, sponsor, description, startedOn, progress } = row
  return {
    title,
    start,
    finish,
    sourceKey: keyOf(key, current),
    ...(row.lane === null ? {} : { lane }),
    ...standing(row, current, reading),
    ...(kind === null ? {} : { kind }),
    ...(owner === null ? {} : { owner }),
    ...(sponsor === null ? {} : { sponsor }),
    ...(description === null ? {} : { description }),
    ...(startedOn === null ? {} : { startedOn }),
    ...(progress === null ? {} : { progress }),
  }
}

/** Its own id is no key of another file. */
const keyOf = (key: string, { id, sourceKey }: Pick<Activity | Milestone, 'id' | 'sourceKey'>): string | null =>
  key === id ? sourceKey : key

/**
 * Returns the milestone that a row is; of one that is there it keeps what the file does not say. `activity` is the one
 * it belongs to, as far as the file says so.
 */
export const milestoneOf = (
  { key, title, finish, event }: AcceptedRow,
  id: Id,
  current: Milestone | undefined,
  activity: Id | null | undefined,
): Milestone => ({
  id,
  title,
  date: finish,
  kind: event ?? current?.kind ?? 'event',
  activity: activity === undefined ? (current?.activity ?? null) : activity,
  sourceKey: current ? keyOf(key, current) : key,
})

/** Its status, and the day it was finished: what is done has one, and what is not has none. */
function standing(row: AcceptedRow, current: Activity | null, { asOf, doneWhenPast }: Reading): Pick<Activity, 'status' | 'finishedOn'> {
  const { finish, finishedOn } = row
  const status = row.status ?? (finishedOn === null ? null : 'done')
  const past = finish < asOf
  if (status !== null) {
    if (status !== 'done') return { status, finishedOn: null }
    return { status, finishedOn: finishedOn ?? current?.finishedOn ?? (past ? finish : asOf) }
  }
  const kept = current ?? { status: 'committed' as const, finishedOn: null, finish }
  // Only what was taken for done because its finish was past is open again when the finish moves on.
  const takenForDone = kept.status === 'done' && kept.finishedOn === kept.finish
  if (doneWhenPast && kept.status !== 'stopped' && (kept.status !== 'done' || takenForDone))
    return past ? { status: 'done', finishedOn: finish } : { status: takenForDone ? 'committed' : kept.status, finishedOn: null }
  return { status: kept.status, finishedOn: kept.finishedOn }
}
