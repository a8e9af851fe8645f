import { type FiscalCalendar, quarterLabel } from '../../calendar/fiscal.ts'
import type { Id } from '../../domain/fields.ts'
import type { Judgement } from '../../domain/lesson.ts'
import type { Review } from '../../domain/review.ts'
import type { State } from '../../domain/records.ts'
import { nameField, sayField, sayRecord } from '../../history/sayField.ts'
import { lessonsToJudge } from '../../review/judging.ts'
import { changesOfItem, type ItemOf, lessonsOf, type LessonState } from '../../review/lessons.ts'
import { t } from '../../text/index.ts'

/** A lesson that the review found or had to decide. Words are empty where there is nothing to say. */
export interface LessonEntry {
  readonly id: Id
  readonly title: string
  readonly cause: string
  readonly change: string
  /** What taught it. */
  readonly about: string
  readonly foundIn: string
  /** This review found it. */
  readonly isNew: boolean
  /** What this review decided of it. */
  readonly decided: LessonState
  /** `Applied to Photo estimates`. */
  readonly decidedWord: string
  readonly because: string
  /** What was changed there for it: `Finish: 31 Mar 2027 (FY27 Q4) → 30 Jun 2027 (FY28 Q1)`. */
  readonly changed: readonly string[]
}

/** A lesson applied earlier, and what this review found came of it; null where it has not said yet. */
export interface JudgedEntry {
  readonly id: Id
  readonly title: string
  readonly appliedTo: string
  readonly appliedIn: string
  readonly verdict: Judgement | null
  readonly verdictWord: string
  readonly because: string
}

export interface LessonsPart {
  /** The oldest first. */
  readonly entries: readonly LessonEntry[]
  readonly judged: readonly JudgedEntry[]
}

/**
 * Returns the lessons of a review in words. What a lesson changed is what is another in its item since it was decided
 * to apply it there (`decidedAt`, by lesson), else since the baseline.
 */
export function lessonsPart(
  baseline: State,
  now: State,
  review: Pick<Review, 'id' | 'quarter'>,
  calendar: FiscalCalendar,
  decidedAt: ReadonlyMap<Id, State>,
): LessonsPart {
  const titleOf = (item: ItemOf | null) =>
    item ? (now[item.kind][item.id]?.title ?? baseline[item.kind][item.id]?.title ?? t('lessons.gone')) : ''
  return {
    entries: lessonsOf(now, review).map(({ lesson, foundIn, decided }): LessonEntry => {
      const { id, title, cause, change, about } = lesson
      const item = decided?.decision === 'applied' ? decided.item : null
      return {
        id,
        title,
        cause: cause.trim(),
        change: change.trim(),
        about: titleOf(about),
        foundIn: quarterLabel(calendar, foundIn),
        isNew: lesson.review === review.id,
        decided: decided?.decision ?? 'new',
        decidedWord: decided ? t(`lessons.decided.${decided.decision}`, { item: titleOf(item) }) : t('lessons.state.new'),
        because: decided?.because.trim() ?? '',
        changed: item ? sayChanges(decidedAt.get(id) ?? baseline, now, item) : [],
      }
    }),
    judged: lessonsToJudge(now, review).map(({ lesson, applied, appliedIn, judged }): JudgedEntry => ({
      id: lesson.id,
      title: lesson.title,
      appliedTo: titleOf(applied.item),
      appliedIn: quarterLabel(calendar, appliedIn),
      verdict: judged?.verdict ?? null,
      verdictWord: judged ? t(`domain.judgement.${judged.verdict}`) : t('review.lessons.judge.unjudged'),
      because: judged?.because.trim() ?? '',
    })),
  }
}

const sayChanges = (then: State, now: State, item: ItemOf): string[] =>
  changesOfItem(then, now, item).flatMap(({ kind, id, before, after }) => {
    if (kind !== item.kind || !before || !after) {
      const verdict = t(`history.verdict.${before ? (after ? 'changed' : 'removed') : 'added'}`)
      return [t('reviewDocument.changedRecord', { kind: t(`domain.record.${kind}`), what: sayRecord(kind, id, now, then), verdict })]
    }
    return Object.keys(after).map((field) =>
      t('reviewDocument.changedField', {
        field: nameField(field),
        before: sayField(kind, field, before[field], now, then),
        after: sayField(kind, field, after[field], now, then),
      }),
    )
  })
