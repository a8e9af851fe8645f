import { type FiscalCalendar, quarterLabel, quarterOf } from '../../calendar/fiscal.ts'
import { isCalendarDate } from '../../calendar/dates.ts'
import { id as idSchema, type Id } from '../../domain/fields.ts'
import { emptyState, type RecordKind, recordKinds, type RecordOf, schemas, type State } from '../../domain/records.ts'
import { t } from '../../text/index.ts'
import { type DateFormat, dayFormats, guessDates, readDay } from '../dateFormats.ts'
import { guessDecimal } from '../numbers.ts'
import { type Cell, CellProblem, type Note, type ReadSheet, textOf } from './cells.ts'
import type { Book } from './codecs.ts'
import {
  codecsOf,
  columnsOf,
  isNested,
  type NestedSheet,
  nestedSheets,
  pieceName,
  type Placed,
  sheetKeys,
  type SheetKey,
  sheetName,
} from './layout.ts'
import { inOwnWords } from './languages.ts'
import type { NestedRows } from './nested.ts'
import { Directory } from './references.ts'
import { addedSince, type Exported, owners, sheetsSince, workbookVersion } from './tables.ts'

/** What a workbook says: the records that could be read, where each stands, and what is wrong or worth knowing. */
export interface WorkbookRead {
  readonly roadmap: Id
  /** Where it says that it was exported from; null where it says nothing that can be read. */
  readonly revision: Exported | null
  readonly state: State
  /** The row of each record, by kind and id. */
  readonly rows: { readonly [K in RecordKind]: Readonly<Record<Id, number>> }
  readonly problems: readonly Note[]
  readonly remarks: readonly Note[]
}

/** Why sheets are not taken for a workbook of Rearview: another file, a newer one, or one that lacks something. */
export type WorkbookRefusal =
  | { readonly reason: 'not-ours' | 'newer' | 'no-roadmap' }
  | { readonly reason: 'incomplete'; readonly sheet: string; readonly columns: readonly string[] }

export type WorkbookReading =
  | { readonly ok: true; readonly workbook: WorkbookRead }
  | { readonly ok: false; readonly refusal: WorkbookRefusal }

const refused = (refusal: WorkbookRefusal): WorkbookReading => ({ ok: false, refusal })

/** A row of a sheet by its fields. */
interface Row {
  readonly number: number
  readonly cells: ReadonlyMap<string, readonly Cell[]>
  /** Of a sheet of records: its own id, made where none is written. Else empty. */
  readonly id: Id
}

/**
 * Returns what the sheets of a workbook say. Sheets and columns are found by their names, in whatever order; others are
 * passed over, and so are empty rows. A row without an id is a new record with an id of `newId`. What cannot be read is
 * told with its sheet, row and column, and its record is left out. `roadmap` is the id in the workbook. Refused are
 * sheets that are no workbook of Rearview, or lack a sheet or a column: what is not there must not be taken for removed.
 */
export function readWorkbook(given: readonly ReadSheet[], newId: () => Id): WorkbookReading {
  const sheets = inOwnWords(given)
  const found = new Map(
    sheetKeys.map((key) => [key, sheets.find(({ name }) => name.trim().toLowerCase() === sheetName(key).toLowerCase())]),
  )
  const version = versionOf(found.get('roadmap'))
  if (version === null) return refused({ reason: 'not-ours' })
  if (version > workbookVersion) return refused({ reason: 'newer' })
  const rows = new Map<SheetKey, readonly Row[]>()
  for (const [key, sheet] of found) {
    if (!sheet && (sheetsSince[key] ?? 1) > version) continue
    const later = isNested(key) ? {} : addedSince(version, key)
    const lacking = sheet
      ? columnsOf(key).flatMap(({ field, head }) => (header(sheet).includes(head.name) || Object.hasOwn(later, field) ? [] : [head.name]))
      : []
    if (!sheet || lacking.length > 0) return refused({ reason: 'incomplete', sheet: sheetName(key), columns: lacking })
    rows.set(key, rowsIn(sheet, key, newId))
  }
  const roadmap = rows.get('roadmap')?.[0]
  if (!roadmap || rows.get('roadmap')?.length !== 1) return refused({ reason: 'no-roadmap' })
  return { ok: true, workbook: new Reader(rows).read(roadmap, revisionOf(found.get('roadmap'))) }
}

const header = ({ rows }: ReadSheet): string[] => (rows[0] ?? []).map((cell) => textOf(cell).trim())

function versionOf(sheet: ReadSheet | undefined): number | null {
  const column = sheet ? header(sheet).indexOf(t('workbook.marker')) : -1
  const version = Number(textOf(sheet?.rows[1]?.[column]))
  return column === -1 || !Number.isInteger(version) || version < 1 ? null : version
}

function revisionOf(sheet: ReadSheet | undefined): Exported | null {
  const column = sheet ? header(sheet).indexOf(t('workbook.revision')) : -1
  const [, number, hash] = /^(\d{1,9}) ([0-9a-f]{64})$/.exec(textOf(sheet?.rows[1]?.[column]).trim()) ?? []
  return number === undefined || hash === undefined ? null : { number: Number(number), hash }
}

function rowsIn(sheet: ReadSheet, key: SheetKey, newId: () => Id): Row[] {
  const names = header(sheet)
  const places = columnsOf(key).map((placed) => ({ placed, pieces: piecesOf(names, placed) }))
  return sheet.rows.slice(1).flatMap((line, index) => {
    const cells = new Map<string, Cell[]>()
    for (const { placed, pieces } of places) {
      const list = cells.get(placed.field) ?? []
      list[placed.at] = pieces.length > 1 ? pieces.map((place) => textOf(line[place])).join('') : (line[pieces[0] ?? -1] ?? null)
      cells.set(placed.field, list)
    }
    if ([...cells.values()].every((list) => list.every((cell) => textOf(cell).trim() === ''))) return []
    const written = textOf(cells.get('id')?.[0]).trim()
    return [{ number: index + 2, cells, id: written === '' && !isNested(key) ? newId() : written }]
  })
}

/** The columns in which a text stands: its own, and those in which it goes on. */
function piecesOf(names: readonly string[], { head }: Placed): number[] {
  const places: number[] = []
  for (let piece = 0; names.includes(pieceName(head.name, piece)); piece += 1) places.push(names.indexOf(pieceName(head.name, piece)))
  return places
}

/** Reads rows once all sheets are there. */
class Reader {
  private readonly problems: Note[] = []
  private readonly remarks: Note[] = []
  private readonly directory = new Directory()
  private readonly nested: { [S in keyof NestedRows]: Map<Id, NestedRows[S][]> } = {
    fiscalQuarter: new Map(),
    capacity: new Map(),
    target: new Map(),
    principle: new Map(),
    slideNote: new Map(),
    lessonDecision: new Map(),
    judgement: new Map(),
  }
  private readonly mark
  private readonly format: DateFormat | null
  /** The ways of writing a day between which nothing decides. */
  private readonly unsure: readonly DateFormat[]
  private calendar: FiscalCalendar = { kind: 'months', startMonth: 1, labelBy: 'end' }

  constructor(private readonly rows: ReadonlyMap<SheetKey, readonly Row[]>) {
    const { mark, ambiguous } = guessDecimal(this.textsIn('number'))
    this.mark = ambiguous === null ? mark : null
    const days = guessDates(
      this.textsIn('day').filter((text) => !isCalendarDate(text.trim())),
      dayFormats,
    )
    this.format = days.kind === 'one' ? days.format : null
    this.unsure = days.kind === 'ambiguous' ? days.formats : []
  }

  read(roadmap: Row, revision: Exported | null): WorkbookRead {
    for (const kind of recordKinds) if (kind !== 'review') this.list(kind)
    this.readNested('fiscalQuarter')
    const state: Record<RecordKind, Record<Id, unknown>> = { ...emptyState }
    state.roadmap = this.readRecords('roadmap')
    const read = state.roadmap[roadmap.id] as RecordOf<'roadmap'> | undefined
    if (read) this.calendar = read.calendar
    this.list('review')
    for (const sheet of nestedSheets) if (sheet !== 'fiscalQuarter') this.readNested(sheet)
    for (const kind of recordKinds) if (kind !== 'roadmap') state[kind] = this.readRecords(kind)
    // Of an outcome whose target cannot be read nothing is taken in: it would be half of it.
    const failed = new Set(this.problems.map(({ kind, id }) => `${kind}/${id}`))
    for (const kind of recordKinds)
      state[kind] = Object.fromEntries(Object.entries(state[kind]).filter(([id]) => !failed.has(`${kind}/${id}`)))
    return {
      roadmap: roadmap.id,
      revision,
      // Every record in it was checked by its schema.
      state: state as State,
      rows: Object.fromEntries(
        recordKinds.map((kind) => [kind, Object.fromEntries(this.rowsOf(kind).map(({ id, number }) => [id, number]))]),
      ) as WorkbookRead['rows'],
      problems: this.problems,
      remarks: this.remarks,
    }
  }

  private rowsOf(key: SheetKey): readonly Row[] {
    return this.rows.get(key) ?? []
  }

  /** What stands as text where a number or a day should be: in a CSV file everything, and in the way of somebody's country. */
  private textsIn(is: 'number' | 'day'): string[] {
    return sheetKeys.flatMap((key) => {
      const places = columnsOf(key).filter(({ head }) => head.is === is)
      return this.rowsOf(key).flatMap(({ cells }) =>
        places.flatMap(({ field, at }) => {
          const cell = cells.get(field)?.[at]
          return typeof cell === 'string' ? [cell] : []
        }),
      )
    })
  }

  /** Notes what the records of a kind are called, so that they are found by their names. */
  private list(kind: RecordKind): void {
    const seen = new Map<Id, number>()
    for (const { id, number, cells } of this.rowsOf(kind)) {
      const at = { sheet: sheetName(kind), row: number, column: t('workbook.column.id'), kind, id }
      const before = seen.get(id)
      if (!idSchema.safeParse(id).success) this.problems.push({ ...at, sentence: t('workbook.problem.badId', { text: id }) })
      else if (before !== undefined) this.problems.push({ ...at, sentence: t('workbook.problem.sameId', { row: before }) })
      else seen.set(id, number)
      if (before === undefined) this.directory.add(kind, id, this.nameOf(kind, cells))
    }
  }

  private nameOf(kind: RecordKind, cells: Row['cells']): string {
    if (kind !== 'review') return textOf(cells.get('title')?.[0] ?? cells.get('name')?.[0])
    const quarter = textOf(cells.get('quarter')?.[0])
    return isCalendarDate(quarter) ? quarterLabel(this.calendar, quarterOf(this.calendar, quarter)) : quarter
  }

  private readNested(sheet: NestedSheet): void {
    // What is read of a sheet is made by its own codecs.
    const lists = this.nested[sheet] as Map<Id, unknown[]>
    for (const row of this.rowsOf(sheet)) {
      const value = this.readRow(sheet, row, owners[sheet], null)
      if (value === null) continue
      const owner = textOf(value['owner'] as Id)
      lists.set(owner, [...(lists.get(owner) ?? []), value])
    }
  }

  private readRecords(kind: RecordKind): Record<Id, unknown> {
    const records: Record<Id, unknown> = {}
    for (const row of this.rowsOf(kind)) {
      const value = this.readRow(kind, row, kind, row.id)
      if (value === null) continue
      const parsed = schemas[kind].safeParse(value)
      if (parsed.success) records[row.id] = parsed.data
      else {
        const issue = parsed.error.issues[0]
        const column = columnsOf(kind).find(({ field }) => field === issue?.path[0])?.head.name ?? null
        this.problems.push({
          sheet: sheetName(kind),
          row: row.number,
          column,
          kind,
          id: row.id,
          sentence: t('workbook.problem.notAllowed', { detail: issue?.message ?? '' }),
        })
      }
    }
    return records
  }

  /** The fields of a row; null where one could not be read, which is told of each of them. */
  private readRow(key: SheetKey, row: Row, kind: RecordKind, id: Id | null): Record<string, unknown> | null {
    const value: Record<string, unknown> = {}
    const wrong: Note[] = []
    for (const [field, codec] of codecsOf(key)) {
      const note = (at: number, sentence: string): Note => ({
        sheet: sheetName(key),
        row: row.number,
        column: codec.heads[at]?.name ?? null,
        kind,
        id,
        sentence,
      })
      const book: Book = {
        directory: this.directory,
        mark: this.mark,
        format: this.format,
        nested: this.nested,
        remark: (at, sentence) => this.remarks.push(note(at, sentence)),
      }
      try {
        value[field] = codec.read(row.cells.get(field) ?? [], book, row.id)
      } catch (error) {
        if (!(error instanceof CellProblem)) throw error
        const cell = textOf(row.cells.get(field)?.[error.at])
        const twoDays = codec.heads[error.at]?.is === 'day' && this.unsure.some((format) => readDay(cell, format) !== null)
        wrong.push(note(error.at, twoDays ? t('workbook.problem.twoDays', { text: cell }) : error.sentence))
      }
    }
    if (wrong.length === 0) return value
    // Whose part it is can be known although another of its cells cannot be read.
    const owner = isNested(key) && typeof value['owner'] === 'string' ? value['owner'] : id
    this.problems.push(...wrong.map((one) => ({ ...one, id: owner })))
    return null
  }
}
