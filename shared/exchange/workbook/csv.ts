// oxlint-disable-next-line typescript/triple-slash-reference -- an ambient module cannot be imported
/// <reference path="../papaparse.d.ts" />
import { strToU8, zipSync } from 'fflate'
import papa from 'papaparse/papaparse.js'
import type { State } from '../../domain/records.ts'
import { decode, utf8Of } from '../decode.ts'
import { type Cell, type ReadSheet, type Sheet, textOf } from './cells.ts'
import type { Exported } from './tables.ts'
import { sheetsOf } from './write.ts'

/** By it Excel knows that a CSV file is UTF-8. */
const byteOrderMark = '\uFEFF'

/** Returns the bytes of a ZIP with a CSV file for each sheet of the workbook. */
export function writeCsvs(state: State, revision: Exported | null = null): Uint8Array<ArrayBuffer> {
  const files = sheetsOf(state, revision).map(
    (sheet) => [`${sheet.name}.csv`, [strToU8(byteOrderMark + csvOf(sheet)), { mtime: entryDate }]] as const,
  )
  return zipSync(Object.fromEntries(files.map(([name, [bytes, options]]) => [name, [bytes, options]])))
}

/** The same state gives the same bytes. */
const entryDate = '1980-01-02T12:00:00'

const csvOf = ({ columns, rows }: Sheet): string =>
  papa.unparse([columns.map(({ name }) => name), ...rows.map((row) => row.map(written))], { newline: '\r\n' })

/** Returns the text of a CSV file by which Excel knows its encoding, and of which it takes nothing for a formula. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  byteOrderMark +
  papa.unparse(
    rows.map((row) => row.map(guarded)),
    { newline: '\r\n' },
  )

const written = (cell: Cell): string => (typeof cell === 'string' ? guarded(cell) : textOf(cell))

/**
 * A spreadsheet takes a text with such a beginning for a formula, so an apostrophe is put before it; and before what
 * begins with an apostrophe itself, so that each one that is read can be taken off.
 */
const guarded = (text: string): string => (/^[\s\p{Cc}\uFEFF]|^[=+\-@'＝＋－＠]/u.test(text) ? `'${text}` : text)

const unguarded = (text: string): string => (text.startsWith("'") ? text.slice(1) : text)

/** Returns the sheet that a CSV file is, called like the file. */
export function readCsvSheet(name: string, bytes: Uint8Array): ReadSheet {
  // As it was written here; else as another program saved it.
  const decoded = decode(bytes)
  const text = utf8Of(bytes) ?? (decoded.ok ? decoded.text : '')
  const { data } = papa.parse(text.startsWith(byteOrderMark) ? text.slice(1) : text, { delimiter: delimiterOf(text) })
  return { name: name.replace(/\.csv$/i, ''), rows: data.map((row) => row.map((cell) => (cell === '' ? null : unguarded(cell)))) }
}

/** No name of a column holds one of these, so the one that stands most often in the header divides. */
function delimiterOf(text: string): string {
  const head = text.slice(0, text.search(/[\r\n]|$/))
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: head.split(mark).length }))
  return counts.toSorted((a, b) => b.count - a.count)[0]?.mark ?? ','
}
