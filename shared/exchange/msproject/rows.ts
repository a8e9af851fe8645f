import { earliest, latest } from '../../calendar/dates.ts'
import type { Activity } from '../../domain/activity.ts'
import type { Id } from '../../domain/fields.ts'
import type { Lane } from '../../domain/lane.ts'
import type { Milestone } from '../../domain/milestone.ts'
import { all, inOrder, type State } from '../../domain/records.ts'
import type { Days } from './baselineDays.ts'
import type { OwnField } from './fields.ts'

/** A lane, an activity or a milestone as a row of Microsoft Project; one of the three is there. */
export interface Row {
  readonly id: Id
  readonly title: string
  readonly level: number
  readonly days: Days
  readonly number: string
  readonly lane: Lane | null
  readonly activity: Activity | null
  readonly milestone: Milestone | null
}

const byDays = (a: Activity, b: Activity) =>
  a.start === b.start ? compare(a.finish, b.finish) || compare(a.title, b.title) || compare(a.id, b.id) : compare(a.start, b.start)
const byDate = (a: Milestone, b: Milestone) => compare(a.date, b.date) || compare(a.title, b.title) || compare(a.id, b.id)
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Returns the days from the first to the last of all; null where there are none. */
export function wholeOf(parts: readonly Days[]): Days | null {
  const [start, finish] = [earliest(parts.map((days) => days.start)), latest(parts.map((days) => days.finish))]
  return start === null || finish === null ? null : { start, finish }
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

/**
 * Returns the rows of a roadmap in their order: lanes with their activities and milestones, then its own milestones.
 * A lane without activities has no days, and Microsoft Project would take it for a task: it is left out.
 */
export function rowsOf(state: State): Row[] {
  const events = grouped(all(state, 'milestone').toSorted(byDate), ({ activity }) => activity)
  const work = grouped(all(state, 'activity').toSorted(byDays), ({ lane }) => lane)
  const nothing = { lane: null, activity: null, milestone: null }
  let top = 0
  const event = (milestone: Milestone, level: number, number: string): Row => {
    const { id, title, date } = milestone
    return { ...nothing, id, title, level, number, days: { start: date, finish: date }, milestone }
  }
  const lanes = inOrder(state, 'lane').flatMap((lane): Row[] => {
    const activities = work.get(lane.id) ?? []
    const days = wholeOf(activities)
    if (days === null) return []
    top += 1
    let below = 0
    const number = () => {
      below += 1
      return `${top}.${below}`
    }
    return [
      { ...nothing, id: lane.id, title: lane.name, level: 1, number: String(top), days, lane },
      ...activities.flatMap((activity): Row[] => {
        const { id, title, start, finish } = activity
        const row: Row = { ...nothing, id, title, level: 2, number: number(), days: { start, finish }, activity }
        return [row, ...(events.get(id) ?? []).map((milestone) => event(milestone, 2, number()))]
      }),
    ]
  })
  return [...lanes, ...(events.get(null) ?? []).map((milestone, index) => event(milestone, 1, String(top + index + 1)))]
}

/** A record is recognised by the key it came with, where no other has it, else by its own id. */
function keysOf(state: State): (record: Pick<Activity, 'id' | 'sourceKey'>) => string {
  const records = [...all(state, 'activity'), ...all(state, 'milestone')]
  const times = new Map<string, number>()
  for (const { id, sourceKey } of records) for (const key of new Set([id, sourceKey ?? id])) times.set(key, (times.get(key) ?? 0) + 1)
  return ({ id, sourceKey }) => (sourceKey !== null && times.get(sourceKey) === 1 ? sourceKey : id)
}

function ofKey(state: State, { activity }: Milestone, keyOf: ReturnType<typeof keysOf>): string {
  const found = activity === null ? undefined : state.activity[activity]
  return found ? keyOf(found) : ''
}

/** Returns what gives a row those of its fields that Microsoft Project has no place for. */
export function ownFieldsOf(state: State): (row: Row) => Partial<Record<OwnField, string>> {
  const keyOf = keysOf(state)
  const outcomes = grouped(all(state, 'link'), ({ activity }) => activity)
  return ({ id, activity, milestone }) => {
    if (activity)
      return {
        key: keyOf(activity),
        status: activity.status,
        kind: activity.kind,
        sponsor: activity.sponsor,
        progress: activity.progress === null ? '' : String(activity.progress),
        confidence: activity.confidence,
        effort: activity.effort === null ? '' : String(activity.effort),
        outcomes: (outcomes.get(id) ?? []).map(({ outcome }) => state.outcome[outcome]?.title ?? '').join('; '),
      }
    return milestone ? { key: keyOf(milestone), kind: milestone.kind, of: ofKey(state, milestone, keyOf) } : { key: id }
  }
}
