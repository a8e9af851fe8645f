import { fileLimit } from '#shared/exchange/decode.ts'
import { cellLimit, type Delimiter, rowLimit } from '#shared/exchange/records.ts'
import type { WorkbookRefusal } from '#shared/exchange/workbook/read.ts'
import { language, t } from '#shared/text/index.ts'
import type { ImportProblem } from './useImport.ts'

const megabytes = (bytes: number) => new Intl.NumberFormat(language(), { maximumFractionDigits: 1 }).format(bytes / 1_000_000)

export const limits = { size: megabytes(fileLimit), rows: rowLimit }

/** Why the file cannot be imported, what is safe, and what to do. */
export function sayProblem(problem: ImportProblem): string {
  if (problem.kind === 'failed') return t('transfer.refused.failed', { file: problem.file, detail: problem.detail })
  if (problem.kind === 'refused-workbook') return sayWorkbookRefusal(problem.refusal, problem.file)
  if (problem.kind === 'refused-project')
    return t(`project.refused.${problem.refusal.reason}`, { file: problem.file, line: problem.refusal.line ?? 0, limit: limits.size })
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

export const delimiterNames: Readonly<Record<Delimiter, 'comma' | 'semicolon' | 'tab' | 'bar'>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
}
