import type { CalendarDate } from '../../calendar/dates.ts'
import type { Id } from '../../domain/fields.ts'
import type { RecordKind } from '../../domain/records.ts'

/** A cell: a text, a number, a day, or nothing. A text is never empty: where nothing is written, there is nothing. */
export type Cell = string | number | { readonly day: CalendarDate } | null

export interface SheetColumn {
  /** What stands above it; another in every column of the sheet. */
  readonly name: string
  readonly is: 'text' | 'number' | 'day'
  /** In characters. */
  readonly width: number
  /** The words it may hold, where they are few. */
  readonly choices?: readonly string[]
}

/** A sheet as it is written. */
export interface Sheet {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly Cell[])[]
}

/** A sheet as it was read: its header is row 1. */
export interface ReadSheet {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
}

/** Where something stands in a workbook, as a spreadsheet shows it. */
export interface CellPlace {
  readonly sheet: string
  /** From 1; the header is row 1. */
  readonly row: number
  /** The name of the column; null where it is the whole row. */
  readonly column: string | null
}

/** What is wrong, or worth knowing, at a place. */
export interface Note extends CellPlace {
  readonly sentence: string
  /** The record that the row belongs to; null where that is not to be told. */
  readonly kind: RecordKind
  readonly id: Id | null
}

/** A cell that says nothing its column can hold. */
export class CellProblem extends Error {
  override readonly name = 'CellProblem'
  constructor(
    /** Which of the cells that were read together, from 0. */
    readonly at: number,
    readonly sentence: string,
  ) {
    super(sentence)
  }
}

/** Returns a cell as text: nothing as the empty one. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  return typeof cell === 'object' ? cell.day : String(cell)
}

/** Returns the cell that holds the text. */
export const cellOf = (text: string): Cell => (text === '' ? null : text)

/** Returns several texts as one, which `readList` reads: `Ann; Bob`. What could be misread stands in quotation marks, doubled inside. */
export const sayList = (items: readonly string[]): string =>
  items.map((item) => (item === '' || /^\s|\s$|[";\n\r]/.test(item) ? `"${item.replaceAll('"', '""')}"` : item)).join('; ')

/** Returns the texts that `sayList` wrote, or that somebody wrote like it: by semicolons or lines. */
export function readList(text: string): string[] {
  const items: string[] = []
  const shape = /\s*(?:"((?:[^"]|"")*)"\s*(?=[;\n]|$)|([^;\n]*))(?:[;\n]|$)/y
  while (shape.lastIndex < text.length) {
    const found = shape.exec(text)
    if (!found) break
    const [, quoted, bare] = found
    if (quoted !== undefined) items.push(quoted.replaceAll('""', '"'))
    else if (bare !== undefined && bare.trim() !== '') items.push(bare.trim())
  }
  return items
}
