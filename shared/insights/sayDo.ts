import { type Quarter } from '../calendar/fiscal.ts'
import type { Id } from '../domain/fields.ts'
import type { State } from '../domain/records.ts'
import type { ReviewFigures } from '../domain/review.ts'
import { baselineOf } from '../review/baseline.ts'
import { type LookBack, lookBack } from '../review/lookBack.ts'
import { figuresOf, sayDo } from '../review/sayDo.ts'
import { type Past, signedReviews, signedState } from './past.ts'

/** What was promised for a quarter and what came of it. */
export interface SayDoQuarter extends ReviewFigures {
  readonly quarter: Quarter
  /** The signed review, whose figures are frozen; null where none was signed, and they are counted from the history. */
  readonly review: Id | null
  /** Promised and nothing else: it still lies in the quarter and is not done. */
  readonly open: number
  /** From 0 to 1; null where nothing was promised, and where nothing in the plan says what was delivered. */
  readonly ratio: number | null
}

/**
 * Returns the say-do ratio by quarter, oldest first. Of a signed review it is what was frozen; of a quarter that went by
 * without one, the baseline by the rule of a review (`baselineOf`) against the plan as it is now, where an activity that
 * was removed after it was done is still done. Quarters before the first and after the last promise are left out.
 */
export function sayDoByQuarter(past: Past): SayDoQuarter[] {
  const told = tellsDone(past)
  const reviewed = signedReviews(past.now).flatMap(({ id, quarter, figures }) => (figures ? [row(quarter, id, figures, true)] : []))
  const counted = past.unreviewed.map((quarter) => row(quarter, null, figuresOf(lookBackOn(past, quarter)), told))
  const rows = [...reviewed, ...counted].toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1))
  const first = rows.findIndex(isSaid)
  return first === -1 ? [] : rows.slice(first, rows.findLastIndex(isSaid) + 1)
}

const isSaid = ({ promised, review }: SayDoQuarter) => promised > 0 || review !== null

function row(quarter: Quarter, review: Id | null, figures: ReviewFigures, told: boolean): SayDoQuarter {
  const { promised, delivered, moved, dropped } = figures
  return { quarter, review, ...figures, open: Math.max(0, promised - delivered - moved - dropped), ratio: told ? sayDo(figures) : null }
}

/** Returns whether the plan ever says of an activity that it is done. One that never does cannot tell what was delivered. */
const tellsDone = ({ known }: Past): boolean => [...known.values()].some(({ activity }) => activity.status === 'done')

/** Returns what was promised for the quarter and what came of it, activity by activity: of a signed review as it was signed. */
export function lookBackOn(past: Past, quarter: Quarter): LookBack {
  const review = signedReviews(past.now).find((signed) => signed.quarter === quarter)
  if (review) return lookBack(past.at(review.baseline), signedState(past, review.id), review)
  return lookBack(past.at(baselineOf(past.lines, past.calendar, quarter)), withDone(past), { id: '', quarter })
}

/** The latest state, with the activities that were done when they were removed. */
function withDone(past: Past): State {
  const done = [...past.known.values()].filter(({ activity, gone }) => gone && activity.status === 'done')
  return { ...past.now, activity: { ...past.now.activity, ...Object.fromEntries(done.map(({ activity }) => [activity.id, activity])) } }
}

export interface SayDoTrend {
  /** How many quarters each of the two shares is of: four, or as many as there are. */
  readonly quarters: number
  readonly before: number
  /** All delivered out of all promised of the last quarters, and of those before them; null where nothing was promised. */
  readonly share: number | null
  readonly shareBefore: number | null
  readonly delivered: number
  readonly promised: number
}

const many = 4

/** Returns the say-do ratio of the last four quarters together, and of up to four before them. */
export function sayDoTrend(rows: readonly SayDoQuarter[]): SayDoTrend {
  const told = rows.filter(({ ratio, promised }) => ratio !== null || promised === 0)
  const last = told.slice(-many)
  const before = told.slice(-2 * many, -many)
  const { delivered, promised } = sum(last)
  return {
    quarters: last.length,
    before: before.length,
    share: sayDo({ delivered, promised }),
    shareBefore: sayDo(sum(before)),
    delivered,
    promised,
  }
}

const sum = (rows: readonly SayDoQuarter[]) => ({
  delivered: rows.reduce((all, { delivered }) => all + delivered, 0),
  promised: rows.reduce((all, { promised }) => all + promised, 0),
})
