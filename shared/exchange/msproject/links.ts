import { numberOf, type OutlineRow, says } from './outline.ts'
import { childrenOf } from './xml.ts'

/** What becomes of a link that is no plain finish to start of two activities. */
export type LinkRemark = 'link-type' | 'link-lag' | 'link-elsewhere'

/** In Microsoft Project's numbers; what is not said is finish to start. */
const finishToStart = 1

/**
 * Returns the UIDs that each activity waits for, by its own, of those that are activities too. Of a link that does not
 * say "start when that one has finished" nothing is kept, of a delay nothing but the link; `remark` is told of each. Circles are
 * left to whatever takes the rows in.
 */
export function linksOf(
  activities: readonly OutlineRow[],
  remark: (kind: LinkRemark, row: OutlineRow) => void,
): ReadonlyMap<string, readonly string[]> {
  const byUid = new Map(activities.map((row) => [row.uid, row]))
  const links = new Map<string, Set<string>>()
  for (const row of activities) {
    const waits = new Set<string>()
    links.set(row.uid, waits)
    for (const link of childrenOf(row.element, 'PredecessorLink')) {
      const uid = String(numberOf(link, 'PredecessorUID'))
      if (says(link, 'CrossProject') || !byUid.has(uid)) remark('link-elsewhere', row)
      else if ((numberOf(link, 'Type') ?? finishToStart) !== finishToStart) remark('link-type', row)
      else {
        if ((numberOf(link, 'LinkLag') ?? 0) !== 0) remark('link-lag', row)
        waits.add(uid)
      }
    }
  }
  return new Map(Array.from(links, ([uid, waits]) => [uid, [...waits]]))
}
