import type { CalendarDate } from '../calendar/dates.ts'
import type { Id } from '../domain/fields.ts'
import { roadmapOf, type State } from '../domain/records.ts'
import type { Review, ReviewStep } from '../domain/review.ts'
import { deliveredEarlier } from './adoption.ts'
import { resultOf } from './agenda.ts'
import { saysWhy } from './answering.ts'
import { dueFromOf } from './due.ts'
import { lessonsToJudge } from './judging.ts'
import { changesOfItem, isComplete, lessonsOf } from './lessons.ts'
import { lookBack } from './lookBack.ts'
import { outcomeRows } from './outcomes.ts'

/** Why a review cannot be signed yet, the step where that is mended, and the records it is about. */
export interface GateReason {
  readonly reason:
    /** Promised activities without a verdict. */
    | 'unanswered'
    /** Verdicts that the plan contradicts: called delivered and not done, called moved and not moved. */
    | 'contradicted'
    /** Open lessons that this review has not decided, or not fully: applied to nothing, rejected for no reason. */
    | 'undecided'
    /** It is not due yet: what still happens in its quarter would be in no review. */
    | 'too-early'
    /** Nobody signs. */
    | 'no-name'
  readonly step: ReviewStep
  readonly items: readonly { readonly id: Id; readonly title: string }[]
}

/** What could still be said before signing; it does not block. */
export interface GateAdvice {
  readonly advice:
    | 'without-reason'
    | 'without-adoption'
    | 'unassessed'
    /** Delivered, not achieved, and nobody said which assumption was wrong. */
    | 'without-assumption'
    /** Lessons applied to something that is as it was. */
    | 'unchanged'
    /** Lessons applied long enough ago to be judged, that this review has not judged. */
    | 'unjudged'
  readonly step: ReviewStep
  readonly items: readonly { readonly id: Id; readonly title: string }[]
}

export interface Gate {
  readonly reasons: readonly GateReason[]
  readonly advice: readonly GateAdvice[]
}

/**
 * Returns what keeps the review from being signed by the named person on the day, in the order of the steps; nothing
 * does where `reasons` is empty. `whenApplied` has, by lesson, the roadmap as it was when this review applied
 * it; one that is left out is not said to have changed nothing. Throws a RangeError on a state without a roadmap.
 */
export function gate(
  baseline: State,
  now: State,
  review: Review,
  { name, today }: { readonly name: string; readonly today: CalendarDate },
  whenApplied: ReadonlyMap<Id, State> = new Map(),
): Gate {
  const { promised, added } = lookBack(baseline, now, review)
  const outcomes = outcomeRows(baseline, now, review, today).map((row) => ({ row, id: row.id, title: row.outcome.title }))
  const earlier = deliveredEarlier(now, review, [...promised, ...added]).filter(({ recorded }) => recorded === null)
  const titled = promised.map((row) => ({ row, id: row.id, title: row.now?.title ?? row.before.title }))
  const rows = lessonsOf(now, review)
  const lessons = rows
    .filter(({ decided }) => decided === null || !isComplete(decided))
    .map(({ lesson }) => ({ id: lesson.id, title: lesson.title }))
  const reasons: GateReason[] = [
    { reason: 'unanswered', step: 'look back', items: named(titled.filter(({ row }) => row.recorded === null)) },
    {
      reason: 'contradicted',
      step: 'look back',
      items: named(titled.filter(({ row }) => row.recorded !== null && !row.settled)),
    },
    { reason: 'undecided', step: 'lessons', items: lessons },
  ]
  const advice: GateAdvice[] = [
    {
      advice: 'without-reason',
      step: 'look back',
      items: named(titled.filter(({ row: { recorded } }) => recorded && recorded.verdict !== 'delivered' && !saysWhy(recorded))),
    },
    {
      advice: 'without-adoption',
      step: 'look back',
      items: [
        ...named(titled.filter(({ row }) => row.recorded?.verdict === 'delivered' && row.recorded.adoption === null)),
        ...earlier.map((row) => ({ id: row.id, title: row.now.title })),
      ],
    },
    {
      advice: 'unassessed',
      step: 'outcomes',
      items: named(outcomes.filter(({ row }) => row.given === null && !row.removedSince)),
    },
    {
      advice: 'without-assumption',
      step: 'outcomes',
      items: named(
        outcomes.filter(({ row }) => resultOf(row) === 'delivered, not achieved' && (row.recorded?.assumption ?? '').trim() === ''),
      ),
    },
    {
      advice: 'unchanged',
      step: 'lessons',
      items: rows.flatMap(({ lesson: { id, title }, decided }) => {
        const then = whenApplied.get(id)
        return then && decided?.item && changesOfItem(then, now, decided.item).length === 0 ? [{ id, title }] : []
      }),
    },
    {
      advice: 'unjudged',
      step: 'lessons',
      items: lessonsToJudge(now, review).flatMap(({ judged, lesson: { id, title } }) => (judged ? [] : [{ id, title }])),
    },
  ]
  const early: GateReason[] =
    today < dueFromOf(roadmapOf(now).calendar, review.quarter) ? [{ reason: 'too-early', step: 'sign off', items: [] }] : []
  const noName: GateReason[] = name.trim() === '' ? [{ reason: 'no-name', step: 'sign off', items: [] }] : []
  return {
    reasons: [...reasons.filter(({ items }) => items.length > 0), ...early, ...noName],
    advice: advice.filter(({ items }) => items.length > 0),
  }
}

const named = (rows: readonly { readonly id: Id; readonly title: string }[]) => rows.map(({ id, title }) => ({ id, title }))
