import type { GateReason } from './gate.ts'

export type ReviewRefusal =
  /** There is no such review, or no such lesson for it to decide. */
  | 'not-there'
  /** It was signed: its records are frozen. */
  | 'signed'
  /** It is not signed yet, so that nothing is to be added to it afterwards. */
  | 'not-signed'
  /** An addendum without a text, or without a name. */
  | 'nothing-said'
  | 'nothing-decided'
  /** What came of the lesson where it was applied before is to be said first. */
  | 'judge-first'
  /** Another review is open, an earlier quarter is not reviewed yet, or the quarter has not begun. */
  | 'not-its-turn'
  /** Something keeps it from being signed; `reasons` says what. */
  | 'blocked'

/** A review command that may not be. The roadmap is as it was. */
export class ReviewError extends Error {
  override readonly name = 'ReviewError'
  constructor(
    readonly refusal: ReviewRefusal,
    readonly reasons: readonly GateReason[] = [],
  ) {
    super([refusal, ...reasons.map(({ reason, items }) => `${reason}: ${items.map(({ title }) => title).join(', ')}`)].join('; '))
  }
}
