import type { CalendarDate } from '../calendar/dates.ts'
import type { AcceptedRow, ImportPlan, ImportReport } from './plan.ts'

/** What one of several files says. */
export interface FilePlan {
  /** Its name, which no other of them has. */
  readonly file: string
  /** The day of its report; null where its rows are dated themselves. */
  readonly asOf: CalendarDate | null
  readonly plan: ImportPlan
}

/**
 * Returns what several files say together: a series in the order of its days, in which each row names its file.
 * A file whose rows are dated brings its own reports, any other is the report of its day, also where none of its
 * rows can be read. One file alone is its own plan.
 */
export function combine(files: readonly FilePlan[]): ImportPlan {
  const [first] = files
  if (first && files.length === 1) return first.plan
  const dated = files.flatMap(({ file, asOf, plan }) =>
    (plan.series || asOf === null ? plan.reports : [oneReport(asOf, plan)]).map((report) => ({ file, report })),
  )
  const reports = dated.toSorted((a, b) => (a.report.asOf === b.report.asOf ? 0 : a.report.asOf < b.report.asOf ? -1 : 1))
  const times = new Map<string, number>()
  for (const { report } of reports) times.set(report.label, (times.get(report.label) ?? 0) + 1)
  return {
    series: true,
    reports: reports.map(({ file, report }): ImportReport => ({
      ...report,
      label: (times.get(report.label) ?? 0) > 1 ? `${report.label} (${file})` : report.label,
      rows: report.rows.map((row): AcceptedRow => ({ ...row, file })),
    })),
    refused: files.flatMap(({ file, plan }) => plan.refused.map((row) => ({ ...row, file }))),
    remarks: files.flatMap(({ file, plan }) => (plan.remarks ?? []).map((remark) => ({ ...remark, file }))),
    strayKeys: [...new Set(files.flatMap(({ plan }) => (plan.series ? plan.strayKeys : [])))],
  }
}

/** A row whose form is broken belongs to the report all the same, where there is only one. */
function oneReport(asOf: CalendarDate, { reports, strayKeys }: ImportPlan): ImportReport {
  const [report] = reports
  return {
    label: asOf,
    asOf,
    rows: report?.rows ?? [],
    refusedKeys: [...(report?.refusedKeys ?? []), ...strayKeys],
    refusedTitles: report?.refusedTitles ?? [],
  }
}
