import { hashOfBytes } from '#shared/history/revision.ts'
import type { CalendarRemark } from '#shared/exchange/calendarFile.ts'
import type { ImportForm } from '#shared/domain/importReport.ts'
import { decode, type Decoded, type Encoding } from '#shared/exchange/decode.ts'
import { recognises } from '#shared/exchange/headers.ts'
import { type Mapping, noContext } from '#shared/exchange/mapping.ts'
import { seeMapping } from '#shared/exchange/mappingSeen.ts'
import { type Records, readRecords } from '#shared/exchange/records.ts'
import { proposeMapping } from '#shared/exchange/remembered.ts'
import { dayOfName } from '#shared/exchange/reportDay.ts'
import { type Table, tableOf, transpose } from '#shared/exchange/table.ts'
import type { FileRefusal, Known, Reading, TableSettings } from './work.ts'

/** The bytes of a text, or the cells of what is no text. */
export type Content =
  | { readonly kind: 'text'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'sheets'
      readonly sheets: readonly { readonly name: string; readonly records: Records }[]
      readonly remarks: readonly CalendarRemark[]
    }

/** A file that is read as a table, and how. */
export interface Source {
  readonly id: number
  readonly name: string
  readonly form: ImportForm
  readonly hash: string
  readonly content: Content
  readonly encoding: Encoding | null
  readonly sheet: string | null
  readonly records: Records
  readonly table: Table
  readonly mapping: Mapping
  readonly known: Known
  readonly day: string | null
  readonly dayProposed: boolean
}

type Opened = Pick<Source, 'id' | 'name' | 'form' | 'content'>

const nothingKnown: Known = { context: noContext, remembered: [] }

/** Returns what is read of a file at first, or why it is not read. */
export function sourceOf(opened: Opened, bytes: Uint8Array, known: Known = nothingKnown): Source | FileRefusal {
  const read = tableIn(opened, {}, known)
  if (typeof read === 'string') return read
  const day = dayOfName(opened.name)
  return { ...opened, ...read, known, hash: hashOfBytes(bytes), day, dayProposed: day !== null }
}

/** Returns the file read anew, or why it cannot be read so. */
export function readAnew(source: Source, settings: TableSettings): Source | FileRefusal {
  const read = tableIn(source, settings, source.known)
  return typeof read === 'string' ? read : { ...source, ...read }
}

type TableRead = Pick<Source, 'encoding' | 'sheet' | 'records' | 'table' | 'mapping'>

function tableIn({ content, form }: Opened, settings: TableSettings, { context, remembered }: Known): TableRead | FileRefusal {
  const found = content.kind === 'text' ? recordsOfText(content.bytes, form, settings) : recordsOfSheet(content.sheets, settings)
  if (typeof found === 'string') return found
  const table = tableOf(found.records, settings)
  return table === null ? 'no-rows' : { ...found, table, mapping: proposeMapping(table, context, remembered) }
}

type RecordsFound = Pick<Source, 'encoding' | 'sheet' | 'records'>

function recordsOfText(bytes: Uint8Array, form: ImportForm, { encoding, delimiter }: TableSettings): RecordsFound | FileRefusal {
  const decoded = decode(bytes, form === 'pasted' ? 'utf-8' : encoding)
  if (!decoded.ok) return notText(decoded.reason)
  const split = readRecords(decoded.text, delimiter)
  return split.ok ? { encoding: form === 'pasted' ? null : decoded.encoding, sheet: null, records: split.records } : split.reason
}

/** A workbook is known before its text is asked for. */
export const notText = (reason: (Decoded & { ok: false })['reason']): FileRefusal => (reason === 'workbook' ? 'binary' : reason)

function recordsOfSheet(sheets: (Content & { kind: 'sheets' })['sheets'], { sheet }: TableSettings): RecordsFound | FileRefusal {
  const filled = sheets.filter(({ records }) => records.cells.length > 0)
  const found = filled.find(({ name }) => name === sheet) ?? filled.find(({ records }) => looksLikePlan(records)) ?? filled[0]
  return found ? { encoding: null, sheet: found.name, records: found.records } : 'empty'
}

/** Whether a row, or the first column of a table that is turned, names what a plan has. */
const looksLikePlan = ({ cells }: Records): boolean =>
  cells.slice(0, 20).some((row) => recognises(row) >= 2) || recognises(cells.map(([cell = '']) => cell)) >= 2

const short = (text: string, length: number) => {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > length ? `${line.slice(0, length)}…` : line
}

/** What is shown of a file. */
export function describe({ id, name, form, content, encoding, sheet, records, table, mapping, known }: Source): Reading {
  const { header, headerRow, turned, duplicates, blank, ragged, rows } = table
  const first = turned ? transpose(records.cells.map((row) => row.slice(0, 20))) : records.cells.slice(0, 20)
  return {
    id,
    file: name,
    form,
    encoding,
    delimiter: content.kind === 'text' ? records.delimiter : null,
    sheets: form === 'xlsx' && content.kind === 'sheets' ? content.sheets.map((one) => one.name) : [],
    sheet,
    headerRow,
    turned,
    duplicates,
    blank,
    rows: rows.length,
    columns: header.map((title, column) => ({ name: title, examples: examplesOf(table, column) })),
    firstRows: first.map((row) => short(row.filter((cell) => cell.trim() !== '').join(' · '), 90)),
    ragged: ragged.slice(0, 100).map(({ row }) => row),
    remarks: content.kind === 'sheets' ? grouped(content.remarks) : [],
    project: null,
    ...seeMapping(table, mapping, known.context),
  }
}

/** How often what is to be known, with the first few events of which it is. */
function grouped(remarks: readonly CalendarRemark[]): Reading['remarks'] {
  const reasons = [...new Set(remarks.map(({ reason }) => reason))]
  return reasons.map((reason) => {
    const about = remarks.filter((remark) => remark.reason === reason)
    return { reason, count: about.length, titles: about.slice(0, 3).map(({ title, line }) => short(title, 60) || `#${line}`) }
  })
}

function examplesOf({ rows }: Table, column: number): string[] {
  const found = new Set<string>()
  for (const { cells, flaw } of rows) {
    const text = short(cells[column] ?? '', 60)
    if (flaw === null && text !== '') found.add(text)
    if (found.size === 3) break
  }
  return [...found]
}
