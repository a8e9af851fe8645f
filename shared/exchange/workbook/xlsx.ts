import type { CellStyle, CellValue, WriteSheet } from 'hucre'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { fromUtc, isCalendarDate, toUtc } from '../../calendar/dates.ts'
import type { State } from '../../domain/records.ts'
import type { Cell, ReadSheet, Sheet, SheetColumn } from './cells.ts'
import type { Exported } from './tables.ts'
import { sheetsOf } from './write.ts'

/** So that Excel keeps what is typed into a text, also where it begins with an equals sign. */
const styles: Readonly<Record<SheetColumn['is'], CellStyle>> = {
  text: { numFmt: '@', alignment: { vertical: 'top', wrapText: true } },
  number: { alignment: { vertical: 'top' } },
  day: { numFmt: 'yyyy-mm-dd', alignment: { vertical: 'top', horizontal: 'left' } },
}
const headStyle: CellStyle = {
  font: { bold: true, name: 'Calibri', size: 11 },
  alignment: { vertical: 'top', wrapText: true },
  numFmt: '@',
}

/** Rows that can be added below and still offer the words of a column. */
const roomBelow = 500

/** Returns the bytes of an Excel workbook that holds everything the state says. */
export async function writeWorkbook(state: State, revision: Exported | null = null): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await writeXlsx({ sheets: sheetsOf(state, revision).map(sheetFor) })
  return new Uint8Array(bytes)
}

function sheetFor({ name, columns, rows }: Sheet): WriteSheet {
  return {
    name,
    columns: columns.map(({ width, is }) => ({ width, style: styles[is] })),
    rows: [columns.map((column) => escaped(column.name)), ...rows.map((row) => row.map(valueOf))],
    cells: new Map(columns.map((_, place) => [`0,${place}`, { style: headStyle }])),
    freezePane: { rows: 1 },
    dataValidations: columns.flatMap(({ choices }, place) =>
      choices
        ? [
            {
              type: 'list' as const,
              values: [...choices],
              allowBlank: true,
              showErrorMessage: true,
              range: rangeOf(place, rows.length + roomBelow),
            },
          ]
        : [],
    ),
  }
}

/** The cells of a column below its header, as Excel names them. */
function rangeOf(place: number, last: number): string {
  const letters =
    place < 26
      ? String.fromCharCode(65 + place)
      : `${String.fromCharCode(64 + Math.floor(place / 26))}${String.fromCharCode(65 + (place % 26))}`
  return `${letters}2:${letters}${last + 1}`
}

function valueOf(cell: Cell): CellValue {
  if (cell === null || typeof cell === 'number') return cell
  return typeof cell === 'string' ? escaped(cell) : toUtc(cell.day)
}

/**
 * Office writes a character that XML cannot hold as `_x` and its number (ECMA-376, 22.9.2.19), so what looks like
 * that must be told apart from it. The library writes what is left: control characters and carriage returns. It takes
 * `#N/A` and its like for errors, so a number sign that begins a text is written in the same way.
 */
const escaped = (text: string): string =>
  text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/^#/, '_x0023_')
    .replaceAll(
      /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uFFFE\uFFFF]/g,
      (found) => `_x${found.charCodeAt(0).toString(16).toUpperCase()}_`,
    )

/** Returns the sheets of an Excel workbook. A formula is what it came to; a day with a time is the day. Throws where the bytes are no workbook. */
export async function readXlsxSheets(bytes: Uint8Array): Promise<ReadSheet[]> {
  const { sheets } = await readXlsx(bytes)
  return sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(cellFor)) }))
}

function cellFor(value: CellValue | undefined): Cell {
  if (value === undefined || value === null || value === '') return null
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value !== 'object') return value
  if (Number.isNaN(value.getTime())) return null
  const day = fromUtc(value)
  return isCalendarDate(day) ? { day } : day
}
