import { quarterLabel, quarterOf } from '../../calendar/fiscal.ts'
import { titleOf } from '../../domain/invariants.ts'
import { all, inOrder, type RecordKind, recordKinds, type RecordOf, roadmapOf, type State } from '../../domain/records.ts'
import { t } from '../../text/index.ts'
import { type Cell, type Sheet, type SheetColumn, textOf } from './cells.ts'
import {
  codecsOf,
  columnOf,
  columnsOf,
  isNested,
  type NestedSheet,
  pieceLength,
  pieceName,
  sheetKeys,
  type SheetKey,
  sheetName,
} from './layout.ts'
import type { NestedRows } from './nested.ts'
import { Directory } from './references.ts'
import { type Exported, workbookVersion } from './tables.ts'

/**
 * Returns the sheets of a workbook that holds everything a state says: one for each kind of record, and one for each
 * list inside a record. A row names what it points at by its title, and behind by its id. `readWorkbook` makes the same
 * state of them. With the revision it says where it was exported from, so that what was changed since is known when it
 * comes back.
 */
export function sheetsOf(state: State, revision: Exported | null = null): Sheet[] {
  const directory = directoryOf(state)
  return sheetKeys.map((key) => sheetOf(key, isNested(key) ? nestedRows[key](state) : rowsOf(state, key), directory, revision))
}

/** The records of a state by what they are called. */
function directoryOf(state: State): Directory {
  const directory = new Directory()
  const { calendar } = roadmapOf(state)
  for (const kind of recordKinds) for (const record of all(state, kind)) directory.add(kind, record.id, titleOf(record))
  for (const { id, quarter } of all(state, 'review')) directory.add('review', id, quarterLabel(calendar, quarterOf(calendar, quarter)))
  return directory
}

function sheetOf(key: SheetKey, records: readonly object[], directory: Directory, revision: Exported | null): Sheet {
  const codecs = codecsOf(key)
  const placed = columnsOf(key)
  const rows = records.map((record) => {
    const cells = new Map(codecs.map(([field, codec]) => [field, codec.write(Reflect.get(record, field), directory)]))
    return placed.map(({ field, at }) => cells.get(field)?.[at] ?? null)
  })
  const columns = placed.map(({ head }) => columnOf(head))
  if (key !== 'roadmap') return withPieces({ name: sheetName(key), columns, rows })
  const marks: SheetColumn[] = [
    { name: t('workbook.marker'), is: 'number', width: 18 },
    ...(revision ? [{ name: t('workbook.revision'), is: 'text', width: 18 } as const] : []),
  ]
  const marked = [workbookVersion, ...(revision ? [`${revision.number} ${revision.hash}`] : [])]
  return withPieces({ name: sheetName(key), columns: [...columns, ...marks], rows: rows.map((row) => [...row, ...marked]) })
}

/** Puts what is too long for a cell into columns behind all others. */
function withPieces(sheet: Sheet): Sheet {
  const columns = [...sheet.columns]
  const rows = sheet.rows.map((row) => [...row])
  for (const [place, column] of sheet.columns.entries()) {
    const pieces = rows.map((row) => piecesOf(row[place] ?? null))
    const most = pieces.reduce((count, { length }) => Math.max(count, length), 1)
    for (let piece = 1; piece < most; piece += 1) columns.push({ ...column, name: pieceName(column.name, piece) })
    for (const [index, row] of rows.entries()) {
      row[place] = pieces[index]?.[0] ?? null
      for (let piece = 1; piece < most; piece += 1) row.push(pieces[index]?.[piece] ?? null)
    }
  }
  return { ...sheet, columns, rows }
}

/** A character of two halves is not torn apart. */
function piecesOf(cell: Cell): Cell[] {
  const text = textOf(cell)
  if (text.length <= pieceLength) return [cell]
  const pieces: string[] = []
  for (let from = 0; from < text.length;) {
    const half = /[\uD800-\uDBFF]/.test(text.charAt(from + pieceLength - 1)) ? 1 : 0
    pieces.push(text.slice(from, from + pieceLength - half))
    from += pieceLength - half
  }
  return pieces
}

const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0)

/** The records of a kind in the order in which one would look for them. */
function rowsOf(state: State, kind: RecordKind): readonly RecordOf<RecordKind>[] {
  if (kind === 'lane' || kind === 'outcome') return inOrder(state, kind)
  const lanes = new Map(inOrder(state, 'lane').map(({ id }, place) => [id, place]))
  const outcomes = new Map(inOrder(state, 'outcome').map(({ id }, place) => [id, place]))
  /** The parts by which records are ordered, those that a kind has. */
  const keys: ((record: object) => string | number)[] = [
    (record) => lanes.get(said(record, 'lane')) ?? 0,
    (record) => said(record, 'quarter'),
    (record) => state.review[said(record, 'review')]?.quarter ?? '',
    (record) => outcomes.get(said(record, 'outcome')) ?? 0,
    (record) => said(record, 'start') + said(record, 'date') + said(record, 'addedOn'),
    (record) => state.activity[said(record, 'activity')]?.title ?? '',
    titleOf,
  ]
  const keyed = all(state, kind).map((record) => ({ record, by: [...keys.map((key) => key(record)), record.id] }))
  keyed.sort((a, b) => a.by.reduce<number>((found, key, place) => found || compare(key, b.by[place] ?? ''), 0))
  return keyed.map(({ record }) => record)
}

const said = (record: object, field: string): string => {
  const value: unknown = Reflect.get(record, field)
  return typeof value === 'string' ? value : ''
}

/** The rows of the lists inside records. */
const nestedRows: { readonly [S in NestedSheet]: (state: State) => NestedRows[S][] } = {
  fiscalQuarter: (state) =>
    all(state, 'roadmap').flatMap(({ id, calendar }) =>
      calendar.kind === 'table' ? calendar.quarters.map((row) => ({ owner: id, ...row })) : [],
    ),
  capacity: (state) =>
    inOrder(state, 'lane').flatMap(({ id, capacity }) => (capacity?.otherwise ?? []).map((row) => ({ owner: id, ...row }))),
  target: (state) => inOrder(state, 'outcome').flatMap(({ id, measure }) => (measure?.targets ?? []).map((row) => ({ owner: id, ...row }))),
  principle: (state) => all(state, 'review').flatMap(({ id, principles }) => principles.map((row) => ({ owner: id, ...row }))),
  slideNote: (state) => all(state, 'review').flatMap(({ id, slideNotes }) => slideNotes.map((row) => ({ owner: id, ...row }))),
  lessonDecision: (state) => all(state, 'lesson').flatMap(({ id, decisions }) => decisions.map((row) => ({ owner: id, ...row }))),
  judgement: (state) => all(state, 'lesson').flatMap(({ id, judgements }) => judgements.map((row) => ({ owner: id, ...row }))),
}
