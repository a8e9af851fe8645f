export type DecimalMark = '.' | ','

/** What the texts of some numbers say about their decimal mark. */
export interface DecimalGuess {
  readonly mark: DecimalMark
  /** A text that is another number under the other mark, where none of the texts tells: `1,234`. */
  readonly ambiguous: string | null
}

/** A number with the signs that stand around it in a spreadsheet. */
const bare = (text: string) =>
  text
    .trim()
    .replaceAll(/[\s\u00a0\u202f'’]/g, '')
    .replace(/^[−–]/, '-')
    .replace(/^(-?)[€£$]/, '$1')
    .replace(/(?<=\d)[%€£$]$/, '')

/** Returns the decimal mark that most of the texts must have. A point where nothing tells. */
export function guessDecimal(texts: readonly string[]): DecimalGuess {
  const votes = { '.': 0, ',': 0 }
  let unsure: string | null = null
  for (const text of texts) {
    const marks: readonly string[] = bare(text).match(/[.,]/g) ?? []
    const last = marks.at(-1)
    if (last !== '.' && last !== ',') continue
    const other = last === '.' ? ',' : '.'
    if (marks.includes(other)) votes[last] += 1
    else if (marks.length > 1) votes[other] += 1
    else if (/^-?[1-9]\d{0,2}[.,]\d{3}$/.test(bare(text))) unsure ??= text
    else votes[last] += 1
  }
  return { mark: votes[','] > votes['.'] ? ',' : '.', ambiguous: votes['.'] === votes[','] ? unsure : null }
}

/** Returns the number that a text says with this decimal mark, thousands apart or not; null for anything else. A percent or currency sign around it is passed over. */
export function readNumber(text: string, mark: DecimalMark): number | null {
  const written = bare(text)
  const shape = mark === '.' ? /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?$/i : /^[+-]?(\d{1,3}(\.\d{3})+|\d+)?(,\d*)?(e[+-]?\d+)?$/i
  if (!shape.test(written) || !/\d/.test(written)) return null
  const value = Number(written.replaceAll(mark === '.' ? ',' : '.', '').replace(',', '.'))
  return Number.isFinite(value) ? value : null
}

/**
 * Returns the numbers of a row or column that was pasted, in order; null for an empty cell, which keeps what is
 * there. Returns the first text that is no number instead, where there is one.
 */
export function readNumberRow(text: string): { readonly values: readonly (number | null)[] } | { readonly unread: string } {
  const cells = cellsOf(text.replaceAll(/\r\n?/g, '\n').replace(/\n+$/, ''))
  const { mark } = guessDecimal(cells)
  const values: (number | null)[] = []
  for (const cell of cells) {
    const value = cell.trim() === '' ? null : readNumber(cell, mark)
    if (value === null && cell.trim() !== '') return { unread: cell.trim() }
    values.push(value)
  }
  return { values }
}

/** Thousands apart by spaces, as in French: as likely one number as several, and several would write over others. */
const oneNumber = /^[-+−–]?\d{1,3}(?:\s\d{3})+(?:[.,]\d+)?$/

/** By tabs, lines or semicolons; else by spaces that break; else by commas, where they cannot belong to one number. */
function cellsOf(text: string): string[] {
  if (/[\t\n;]/.test(text)) return text.split(/[\t\n;]/)
  if (oneNumber.test(text.trim())) return [text]
  const spaced = text.trim().split(/,?[^\S\u00a0\u202f]+/)
  const isList = spaced.length === 1 && (text.match(/,/g)?.length ?? 0) > 1 && readNumber(text, '.') === null
  return isList ? text.split(',') : spaced
}
