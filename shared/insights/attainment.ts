import type { Quarter } from '../calendar/fiscal.ts'
import type { Id } from '../domain/fields.ts'
import type { OutcomeVerdict } from '../domain/review.ts'
import { outcomeRows } from '../review/outcomes.ts'
import { type Past, signedReviews, signedState } from './past.ts'

/** An outcome at the end of a reviewed quarter, as it was known when the review was signed. */
export interface AttainmentCell {
  readonly quarter: Quarter
  readonly review: Id
  /** The value the expected way began at; null without a measure. */
  readonly start: number | null
  readonly expected: number | null
  readonly reading: number | null
  /** (reading - start) / (expected - start); null where it was not measured, or only to be held. */
  readonly attainment: number | null
  readonly verdict: OutcomeVerdict
}

export interface AttainmentRow {
  readonly outcome: Id
  readonly title: string
  readonly unit: string
  /** It is in the roadmap still. */
  readonly here: boolean
  /** One for each reviewed quarter; null where the outcome was not there. */
  readonly cells: readonly (AttainmentCell | null)[]
}

/** Returns the attainment of every outcome in every quarter with a signed review, quarters oldest first. */
export function attainments(past: Past): { quarters: { quarter: Quarter; review: Id }[]; rows: AttainmentRow[] } {
  const reviews = signedReviews(past.now)
  const rows = new Map<Id, { outcome: Id; title: string; unit: string; cells: (AttainmentCell | null)[] }>()
  for (const [place, review] of reviews.entries())
    for (const { id, outcome, measure, expected, reading, attainment, verdict } of outcomeRows(
      past.at(review.baseline),
      signedState(past, review.id),
      review,
      past.today,
    )) {
      const row = rows.get(id) ?? { outcome: id, title: '', unit: '', cells: reviews.map(() => null) }
      rows.set(id, row)
      row.title = past.now.outcome[id]?.title ?? outcome.title
      row.unit = measure?.unit ?? row.unit
      row.cells[place] = {
        quarter: review.quarter,
        review: review.id,
        start: measure?.baseline ?? null,
        expected,
        reading: reading?.value ?? null,
        attainment,
        verdict,
      }
    }
  return {
    quarters: reviews.map(({ id, quarter }) => ({ quarter, review: id })),
    rows: [...rows.values()].map((row) => ({ ...row, here: past.now.outcome[row.outcome] !== undefined })),
  }
}
