// oxlint-disable-next-line typescript/triple-slash-reference -- an ambient module cannot be imported
/// <reference path="./papaparse.d.ts" />
import papa from 'papaparse/papaparse.js'

export const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

/** Beyond these a file is refused: it would not be a plan, and it would not fit the memory. */
export const rowLimit = 100_000
export const cellLimit = 10_000_000

/** The cells of a file as they stand in it, blank rows included: `cells[0]` is row 1. */
export interface Records {
  readonly cells: readonly (readonly string[])[]
  readonly delimiter: Delimiter
  /** The rows (from 1) in which a quotation mark is opened and not closed, or closed too early. */
  readonly brokenQuotes: readonly number[]
}

export type RecordsRead =
  | { readonly ok: true; readonly records: Records }
  | { readonly ok: false; readonly reason: 'too-many-rows' | 'too-many-cells' }

/**
 * Splits the text of a CSV file into rows and cells, by the given delimiter or by the one that fits best.
 * A row is a row as a spreadsheet counts them: a cell may run over several lines. Returns a reason instead
 * when there are more than `rowLimit` rows, or more than `cellLimit` cells.
 */
export function readRecords(text: string, wanted?: Delimiter): RecordsRead {
  const clean = text.replaceAll(/\r+\n|\r/g, '\n')
  const delimiter = wanted ?? delimiterOf(clean)
  const { data, errors } = papa.parse(clean, { delimiter, newline: '\n', preview: rowLimit + 2 })
  while (data.length > 0 && isBlank(data.at(-1) ?? [])) data.pop()
  if (data.length > rowLimit) return { ok: false, reason: 'too-many-rows' }
  const widest = data.reduce((most, { length }) => Math.max(most, length), 0)
  if (widest * data.length > cellLimit) return { ok: false, reason: 'too-many-cells' }
  const brokenQuotes = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => (row ?? 0) + 1))
  return { ok: true, records: { cells: data, delimiter, brokenQuotes: [...brokenQuotes] } }
}

/** Returns whether nothing is written in the row. */
export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')

const sampleLength = 200_000

/** The delimiter under which most rows have the same number of cells, and that more than one. */
function delimiterOf(text: string): Delimiter {
  const named = /^sep=(.)\n/i.exec(text)?.[1]
  const known = delimiters.find((delimiter) => delimiter === named)
  if (known !== undefined) return known
  const sample = text.slice(0, sampleLength)
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of delimiters) {
    const { data, errors } = papa.parse(sample, { delimiter, newline: '\n', preview: 200 })
    const rows = data.filter((row) => !isBlank(row))
    // The sample ends anywhere: its last row may be half a row.
    if (text.length > sampleLength) rows.pop()
    const widths = new Map<number, number>()
    for (const { length } of rows) widths.set(length, (widths.get(length) ?? 0) + 1)
    const [width = 1, count = 0] = [...widths].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? []
    const regular = count / Math.max(1, rows.length)
    const score = width < 2 ? 0 : regular * Math.log2(width + 1) - (errors.some(({ type }) => type === 'Quotes') ? 0.5 : 0)
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}
