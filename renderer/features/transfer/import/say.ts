import { formatDate } from '#shared/calendar/dates.ts'
import { type DateFormat, readDay } from '#shared/exchange/dateFormats.ts'
import { fileLimit } from '#shared/exchange/decode.ts'
import type { MappingGap } from '#shared/exchange/mapping.ts'
import { cellLimit, type Delimiter, rowLimit } from '#shared/exchange/records.ts'
import { pattern } from '#shared/exchange/sayRefusal.ts'
import type { WorkbookRefusal } from '#shared/exchange/workbook/read.ts'
import { language, t } from '#shared/text/index.ts'
import type { ImportProblem } from './useImport.ts'

const megabytes = (bytes: number) =>
  new Intl.NumberFormat(language(), { maximumFractionDigits: 1 }).format(bytes / 1_000_000)

export const limits = { size: megabytes(fileLimit), rows: rowLimit }

/** Why the file cannot be imported, what is safe, and what to do. */
export function sayProblem(problem: ImportProblem): string {
  if (problem.kind === 'failed') return t('transfer.refused.failed', { file: problem.file, detail: problem.detail })
  if (problem.kind === 'refused-workbook') return sayWorkbookRefusal(problem.refusal, problem.file)
  if (problem.kind === 'refused-project') return t(`project.refused.${problem.refusal.reason}`, { file: problem.file, line: problem.refusal.line ?? 0, limit: limits.size })
  return t(`transfer.refused.${problem.reason}`, {
    file: problem.file,
    size: megabytes(problem.size),
    limit: limits.size,
    rows: rowLimit,
    cells: cellLimit,
  })
}

function sayWorkbookRefusal(refusal: WorkbookRefusal, file: string): string {
  if (refusal.reason !== 'incomplete') return t(`workbook.refused.${refusal.reason}`, { file })
  const { sheet, columns } = refusal
  if (columns.length === 0) return t('workbook.refused.sheet', { file, sheet })
  return t('workbook.refused.columns', { file, sheet, count: columns.length, columns: columns.join(', ') })
}

export function sayGaps(gaps: readonly MappingGap[]): string {
  const parts = gaps.map(({ reason, field }) => {
    const name = t(`transfer.mapping.fields.${field}`)
    if (reason === 'needs-column') return t('transfer.mapping.gapColumn', { field: name })
    if (reason === 'needs-scale') return t('importMapping.gapScale')
    if (reason === 'needs-format') return t('transfer.mapping.gapFormat', { field: name })
    return t('transfer.mapping.gapReport', { date: t('transfer.mapping.fields.reportDate'), number: name })
  })
  return t('transfer.mapping.gaps', { what: parts.join(t('transfer.mapping.and')) })
}

export const delimiterNames: Readonly<Record<Delimiter, 'comma' | 'semicolon' | 'tab' | 'bar'>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
}

/** A format by example, and what a value of the file is in it. */
export function sayFormat(format: DateFormat, example: string | undefined): string {
  const day = example === undefined ? null : readDay(example, format)
  if (example === undefined || day === null) return pattern(format)
  return t('transfer.mapping.asLike', { example, day: formatDate(day, language()) })
}

/** The days that an ambiguous value can be: `3 Apr 2026 or 4 Mar 2026`. */
export function sayDays(example: string, formats: readonly DateFormat[]): string {
  const days = [...new Set(formats.flatMap((format) => readDay(example, format) ?? []))].map((day) => formatDate(day, language()))
  return days.reduce((first, second) => t('transfer.mapping.or', { first, second }))
}
