import type { CalendarDate } from '../calendar/dates.ts'
import type { Activity } from '../domain/activity.ts'
import type { Id } from '../domain/fields.ts'
import { those } from '../domain/kept.ts'
import { all, type State } from '../domain/records.ts'
import type { Span } from './moving.ts'

/** One activity that cannot start before another has finished. */
export interface Dependency {
  /** The activity that must finish first. */
  readonly on: Id
  /** The activity that depends on it. */
  readonly of: Id
  readonly broken: boolean
}

/** Whether a dependency is broken: what depends starts on or before the last day of what it depends on. */
export const isBroken = (on: { readonly finish: CalendarDate }, of: { readonly start: CalendarDate }): boolean => of.start <= on.finish

const dependent = those<Activity>(({ dependsOn }) => dependsOn.length > 0)

/** Returns every dependency between activities of the state; with spans, as they would be with these. */
export function dependencies(state: State, spans: ReadonlyMap<Id, Span> = new Map()): Dependency[] {
  return dependent(all(state, 'activity')).flatMap((activity) =>
    activity.dependsOn.flatMap((id) => {
      const on = state.activity[id]
      if (!on) return []
      return [{ on: id, of: activity.id, broken: isBroken(spans.get(id) ?? on, spans.get(activity.id) ?? activity) }]
    }),
  )
}

/** Returns the dependencies that would be broken by giving activities these spans: only those of an activity that is moved. */
export function brokenBy(state: State, spans: ReadonlyMap<Id, Span>): Dependency[] {
  return dependencies(state, spans).filter(({ on, of, broken }) => broken && (spans.has(on) || spans.has(of)))
}

/** Returns the shortest way by which one activity waits for another, with both at its ends; null where it does not. */
export function wayBetween(state: State, from: Id, to: Id): readonly Id[] | null {
  const cameFrom = new Map<Id, Id | null>([[from, null]])
  for (const here of cameFrom.keys()) {
    if (here === to) {
      const way: Id[] = []
      for (let step: Id | null = here; step !== null; step = cameFrom.get(step) ?? null) way.unshift(step)
      return way
    }
    for (const next of state.activity[here]?.dependsOn ?? []) if (!cameFrom.has(next)) cameFrom.set(next, here)
  }
  return null
}
