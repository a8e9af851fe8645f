import type { Violation } from '#shared/domain/invariants.ts'
import { ChangeError } from '#shared/history/change.ts'
import { PlanError } from '#shared/planning/records.ts'
import { ReviewError, type ReviewRefusal } from '#shared/review/refusal.ts'
import { StoreError, type StoreProblem } from '../store/errors.ts'

/** What went wrong, named so that a sentence of the catalogue can say what happened, what is safe and what to do next. */
export type Problem =
  | { readonly kind: 'overtaken' }
  | { readonly kind: 'store'; readonly problem: StoreProblem }
  | { readonly kind: 'plan'; readonly violation: Violation }
  | { readonly kind: 'review'; readonly refusal: ReviewRefusal }
  | { readonly kind: 'value'; readonly detail: string }
  | { readonly kind: 'unknown'; readonly detail: string }

/** What was to be taken back by itself was changed since. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken'
}

export function problemOf(error: unknown): Problem {
  if (error instanceof StoreError) return { kind: 'store', problem: error.problem }
  if (error instanceof Overtaken) return { kind: 'overtaken' }
  if (error instanceof PlanError && error.broken[0]) return { kind: 'plan', violation: error.broken[0] }
  if (error instanceof ReviewError) return { kind: 'review', refusal: error.refusal }
  if (error instanceof ChangeError) return { kind: 'value', detail: error.message }
  return { kind: 'unknown', detail: error instanceof Error ? error.message : String(error) }
}
