import type { Id } from '../domain/fields.ts'
import { all, type State } from '../domain/records.ts'

/** Something a plan should say and does not yet; never an obstacle. */
export interface Warning {
  readonly rule: 'activity-without-outcome' | 'outcome-without-measure' | 'outcome-without-leader' | 'outcome-without-activity'
  readonly kind: 'activity' | 'outcome'
  readonly id: Id
  readonly title: string
}

/** Returns what is missing in the plan, outcomes first. Work that is done or stopped is left in peace. */
export function warnings(state: State): Warning[] {
  const linked = new Set(all(state, 'link').flatMap(({ outcome, activity }) => [outcome, activity]))
  const outcomes = all(state, 'outcome').flatMap((outcome): Warning[] => {
    const about = { kind: 'outcome', id: outcome.id, title: outcome.title } as const
    return [
      ...(outcome.measure === null ? [{ rule: 'outcome-without-measure', ...about } as const] : []),
      ...(outcome.leader === '' ? [{ rule: 'outcome-without-leader', ...about } as const] : []),
      ...(linked.has(outcome.id) ? [] : [{ rule: 'outcome-without-activity', ...about } as const]),
    ]
  })
  const activities = all(state, 'activity')
    .filter(({ id, status }) => !linked.has(id) && status !== 'done' && status !== 'stopped')
    .map(({ id, title }): Warning => ({ rule: 'activity-without-outcome', kind: 'activity', id, title }))
  return [...outcomes, ...activities]
}
