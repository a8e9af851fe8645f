import type { LineFate } from '#shared/exchange/drafts.ts'
import type { Checked } from './checked.ts'
import type { Choice } from './into.ts'

/** How much of what was checked is taken: rows, and the revisions they make. Of a table what changes nothing does not count. */
export function takenOf(
  { series, reports }: Checked,
  { discarded, removeAbsent }: Choice,
): { readonly rows: number; readonly revisions: number } {
  const revisions = reports.filter(({ fate }) => fate === 'revision')
  if (series) return { rows: revisions.reduce((sum, report) => sum + report.rows, 0), revisions: revisions.length }
  const counts = reports[0]?.counts
  const fates: readonly LineFate[] = ['added', 'changed', ...(removeAbsent ? (['absent'] as const) : [])]
  const left = [...discarded.values()].filter((fate) => fates.includes(fate)).length
  const rows = counts ? fates.reduce((sum, fate) => sum + counts[fate], 0) - left : 0
  return { rows, revisions: rows > 0 ? 1 : 0 }
}
