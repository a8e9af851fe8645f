import { nanoid } from 'nanoid'
import { decode, type Encoding, fileLimit, isZip } from '#shared/exchange/decode.ts'
import { draftsFor, reportLimit } from '#shared/exchange/drafts.ts'
import { dateFields } from '#shared/exchange/headers.ts'
import { guessFormat, guessMapping, type Mapping, mappingGaps, wordsOf } from '#shared/exchange/mapping.ts'
import { changeMapping } from '#shared/exchange/mappingSteps.ts'
import { planImport } from '#shared/exchange/plan.ts'
import { type Delimiter, readRecords } from '#shared/exchange/records.ts'
import { type Table, tableOf, transpose } from '#shared/exchange/table.ts'
import type { Answer, Checked, Destination, FileRefusal, Reading, Request, TableSettings } from './work.ts'
import { shownRows } from './work.ts'

interface Held {
  readonly name: string
  readonly bytes: Uint8Array
  readonly encoding: Encoding
  readonly delimiter: Delimiter
  readonly firstRows: readonly string[]
  readonly table: Table
  readonly mapping: Mapping
}

let held: Held | null = null

const short = (text: string, length: number) => {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > length ? `${line.slice(0, length)}…` : line
}

/** Reads the file anew. A refusal leaves what was read before as it was. */
function read(name: string, bytes: Uint8Array, settings: TableSettings): FileRefusal | null {
  const decoded = decode(bytes, settings.encoding)
  if (!decoded.ok) return decoded.reason
  const split = readRecords(decoded.text, settings.delimiter)
  if (!split.ok) return split.reason
  const table = tableOf(split.records, settings)
  if (table === null) return 'no-rows'
  const first = table.turned ? transpose(split.records.cells.map((row) => row.slice(0, 20))) : split.records.cells.slice(0, 20)
  const firstRows = first.map((row) => short(row.filter((cell) => cell.trim() !== '').join(' · '), 90))
  held = { name, bytes, encoding: decoded.encoding, delimiter: split.records.delimiter, firstRows, table, mapping: guessMapping(table) }
  return null
}

function describe({ name, encoding, delimiter, firstRows, table, mapping }: Held): Reading {
  const { header, headerRow, turned, duplicates, blank, ragged, rows } = table
  const { columns } = mapping
  return {
    file: name,
    encoding,
    delimiter,
    headerRow,
    turned,
    duplicates,
    blank,
    rows: rows.length,
    columns: header.map((title, column) => ({ name: title, examples: examplesOf(table, column) })),
    firstRows,
    ragged: ragged.slice(0, 100).map(({ row }) => row),
    mapping,
    gaps: mappingGaps(mapping),
    dates: Object.fromEntries(
      dateFields.flatMap((field) => {
        const column = columns[field]
        return column === undefined ? [] : [[field, guessFormat(table, column, field)]]
      }),
    ),
    words: {
      status: columns.status === undefined ? [] : wordsOf(table, columns.status),
      kind: columns.kind === undefined ? [] : wordsOf(table, columns.kind),
    },
  }
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

function check({ table, mapping }: Held, { target, options, today }: Destination): Checked {
  const plan = planImport(table, mapping, today)
  const tooMany = plan.reports.length > reportLimit
  const accepted: Checked['accepted'][number][] = []
  for (const { label, rows } of plan.reports)
    for (const row of rows) if (accepted.length < shownRows.accepted) accepted.push({ ...row, report: label })
  return {
    series: plan.series,
    accepted,
    acceptedCount: plan.reports.reduce((sum, { rows }) => sum + rows.length, 0),
    refused: plan.refused.slice(0, shownRows.refused).map(({ row, column, reason, other, text, title }) => ({
      row,
      column,
      reason,
      other,
      text: short(text, 200),
      title: short(title, 200),
    })),
    refusedCount: plan.refused.length,
    reports: tooMany ? [] : draftsFor(plan, target, options).reports,
    tooManyReports: tooMany ? plan.reports.length : null,
  }
}

/** What the file says as a workbook of Rearview; null for any other file. */
async function openedWorkbook(bytes: Uint8Array): Promise<Answer | null> {
  if (!isZip(bytes)) return null
  const { openWorkbook } = await import('#shared/exchange/workbook/open.ts')
  const reading = await openWorkbook(bytes, () => nanoid(12))
  if (reading === null || (!reading.ok && reading.refusal.reason === 'not-ours')) return null
  return reading.ok ? { kind: 'workbook', workbook: reading.workbook } : { kind: 'refused-workbook', refusal: reading.refusal }
}

async function answer(request: Request): Promise<Answer> {
  if (request.kind === 'open') {
    held = null
    const { file } = request
    if (file.size >= fileLimit) return { kind: 'refused', reason: 'too-large' }
    const bytes = await file.arrayBuffer().catch(() => null)
    if (bytes === null) return { kind: 'refused', reason: 'not-there' }
    return (await openedWorkbook(new Uint8Array(bytes))) ?? readingAfter(read(file.name, new Uint8Array(bytes), {}))
  }
  if (held === null) return { kind: 'refused', reason: 'not-there' }
  if (request.kind === 'check') return { kind: 'checked', checked: check(held, request) }
  if (request.kind === 'drafts') {
    const plan = planImport(held.table, held.mapping, request.today)
    return { kind: 'drafts', drafts: draftsFor(plan, request.target, request.options).drafts }
  }
  if (request.kind === 'table') return readingAfter(read(held.name, held.bytes, request.settings))
  held = { ...held, mapping: changeMapping(held.table, held.mapping, request) }
  return readingAfter(null)
}

const readingAfter = (refusal: FileRefusal | null): Answer =>
  refusal !== null || held === null
    ? { kind: 'refused', reason: refusal ?? 'not-there' }
    : { kind: 'reading', reading: describe(held) }

addEventListener('message', ({ data }: MessageEvent<{ readonly id: number; readonly request: Request }>) => {
  answer(data.request)
    .catch((error: unknown): Answer => ({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) }))
    .then((result) => postMessage({ id: data.id, answer: result }))
    .catch(reportError)
})
