import type { CalendarDate } from '../calendar/dates.ts'
import type { Activity } from '../domain/activity.ts'
import type { Id } from '../domain/fields.ts'
import { those } from '../domain/kept.ts'
import { all, roadmapOf, type State } from '../domain/records.ts'
import { isOpen } from './matrix.ts'
import { waiting } from './sequencing.ts'
import { findingsDue } from './threads.ts'

/** Something a plan should say and does not yet; never an obstacle. */
export interface Warning {
  readonly rule:
    | 'no-outcome'
    | 'activity-without-outcome'
    | 'outcome-without-measure'
    | 'outcome-without-leader'
    | 'outcome-without-activity'
    | 'ground-lost'
    | 'finding-due'
    | 'planned-too-early'
  readonly kind: 'roadmap' | 'activity' | 'outcome'
  readonly id: Id
  readonly title: string
}

/**
 * Returns what is missing in the plan, outcomes first. Work that is done or stopped is left in peace; while
 * there is no outcome at all, that is the one thing to say of outcomes and links. Then what is built upon something
 * that was disproved. With a day, what that day makes due comes last:
 * findings past their decision date, and activities that are planned to start before they may.
 */
export function warnings(state: State, today: CalendarDate | null = null): Warning[] {
  return [...missing(state), ...groundLost(state), ...(today === null ? [] : due(state, today))]
}

const unfinished = those<Activity>(isOpen)
const disproved = those<Activity>(({ learning }) => learning?.finding === 'disproved')

function groundLost(state: State): Warning[] {
  const built = new Set(disproved(all(state, 'activity')).flatMap(({ feeds }) => feeds))
  if (built.size === 0) return []
  return unfinished(all(state, 'activity'))
    .filter(({ id }) => built.has(id))
    .map(({ id, title }) => ({ rule: 'ground-lost', kind: 'activity', id, title }) as const)
}

function due(state: State, today: CalendarDate): Warning[] {
  const early = [...waiting(state, today).values()].filter(({ tooEarly }) => tooEarly).map(({ activity }) => activity)
  return [
    ...findingsDue(state, today).map(({ id, title }) => ({ rule: 'finding-due', kind: 'activity', id, title }) as const),
    ...early.map(({ id, title }) => ({ rule: 'planned-too-early', kind: 'activity', id, title }) as const),
  ]
}

function missing(state: State): Warning[] {
  if (all(state, 'outcome').length === 0)
    return all(state, 'activity').length === 0
      ? []
      : [{ rule: 'no-outcome', kind: 'roadmap', id: roadmapOf(state).id, title: roadmapOf(state).name }]
  const linked = new Set(all(state, 'link').flatMap(({ outcome, activity }) => [outcome, activity]))
  const outcomes = all(state, 'outcome').flatMap((outcome): Warning[] => {
    const about = { kind: 'outcome', id: outcome.id, title: outcome.title } as const
    return [
      ...(outcome.measure === null ? [{ rule: 'outcome-without-measure', ...about } as const] : []),
      ...(outcome.leader === '' ? [{ rule: 'outcome-without-leader', ...about } as const] : []),
      ...(linked.has(outcome.id) ? [] : [{ rule: 'outcome-without-activity', ...about } as const]),
    ]
  })
  const activities = unfinished(all(state, 'activity'))
    .filter(({ id }) => !linked.has(id))
    .map(({ id, title }): Warning => ({ rule: 'activity-without-outcome', kind: 'activity', id, title }))
  return [...outcomes, ...activities]
}

/**
 * Returns the warnings about activities that stand out. Where half of the work that is not finished has no
 * outcome, a sign at each bar would say nothing, and there is none for that.
 */
export function standingOut(state: State, found: readonly Warning[]): Warning[] {
  const unlinked = found.filter(({ rule }) => rule === 'activity-without-outcome').length
  const count = unfinished(all(state, 'activity')).length
  return found.filter(({ kind, rule }) => kind === 'activity' && (rule !== 'activity-without-outcome' || unlinked * 2 < count))
}
