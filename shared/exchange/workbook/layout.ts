import { plainFields } from '../../domain/plain.ts'
import { recordKinds, type RecordKind } from '../../domain/records.ts'
import { t } from '../../text/index.ts'
import type { SheetColumn } from './cells.ts'
import type { Codec, Columns, Head } from './codecs.ts'
import type { NestedRows } from './nested.ts'
import { nestedTables, owners, plainCodecs, tables } from './tables.ts'

export type NestedSheet = keyof NestedRows
export const nestedSheets = Object.keys(nestedTables) as readonly NestedSheet[]
export type SheetKey = RecordKind | NestedSheet

/** Every sheet of a workbook in order: one for each kind of record, and behind it those of the lists inside such a record. */
export const sheetKeys: readonly SheetKey[] = recordKinds.flatMap((kind) => [
  kind,
  ...nestedSheets.filter((sheet) => owners[sheet] === kind),
])

export const isNested = (key: SheetKey): key is NestedSheet => Object.hasOwn(nestedTables, key)

/** Returns what a sheet is called. */
export const sheetName = (key: SheetKey): string => t(`workbook.sheet.${key}`)

/** One column of a sheet: which cell of which field. */
export interface Placed {
  readonly field: string
  readonly at: number
  readonly head: Head
}

/** The plain fields of each kind that nobody gave a place: they stand behind the others. */
const unlisted = new Map(
  recordKinds.map((kind) => [kind, plainFields(kind).filter(({ field }) => !Object.hasOwn(tables[kind], field))] as const),
)

/** Returns the codecs of a sheet by their fields. Which values go with which is known where they are used. */
export function codecsOf(key: SheetKey): readonly (readonly [string, Codec<unknown>])[] {
  const given = Object.entries((isNested(key) ? nestedTables[key] : tables[key]) as Columns<Record<string, unknown>>)
  if (isNested(key)) return given
  return [...given, ...(unlisted.get(key) ?? []).map(({ field, is }) => [field, plainCodecs[is](field) as Codec<unknown>] as const)]
}

/** Returns the columns of a sheet from left to right: what people read, then ids. */
export function columnsOf(key: SheetKey): readonly Placed[] {
  const placed = codecsOf(key).flatMap(([field, { heads }]) => heads.map((head, at) => ({ field, at, head })))
  return [...placed.filter(({ head }) => head.last !== true), ...placed.filter(({ head }) => head.last === true)]
}

/** Excel cuts a longer text; so it goes on in a column of its own. A little less, for the marks that a form may need. */
export const pieceLength = 32_000

/** Returns what the columns are called in which a long text goes on: `Description`, `Description (2)`, and so on. */
export const pieceName = (name: string, piece: number): string => (piece === 0 ? name : `${name} (${piece + 1})`)

export const columnOf = ({ name, is, width, choices }: Head): SheetColumn => ({ name, is, width, ...(choices ? { choices } : {}) })
