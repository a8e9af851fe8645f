import type { CalendarDate } from '../../calendar/dates.ts'
import type { Id } from '../../domain/fields.ts'
import type { Lesson } from '../../domain/lesson.ts'
import type { Principle, Review } from '../../domain/review.ts'

/** The rows of the sheets that hold the lists inside a record, each with whose it is. */
export interface NestedRows {
  readonly fiscalQuarter: { readonly owner: Id; readonly start: CalendarDate; readonly label: string }
  readonly capacity: { readonly owner: Id; readonly quarter: CalendarDate; readonly value: number }
  readonly target: { readonly owner: Id; readonly quarter: CalendarDate; readonly value: number }
  readonly principle: { readonly owner: Id; readonly principle: Principle; readonly agreed: boolean }
  readonly slideNote: { readonly owner: Id } & Review['slideNotes'][number]
  readonly lessonDecision: { readonly owner: Id } & Lesson['decisions'][number]
  readonly judgement: { readonly owner: Id } & Lesson['judgements'][number]
}
