import { isAddendum, type RevisionLine } from '../../history/revision.ts'
import { baselineCount } from './fields.ts'

type Line = Pick<RevisionLine, 'number' | 'kind'> & Partial<Pick<RevisionLine, 'action'>>

/**
 * Returns the revisions before a given one that can become baselines: the first, those with a name, signed reviews
 * and imported reports, in their order. Edits between them are too many to choose from.
 */
export const baselineCandidates = <T extends Line>(lines: readonly T[], before: number): T[] =>
  lines.filter((line, index) => {
    const { number, kind } = line
    const marked = kind === 'named' || kind === 'import' || (kind === 'review' && !isAddendum(line))
    return number < before && (index === 0 || marked)
  })

/** Returns the numbers of those that are proposed: all, or the first and the latest of more than a file holds. */
export function proposedBaselines(candidates: readonly Line[]): number[] {
  const numbers = candidates.map(({ number }) => number)
  return numbers.length <= baselineCount ? numbers : [...numbers.slice(0, 1), ...numbers.slice(1 - baselineCount)]
}
