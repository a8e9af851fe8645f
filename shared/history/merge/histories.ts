import type { State } from '../../domain/records.ts'
import { diff } from '../change.ts'
import { byHash, commonRevision, type History, inHistoryOrder, lineTo, mainLine, stateAfter } from '../history.ts'
import { schemaVersion } from '../migrations.ts'
import { type Draft, seal } from '../revision.ts'
import { merge, type Merged } from './merge.ts'
import type { Answers } from './parts.ts'

/** Two histories of one roadmap that both went on after a revision they share. */
export interface Meeting {
  /** The one whose line goes on, whichever side it is seen from. */
  readonly main: History
  /** The one that becomes a branch. */
  readonly other: History
  /** The last revision both have, and the state there. */
  readonly common: { readonly number: number; readonly hash: string; readonly state: State }
  /** The states both have come to. */
  readonly states: { readonly main: State; readonly other: State }
}

/**
 * Returns how two histories meet; null where they share no revision. The line that goes on is the longer one, of
 * two equal ones the one whose end has the lower hash: both sides say the same, and the merge is numbered higher
 * than either end, so that no copy of what was before it seems to be later.
 * Throws a ChangeError where a branch does not hold together.
 */
export function meet(ours: History, theirs: History): Meeting | null {
  const shared = commonRevision(ours, theirs)
  if (!shared) return null
  const sides = [ours, theirs].map((history) => {
    const line = mainLine(history)
    return { history, line, state: stateAfter(line), hash: line.at(-1)?.hash ?? '' }
  })
  sides.sort((a, b) => b.line.length - a.line.length || (a.hash < b.hash ? -1 : 1))
  const [main, other] = sides
  if (!main || !other) return null
  const known = byHash(main.line)
  const numbers = other.line.filter(({ hash }) => known.has(hash)).length
  return {
    main: main.history,
    other: other.history,
    common: { number: shared.number, hash: shared.hash, state: stateAfter(lineTo(ours, shared.hash)) },
    states: { main: main.state, other: withBaselinesUpTo(numbers, other.state) },
  }
}

/**
 * A review names its baseline by a number, and behind the shared beginning the numbers of the branch are no
 * longer those of the main line: such a review then compares with the last revision both had.
 */
const withBaselinesUpTo = (number: number, state: State): State => ({
  ...state,
  review: Object.fromEntries(Object.entries(state.review).map(([id, review]) => [id, { ...review, baseline: Math.min(review.baseline, number) }])),
})

/** Returns what comes of the meeting with these answers. */
export const mergeAt = ({ common, states }: Meeting, answers: Answers): Merged => merge(common.state, states.main, states.other, answers)

/**
 * Returns both histories as one, ended by the revision that merges them. Nothing of either is lost: one is the
 * main line, the other a branch. Throws a RangeError while a conflict is open. The draft's changes are made here.
 */
export function mergedHistory(meeting: Meeting, answers: Answers, draft: Omit<Draft, 'changes' | 'kind'>): History {
  const { state, open } = mergeAt(meeting, answers)
  if (open > 0) throw new RangeError(`${open} conflicts are open`)
  const line = mainLine(meeting.main)
  const [ours, theirs] = [line.at(-1), meeting.other.at(-1)]
  if (!ours || !theirs) throw new RangeError('Nothing to merge')
  const revision = seal({
    ...draft,
    kind: 'merge',
    roadmap: ours.roadmap,
    number: ours.number + 1,
    schema: schemaVersion,
    changes: diff(meeting.states.main, state),
    parents: [ours.hash, theirs.hash],
  })
  const onLine = byHash(line)
  const both = [...byHash([...meeting.main, ...meeting.other]).values()]
  return inHistoryOrder([...line, revision], both.filter(({ hash }) => !onLine.has(hash)))
}
