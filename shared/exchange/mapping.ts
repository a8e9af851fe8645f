import { type ActivityKind, kinds, type Status, statuses } from '../domain/activity.ts'
import { type DateFormat, type DateGuess, dayFormats, guessDates, reportFormats } from './dateFormats.ts'
import { columnsNamed, type DateField, dateFields, type ImportField } from './headers.ts'
import type { Table } from './table.ts'

/** Which column says what, and how it is to be read. */
export interface Mapping {
  /** The places of the columns in the header, from 0; a field without one is not in the file. */
  readonly columns: Readonly<Partial<Record<ImportField, number>>>
  /** How the dates of the mapped columns are written. */
  readonly formats: Readonly<Partial<Record<DateField, DateFormat>>>
  /** What the file's words for a status mean; a row with another word is refused. */
  readonly statuses: Readonly<Record<string, Status>>
  /** What the file's words for a kind mean; an event is a milestone, and no work. */
  readonly kinds: Readonly<Record<string, ActivityKind | 'milestone'>>
  /** The lanes that the file's words for a lane mean, by their names; a word that is not here is the name of its lane. */
  readonly lanes: Readonly<Record<string, string>>
  /** What becomes of a row that has one of its two dates: nothing, or a milestone on that day. */
  readonly oneDate: 'refused' | 'milestone'
}

/** What is still to be said before a file can be imported. */
export interface MappingGap {
  readonly reason: 'needs-column' | 'needs-format' | 'needs-report-date'
  readonly field: ImportField
}

/** Beyond so many different words a column is not one of statuses or kinds. */
export const wordLimit = 40

/** Returns the values of a column in the order of the rows. */
export const valuesOf = ({ rows }: Table, column: number): string[] => rows.map(({ cells }) => cells[column] ?? '')

/** Returns the different words of a column, without blanks, in the order of their first appearance; at most `wordLimit` + 1. */
export function wordsOf(table: Table, column: number): string[] {
  const words = new Set<string>()
  for (const { cells, flaw } of table.rows) {
    const word = (cells[column] ?? '').trim()
    if (flaw === null && word !== '') words.add(word)
    if (words.size > wordLimit) break
  }
  return [...words]
}

/** Returns how the dates of a column seem to be written. */
export const guessFormat = (table: Table, column: number, field: DateField): DateGuess =>
  guessDates(
    table.rows.flatMap(({ cells, flaw }) => (flaw === null ? [cells[column] ?? ''] : [])),
    field === 'reportDate' ? reportFormats : dayFormats,
  )

/**
 * Returns the mapping that the names and the values of the columns suggest, for the user to confirm. An
 * ambiguous date format is left out, so that it must be asked.
 */
export function guessMapping(table: Table): Mapping {
  const columns: Partial<Record<ImportField, number>> = {}
  const taken = new Set<number>()
  const take = (field: ImportField, suits: (column: number) => boolean = () => true) => {
    const found = columnsNamed(table.header, field).find((column) => !taken.has(column) && suits(column))
    if (found === undefined) return
    columns[field] = found
    taken.add(found)
  }
  const dated = (field: DateField) => (column: number) => guessFormat(table, column, field).kind !== 'none'
  const written = (column: number) => table.rows.some(({ cells }) => (cells[column] ?? '').trim() !== '')
  take('title', written)
  take('start', dated('start'))
  take('finish', dated('finish'))
  take('reportDate', dated('reportDate'))
  if (columns.reportDate !== undefined) take('reportNumber', written)
  take('key', (column) => isKey(table, column, columns))
  take('lane', written)
  take('status', (column) => wordsOf(table, column).some((word) => statusOf(word) !== null))
  take('kind', (column) => wordsOf(table, column).some((word) => kindOf(word) !== null))
  take('owner', written)
  take('sponsor', written)
  take('description', written)
  return completed(table, { columns, formats: {}, statuses: {}, kinds: {}, lanes: {}, oneDate: 'refused' })
}

/** Returns the mapping with another column for a field (none when `column` is null), and what its values suggest. */
export function mapColumn(table: Table, mapping: Mapping, field: ImportField, column: number | null): Mapping {
  const { [field]: _gone, ...others } = mapping.columns
  const freed = Object.fromEntries(Object.entries(others).filter(([, place]) => place !== column))
  const columns: Mapping['columns'] = column === null ? others : { ...freed, [field]: column }
  const formats = Object.fromEntries(
    Object.entries(mapping.formats).filter(([name]) => name !== field && Object.hasOwn(columns, name)),
  )
  return completed(table, {
    columns,
    formats,
    statuses: field === 'status' ? {} : mapping.statuses,
    kinds: field === 'kind' ? {} : mapping.kinds,
    lanes: field === 'lane' ? {} : mapping.lanes,
    oneDate: mapping.oneDate,
  })
}

/** Fills in what is certain: formats of which only one fits, and words that mean a status or a kind. */
function completed(table: Table, mapping: Mapping): Mapping {
  const formats: Partial<Record<DateField, DateFormat>> = { ...mapping.formats }
  for (const field of dateFields) {
    const column = mapping.columns[field]
    if (column === undefined || formats[field] !== undefined) continue
    const guess = guessFormat(table, column, field)
    if (guess.kind === 'one') formats[field] = guess.format
  }
  return {
    columns: mapping.columns,
    formats,
    statuses: meanings(table, mapping.columns.status, mapping.statuses, statusOf),
    kinds: meanings<ActivityKind | 'milestone'>(table, mapping.columns.kind, mapping.kinds, kindOf),
    lanes: mapping.lanes,
    oneDate: mapping.oneDate,
  }
}

function meanings<T>(
  table: Table,
  column: number | undefined,
  known: Readonly<Record<string, T>>,
  meaning: (word: string) => T | null,
): Readonly<Record<string, T>> {
  if (column === undefined) return {}
  const found = wordsOf(table, column).flatMap((word): [string, T][] => {
    const said = Object.hasOwn(known, word) ? known[word] : undefined
    const means = said ?? meaning(word)
    return means === null ? [] : [[word, means]]
  })
  return Object.fromEntries(found)
}

/** Returns what keeps the mapping from being used, in the order of the fields; nothing when it can be. */
export function mappingGaps(mapping: Mapping): MappingGap[] {
  const gaps: MappingGap[] = (['title', 'start', 'finish'] as const)
    .filter((field) => mapping.columns[field] === undefined)
    .map((field) => ({ reason: 'needs-column', field }))
  for (const field of dateFields)
    if (mapping.columns[field] !== undefined && mapping.formats[field] === undefined) gaps.push({ reason: 'needs-format', field })
  if (mapping.columns.reportNumber !== undefined && mapping.columns.reportDate === undefined)
    gaps.push({ reason: 'needs-report-date', field: 'reportNumber' })
  return gaps
}

const words = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}]+/gu, ' ').trim()

const usualStatuses: Readonly<Record<Status, readonly string[]>> = {
  idea: ['idea', 'ideation', 'concept', 'parking lot'],
  proposed: ['proposed', 'proposal', 'draft', 'to do', 'todo', 'open', 'new', 'backlog', 'not started', 'candidate'],
  committed: ['committed', 'planned', 'approved', 'scheduled', 'agreed'],
  'in progress': ['in progress', 'active', 'ongoing', 'started', 'doing', 'underway', 'in delivery'],
  done: ['done', 'closed', 'complete', 'completed', 'finished', 'delivered', 'resolved'],
  stopped: ['stopped', 'cancelled', 'canceled', 'abandoned', 'rejected', 'dropped', 'won t do'],
}

/** Returns the status that a word usually means, or null. */
export const statusOf = (text: string): Status | null =>
  statuses.find((status) => usualStatuses[status].includes(words(text))) ?? null

/** Returns the kind that a word names, or null. */
export const kindOf = (text: string): ActivityKind | null => kinds.find((kind) => kind === words(text)) ?? null

/** A key is in every row, and only once in a report. */
function isKey(table: Table, column: number, columns: Mapping['columns']): boolean {
  const seen = new Set<string>()
  return table.rows.every(({ cells, flaw }) => {
    if (flaw !== null) return true
    const key = (cells[column] ?? '').trim()
    const report = [columns.reportDate, columns.reportNumber].map((place) => (place === undefined ? '' : cells[place]))
    const place = JSON.stringify([key, ...report])
    if (key === '' || seen.has(place)) return false
    seen.add(place)
    return true
  })
}

