import type { ImportPlan } from './plan.ts'
import { importReportsOf } from './taking/importReports.ts'
import { Taking } from './taking/taking.ts'
import type { ImportDrafts, ImportOptions, ImportTarget } from './taking/types.ts'

export { contentOf } from './taking/past.ts'
export type * from './taking/types.ts'

/** More reports than these are not a series: the column of their dates is another one. */
export const reportLimit = 500

/**
 * Returns the revisions that an import makes, and what becomes of each report and each of its rows. Each report
 * of a series is a whole plan: what it lacks is removed, and what comes back is the same again; but what has a
 * row that was refused stays as it was, and what no file ever had is never touched. Of a single table nothing is
 * removed unless that is asked. What is already in the history changes nothing, and what would go back behind its
 * end is left out. The last revision keeps a report of each file. Every draft is checked by `plan`, and throws
 * what that throws; more than `reportLimit` reports throw a RangeError.
 */
export function draftsFor(source: ImportPlan, target: ImportTarget, options: ImportOptions): ImportDrafts {
  if (source.reports.length > reportLimit) throw new RangeError(`${source.reports.length} reports`)
  const taking = new Taking(source, target, options)
  const begins = source.reports.findLast(({ rows }) => rows.length > 0)?.asOf
  const reports = source.reports.map((report) => taking.take(report, begins ?? report.asOf))
  const last = taking.drafts.at(-1)
  const kept = last ? importReportsOf(source, target, options) : []
  return {
    drafts: last ? [...taking.drafts.slice(0, -1), { ...last, changes: [...last.changes, ...kept] }] : [],
    reports,
    remarks: taking.remarks,
  }
}
