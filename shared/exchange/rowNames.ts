import { type ImportField, plainName } from './headers.ts'
import type { Table, TableRow } from './table.ts'

/** Returns the text without blanks at its ends or several between its words. */
export const tidy = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** What a mapping says of columns. */
interface Mapped {
  readonly columns: Readonly<Partial<Record<ImportField, number>>>
}

/** Which row of the same report a name in another row means, and what lies in a row. */
export interface RowNames {
  readonly keyOf: (line: TableRow) => string
  readonly titleOf: (line: TableRow) => string
  /** The row that is called so in the report of the given one; null where none is, or two are. */
  readonly named: (name: string, beside: TableRow) => TableRow | null
}

/** Names of columns with a number of the row that other rows refer to, whatever the key is: Jira, Microsoft Project. */
const numberNames: ReadonlySet<string> = new Set(['id', 'issue id', 'task id', 'row id', 'row number'])

const cell = (line: TableRow, column: number | undefined) => (column === undefined ? '' : tidy(line.cells[column] ?? ''))
const placeOf = (report: string, name: string) => `${report} ${name}`

/**
 * Returns how the rows of a table are named by each other: by their key; by a number that the file gives
 * them beside it; by their title; and, where the file has neither key nor number, by their place below the
 * header, as Smartsheet does. The number comes before a key that is called unique: Microsoft Project's
 * predecessors are numbers, and may be another row's unique one.
 */
export function rowNames(table: Table, mapping: Mapped): RowNames {
  const { columns } = mapping
  const header = table.header.map(plainName)
  const number = header.findIndex((name, column) => numberNames.has(name) && column !== columns.key)
  const titleOf = (line: TableRow) => cell(line, columns.title)
  const keyOf = (line: TableRow) => (columns.key === undefined ? titleOf(line) : cell(line, columns.key))
  const reportOf = (line: TableRow) => JSON.stringify([cell(line, columns.reportDate), cell(line, columns.reportNumber)])
  const ways: ((line: TableRow) => string)[] = [keyOf, titleOf]
  if (number >= 0) ways.splice(/\bunique\b/.test(header[columns.key ?? -1] ?? '') ? 0 : 1, 0, (line) => cell(line, number))
  else if (columns.key === undefined) ways.push((line) => String(line.row - table.headerRow))

  // Made when a name is first looked up: most files name no other rows.
  let known: Map<string, TableRow | null>[] | null = null
  const learn = () =>
    ways.map((way) => {
      const rows = new Map<string, TableRow | null>()
      for (const line of table.rows) {
        if (line.flaw !== null) continue
        const name = way(line)
        const at = placeOf(reportOf(line), name)
        if (name !== '') rows.set(at, rows.has(at) ? null : line)
      }
      return rows
    })
  return {
    keyOf,
    titleOf,
    named: (name, beside) => {
      known ??= learn()
      const at = placeOf(reportOf(beside), name)
      for (const rows of known) if (rows.has(at)) return rows.get(at) ?? null
      return null
    },
  }
}

/**
 * Returns in which lane each row lies, in the file's own words; null where the file says nothing of lanes. It is
 * the row's own, else that of its parent, and so on up: the lane is called like the topmost of them, or like
 * the name of a parent that is no row. What has no parent and is one lies in the lane of its children.
 */
export function laneReader(table: Table, mapping: Mapped, names: RowNames = rowNames(table, mapping)): (line: TableRow) => string | null {
  const { lane, parent } = mapping.columns
  if (lane === undefined && parent === undefined) return () => null
  const own = (line: TableRow) => (lane === undefined ? '' : tidy(line.cells[lane] ?? ''))
  if (parent === undefined) return own
  const above = (line: TableRow) => tidy(line.cells[parent] ?? '')
  const parents = new Set(table.rows.flatMap((line) => (above(line) === '' ? [] : (names.named(above(line), line) ?? []))))
  return (line) => {
    const seen = new Set<TableRow>()
    let at = line
    // A row that is its own ancestor is a mistake of the file, and stands for itself.
    while (own(at) === '' && !seen.has(at)) {
      seen.add(at)
      const name = above(at)
      if (name === '') return parents.has(at) ? names.titleOf(at) : ''
      const next = names.named(name, at)
      if (next === null) return name
      at = next
    }
    return own(at) === '' ? names.titleOf(at) : own(at)
  }
}
