import { dayOf, startOfWeek } from '../calendar/instants.ts'
import type { Occasion, Snapshot } from '../ipc/snapshots.ts'

/** What rotation needs to know of a snapshot. */
export type Dated = Pick<Snapshot, 'id' | 'at' | 'number' | 'hash' | 'occasion'>

/** How many are kept: the latest whatever their day, and the last one of each of the latest days, weeks and months. */
export const kept = { latest: 3, daily: 12, weekly: 10, monthly: 9 } as const

/** Written by themselves, and so often that they take turns. All others are kept for good. */
const routine: ReadonlySet<Occasion> = new Set(['edit', 'leave'])

/** Returns whether snapshots of this occasion take turns; those of the others stay for good. */
export const isRoutine = (occasion: Occasion): boolean => routine.has(occasion)

/** From one of these on, what was before it is settled: the user saw it, and decided. */
const settling: ReadonlySet<Occasion> = new Set(['restored', 'continued', 'removed'])

/** Returns the snapshots of one roadmap, oldest first. */
export const inOrder = <T extends Dated>(snapshots: readonly T[]): T[] =>
  snapshots.toSorted((a, b) => (a.at === b.at ? a.number - b.number : a.at < b.at ? -1 : 1))

/** What was written since the user last decided about this roadmap, the decision included; and what was before it. */
function sides<T extends Dated>(snapshots: readonly T[]): { before: T[]; since: T[] } {
  const ordered = inOrder(snapshots)
  const decided = Math.max(
    0,
    ordered.findLastIndex(({ occasion }) => settling.has(occasion)),
  )
  return { before: ordered.slice(0, decided), since: ordered.slice(decided) }
}

const highestFirst = <T extends Dated>(ordered: readonly T[]): T[] => ordered.toReversed().toSorted((a, b) => b.number - a.number)

/**
 * Returns the snapshot of one roadmap that stands for what was saved: the highest revision since the
 * user last decided about it (of two that differ, the one that was there first), and the latest with
 * it; without what a restore put aside. Null when there is none, or when the user removed the roadmap.
 */
export function bestOf<T extends Dated>(snapshots: readonly T[]): T | null {
  const { since } = sides(snapshots)
  const counted = since.filter(({ occasion }) => occasion !== 'before-restore' && occasion !== 'removed')
  const highest = counted.reduce((most, { number }) => Math.max(most, number), 0)
  const first = counted.find(({ number }) => number === highest)
  return counted.findLast(({ number, hash }) => number === highest && hash === first?.hash) ?? null
}

/** Returns the snapshots of one roadmap in the order they are to be tried: `bestOf` them, and the next best where that is damaged. */
export function candidates<T extends Dated>(snapshots: readonly T[]): T[] {
  const { before, since } = sides(snapshots)
  const best = bestOf(snapshots)
  const all = [...highestFirst(since), ...highestFirst(before)].filter((one) => one !== best)
  const aside = ({ occasion }: T) => occasion === 'before-restore'
  return [...(best ? [best] : []), ...all.filter((one) => !aside(one)), ...all.filter(aside)]
}

/** Returns whether a roadmap at this revision holds less than the snapshots do, or something else in the same place. */
export function isSmaller(snapshots: readonly Dated[], number: number, hash: string): boolean {
  const best = bestOf(snapshots)
  return best !== null && (number < best.number || (number === best.number && !hash.startsWith(best.hash)))
}

/**
 * Returns the ids of the snapshots of one roadmap that may go. None may while the latest holds less
 * than one before it (an empty or smaller state replaces nothing), nor with what was written on a
 * named occasion, a decision of the user's say.
 */
export function toRemove(snapshots: readonly Dated[]): string[] {
  const ordered = inOrder(snapshots).toReversed()
  const [latest] = ordered
  const best = bestOf(snapshots)
  if (!latest || !isRoutine(latest.occasion) || (best && (latest.number !== best.number || latest.hash !== best.hash))) return []
  const stays = new Set(ordered.slice(0, kept.latest).map(({ id }) => id))
  for (const { id, occasion } of ordered) if (!isRoutine(occasion)) stays.add(id)
  const days = ordered.map(({ id, at }) => ({ id, day: dayOf(at) }))
  keepLast(stays, kept.daily, days, (day) => day)
  keepLast(stays, kept.weekly, days, startOfWeek)
  keepLast(stays, kept.monthly, days, (day) => day.slice(0, 7))
  return ordered.filter(({ id }) => !stays.has(id)).map(({ id }) => id)
}

/** Adds the last snapshot of each of the latest periods. */
function keepLast(
  stays: Set<string>,
  most: number,
  newestFirst: readonly { id: string; day: string }[],
  periodOf: (day: string) => string,
) {
  const seen = new Set<string>()
  for (const { id, day } of newestFirst) {
    const period = periodOf(day)
    if (seen.has(period)) continue
    if (seen.size === most) return
    seen.add(period)
    stays.add(id)
  }
}
