import { z } from 'zod'
import { addDays, type CalendarDate, calendarDate, daysBetween } from '../calendar/dates.ts'
import { addQuarters, fiscalCalendar, type FiscalCalendar, type Quarter, quarterDays, quarterOf } from '../calendar/fiscal.ts'
import { all, roadmapOf, type State } from '../domain/records.ts'
import type { Review } from '../domain/review.ts'

/** A review is due from this many days before its quarter ends, the last day included. */
export const fortnight = 14

/** Returns the first day on which the review of the quarter is due: a fortnight before the quarter ends. */
export const dueFromOf = (calendar: FiscalCalendar, quarter: Quarter): CalendarDate =>
  addDays(quarterDays(calendar, quarter).finish, 1 - fortnight)

/** What is needed to say which review is due, without the roadmap itself: kept beside it for the start screen. */
export const summarySchema = z.strictObject({
  calendar: fiscalCalendar,
  reviewsFrom: calendarDate,
  signedQuarters: z.array(calendarDate),
  /** The quarter whose review was opened and is not signed yet. */
  openQuarter: calendarDate.nullable(),
})
export type ReviewSummary = z.infer<typeof summarySchema>

/** Returns the review that was opened and is not signed yet; there is one at most. */
export const reviewAtHand = (state: State): Review | undefined => all(state, 'review').find(({ signedOn }) => signedOn === null)

/** Returns the review summary of a state. Throws a RangeError on a state without a roadmap. */
export function reviewSummary(state: State): ReviewSummary {
  const { calendar, reviewsFrom } = roadmapOf(state)
  const reviews = all(state, 'review').toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1))
  return {
    calendar,
    reviewsFrom,
    signedQuarters: reviews.filter(({ signedOn }) => signedOn !== null).map(({ quarter }) => quarter),
    openQuarter: reviewAtHand(state)?.quarter ?? null,
  }
}

/** One quarter whose review is not signed yet. */
export interface UnsignedReview {
  readonly quarter: Quarter
  readonly state: 'upcoming' | 'due' | 'overdue'
  /**
   * Upcoming: days until it becomes due, 1 or more. Due: days left of the quarter, 0 on its last day.
   * Overdue: days since its last day, 1 or more.
   */
  readonly days: number
  /** The first day on which it is due, and the last day of its quarter. */
  readonly dueFrom: CalendarDate
  readonly finish: CalendarDate
  /** Whether it was opened already. */
  readonly opened: boolean
}

export interface ReviewDue extends UnsignedReview {
  /** Whether it can be opened: its quarter has begun. */
  readonly openable: boolean
  /** Every quarter that ended without a signed review, oldest first; the first of them is the one to do now. */
  readonly missed: readonly UnsignedReview[]
}

/**
 * Returns the review that comes next: the oldest quarter since `reviewsFrom` without a signed review. Two
 * missed quarters are two reviews, one after the other; they are never merged.
 */
export function reviewDue(summary: ReviewSummary, today: CalendarDate): ReviewDue {
  const { calendar, openQuarter } = summary
  const signed = new Set(summary.signedQuarters.map((day) => quarterOf(calendar, day)))
  const missed: UnsignedReview[] = []
  let quarter = quarterOf(calendar, summary.reviewsFrom)
  for (;;) {
    if (!signed.has(quarter)) {
      const found = unsigned(calendar, quarter, today, openQuarter)
      if (found.state !== 'overdue') {
        const next = missed[0] ?? found
        return { ...next, openable: next.quarter <= today, missed }
      }
      missed.push(found)
    }
    quarter = addQuarters(calendar, quarter, 1)
  }
}

function unsigned(calendar: FiscalCalendar, quarter: Quarter, today: CalendarDate, openQuarter: Quarter | null): UnsignedReview {
  const { finish } = quarterDays(calendar, quarter)
  const dueFrom = dueFromOf(calendar, quarter)
  const state = today < dueFrom ? 'upcoming' : today <= finish ? 'due' : 'overdue'
  const days =
    state === 'upcoming' ? daysBetween(today, dueFrom) : state === 'due' ? daysBetween(today, finish) : daysBetween(finish, today)
  return { quarter, state, days, dueFrom, finish, opened: openQuarter !== null && quarterOf(calendar, openQuarter) === quarter }
}
