import { quarterLabel } from '#shared/calendar/fiscal.ts'
import type { CalendarDate } from '#shared/calendar/dates.ts'
import type { DeckGiven } from '#shared/document/deck/given.ts'
import { reviewDocument } from '#shared/document/reviewDocument.ts'
import type { Id } from '#shared/domain/fields.ts'
import { all, roadmapOf, type State } from '#shared/domain/records.ts'
import type { Review } from '#shared/domain/review.ts'
import { baselineOf, signAction, signingOf } from '#shared/review/baseline.ts'
import { reviewAtHand, reviewDue, reviewSummary } from '#shared/review/due.ts'
import { applicationOf, applyingRevision } from '#shared/review/lessons.ts'
import type { Database } from '../store/database.ts'
import { stateAt, trail } from '../store/history.ts'
import type { OpenRoadmap } from './session.ts'

type Open = Pick<OpenRoadmap, 'id' | 'state' | 'lines' | 'position'>

/** Returns the review slides are made of: the open one, else the last that was signed; null where there is none. */
export const reviewToShow = (state: State): Review | null =>
  reviewAtHand(state) ?? all(state, 'review').toSorted((a, b) => (a.quarter < b.quarter ? 1 : -1))[0] ?? null

/** Reads what the slides of a roadmap are made of: its review with the plan it compares with, else the plan alone. */
export async function readDeckGiven(database: Database, { id, state, lines, position }: Open, today: CalendarDate): Promise<DeckGiven> {
  const { calendar } = roadmapOf(state)
  const review = reviewToShow(state)
  const reviewed = review?.quarter ?? reviewDue(reviewSummary(state), today).quarter
  const signing = review?.signedOn ? signingOf(await trail(database, id, 'review', review.id), review.id) : null
  const number = signing ?? position.number
  const compared = review?.baseline ?? baselineOf(lines, calendar, reviewed)
  const [now, baseline] = await Promise.all([signing === null ? state : stateAt(database, id, signing), stateAt(database, id, compared)])
  const line = lines.find((candidate) => candidate.number === compared)
  return {
    now,
    number,
    reviewed,
    quarter: quarterLabel(calendar, reviewed),
    baseline: { state: baseline, number: compared, signed: line?.action === signAction ? line.subject : null, isNow: compared === number },
    review:
      review &&
      reviewDocument({
        review: review.id,
        baseline,
        now,
        latest: state,
        lines,
        today,
        decidedAt: await decidedIn(database, id, now, review.id),
      }),
    today,
  }
}

/** By lesson, the roadmap as it was when the review decided to apply it. */
async function decidedIn(database: Database, roadmap: Id, now: State, review: Id): Promise<ReadonlyMap<Id, State>> {
  const read = all(now, 'lesson').map(async (lesson) => {
    const application = applicationOf(lesson)
    if (application?.review !== review) return []
    const number = applyingRevision(await trail(database, roadmap, 'lesson', lesson.id), lesson.id, application)
    return number === null ? [] : [[lesson.id, await stateAt(database, roadmap, number)] as const]
  })
  return new Map((await Promise.all(read)).flat())
}
