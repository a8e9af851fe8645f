import type { Activity, Confidence } from '../domain/activity.ts'
import type { Id } from '../domain/fields.ts'
import type { Link } from '../domain/link.ts'
import type { Outcome } from '../domain/outcome.ts'
import { all, inOrder, type State } from '../domain/records.ts'
import { isOpen } from '../planning/matrix.ts'

/** The share of what is hoped for that each confidence counts. */
export const confidenceShare: Readonly<Record<Confidence, number>> = { low: 0.5, medium: 0.75, high: 1 }

/** What an activity does for one outcome: the outcome's weight times the link's contribution. */
export interface Worth {
  readonly link: Link
  readonly outcome: Outcome
  readonly points: number
}

/** An activity that is not over, and what it is worth. */
export interface Proposal {
  readonly activity: Activity
  readonly worths: readonly Worth[]
  /** The sum of the points, from 0 where it serves no outcome. */
  readonly points: number
  /** Points x share of the confidence / person-days. Null where nobody estimated the effort, or as none. */
  readonly value: number | null
  /** Of one in progress: the most valuable activity that is worth more and is not begun; null where there is none. */
  readonly below: Activity | null
}

export interface Proposals {
  /** Highest value first; of equal ones the one with more points, then the one that starts earlier. */
  readonly ranked: readonly Proposal[]
  /** Those without an estimate, the one that would be worth most for its effort first. */
  readonly unestimated: readonly Proposal[]
  /** How many are in progress below something worth more that is not begun. */
  readonly inProgressBelow: number
}

const isBegun = ({ status }: Activity) => status === 'in progress'

/** Returns every activity that is neither done nor stopped with its value: weight x contribution x confidence / effort. */
export function proposals(state: State): Proposals {
  const place = new Map(inOrder(state, 'outcome').map(({ id }, index) => [id, index]))
  const linksOf = new Map<Id, Link[]>()
  for (const link of all(state, 'link')) linksOf.set(link.activity, [...(linksOf.get(link.activity) ?? []), link])
  const found = all(state, 'activity')
    .filter(isOpen)
    .map((activity) => {
      const worths = (linksOf.get(activity.id) ?? [])
        .flatMap((link): Worth[] => {
          const outcome = state.outcome[link.outcome]
          return outcome ? [{ link, outcome, points: outcome.weight * link.contribution }] : []
        })
        .toSorted((a, b) => (place.get(a.outcome.id) ?? 0) - (place.get(b.outcome.id) ?? 0))
      const points = worths.reduce((sum, worth) => sum + worth.points, 0)
      const { effort, confidence } = activity
      return {
        activity,
        worths,
        points,
        value: effort === null || effort === 0 ? null : (points * confidenceShare[confidence]) / effort,
        below: null,
      }
    })
  const ranked = found.filter(({ value }) => value !== null).toSorted(highestFirst)
  const first = ranked.find(({ activity }) => !isBegun(activity))
  const marked = ranked.map((row): Proposal => {
    const isBelow = first !== undefined && isBegun(row.activity) && (row.value ?? 0) < (first.value ?? 0)
    return isBelow ? { ...row, below: first.activity } : row
  })
  return {
    ranked: marked,
    unestimated: found.filter(({ value }) => value === null).toSorted(highestFirst),
    inProgressBelow: marked.filter(({ below }) => below !== null).length,
  }
}

function highestFirst(a: Proposal, b: Proposal): number {
  const [x, y] = [a.activity, b.activity]
  const hoped = (row: Proposal) => row.value ?? row.points * confidenceShare[row.activity.confidence]
  return hoped(b) - hoped(a) || b.points - a.points || (x.start < y.start ? -1 : x.start > y.start ? 1 : x.id < y.id ? -1 : 1)
}
