import { t } from '../text/index.ts'
import type { Mapping } from './mapping.ts'
import type { RefusedRow } from './plan.ts'
import { sayReason } from './sayRefusal.ts'
import type { Table } from './table.ts'
import { csvText } from './workbook/csv.ts'

/** A file that rows were refused of, and how its dates were to be read. */
export interface RefusedOf {
  readonly name: string
  /** Null where it is no table. */
  readonly table: Pick<Table, 'header' | 'rows'> | null
  readonly formats: Mapping['formats']
}

/**
 * Returns the refused rows as the text of a CSV file: the cells as they stand in their file, under the names of its
 * columns, then the row they stand in and why they were left out. No cell of it is a formula to a spreadsheet.
 */
export function refusedCsv(refused: readonly RefusedRow[], files: readonly RefusedOf[]): string {
  const header = [...new Set(files.flatMap(({ table }) => table?.header ?? []))]
  const several = files.length > 1
  const names = t('importing.refused.columns', { returnObjects: true })
  const about = [
    ...(several ? [names.file] : []),
    names.row,
    ...(header.length === 0 ? [names.title] : []),
    names.column,
    names.text,
    names.why,
  ]
  const cellsOf = new Map(files.map((file) => [file, new Map(file.table?.rows.map(({ row, cells }) => [row, cells]))]))
  const lines = refused.map((line) => {
    const file = files.find(({ name }) => name === line.file) ?? files[0]
    const cells = file && cellsOf.get(file)?.get(line.row)
    const own = header.map((name) => cells?.[file?.table?.header.indexOf(name) ?? -1] ?? '')
    const why = sayReason(line, { formats: file?.formats ?? {} })
    return [
      ...own,
      ...(several ? [line.file ?? ''] : []),
      String(line.row),
      ...(header.length === 0 ? [line.title] : []),
      line.column ?? '',
      line.text,
      why,
    ]
  })
  return csvText([[...header, ...about], ...lines])
}

/** Returns the same as far as a kept report of an import knows it: one sentence a row. */
export const leftOutCsv = (leftOut: readonly string[]): string =>
  csvText([[t('importing.refused.columns.why')], ...leftOut.map((sentence) => [sentence])])
