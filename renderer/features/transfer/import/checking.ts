import { draftsFor, type LineFate, type ReportOutcome, reportLimit } from '#shared/exchange/drafts.ts'
import { joinableIn, type Loose } from '#shared/exchange/likeness.ts'
import type { ImportPlan, RefusedRow } from '#shared/exchange/plan.ts'
import { sayRemark } from '#shared/exchange/sayRemark.ts'
import { sayLine } from '#shared/exchange/taking/sayLine.ts'
import { type Checked, type JoinableSeen, type LinesAsked, type LinesFound, pageOfLines, type ReportSeen, shownAtMost } from './checked.ts'
import type { Destination } from './work.ts'

/** What was checked last, for the rows that are asked for. */
export interface Held {
  readonly outcomes: readonly ReportOutcome[]
  readonly refused: readonly RefusedRow[]
}

/** Returns what an import would do where nothing is discarded, and what the rows are found in later. */
export function checkPlan(
  plan: ImportPlan,
  files: Checked['files'],
  { target, options }: Destination,
): { readonly checked: Checked; readonly held: Held } {
  const tooMany = plan.reports.length > reportLimit
  const { reports, remarks } = tooMany
    ? { reports: [], remarks: [] }
    : draftsFor(plan, target, { ...options, discarded: new Set(), removeAbsent: false })
  return {
    checked: {
      series: plan.series,
      files,
      acceptedCount: plan.reports.reduce((sum, { rows }) => sum + rows.length, 0),
      refused: plan.refused.slice(0, shownAtMost).map((row) => ({ ...row, text: short(row.text), title: short(row.title) })),
      refusedCount: plan.refused.length,
      reports: reports.map(seen),
      remarks: [...new Set([...(plan.remarks ?? []), ...remarks].slice(0, shownAtMost).map(sayRemark))],
      joinable: tooMany ? { ending: [], beginning: [], likely: [] } : joinableSeen(plan, target),
      tooManyReports: tooMany ? plan.reports.length : null,
    },
    held: { outcomes: reports, refused: plan.refused },
  }
}

/** Returns the rows that are asked for, in words. */
export function findLines({ outcomes }: Held, { report, fate, search, from }: LinesAsked): LinesFound {
  const outcome = outcomes[report]
  if (!outcome) return { lines: [], keys: [] }
  const wanted = search.trim().toLowerCase()
  const matching = outcome.lines.filter(
    (line) => line.fate === fate && (wanted === '' || line.title.toLowerCase().includes(wanted) || line.key.toLowerCase().includes(wanted)),
  )
  return { lines: matching.slice(from, from + pageOfLines).map((line) => sayLine(line, outcome)), keys: matching.map(({ key }) => key) }
}

const short = (text: string) => (text.length > 200 ? `${text.slice(0, 200)}…` : text)

function seen({ lines, before: _before, after: _after, ...report }: ReportOutcome): ReportSeen {
  const counts: Record<LineFate, number> = { added: 0, changed: 0, same: 0, removed: 0, absent: 0 }
  for (const { fate } of lines) counts[fate] += 1
  return { ...report, counts }
}

/** More than these are not looked through by hand. */
const joinableLimit = 2_000

function joinableSeen(plan: ImportPlan, target: Destination['target']): JoinableSeen {
  const { ending, beginning, likely } = joinableIn(plan, target)
  const briefly = ({ key, title, report }: Loose) => ({ key, title: short(title), report: plan.reports[report]?.label ?? '' })
  return {
    ending: ending.slice(0, joinableLimit).map(briefly),
    beginning: beginning.slice(0, joinableLimit).map(briefly),
    likely: likely.slice(0, shownAtMost).map(({ earlier, later }) => ({ earlier: briefly(earlier), later: briefly(later) })),
  }
}
