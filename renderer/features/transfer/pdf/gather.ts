import { quarterLabel } from '#shared/calendar/fiscal.ts'
import { documentsOf } from '#shared/document/layout.ts'
import { outcomeDocument } from '#shared/document/outcomeDocument.ts'
import type { PageSetup } from '#shared/document/page.ts'
import { type ReviewDocument, reviewDocument } from '#shared/document/reviewDocument.ts'
import type { Id } from '#shared/domain/fields.ts'
import { all, roadmapOf, type State } from '#shared/domain/records.ts'
import type { RevisionLine } from '#shared/history/revision.ts'
import { comparedNext, signingOf } from '#shared/review/baseline.ts'
import { applicationOf, applyingRevision } from '#shared/review/lessons.ts'
import { sayDo } from '#shared/review/sayDo.ts'
import { sayShare } from '#shared/review/sayValues.ts'
import type { DocumentModel } from '../../../document/index.ts'
import type { Database } from '../../../store/database.ts'
import { stateAt, trail } from '../../../store/history.ts'
import type { Subject } from '../export/subject.ts'

/** Reads what the document needs besides the state that is printed: the baseline, and what a review looks at. */
export async function gather(
  database: Database,
  of: Subject,
  lines: readonly RevisionLine[],
  setup: PageSetup,
  outcome: Id | null,
): Promise<DocumentModel> {
  const { state, revision, today } = of
  const [baseline, review] = await Promise.all([
    setup.ghost ? baselineFor(database, of, lines) : null,
    reviewFor(database, of, lines, setup.contents.review),
  ])
  const documentOver = documentsOf(state, revision, today, baseline)
  return {
    documentOver,
    calendar: roadmapOf(state).calendar,
    lines: lines.filter(({ number }) => number <= revision.number),
    setup,
    review: review && { review, past: reviewedUntil(state, setup.contents.review) },
    outcome: outcome === null ? null : outcomeDocument(state, documentOver(null), outcome),
  }
}

/** The signed reviews up to one, the oldest first. */
const reviewedUntil = (state: State, quarter: string | null) =>
  all(state, 'review')
    .filter((review) => quarter !== null && review.quarter <= quarter)
    .toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1))
    .flatMap(({ quarter: key, figures }) =>
      figures ? [{ ...figures, quarter: quarterLabel(roadmapOf(state).calendar, key), share: sayShare(sayDo(figures)) }] : [],
    )

/** The roadmap that the review at hand or the next one compares with, as on the screen. */
async function baselineFor(database: Database, { roadmap, state, today }: Subject, lines: readonly RevisionLine[]): Promise<State> {
  return stateAt(database, roadmap, comparedNext(state, lines, today))
}

async function reviewFor(
  database: Database,
  { roadmap, state, today }: Subject,
  lines: readonly RevisionLine[],
  quarter: string | null,
): Promise<ReviewDocument | null> {
  const review = all(state, 'review').find((one) => one.quarter === quarter)
  if (!review) return null
  const signed = review.signedOn === null ? null : signingOf(await trail(database, roadmap, 'review', review.id), review.id)
  const [baseline, now] = await Promise.all([
    stateAt(database, roadmap, review.baseline),
    signed === null ? state : stateAt(database, roadmap, signed),
  ])
  const decidedAt = new Map<string, State>()
  for (const lesson of all(now, 'lesson')) {
    const application = applicationOf(lesson)
    if (application?.review !== review.id) continue
    // One after the other: few lessons are applied in one review.
    // oxlint-disable-next-line no-await-in-loop
    const number = applyingRevision(await trail(database, roadmap, 'lesson', lesson.id), lesson.id, application)
    // oxlint-disable-next-line no-await-in-loop
    if (number !== null) decidedAt.set(lesson.id, await stateAt(database, roadmap, number))
  }
  return reviewDocument({ review: review.id, baseline, now, latest: state, lines, today, decidedAt })
}
