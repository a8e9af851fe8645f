import { type Quarter, quartersBetween } from '../calendar/fiscal.ts'
import type { Activity } from '../domain/activity.ts'
import type { Id } from '../domain/fields.ts'
import { all, roadmapOf, type State } from '../domain/records.ts'
import type { Difference } from '../domain/review.ts'

/** Something delivered in an earlier quarter of which nobody could say yet whether it is used. */
export interface DeliveredEarlier {
  readonly id: Id
  readonly now: Activity
  /** The quarter whose review first called it delivered. */
  readonly quarter: Quarter
  /** What was said last; null where nothing was. */
  readonly said: 'too early' | null
  /** What this review says of it. */
  readonly recorded: Difference | null
}

/** For so many quarters after its own a delivery is asked for its use. */
export const askedFor = 4

/**
 * Returns what earlier reviews called delivered, at most four quarters back, and of which it was too early to say
 * whether it is used, or nobody was asked; the oldest first. It is asked for as long as it is done and nothing else
 * was said of it since; what this review answered stays in the list. What this review looks back at anyway
 * (`besides`) is left out: it is asked there. A difference of this review about one of these says its adoption and
 * is no promise of the quarter. Throws a RangeError on a state without a roadmap.
 */
export function deliveredEarlier(
  now: State,
  review: { readonly id: Id; readonly quarter: Quarter },
  besides: readonly { readonly id: Id }[],
): DeliveredEarlier[] {
  const { calendar } = roadmapOf(now)
  const elsewhere = new Set(besides.map(({ id }) => id))
  const said = new Map<Id, { readonly quarter: Quarter; readonly difference: Difference }[]>()
  for (const difference of all(now, 'difference')) {
    const quarter = now.review[difference.review]?.quarter
    if (quarter === undefined || quarter >= review.quarter) continue
    said.set(difference.activity, [...(said.get(difference.activity) ?? []), { quarter, difference }])
  }
  return [...said]
    .flatMap(([id, words]): DeliveredEarlier[] => {
      const activity = now.activity[id]
      if (activity?.status !== 'done' || elsewhere.has(id)) return []
      const inOrder = words.toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1))
      const other = inOrder.findLastIndex(({ difference }) => difference.verdict !== 'delivered')
      const deliveries = inOrder.slice(other + 1)
      const adoption = deliveries.findLast(({ difference }) => difference.adoption !== null)?.difference.adoption ?? null
      const quarter = deliveries[0]?.quarter
      if (quarter === undefined || (adoption !== null && adoption !== 'too early')) return []
      if (quartersBetween(calendar, quarter, review.quarter) > askedFor) return []
      const recorded = all(now, 'difference').find((item) => item.review === review.id && item.activity === id) ?? null
      return [{ id, now: activity, quarter, said: adoption, recorded }]
    })
    .toSorted((a, b) => (a.quarter !== b.quarter ? (a.quarter < b.quarter ? -1 : 1) : a.now.title < b.now.title ? -1 : 1))
}
