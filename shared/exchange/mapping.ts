import type { Status } from '../domain/activity.ts'
import type { FiscalCalendar } from '../calendar/fiscal.ts'
import { calendarYear, type DateFormat, type DateGuess, guessDates, periodFormats, reportFormats } from './dateFormats.ts'
import { columnsNamed, type DateField, dateFields, type ImportField, isDateField, plainName } from './headers.ts'
import { type Preset, type PresetName, presetFor, presetNamed } from './presets.ts'
import { guessScale, type ProgressScale } from './progress.ts'
import { laneReader } from './rowNames.ts'
import type { Table } from './table.ts'
import { type KindMeaning, kindMeaning, laneNamed, plainWord, statusOf } from './words.ts'

/** Where a mapping came from, before it was changed by hand. */
export type MappingOrigin =
  | { readonly kind: 'names' }
  | { readonly kind: 'preset'; readonly preset: PresetName }
  /** As it was used before for a file with this header, on that day. */
  | { readonly kind: 'remembered'; readonly on: string }

/** Which column says what, and how it is to be read. */
export interface Mapping {
  /** The places of the columns in the header, from 0; a field without one is not in the file. */
  readonly columns: Readonly<Partial<Record<ImportField, number>>>
  /** How the dates of the mapped columns are written. */
  readonly formats: Readonly<Partial<Record<DateField, DateFormat>>>
  /** What the file's words for a status mean; a row with another word is refused. */
  readonly statuses: Readonly<Record<string, Status>>
  /** What the file's words for a kind mean; an event is a milestone, and no work. A row with another word is refused. */
  readonly kinds: Readonly<Record<string, KindMeaning>>
  /** The lanes that the file's words for a lane mean, by their names; a word that is not here is the name of its lane. */
  readonly lanes: Readonly<Record<string, string>>
  /** How the numbers for the progress are meant; null where that is still to be said. */
  readonly progress: ProgressScale | null
  /** What becomes of a row that has one of its two dates: nothing, or a milestone on that day. */
  readonly oneDate: 'refused' | 'milestone'
  readonly origin: MappingOrigin
}

/** What is known of the roadmap that a file may go to. */
export interface MappingContext {
  /** By which quarters are read. */
  readonly calendar: FiscalCalendar
  /** The names of its lanes. */
  readonly lanes: readonly string[]
}

/** A roadmap of which nothing is known. */
export const noContext: MappingContext = { calendar: calendarYear, lanes: [] }

/** What is still to be said before a file can be imported. */
export interface MappingGap {
  readonly reason: 'needs-column' | 'needs-format' | 'needs-report-date' | 'needs-scale'
  readonly field: ImportField
}

/** Beyond so many different words a column is not one of statuses or kinds. */
export const wordLimit = 40

/** Returns the values of a column in the order of the rows. */
export const valuesOf = ({ rows }: Table, column: number): string[] => rows.map(({ cells }) => cells[column] ?? '')

/** Returns the different words of a column, without blanks, in the order of their first appearance; at most `wordLimit` + 1. */
export const wordsOf = (table: Table, column: number): string[] => different(table, ({ cells }) => (cells[column] ?? '').trim())

/** Returns the different lanes in which the rows lie, in the file's words, as `wordsOf`. */
export const laneWords = (table: Table, mapping: Mapping): string[] => different(table, laneReader(table, mapping))

function different(table: Table, read: (line: Table['rows'][number]) => string | null): string[] {
  const words = new Set<string>()
  for (const line of table.rows) {
    if (line.flaw !== null) continue
    const word = read(line) ?? ''
    if (word !== '') words.add(word)
    if (words.size > wordLimit) break
  }
  return [...words]
}

/** Returns how the dates of a column seem to be written. */
export const guessFormat = (table: Table, column: number, field: DateField, { calendar } = noContext): DateGuess =>
  guessDates(
    table.rows.flatMap(({ cells, flaw }) => (flaw === null ? [cells[column] ?? ''] : [])),
    field === 'reportDate' ? reportFormats : periodFormats,
    calendar,
  )

/**
 * Returns the mapping that the names and the values of the columns suggest, for the user to confirm: by the
 * tool whose columns they are, where one is recognised. An ambiguous date format is left out, so that it must be asked.
 */
export function guessMapping(table: Table, context: MappingContext = noContext): Mapping {
  const preset = presetFor(table.header)
  return preset === null ? mapByNames(table, context) : mapByPreset(table, preset, context)
}

/** Returns the mapping that the names and the values of the columns suggest, whichever tool they are from. */
export function mapByNames(table: Table, context: MappingContext): Mapping {
  return begun(table, takenByNames(table, {}), { kind: 'names' }, context)
}

/**
 * Returns the mapping of a tool's columns. Where it has several for a field, the first that is filled in half of
 * the rows is taken, else the fullest: a preferred column that nobody fills would refuse every row.
 */
export function mapByPreset(table: Table, preset: Preset, context: MappingContext): Mapping {
  const names = table.header.map(plainName)
  const columns: Partial<Record<ImportField, number>> = {}
  const taken = new Set<number>()
  for (const [field, wanted] of Object.entries(preset.columns) as [ImportField, readonly string[]][]) {
    const found = wanted.flatMap((name) => {
      const column = names.indexOf(plainName(name))
      const read = column < 0 || taken.has(column) ? 0 : filled(table, column, field, context)
      return read > 0 && (field !== 'key' || isKey(table, column, columns)) ? [{ column, read }] : []
    })
    const most = Math.max(...found.map(({ read }) => read))
    const best = found.find(({ read }) => read * 2 >= table.rows.length) ?? found.find(({ read }) => read === most)
    if (best === undefined) continue
    columns[field] = best.column
    taken.add(best.column)
  }
  return begun(table, takenByNames(table, columns, ['title', 'start', 'finish']), { kind: 'preset', preset: preset.name }, context)
}

/** How many rows say something in the column; of dates, something that is a date. */
function filled(table: Table, column: number, field: ImportField, context: MappingContext): number {
  if (!isDateField(field)) return valuesOf(table, column).filter((value) => value.trim() !== '').length
  const guess = guessFormat(table, column, field, context)
  return guess.kind === 'none' ? 0 : guess.read
}

function takenByNames(table: Table, before: Mapping['columns'], fields?: readonly ImportField[]): Mapping['columns'] {
  const columns: Partial<Record<ImportField, number>> = { ...before }
  const taken = new Set(Object.values(before))
  const take = (field: ImportField, suits: (column: number) => boolean = written) => {
    if (columns[field] !== undefined || (fields && !fields.includes(field))) return
    const found = columnsNamed(table.header, field).find((column) => !taken.has(column) && suits(column))
    if (found === undefined) return
    columns[field] = found
    taken.add(found)
  }
  const dated = (field: DateField) => (column: number) => guessFormat(table, column, field).kind !== 'none'
  const written = (column: number) => table.rows.some(({ cells }) => (cells[column] ?? '').trim() !== '')
  const numeric = (column: number) => wordsOf(table, column).some((word) => /^\d{1,3}([.,]\d+)? ?%?$/.test(word))
  take('title')
  take('start', dated('start'))
  take('finish', dated('finish'))
  take('reportDate', dated('reportDate'))
  if (columns.reportDate !== undefined) take('reportNumber')
  take('key', (column) => isKey(table, column, columns))
  take('lane')
  take('parent')
  take('status', (column) => wordsOf(table, column).some((word) => statusOf(word) !== null))
  take('kind', (column) => wordsOf(table, column).some((word) => kindMeaning(word) !== null))
  take('progress', numeric)
  take('startedOn', dated('startedOn'))
  take('finishedOn', dated('finishedOn'))
  for (const field of ['owner', 'sponsor', 'dependsOn', 'blocks', 'description'] as const) take(field)
  return columns
}

/** Returns the mapping of the columns with everything that their values leave no doubt of. */
export function begun(table: Table, columns: Mapping['columns'], origin: MappingOrigin, context: MappingContext): Mapping {
  const empty = { columns, formats: {}, statuses: {}, kinds: {}, lanes: {}, progress: null, oneDate: 'refused', origin } as const
  return Object.keys(columns).reduce<Mapping>((mapping, field) => filledIn(table, mapping, field as ImportField, context), empty)
}

/** Returns the mapping with another column for a field (none when `column` is null), and what its values suggest. */
export function mapColumn(
  table: Table,
  mapping: Mapping,
  field: ImportField,
  column: number | null,
  context: MappingContext = noContext,
): Mapping {
  const { [field]: _gone, ...others } = mapping.columns
  const freed = Object.fromEntries(Object.entries(others).filter(([, place]) => place !== column))
  const columns: Mapping['columns'] = column === null ? others : { ...freed, [field]: column }
  const formats = Object.fromEntries(Object.entries(mapping.formats).filter(([name]) => name !== field && Object.hasOwn(columns, name)))
  return filledIn(table, { ...mapping, columns, formats }, field, context)
}

/** Returns the mapping with what is certain of a field's column: the only format that fits, and the words that have one meaning. */
function filledIn(table: Table, mapping: Mapping, field: ImportField, context: MappingContext): Mapping {
  const column = mapping.columns[field]
  const preset = mapping.origin.kind === 'preset' ? presetNamed(mapping.origin.preset) : null
  if (isDateField(field)) {
    if (column === undefined) return mapping
    const guess = guessFormat(table, column, field, context)
    return guess.kind === 'one' ? { ...mapping, formats: { ...mapping.formats, [field]: guess.format } } : mapping
  }
  const words = column === undefined ? [] : wordsOf(table, column)
  if (field === 'status')
    return { ...mapping, statuses: meanings(words, (word) => own(preset?.statuses, plainWord(word)) ?? statusOf(word)) }
  if (field === 'kind') return { ...mapping, kinds: meanings(words, (word) => own(preset?.kinds, plainWord(word)) ?? kindMeaning(word)) }
  if (field === 'progress') return { ...mapping, progress: column === undefined ? null : guessScale(valuesOf(table, column)) }
  if (field === 'lane' || field === 'parent') return { ...mapping, lanes: lanesFor(table, mapping, context) }
  return mapping
}

/** The lanes that are there under another way of writing. */
export const lanesFor = (table: Table, mapping: Mapping, { lanes }: MappingContext): Mapping['lanes'] =>
  meanings(lanes.length === 0 ? [] : laneWords(table, mapping), (word) => {
    const found = laneNamed(word, lanes)
    return found === word ? null : found
  })

const own = <T>(record: Readonly<Record<string, T>> | undefined, word: string): T | null =>
  record && Object.hasOwn(record, word) ? (record[word] ?? null) : null

function meanings<T>(words: readonly string[], meaning: (word: string) => T | null): Readonly<Record<string, T>> {
  const found = words.flatMap((word): [string, T][] => {
    const means = meaning(word)
    return means === null ? [] : [[word, means]]
  })
  return Object.fromEntries(found)
}

/** Returns the mapping under another roadmap's calendar and lanes: what was said stays, and quarters are looked at anew. */
export function inContext(table: Table, mapping: Mapping, context: MappingContext): Mapping {
  const formats = Object.fromEntries(Object.entries(mapping.formats).filter(([, format]) => !format.endsWith('quarter')))
  const bare: Mapping = { ...mapping, formats, lanes: { ...lanesFor(table, mapping, context), ...mapping.lanes } }
  return dateFields
    .filter((field) => mapping.formats[field]?.endsWith('quarter'))
    .reduce((next, field) => filledIn(table, next, field, context), bare)
}

/** Returns what keeps the mapping from being used, in the order of the fields; nothing when it can be. */
export function mappingGaps({ columns, formats, oneDate, progress }: Mapping): MappingGap[] {
  const either = oneDate === 'milestone' && (columns.start !== undefined || columns.finish !== undefined)
  const gaps: MappingGap[] = (['title', 'start', 'finish'] as const)
    .filter((field) => columns[field] === undefined && (field === 'title' || !either))
    .map((field) => ({ reason: 'needs-column', field }))
  for (const field of dateFields)
    if (columns[field] !== undefined && formats[field] === undefined) gaps.push({ reason: 'needs-format', field })
  if (columns.reportNumber !== undefined && columns.reportDate === undefined)
    gaps.push({ reason: 'needs-report-date', field: 'reportNumber' })
  if (columns.progress !== undefined && progress === null) gaps.push({ reason: 'needs-scale', field: 'progress' })
  return gaps
}

const has = (cells: readonly string[], column: number | undefined) => column !== undefined && (cells[column] ?? '').trim() !== ''

/** Returns how many rows have one of their two dates, and are not milestones by their kind. */
export function countOneDate(table: Table, { columns, kinds }: Mapping): number {
  return table.rows.filter(
    ({ cells, flaw }) =>
      flaw === null &&
      has(cells, columns.title) &&
      has(cells, columns.start) !== has(cells, columns.finish) &&
      (columns.kind === undefined || kinds[(cells[columns.kind] ?? '').trim()] !== 'milestone'),
  ).length
}

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
