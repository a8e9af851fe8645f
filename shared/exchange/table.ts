import { isBlank, type Records } from './records.ts'
import { recognises } from './headers.ts'

/** What is wrong with the form of a row, whatever its cells say. */
export type Flaw = 'repeated-header' | 'too-many-cells' | 'broken-quotes'

export interface TableRow {
  /** Its number in the file, from 1, as a spreadsheet counts: of its row, or of its column when the table was turned. */
  readonly row: number
  /** As many as the header has. */
  readonly cells: readonly string[]
  readonly flaw: Flaw | null
}

export interface Table {
  /** The names of the columns, made distinct: `Status`, `Status (2)`. A column without a name is called by its place, `#16`. */
  readonly header: readonly string[]
  /** The row (or column) of the file in which the header stands, from 1. */
  readonly headerRow: number
  readonly rows: readonly TableRow[]
  /** Whether rows and columns were exchanged. */
  readonly turned: boolean
  /** Names that stand in the header more than once, and how often. */
  readonly duplicates: readonly { readonly name: string; readonly times: number }[]
  /** Rows that have fewer or more cells than the header. */
  readonly ragged: readonly { readonly row: number; readonly cells: number }[]
  /** How many rows between the others are blank. */
  readonly blank: number
}

export interface TableOptions {
  /** The row of the header, from 1; found when it is not given. */
  readonly headerRow?: number
  /** Exchange rows and columns; found when it is not given. */
  readonly turned?: boolean
}

/** Returns the table that the records of a file make, or null where there is no row below the header. */
export function tableOf(records: Records, options: TableOptions = {}): Table | null {
  const turned = options.turned ?? looksTransposed(records)
  const cells = turned ? transpose(records.cells) : records.cells
  const at = (options.headerRow ?? guessHeaderRow(cells)) - 1
  const found = cells[at]
  if (found === undefined) return null
  const names = found.map((name) => name.replaceAll(/\s+/g, ' ').trim())
  const broken = new Set(turned ? [] : records.brokenQuotes)
  const rows: TableRow[] = []
  const ragged: { row: number; cells: number }[] = []
  let blank = 0
  for (const [index, line] of cells.entries()) {
    if (index <= at) continue
    const row = index + 1
    if (isBlank(line)) {
      blank += 1
      continue
    }
    if (line.length !== found.length) ragged.push({ row, cells: line.length })
    const flaw = broken.has(row)
      ? 'broken-quotes'
      : filledLength(line) > names.length
        ? 'too-many-cells'
        : names.every((name, column) => isNamed(line[column] ?? '', name))
          ? 'repeated-header'
          : null
    rows.push({ row, cells: names.map((_, column) => line[column] ?? ''), flaw })
  }
  if (rows.length === 0) return null
  return { ...distinct(names), headerRow: at + 1, rows, turned, ragged, blank }
}

/** Whether a cell says the name, with whatever white space. */
const isNamed = (cell: string, name: string): boolean =>
  cell === name || (cell.length < 2_000 && /\s/.test(cell) && cell.replaceAll(/\s+/g, ' ').trim() === name)

/** Returns the cells with rows and columns exchanged; missing cells are empty. */
export function transpose(cells: readonly (readonly string[])[]): string[][] {
  const width = cells.reduce((most, { length }) => Math.max(most, length), 0)
  return Array.from({ length: width }, (_, column) => cells.map((row) => row[column] ?? ''))
}

/** A table that is turned has as many rows as a plan has fields. */
const fieldLimit = 500

/** Returns whether the names of the fields seem to stand in the first column, one item a column, and not in a row. */
export function looksTransposed({ cells }: Records): boolean {
  const down = cells.slice(0, fieldLimit).map((row) => row[0] ?? '')
  const across = cells.slice(0, 20).map((row) => recognises(row))
  return recognises(down) >= 2 && recognises(down) > Math.max(0, ...across)
}

/** The first row that is nearly as full as the rows usually are: what stands above it is a title. */
function guessHeaderRow(cells: readonly (readonly string[])[]): number {
  const filled = cells.slice(0, 50).map((row) => row.filter((cell) => cell.trim() !== '').length)
  const usual = filled.filter((count) => count > 0).toSorted((a, b) => a - b)
  const middle = usual[Math.floor(usual.length / 2)] ?? 1
  const index = filled.findIndex((count) => count > 0 && count >= Math.min(2, middle) && count >= middle * 0.6)
  return Math.max(0, index) + 1
}

function distinct(names: readonly string[]): Pick<Table, 'header' | 'duplicates'> {
  const times = new Map<string, number>()
  const taken = new Set<string>(names)
  const header = names.map((name, column) => {
    const nth = (times.get(name) ?? 0) + 1
    times.set(name, nth)
    if (name === '') return `#${column + 1}`
    if (nth === 1) return name
    let suffix = nth
    while (taken.has(`${name} (${suffix})`)) suffix += 1
    const made = `${name} (${suffix})`
    taken.add(made)
    return made
  })
  const duplicates = [...times].filter(([name, count]) => name !== '' && count > 1)
  return { header, duplicates: duplicates.map(([name, count]) => ({ name, times: count })) }
}

/** How many cells there are up to the last in which something is written. */
const filledLength = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell.trim() !== '') + 1
