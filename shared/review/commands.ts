import type { CalendarDate } from '../calendar/dates.ts'
import { rollPast } from '../calendar/horizon.ts'
import type { Id } from '../domain/fields.ts'
import type { Judgement, Lesson } from '../domain/lesson.ts'
import { all, roadmapOf, type State } from '../domain/records.ts'
import type { Assessment, DeliveryVerdict, Difference, Review } from '../domain/review.ts'
import type { Change } from '../history/change.ts'
import { setStatus } from '../planning/activity.ts'
import { add, edit } from '../planning/records.ts'
import { verdictOf } from './answering.ts'
import { gate } from './gate.ts'
import { type JudgingRow, lessonsToJudge } from './judging.ts'
import { type ItemOf, lessonsOf, lessonState } from './lessons.ts'
import { lookBack, type PromisedRow } from './lookBack.ts'
import { outcomeRows } from './outcomes.ts'
import { ReviewError } from './refusal.ts'
import { figuresOf } from './sayDo.ts'

function openReviewOf(state: State, id: Id): Review {
  const review = state.review[id]
  if (!review) throw new ReviewError('not-there')
  if (review.signedOn !== null) throw new ReviewError('signed')
  return review
}

/** What the plan is to say along with a verdict; whatever is left out stays as it is in the plan. */
export interface PlanToo {
  /** Delivered: the activity is done, since this day. */
  readonly finishedOn?: CalendarDate
  /** Moved: the activity is to finish on this day; one that was done or stopped is in progress again. */
  readonly newFinish?: CalendarDate
  /** Dropped: the activity is stopped. */
  readonly stop?: boolean
}

/**
 * Returns the changes that record (or record anew) what a review says of an activity, and what the plan is
 * to say too. What is not given stays as it was said, and only what was delivered has an adoption; none where
 * no verdict is given and none was. Throws a ReviewError when the review is not open.
 */
export function answer(
  state: State,
  given: {
    readonly review: Id
    readonly activity: Id
    readonly verdict?: DeliveryVerdict
    readonly listedReason?: string
    readonly reason?: string
    readonly adoption?: Difference['adoption']
    /** The key of the record if there is none yet. */
    readonly newId: Id
    readonly plan?: PlanToo
  },
): Change[] {
  const review = openReviewOf(state, given.review)
  const current = all(state, 'difference').find((item) => item.review === review.id && item.activity === given.activity)
  const verdict = given.verdict ?? current?.verdict
  if (verdict === undefined) return []
  const values = {
    verdict,
    // Why it moved is no reason of a delivery.
    listedReason: verdict === 'delivered' ? '' : (given.listedReason ?? current?.listedReason ?? ''),
    reason: given.reason ?? current?.reason ?? '',
    adoption: verdict === 'delivered' ? (given.adoption === undefined ? (current?.adoption ?? null) : given.adoption) : null,
  }
  const recorded = current
    ? edit(state, 'difference', current.id, values)
    : add('difference', { id: given.newId, review: review.id, activity: given.activity, ...values })
  return [...recorded, ...planToo(state, given.activity, given.plan ?? {})]
}

function planToo(state: State, id: Id, { finishedOn, newFinish, stop }: PlanToo): Change[] {
  const activity = state.activity[id]
  if (!activity) return []
  if (finishedOn !== undefined) return setStatus(state, id, 'done', finishedOn)
  if (stop) return setStatus(state, id, 'stopped')
  if (newFinish === undefined) return []
  const resumed = activity.status === 'done' || activity.status === 'stopped'
  return edit(state, 'activity', id, {
    finish: newFinish,
    ...(resumed ? { status: 'in progress' as const, finishedOn: null } : {}),
  })
}

/**
 * Returns the changes that say why a promise was moved or dropped, in the words of the list, or take that back
 * where it says so already. What the plan says came of it is confirmed with it; none where neither a person nor
 * the plan says that it was moved or dropped. Throws a ReviewError when the review is not open.
 */
export function giveReason(
  state: State,
  row: PromisedRow,
  given: { readonly review: Id; readonly reason: string; readonly newId: Id },
): Change[] {
  const verdict = verdictOf(row)
  if (verdict !== 'moved' && verdict !== 'dropped') return []
  const listedReason = row.recorded?.listedReason === given.reason ? '' : given.reason
  return answer(state, { review: given.review, activity: row.id, verdict, listedReason, newId: given.newId })
}

/**
 * Returns the changes that say whether what was delivered is used. That it was delivered is confirmed with it where
 * the plan says so; none where neither a person nor the plan does. Throws a ReviewError when the review is not open.
 */
export function giveAdoption(
  state: State,
  row: PromisedRow,
  given: { readonly review: Id; readonly adoption: NonNullable<Difference['adoption']>; readonly newId: Id },
): Change[] {
  if (verdictOf(row) !== 'delivered') return []
  return answer(state, { review: given.review, activity: row.id, verdict: 'delivered', adoption: given.adoption, newId: given.newId })
}

/**
 * Returns the changes that record for every unanswered promise what the plan itself says came of it, and
 * every addition as added; what is open stays unanswered. Throws a ReviewError when the review is not open.
 */
export function acceptProposals(baseline: State, state: State, id: Id, newId: () => Id): Change[] {
  const review = openReviewOf(state, id)
  const { promised, added } = lookBack(baseline, state, review)
  const record = (activity: Id, verdict: DeliveryVerdict) =>
    add('difference', { id: newId(), review: id, activity, verdict, listedReason: '', reason: '', adoption: null })
  return [
    ...promised.flatMap((row) => (row.recorded || row.proposal === 'open' ? [] : record(row.id, row.proposal))),
    ...added.flatMap((row) => (row.recorded ? [] : record(row.id, 'added'))),
  ]
}

/**
 * Returns the changes that record (or record anew) what a review says of an outcome. What is not given stays;
 * where no verdict was ever given, it goes on following the numbers. Throws a ReviewError when the review is
 * not open.
 */
export function assess(
  state: State,
  given: Pick<Assessment, 'review' | 'outcome'> &
    Partial<Pick<Assessment, 'verdict' | 'assumption' | 'note' | 'businessScore' | 'itScore'>> & { readonly newId: Id },
): Change[] {
  const { newId, ...values } = given
  openReviewOf(state, values.review)
  const current = all(state, 'assessment').find((item) => item.review === values.review && item.outcome === values.outcome)
  return current
    ? edit(state, 'assessment', current.id, values)
    : add('assessment', { id: newId, verdict: null, assumption: '', note: '', businessScore: null, itScore: null, ...values })
}

/**
 * Returns the changes that add a lesson the review found; the review may apply it to an item at once. Throws a
 * ReviewError when the review is not open.
 */
export function addLesson(state: State, lesson: Omit<Lesson, 'decisions' | 'judgements'>, applyTo: ItemOf | null = null): Change[] {
  openReviewOf(state, lesson.review)
  const decisions = applyTo ? [{ review: lesson.review, decision: 'applied' as const, item: applyTo, because: '' }] : []
  return add('lesson', { ...lesson, decisions, judgements: [] })
}

/** Returns the changes that reword a lesson. Throws a ReviewError when the review that found it is not open. */
export function editLesson(state: State, id: Id, values: Partial<Pick<Lesson, 'title' | 'cause' | 'change' | 'about'>>): Change[] {
  const lesson = state.lesson[id]
  if (!lesson) throw new ReviewError('not-there')
  openReviewOf(state, lesson.review)
  return edit(state, 'lesson', id, values)
}

/**
 * Returns the changes that record (or record anew) what the review decides about a lesson. What is not given
 * stays as this review said it; none where it has not decided and no decision is given. Throws a ReviewError
 * when the review is not open or the lesson is not one of those it has to decide; one that was applied before
 * may be applied anew, to another item.
 */
export function decideLesson(
  state: State,
  given: { readonly lesson: Id; readonly review: Id } & Partial<Lesson['decisions'][number]>,
): Change[] {
  const review = openReviewOf(state, given.review)
  const { lesson: id, ...said } = given
  const row = lessonsOf(state, review).find(({ lesson }) => lesson.id === id) ?? appliedBefore(state, review, id, said)
  if (!row) throw new ReviewError('not-there')
  const decision = said.decision ?? row.decided?.decision
  if (decision === undefined) return []
  const decided = { item: null, because: '', ...row.decided, ...said, decision }
  const others = row.lesson.decisions.filter((item) => item.review !== review.id)
  return edit(state, 'lesson', id, {
    decisions: [...others, { ...decided, item: decision === 'applied' ? decided.item : null }],
  })
}

function appliedBefore(state: State, review: Review, id: Id, { decision, item = null }: Partial<Lesson['decisions'][number]>) {
  const lesson = state.lesson[id]
  // Applied anew it would be judged anew: what came of it where it was applied before would never be said.
  if (lessonsToJudge(state, review).some((row) => row.lesson.id === id && row.judged === null)) throw new ReviewError('judge-first')
  return lesson && lessonState(lesson) === 'applied' && decision === 'applied' && item !== null ? { lesson, decided: null } : undefined
}

/**
 * Returns the changes that record (or record anew) what the review finds came of an applied lesson. What is not
 * given stays as this review said it; none where it has not judged and no verdict is given. Throws a ReviewError
 * when the review is not open or the lesson is not one of those it has to judge.
 */
export function judgeLesson(
  state: State,
  given: { readonly lesson: Id; readonly review: Id } & Partial<Pick<Lesson['judgements'][number], 'verdict' | 'because'>>,
): Change[] {
  const review = openReviewOf(state, given.review)
  const row = lessonsToJudge(state, review).find(({ lesson }) => lesson.id === given.lesson)
  if (!row) throw new ReviewError('not-there')
  const { lesson: id, ...said } = given
  const verdict = said.verdict ?? row.judged?.verdict
  if (verdict === undefined) return []
  const others = row.lesson.judgements.filter((item) => item.review !== review.id)
  return edit(state, 'lesson', id, { judgements: [...others, { because: '', ...row.judged, ...said, verdict }] })
}

/**
 * Returns the changes that judge every lesson nobody has judged in this review as the figures propose; one they
 * say nothing of is left. Throws a ReviewError when the review is not open.
 */
export function judgeAsProposed(state: State, id: Id, proposal: (row: JudgingRow) => Judgement | null): Change[] {
  const review = openReviewOf(state, id)
  return lessonsToJudge(state, review).flatMap((row) => {
    const verdict = row.judged ? null : proposal(row)
    return verdict ? judgeLesson(state, { lesson: row.lesson.id, review: id, verdict }) : []
  })
}

/** What the sign-off asks for besides a name. */
export type SignOff = Pick<
  Review,
  'attendees' | 'note' | 'businessScore' | 'itScore' | 'businessTrust' | 'itTrust' | 'maturity' | 'principles' | 'nextMeeting'
>

/** Returns the changes that fill in the sign-off. Throws a ReviewError when the review is not open. */
export function fillSignOff(state: State, id: Id, values: Partial<SignOff>): Change[] {
  openReviewOf(state, id)
  return edit(state, 'review', id, values)
}

/**
 * Returns the changes that sign a review: its figures are frozen, with the verdict shown for each outcome it
 * says something of, and the horizon rolls past its quarter.
 * They belong into a revision of kind `review` with the action `signAction`. Throws a ReviewError when it is
 * not open, or when something keeps it from being signed.
 */
export function sign(
  baseline: State,
  state: State,
  given: { readonly review: Id; readonly name: string; readonly today: CalendarDate } & Partial<SignOff>,
): Change[] {
  const { review: id, name, today, ...values } = given
  const review = openReviewOf(state, id)
  const { reasons } = gate(baseline, state, review, { name, today })
  if (reasons.length > 0) throw new ReviewError('blocked', reasons)
  const roadmap = roadmapOf(state)
  return [
    ...outcomeRows(baseline, state, review, today).flatMap(({ recorded, verdict }) =>
      recorded ? edit(state, 'assessment', recorded.id, { verdict }) : [],
    ),
    ...edit(state, 'review', id, {
      ...values,
      signedOn: today,
      signedBy: name.trim(),
      figures: figuresOf(lookBack(baseline, state, review)),
    }),
    ...edit(state, 'roadmap', roadmap.id, { horizon: rollPast(roadmap.calendar, roadmap.horizon, review.quarter) }),
  ]
}
