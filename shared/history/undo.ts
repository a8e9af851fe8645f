import { isAddendum, type RevisionLine, snapshotAction } from './revision.ts'

type Line = Pick<RevisionLine, 'number' | 'kind' | 'undoes'> & Partial<Pick<RevisionLine, 'action' | 'author' | 'recordedAt' | 'source'>>

/** The revisions that undo and redo would take back now; null where there is nothing to take back. */
export interface UndoTargets {
  readonly undo: number | null
  readonly redo: number | null
}

/** The revisions of one import, by the numbers of the first and the last: one of a table, one for each report of a series. */
export interface ImportRun {
  readonly first: number
  readonly last: number
}

/** Copies of a roadmap are of this kind too: they bring its whole history, and are never taken back. */
const isImport = ({ kind, action }: Line): boolean => kind === 'import' && action === 'import'

/** Only reports of a series come several at once, and those of one import by one author at one instant. */
const isOfSeries = ({ source }: Line): boolean => (source?.report ?? '') !== ''
const goOn = (before: Line, line: Line): boolean =>
  line.number === before.number + 1 &&
  line.recordedAt === before.recordedAt &&
  line.author === before.author &&
  isOfSeries(before) &&
  isOfSeries(line)

/** Returns the imports among the revisions, in their order. */
export function importRuns(revisions: readonly Line[]): ImportRun[] {
  const imports = revisions.filter(isImport)
  const starts = imports.flatMap((line, index) => {
    const before = imports[index - 1]
    return before && goOn(before, line) ? [] : [index]
  })
  return starts.flatMap((start, index) => {
    const [first, last] = [imports[start], imports[(starts[index + 1] ?? imports.length) - 1]]
    return first && last ? [{ first: first.number, last: last.number }] : []
  })
}

/** Returns what a revision was done to; of an import that made several, the file rather than its last report. */
export const nameOfImport = ({ subject, source }: Pick<RevisionLine, 'subject' | 'source'>, run: ImportRun | undefined): string =>
  run && run.first < run.last ? (source?.file ?? subject) : subject

/** What a roadmap began with cannot be taken back: the roadmap would have nothing left. */
const canBeUndone = ({ first }: ImportRun): boolean => first > 1

/** Returns the import that the roadmap began with, or null where it was begun here. */
export const beganWith = (revisions: readonly Line[]): ImportRun | null => importRuns(revisions).find((run) => !canBeUndone(run)) ?? null

/**
 * Returns what can be undone and redone after the given revisions (in ascending order; a tail of the
 * history is enough). Undo and redo are revisions themselves: each names the one it takes back. Of an import it
 * is the last of its revisions, and all of them are taken back at once. A signed review, a restore, a merge and
 * the import a roadmap began with are never undone, only followed, so nothing before them is offered.
 */
export function undoTargets(revisions: readonly Line[]): UndoTargets {
  const { done, undone } = standing(revisions)
  return { undo: done.at(-1) ?? null, redo: undone.at(-1) ?? null }
}

/**
 * Returns the revision by which one that need not be the last is taken back now: itself, or the redo that made it
 * again. Null where it is taken back already, and undefined where it cannot be (`undoTargets` says which never are).
 */
export function standingFor(revisions: readonly Line[], number: number): number | null | undefined {
  const { done } = standing(revisions)
  let at = number
  for (let stands = true; ; stands = !stands) {
    const next = revisions.find((line) => line.number > at && line.undoes === at)
    if (next) at = next.number
    else if (!stands) return null
    else return done.includes(at) ? at : undefined
  }
}

/** Returns the numbers of the revisions that are taken back after all of these; of an import those of all its revisions. */
export function takenBack(revisions: readonly Line[]): ReadonlySet<number> {
  const roots = new Map<number, number>()
  const taken = new Set<number>()
  for (const { number, undoes } of revisions) {
    if (undoes === null) continue
    // An undo takes it back, the redo that takes back the undo makes it again, and so on.
    const root = roots.get(undoes) ?? undoes
    roots.set(number, root)
    if (!taken.delete(root)) taken.add(root)
  }
  if (taken.size > 0)
    for (const { first, last } of importRuns(revisions))
      if (taken.has(last)) for (let number = first; number < last; number += 1) taken.add(number)
  return taken
}

function standing(revisions: readonly Line[]): { readonly done: readonly number[]; readonly undone: readonly number[] } {
  let done: number[] = []
  let undone: number[] = []
  const imports = new Map(importRuns(revisions).map((run) => [run.last, run]))
  for (const line of revisions) {
    const { number, kind, undoes } = line
    if (undoes === null) {
      // These change nothing of the plan, so what can be taken back and made again stays what it was.
      if (kind === 'named' || isAddendum(line) || line.action === snapshotAction) continue
      undone = []
      const run = imports.get(number)
      if (isImport(line) && !run) continue
      if (run ? canBeUndone(run) : kind === 'edit' && number > 1) done.push(number)
      else done = []
    } else if (done.includes(undoes)) {
      done = done.filter((other) => other !== undoes)
      undone.push(number)
    } else if (undone.includes(undoes)) {
      undone = undone.filter((other) => other !== undoes)
      done.push(number)
    }
  }
  return { done, undone }
}

/** Returns the last revision that is only ever followed and never undone (`undoTargets` says which are), or null. */
export function undoBoundary<T extends Line>(revisions: readonly T[]): T | null {
  const began = beganWith(revisions)
  const isBoundary = (line: T) =>
    isImport(line) ? began !== null && line.number <= began.last : line.kind !== 'edit' && line.kind !== 'named' && !isAddendum(line)
  return revisions.findLast(isBoundary) ?? null
}
