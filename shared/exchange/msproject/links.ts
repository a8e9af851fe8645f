import { numberOf, type OutlineRow, says } from './outline.ts'
import { childrenOf } from './xml.ts'

/** What becomes of a link that is no plain finish to start of two activities. */
export type LinkRemark = 'link-type' | 'link-lag' | 'link-elsewhere' | 'link-cycle'

/** In Microsoft Project's numbers; what is not said is finish to start. */
const finishToStart = 1

/**
 * Returns the UIDs that each activity waits for, by its own, of those that are activities too. Of a link that does not
 * say "start when that one has finished" nothing is kept, of a delay nothing but the link, and one that closes a circle
 * is left out; `remark` is told of each.
 */
export function linksOf(activities: readonly OutlineRow[], remark: (kind: LinkRemark, row: OutlineRow) => void): ReadonlyMap<string, readonly string[]> {
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
  openCircles(links, (uid) => {
    const row = byUid.get(uid)
    if (row) remark('link-cycle', row)
  })
  return new Map(Array.from(links, ([uid, waits]) => [uid, [...waits]]))
}

/** Takes out the links that lead back to where one came from: depth first, each is followed once. */
function openCircles(links: ReadonlyMap<string, Set<string>>, removed: (from: string) => void): void {
  const settled = new Set<string>()
  const onPath = new Set<string>()
  for (const root of links.keys()) {
    const path = settled.has(root) ? [] : [{ uid: root, rest: [...(links.get(root) ?? [])] }]
    onPath.add(root)
    for (let here = path.at(-1); here; here = path.at(-1)) {
      const next = here.rest.pop()
      if (next === undefined) {
        settled.add(here.uid)
        onPath.delete(here.uid)
        path.pop()
      } else if (onPath.has(next)) {
        links.get(here.uid)?.delete(next)
        removed(here.uid)
      } else if (!settled.has(next)) {
        onPath.add(next)
        path.push({ uid: next, rest: [...(links.get(next) ?? [])] })
      }
    }
    onPath.delete(root)
  }
}
