import type { CellValue, MergeRange } from 'hucre'
import { readXlsx } from 'hucre/xlsx'
import { sheetTime } from '../calendar/sheetTime.ts'
import { isBlank, type Records } from './records.ts'
import { checkWorkbook, placeOf, type WorkbookFault } from './spreadsheet/workbook.ts'

/** A sheet of a workbook as a table of texts. */
export interface SheetRead {
  readonly name: string
  readonly records: Records
  /** Whether Excel does not show it. */
  readonly hidden: boolean
}

export type SheetsRead =
  | { readonly ok: true; readonly sheets: readonly SheetRead[] }
  | { readonly ok: false; readonly reason: WorkbookFault }

/**
 * Returns the sheets of an Excel workbook (.xlsx or .xlsm), or why it is not read. A formula is what it came to; a day is
 * `yyyy-MM-dd`, whatever its format shows and whatever time stands behind it; a number is plain, and one in percent has its
 * sign. What is merged over several rows stands in each of them. Nothing is run and nothing is fetched.
 */
export async function readSheets(bytes: Uint8Array): Promise<SheetsRead> {
  const checked = checkWorkbook(bytes)
  if (!checked.ok) return checked
  const read = await readXlsx(checked.bytes).catch(() => null)
  if (read === null) return { ok: false, reason: 'damaged' }
  const is1904 = read.dateSystem === '1904'
  const sheets = read.sheets.map(({ name, rows, merges = [], hidden = false, veryHidden = false }, place): SheetRead => {
    const percents = checked.percents[place] ?? new Set<number>()
    const cells = rows.map((row, at) => row.map((value, column) => textOf(value, percents.has(placeOf(at, column)), is1904)))
    for (const merge of merges) fillDown(cells, merge)
    while (cells.length > 0 && isBlank(cells.at(-1) ?? [])) cells.pop()
    return { name, hidden: hidden || veryHidden, records: { cells, delimiter: '\t', brokenQuotes: [] } }
  })
  return { ok: true, sheets }
}

function textOf(value: CellValue | undefined, percent: boolean, is1904: boolean): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'number') return percent ? `${plain(value * 100)}%` : plain(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value !== 'object') return value.replace(/^(\d{4}-\d\d-\d\d)T00:00:00(\.0+)?Z?$/, '$1')
  return sheetTime(value, is1904)
}

/** As Excel shows it: a number of a file has 15 digits that count. */
const plain = (value: number): string => String(Number(value.toPrecision(15)))

/** A lane or a heading over several rows is one cell to Excel; here it is said in each of them. */
function fillDown(cells: string[][], { startRow, startCol, endRow }: MergeRange): void {
  const text = cells[startRow]?.[startCol] ?? ''
  if (text === '') return
  for (const row of cells.slice(startRow + 1, endRow + 1)) if ((row[startCol] ?? '').trim() === '') row[startCol] = text
}
