import { DataSet } from 'vis-data/esnext'
import type { DataItem } from 'vis-timeline/esnext'
import { toUtc } from '#shared/calendar/dates.ts'
import { type DrawnItem, isBar, isFold, spanOf } from './drawn.ts'
import { quietly } from './quietly.ts'
import { toEdge } from './snap.ts'

export type Item = DataItem & { readonly drawn: DrawnItem }

/** The items that vis-timeline is given: those of the groups that are, or were, near the view. It goes over all that it has in every frame. */
export class NearItems {
  readonly given = new DataSet<Item>()
  #byGroup: ReadonlyMap<string, readonly DrawnItem[]> = new Map()
  #fed: ReadonlySet<string> = new Set()

  constructor(private readonly itemSet: () => { readonly groups: Readonly<Record<string, object>> } | undefined) {}

  /** Whether it was given everything. */
  get all(): boolean {
    return this.#fed.size === this.#byGroup.size
  }

  of(group: string): readonly DrawnItem[] {
    return this.#byGroup.get(group) ?? []
  }

  /** Takes what there is now; what is to be drawn otherwise comes by `change`. */
  show(items: Iterable<DrawnItem>): void {
    const byGroup = new Map<string, DrawnItem[]>()
    for (const item of items) {
      const others = byGroup.get(item.group)
      if (others) others.push(item)
      else byGroup.set(item.group, [item])
    }
    this.#byGroup = byGroup
    this.#fed = new Set([...this.#fed].filter((group) => byGroup.has(group)))
  }

  change(changed: readonly DrawnItem[], gone: readonly string[]): void {
    this.given.remove([...gone])
    this.given.update(changed.filter(({ key, group }) => this.#fed.has(group) || this.given.get(key) !== null).map(itemOf))
  }

  /** Gives the items of groups of which it has none yet, and returns their keys. */
  give(groups: readonly string[]): string[] {
    const hungry = groups.filter((group) => !this.#fed.has(group) && this.#byGroup.has(group))
    if (hungry.length === 0) return []
    this.#fed = new Set([...this.#fed, ...hungry])
    const items = hungry.flatMap((group) => this.of(group))
    const itemSet = this.itemSet()
    const parts = [itemSet, ...hungry.map((group) => itemSet?.groups[group])].filter((part) => part !== undefined)
    quietly(parts, () => this.given.update(items.map(itemOf)))
    return items.map(({ key }) => key)
  }
}

function itemOf(drawn: DrawnItem): Item {
  const { key: id, group } = drawn
  const { start, finish } = spanOf(drawn)
  const common = { id, group, start: toUtc(start), content: '', drawn }
  if (isFold(drawn)) return { ...common, type: 'range', end: toEdge(finish), className: 'rv-folded' }
  if (!isBar(drawn)) return { ...common, type: 'point', className: `rv-milestone${drawn.movable ? ' rv-movable' : ''}` }
  return {
    ...common,
    type: 'range',
    end: toEdge(finish),
    className: `rv-bar rv-${drawn.tone.replace(' ', '-')}${drawn.gone ? ' rv-gone' : ''}${drawn.fresh ? ' rv-fresh' : ''}${drawn.broken ? ' rv-broken' : ''}${drawn.movable ? ' rv-movable' : ''}`,
    limitSize: drawn.ghost === null && drawn.waits === null,
  }
}
