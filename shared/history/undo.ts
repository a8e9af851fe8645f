import { isAddendum, type RevisionLine, snapshotAction } from './revision.ts'

type Line = Pick<RevisionLine, 'number' | 'kind' | 'undoes'> & Partial<Pick<RevisionLine, 'action'>>

/** The revisions that undo and redo would take back now; null where there is nothing to take back. */
export interface UndoTargets {
  readonly undo: number | null
  readonly redo: number | null
}

/**
 * Returns what can be undone and redone after the given revisions (in ascending order; a tail of the
 * history is enough). Undo and redo are revisions themselves: each names the one it takes back. A signed
 * review, an import, a restore and a merge are never undone, only followed, so nothing before them is offered.
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

function standing(revisions: readonly Line[]): { readonly done: readonly number[]; readonly undone: readonly number[] } {
  let done: number[] = []
  let undone: number[] = []
  for (const line of revisions) {
    const { number, kind, undoes } = line
    if (undoes === null) {
      // These change nothing of the plan, so what can be taken back and made again stays what it was.
      if (kind === 'named' || isAddendum(line) || line.action === snapshotAction) continue
      undone = []
      if (kind === 'edit' && number > 1) done.push(number)
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

/** Returns the last revision that is only ever followed and never undone (a review, an import, a restore, a merge), or null. */
export const undoBoundary = <T extends Pick<Line, 'kind' | 'action'>>(revisions: readonly T[]): T | null =>
  revisions.findLast((line) => line.kind !== 'edit' && line.kind !== 'named' && !isAddendum(line)) ?? null
