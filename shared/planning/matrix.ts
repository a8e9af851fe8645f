import type { Activity } from '../domain/activity.ts'
import type { Id } from '../domain/fields.ts'
import type { Outcome } from '../domain/outcome.ts'
import { all, inOrder, type State } from '../domain/records.ts'

/** An outcome has work far above its weight's share from this many times that share on. */
export const farAbove = 1.5
/** An activity that serves this many outcomes or more is spread thin. */
export const manyOutcomes = 4
/** A leader who answers for more than so many outcomes has too many. */
export const mostOutcomesOfLeader = 3

/** An outcome and what works towards it. Shares are of 1. */
export interface OutcomeMargin {
  readonly outcome: Outcome
  /** Linked activities that are neither done nor stopped. */
  readonly open: number
  readonly linked: number
  /** Person-days of the open ones; an activity that serves several outcomes gives each an equal part. */
  readonly effort: number
  /** Of the open ones, those whose effort nobody estimated. */
  readonly unestimated: number
  /** Of all open linked work: by effort, or by number of activities where nobody estimated any. */
  readonly share: number
  /** Of the weights of all outcomes. */
  readonly weightShare: number
  /** Nothing open works towards it. */
  readonly gap: boolean
  /** Its share of the work is `farAbove` times its share of the weights or more. */
  readonly overload: boolean
}

export interface ActivityMargin {
  readonly activity: Activity
  readonly outcomes: ReadonlySet<Id>
  /** It is open and serves no outcome. */
  readonly gap: boolean
  /** It serves `manyOutcomes` or more. */
  readonly overload: boolean
}

export interface Matrix {
  /** In their order. */
  readonly outcomes: readonly OutcomeMargin[]
  /** By the order of their lanes, then by start. */
  readonly activities: readonly ActivityMargin[]
  /** Leaders who answer for more than `mostOutcomesOfLeader` outcomes, and for how many. */
  readonly leaders: readonly { readonly leader: string; readonly outcomes: number }[]
}

/** Returns whether the work is still to be done: neither done nor stopped. */
export const isOpen = ({ status }: Pick<Activity, 'status'>): boolean => status !== 'done' && status !== 'stopped'

/** Returns which activity serves which outcome, what that adds up to, and where there is nothing or too much. */
export function matrix(state: State): Matrix {
  const served = new Map<Id, Set<Id>>()
  for (const { activity, outcome } of all(state, 'link')) served.set(activity, (served.get(activity) ?? new Set()).add(outcome))
  const lanes = new Map(inOrder(state, 'lane').map(({ id }, place) => [id, place]))
  const place = ({ lane }: Activity) => lanes.get(lane) ?? lanes.size
  const activities = all(state, 'activity')
    .toSorted((a, b) => place(a) - place(b) || (a.start === b.start ? (a.title < b.title ? -1 : 1) : a.start < b.start ? -1 : 1))
    .map((activity): ActivityMargin => {
      const outcomes = served.get(activity.id) ?? new Set()
      return {
        activity,
        outcomes,
        gap: isOpen(activity) && outcomes.size === 0,
        overload: isOpen(activity) && outcomes.size >= manyOutcomes,
      }
    })
  const outcomes = inOrder(state, 'outcome')
  return { outcomes: outcomeMargins(outcomes, activities), activities, leaders: busyLeaders(outcomes) }
}

function outcomeMargins(outcomes: readonly Outcome[], activities: readonly ActivityMargin[]): OutcomeMargin[] {
  const sums = new Map(outcomes.map(({ id }) => [id, { open: 0, linked: 0, effort: 0, unestimated: 0, part: 0 }]))
  for (const { activity, outcomes: served } of activities)
    for (const id of served) {
      const sum = sums.get(id)
      if (!sum) continue
      sum.linked += 1
      if (!isOpen(activity)) continue
      sum.open += 1
      sum.part += 1 / served.size
      if (activity.effort === null) sum.unestimated += 1
      else sum.effort += activity.effort / served.size
    }
  const totals = { effort: 0, part: 0, weight: 0 }
  for (const { effort, part } of sums.values()) {
    totals.effort += effort
    totals.part += part
  }
  for (const { weight } of outcomes) totals.weight += weight
  return outcomes.map((outcome): OutcomeMargin => {
    const { part, ...sum } = sums.get(outcome.id) ?? { open: 0, linked: 0, effort: 0, unestimated: 0, part: 0 }
    const share = totals.effort > 0 ? sum.effort / totals.effort : totals.part > 0 ? part / totals.part : 0
    const weightShare = outcome.weight / totals.weight
    return { outcome, ...sum, share, weightShare, gap: sum.open === 0, overload: sum.open > 0 && share >= farAbove * weightShare - 1e-9 }
  })
}

function busyLeaders(outcomes: readonly Outcome[]): Matrix['leaders'] {
  const counts = new Map<string, number>()
  for (const { leader } of outcomes) if (leader !== '') counts.set(leader, (counts.get(leader) ?? 0) + 1)
  return [...counts].filter(([, count]) => count > mostOutcomesOfLeader).map(([leader, count]) => ({ leader, outcomes: count }))
}
