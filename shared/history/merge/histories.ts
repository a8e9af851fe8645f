import { emptyState, recordKinds, type State } from '../../domain/records.ts'
import { diff, same } from '../change.ts'
import { byHash, commonRevisions, type History, inHistoryOrder, lineTo, mainLine, stateAfter } from '../history.ts'
import { schemaVersion } from '../migrations.ts'
import { type Draft, seal } from '../revision.ts'
import { merge, type Merged } from './merge.ts'
import { type Answers, disagreement, recordsOf, stateOf } from './parts.ts'

/** Two histories of one roadmap that both went on after a revision they share. */
export interface Meeting {
  /** The one whose line goes on, whichever side it is seen from. */
  readonly main: History
  /** The one that becomes a branch. */
  readonly other: History
  /** The last revision both have, and the state there. */
  readonly common: { readonly number: number; readonly hash: string; readonly state: State }
  /** What both went on from. It differs from the state of the last revision where both merged each other before. */
  readonly base: State
  /** The states both have come to. */
  readonly states: { readonly main: State; readonly other: State }
}

/** More common ends than two people make; each costs a replay. */
const mostEnds = 16

/**
 * Returns how two histories meet; null where they share no revision. The line that goes on is the longer one, of
 * two equal ones the one whose end has the lower hash: both sides say the same, and the merge is numbered higher
 * than either end, so that no copy of what was before it seems to be later. Throws a ChangeError where a branch
 * does not hold together.
 */
export function meet(ours: History, theirs: History): Meeting | null {
  const ends = commonRevisions(ours, theirs).slice(0, mostEnds)
  const [shared] = ends
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
  const bases = ends.map(({ hash }) => stateAfter(lineTo(ours, hash)))
  const state = bases[0] ?? main.state
  return {
    main: main.history,
    other: other.history,
    common: { number: shared.number, hash: shared.hash, state },
    base: bases.length === 1 ? state : agreed(bases),
    states: { main: main.state, other: withBaselines(numbers, main.state, other.state) },
  }
}

/** What several common states say alike. Only merged from: where they do not agree it holds no value a record could have. */
function agreed(bases: readonly State[]): State {
  const all = bases.map((base) => recordsOf(base))
  const records = recordsOf(emptyState)
  for (const kind of recordKinds)
    for (const id of new Set(all.flatMap((base) => Object.keys(base[kind])))) {
      const [first = {}, ...others] = all.map((base) => base[kind][id])
      const fields = Object.keys(first).length > 0 ? Object.keys(first) : Object.keys(others.find((record) => record !== undefined) ?? {})
      const value = (field: string) =>
        others.every((record) => record !== undefined && same(record[field], first[field])) ? first[field] : disagreement
      records[kind][id] = Object.fromEntries(fields.map((field) => [field, field === 'id' ? id : value(field)]))
    }
  return stateOf(records)
}

/**
 * A review names its baseline by a number, and behind the shared beginning the numbers of the branch are no
 * longer those of the main line. So a review that main has keeps main's baseline, unless the other side is the
 * one that signed it; and one it names behind the beginning becomes the last revision of the beginning.
 */
const withBaselines = (number: number, main: State, other: State): State => ({
  ...other,
  review: Object.fromEntries(
    Object.entries(other.review).map(([id, review]) => {
      const ours = main.review[id]
      const isSignedHere = review.signedOn !== null && ours?.signedOn === null
      return [id, { ...review, baseline: ours && !isSignedHere ? ours.baseline : Math.min(review.baseline, number) }]
    }),
  ),
})

/** Returns what comes of the meeting with these answers. */
export const mergeAt = ({ base, states }: Meeting, answers: Answers): Merged => merge(base, states.main, states.other, answers)

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
  return inHistoryOrder(
    [...line, revision],
    both.filter(({ hash }) => !onLine.has(hash)),
  )
}
