import { emptyState, type State } from '../domain/records.ts'
import { replay } from './change.ts'
import { changesOf } from './migrations.ts'
import { endsOf, firstMisfit, type Revision } from './revision.ts'

/**
 * A history is a list of revisions: each after those it follows, the last one its end. Its main line leads
 * from the first to the end over the first parents and is numbered without gaps. What a merge brought in
 * besides lies in branches, whose numbers are taken on the main line as well: they are known by their hashes.
 */
export type History = readonly Revision[]

/** Returns the revisions of the main line, in order. */
export function mainLine(history: History): History {
  const last = history.at(-1)
  return last === undefined || last.number === history.length ? history : lineTo(history, last.hash)
}

/** Returns the revisions that lead to one over first parents, from the first of all, that one included. Empty where it is not there. */
export function lineTo(history: History, hash: string): Revision[] {
  const known = byHash(history)
  const line: Revision[] = []
  for (let at = known.get(hash); at; at = known.get(at.parents[0] ?? '')) line.push(at)
  return line.toReversed()
}

/** Returns the revisions that are not on the main line, in order. */
export function branchesOf(history: History): History {
  const main = mainLine(history)
  if (main.length === history.length) return []
  const hashes = new Set(main.map(({ hash }) => hash))
  return history.filter(({ hash }) => !hashes.has(hash))
}

/** Returns the state a line of revisions leads to, as the records are today. Throws a ChangeError where a change does not fit. */
export const stateAfter = (line: History): State =>
  replay(
    emptyState,
    line.flatMap((revision) => changesOf(revision)),
  )

/** Returns the revisions by their hashes. */
export const byHash = (history: History): ReadonlyMap<string, Revision> => new Map(history.map((revision) => [revision.hash, revision]))

/** Returns the hashes of a revision and of all it follows, on every way. */
export function ancestry(history: History, hash: string): ReadonlySet<string> {
  const known = byHash(history)
  const found = new Set<string>()
  const open = [hash]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const revision = known.get(at)
    if (!revision || found.has(at)) continue
    found.add(at)
    open.push(...revision.parents)
  }
  return found
}

/** Returns the history that ends with a revision. Empty where it is not there. */
export function historyTo(history: History, hash: string): History {
  const past = ancestry(history, hash)
  return history.filter((revision) => past.has(revision.hash))
}

/**
 * Returns the revisions of the main line and of its branches as one history: a branch stands before the merge
 * that brought it in. Equal sets give equal lists.
 */
export function inHistoryOrder(line: History, branches: History): Revision[] {
  if (branches.length === 0) return [...line]
  const waiting = byHash(branches)
  const placed = new Set<string>()
  const ordered: Revision[] = []
  for (const revision of line) {
    const open = [revision]
    while (open.length > 0) {
      const here = open.at(-1)
      if (!here) break
      const missing = here.parents.find((hash) => waiting.has(hash) && !placed.has(hash))
      const next = missing === undefined ? undefined : waiting.get(missing)
      if (next) open.push(next)
      else {
        open.pop()
        if (!placed.has(here.hash)) ordered.push(here)
        placed.add(here.hash)
      }
    }
  }
  return ordered
}

/**
 * Returns the latest revisions that both histories hold, those that both can be merged from: one, unless both
 * sides merged each other before. The one with the highest number first, of equal ones the one with the lower
 * hash. Empty where they share none.
 */
export function commonRevisions(ours: History, theirs: History): Revision[] {
  const known = byHash(theirs)
  const ends = endsOf(ours.filter(({ hash }) => known.has(hash)))
  return ends.toSorted((a, b) => b.number - a.number || (a.hash < b.hash ? -1 : 1))
}

/** Returns as much of a history as holds together: all of it, or its main line up to what does not, with the branches it needs. */
export function soundPart(history: History): History {
  const fitting = history.slice(0, firstMisfit(history))
  // A branch stands after the main line that it leaves, so the end of the main line is the first of the ends.
  const [end, ...branches] = endsOf(fitting)
  if (!end || branches.length === 0) return fitting
  return historyTo(fitting, end.hash)
}
