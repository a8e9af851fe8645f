import type { CalendarDate } from '../calendar/dates.ts'
import type { Id } from '../domain/fields.ts'
import { all, type State } from '../domain/records.ts'
import {
  type Addendum,
  type DeliveryVerdict,
  type OutcomeVerdict,
  outcomeVerdicts,
  type Review,
  type ReviewFigures,
} from '../domain/review.ts'
import type { Change } from '../history/change.ts'
import { add } from '../planning/records.ts'
import { ReviewError } from './refusal.ts'

/** The verdicts that what was promised can be given afterwards. */
export const correctedVerdicts = ['delivered', 'moved', 'dropped'] as const satisfies readonly DeliveryVerdict[]

/**
 * Returns the other verdicts that an addendum can give to what it speaks of; none to the review as a whole, or to what
 * was not promised.
 */
export function verdictsFor(state: State, review: Id, about: Addendum['about']): readonly (DeliveryVerdict | OutcomeVerdict)[] {
  if (!about) return []
  const given = addendaOf(state, review).findLast(
    (item) => item.verdict !== null && item.about?.kind === about.kind && item.about.id === about.id,
  )
  if (about.kind === 'outcome') {
    const signed = all(state, 'assessment').find((item) => item.review === review && item.outcome === about.id)
    return outcomeVerdicts.filter((verdict) => verdict !== (given ?? signed)?.verdict)
  }
  const signed = signedVerdict(state, review, about.id)
  return signed === null || signed === 'added' ? [] : correctedVerdicts.filter((verdict) => verdict !== (given?.verdict ?? signed))
}

const signedVerdict = (state: State, review: Id, activity: Id): DeliveryVerdict | null =>
  all(state, 'difference').find((item) => item.review === review && item.activity === activity)?.verdict ?? null

/**
 * Returns the changes that add to a signed review what is said of it later. They belong into a revision of kind
 * `review` with the action `addendumAction`. Throws a ReviewError where there is no such review, it is not signed,
 * or nothing is said; a verdict that cannot be given to the item is left out.
 */
export function addAddendum(state: State, given: Omit<Addendum, 'addedOn'> & { readonly today: CalendarDate }): Change[] {
  const { today, ...said } = given
  const review = state.review[said.review]
  if (!review) throw new ReviewError('not-there')
  if (review.signedOn === null) throw new ReviewError('not-signed')
  const verdict = verdictsFor(state, review.id, said.about).find((item) => item === said.verdict) ?? null
  if (said.addedBy.trim() === '' || (said.text.trim() === '' && verdict === null)) throw new ReviewError('nothing-said')
  return add('addendum', { ...said, text: said.text.trim(), addedBy: said.addedBy.trim(), verdict, addedOn: today })
}

/** Returns the addenda of a review, the oldest first; of one day in the order in which they were added. */
export const addendaOf = (state: State, review: Id): Addendum[] =>
  all(state, 'addendum')
    .filter((item) => item.review === review)
    .toSorted((a, b) => (a.addedOn < b.addedOn ? -1 : a.addedOn > b.addedOn ? 1 : 0))

/** The figures of a signed review as they would be with the verdicts given since; the frozen ones stay what they are. */
export interface FiguresWithAddenda {
  readonly figures: ReviewFigures
  /** How many activities have another verdict than when it was signed. */
  readonly corrected: number
}

/** Returns the figures with the last verdict that addenda give to each promised activity; null where none gives another one. */
export function figuresWithAddenda(state: State, { id, figures }: Pick<Review, 'id' | 'figures'>): FiguresWithAddenda | null {
  if (!figures) return null
  const last = new Map(
    addendaOf(state, id).flatMap(({ about, verdict }) => (about?.kind === 'activity' && verdict ? [[about.id, verdict] as const] : [])),
  )
  const counted = { ...figures }
  let corrected = 0
  for (const [activity, given] of last) {
    const [was, is] = [signedVerdict(state, id, activity), given].map((verdict) => correctedVerdicts.find((item) => item === verdict))
    if (!was || !is || was === is) continue
    counted[was] -= 1
    counted[is] += 1
    corrected += 1
  }
  return corrected === 0 ? null : { figures: counted, corrected }
}
