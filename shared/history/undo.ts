import type { RevisionLine } from './revision.ts'

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
export function undoTargets(revisions: readonly Pick<RevisionLine, 'number' | 'kind' | 'undoes'>[]): UndoTargets {
  let done: number[] = []
  let undone: number[] = []
  for (const { number, kind, undoes } of revisions) {
    if (undoes === null) {
      undone = []
      if (kind === 'edit' && number > 1) done.push(number)
      else if (kind !== 'named') done = []
    } else if (done.includes(undoes)) {
      done = done.filter((other) => other !== undoes)
      undone.push(number)
    } else if (undone.includes(undoes)) {
      undone = undone.filter((other) => other !== undoes)
      done.push(number)
    }
  }
  return { undo: done.at(-1) ?? null, redo: undone.at(-1) ?? null }
}
