import type { Mapping } from './mapping.ts'
import { columnsLike } from './headers.ts'
import { type RowNames, tidy } from './rowNames.ts'
import type { Table, TableRow } from './table.ts'

/** Why something that a row says is not taken, while the row is. */
export type DependencyRemark = 'unknown-name' | 'not-finish-to-start' | 'lag' | 'itself'

/** Which rows a row waits for, and what of it cannot be kept. */
export interface Waits {
  /** The rows that must finish first, and the cells that say so. */
  readonly on: readonly TableRow[]
  readonly holds: readonly TableRow[]
  readonly remarks: readonly { readonly text: string; readonly reason: DependencyRemark }[]
}

/** `12`, `12FS`, `12FS+3d`, `12SS-50%`: a task, how the two hang together, and how long after. */
const linked = /^(.+?) ?(FS|SS|FF|SF)? ?([+-] ?\d+(?:[.,]\d+)? ?(?:%|e?[a-z]+\.?))?$/i

/**
 * Returns which rows a row waits for (`on`), and which wait for it (`holds`). A cell is one name, or several with
 * semicolons, line ends or commas between them; of Microsoft Project's links only those from finish to start
 * count, and without their lag. All columns of the mapped one's name are read.
 */
export function dependencyReader(table: Table, { columns }: Mapping, names: RowNames): (line: TableRow) => Waits {
  const columnsOf = (column: number | undefined) => (column === undefined ? [] : columnsLike(table.header, table.duplicates, column))
  const [before, after] = [columnsOf(columns.dependsOn), columnsOf(columns.blocks)]
  return (line) => {
    const remarks: { text: string; reason: DependencyRemark }[] = []
    const rowsIn = (cells: readonly number[]): TableRow[] => {
      const found = new Set<TableRow>()
      const take = (text: string): boolean => {
        const row = names.named(text, line)
        if (row === line) remarks.push({ text, reason: 'itself' })
        else if (row) found.add(row)
        return row !== null
      }
      const takeLink = (text: string) => {
        const [, name = '', type = 'FS', lag] = linked.exec(text) ?? []
        const row = names.named(name, line)
        if (!row || name === text) return void remarks.push({ text, reason: 'unknown-name' })
        if (type.toUpperCase() !== 'FS') return void remarks.push({ text, reason: 'not-finish-to-start' })
        if (lag !== undefined) remarks.push({ text, reason: 'lag' })
        take(name)
      }
      for (const column of cells) {
        const cell = tidy((line.cells[column] ?? '').replaceAll('\n', ';'))
        // The longest name that fits: a title may have a comma in it.
        if (cell === '' || take(cell)) continue
        for (const part of cell.split(';').map(tidy)) {
          if (part === '' || take(part)) continue
          for (const name of part.split(',').map(tidy)) if (name !== '' && !take(name)) takeLink(name)
        }
      }
      return [...found]
    }
    return { on: rowsIn(before), holds: rowsIn(after), remarks }
  }
}
