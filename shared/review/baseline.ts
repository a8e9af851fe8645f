import type { CalendarDate } from '../calendar/dates.ts'
import { type FiscalCalendar, type Quarter, quarterDays } from '../calendar/fiscal.ts'
import type { Id } from '../domain/fields.ts'
import { roadmapOf, type State } from '../domain/records.ts'
import type { Revision, RevisionLine } from '../history/revision.ts'
import { takenBack } from '../history/undo.ts'
import { reviewAtHand, reviewDue, reviewSummary } from './due.ts'

/** The `action` of the revision that signs a review, in the catalogue under `history.action`. */
export const signAction = 'sign-review'

/** The `action` of the revision that opens one. */
export const openAction = 'open-review'

type Line = Pick<RevisionLine, 'number' | 'kind' | 'action' | 'asOf'> & Partial<RevisionLine>

/**
 * Returns the number of the revision that the review of the quarter compares with: the one that signed the
 * previous review, unless that was after the reviewed quarter ended (it then knows all that happened in it);
 * else the last whose day lies before the quarter (but none of an import that was taken back), else the last of the
 * first day: a roadmap is begun empty, and what it says that evening is its first plan. Reviews are opened and signed in
 * the order of their quarters, so the last one signed is the previous one. Throws a RangeError where there is no
 * revision at all, or where the calendar does not reach the quarter.
 */
export function baselineOf(lines: readonly Line[], calendar: FiscalCalendar, quarter: Quarter): number {
  const { start, finish } = quarterDays(calendar, quarter)
  const all = lines.toSorted((a, b) => a.number - b.number)
  const gone = takenBack(all.map((line) => ({ undoes: null, ...line })))
  const inOrder = all.filter(({ kind, number }) => kind !== 'import' || !gone.has(number))
  const signing = inOrder.findLast(({ kind, action }) => kind === 'review' && action === signAction)
  const before = () => inOrder.findLast(({ asOf }) => asOf < start) ?? inOrder.findLast(({ asOf }) => asOf === inOrder[0]?.asOf)
  const found = signing !== undefined && signing.asOf <= finish ? signing : before()
  if (!found) throw new RangeError('A roadmap without revisions has no baseline')
  return found.number
}

/** Returns the number of the revision that the review at hand compares with, else the next one. Throws as `baselineOf` does. */
export const comparedNext = (state: State, lines: readonly Line[], today: CalendarDate): number =>
  reviewAtHand(state)?.baseline ?? baselineOf(lines, roadmapOf(state).calendar, reviewDue(reviewSummary(state), today).quarter)

/**
 * Returns the last revision of each day from one revision to the opening of the review, in their order: the plans that
 * the first review of a roadmap can compare with. None where a review was signed before.
 */
export function firstPlans(lines: readonly Line[], from: number): Pick<Line, 'number' | 'asOf'>[] {
  const all = lines.toSorted((a, b) => a.number - b.number)
  if (all.some(({ kind, action }) => kind === 'review' && action === signAction)) return []
  const opening = all.findLast(({ action }) => action === openAction)?.number ?? Infinity
  const days = new Map(all.filter(({ number }) => number >= from && number < opening).map(({ number, asOf }) => [asOf, { number, asOf }]))
  return [...days.values()].toSorted((a, b) => a.number - b.number)
}

/**
 * Returns the number of the revision that signed the review, from the revisions that touched it (its trail,
 * in ascending order); null where none of them did.
 */
export function signingOf(trail: readonly Pick<Revision, 'number' | 'changes'>[], review: Id): number | null {
  const signs = ({ changes }: Pick<Revision, 'changes'>) =>
    changes.some(({ kind, id, after }) => kind === 'review' && id === review && typeof after?.['signedOn'] === 'string')
  return trail.findLast(signs)?.number ?? null
}
