import { isCalendarDate, type CalendarDate } from '../../calendar/dates.ts'
import type { Id } from '../../domain/fields.ts'
import type { RecordKind } from '../../domain/records.ts'
import { nameField } from '../../history/sayField.ts'
import { workbook } from '../../text/en/workbook.ts'
import { t } from '../../text/index.ts'
import { type DateFormat, readDay } from '../dateFormats.ts'
import { type DecimalMark, readNumber } from '../numbers.ts'
import { type Cell, cellOf, CellProblem, readList, sayList, textOf } from './cells.ts'
import type { NestedRows } from './nested.ts'
import { allMeant, type Directory, meant } from './references.ts'

/** What a column is about, and how it looks. */
export interface Head {
  readonly name: string
  readonly is: 'text' | 'number' | 'day'
  readonly width: number
  readonly choices?: readonly string[]
  /** Ids stand behind all that people read. */
  readonly last?: boolean
}

/** What is at hand when a workbook is written or read. */
export interface Book {
  readonly directory: Directory
  /** How numbers and days that are texts are written in it. No mark where nothing tells what `1,234` is. */
  readonly mark: DecimalMark | null
  readonly format: DateFormat | null
  /** The rows of the sheets that hold a part of a record, by whose part they are. */
  readonly nested: { readonly [S in keyof NestedRows]: ReadonlyMap<Id, readonly NestedRows[S][]> }
  readonly remark: (at: number, sentence: string) => void
}

/** How a value stands in the cells of a row, and how it is read from them. Reading throws a CellProblem. */
export interface Codec<T> {
  readonly heads: readonly Head[]
  readonly write: (value: T, directory: Directory) => readonly Cell[]
  /** `id` is that of the record the row belongs to. */
  readonly read: (cells: readonly (Cell | undefined)[], book: Book, id: Id) => T
}

/** For every field of a row how it stands in cells; the compiler asks for each. */
export type Columns<Row> = { readonly [F in keyof Row]: Codec<Row[F]> }

const columnNames: object = workbook.column

/** What a column is called: by this workbook's own words, or by those of the field. */
const called = (field: string): string =>
  Object.hasOwn(columnNames, field) ? t(`workbook.column.${field}` as 'workbook.column.id') : nameField(field)

/** A column of a field; what it is called is asked for anew each time, in the language of then. */
const head = (field: string, is: Head['is'], width: number, more: Pick<Head, 'choices' | 'last'> = {}): Head => ({
  get name() {
    return called(field)
  },
  is,
  width,
  ...more,
})

const wrong = (sentence: string, at = 0) => new CellProblem(at, sentence)
const missing = () => wrong(t('workbook.problem.missing'))

const one = <T>(column: Head, write: (value: T) => Cell, read: (cell: Cell, book: Book) => T): Codec<T> => ({
  heads: [column],
  write: (value) => [write(value)],
  read: ([cell], book) => read(cell ?? null, book),
})

/** Free text; nothing is the empty one. */
export const text = (field: string, width = 24): Codec<string> => one(head(field, 'text', width), cellOf, textOf)

/** A text that must say something. */
export const title = (field: string, width = 36): Codec<string> =>
  one(head(field, 'text', width), cellOf, (cell) => {
    if (textOf(cell) === '') throw missing()
    return textOf(cell)
  })

/** A text, or null where nothing is written. */
export const textOrNull = (field: string): Codec<string | null> =>
  one(
    head(field, 'text', 16),
    (value) => value,
    (cell) => (textOf(cell) === '' ? null : textOf(cell)),
  )

export const texts = (field: string): Codec<string[]> =>
  one(
    head(field, 'text', 28),
    (items) => cellOf(sayList(items)),
    (cell) => readList(textOf(cell)),
  )

/** The id of the record itself; one is there by the time it is read. */
export const ownId: Codec<Id> = {
  heads: [head('id', 'text', 14, { last: true })],
  write: (value) => [value],
  read: (_cells, _book, id) => id,
}

function readAmount(cell: Cell, { mark }: Book): number | null {
  if (typeof cell === 'number') return cell
  if (textOf(cell).trim() === '') return null
  const value = typeof cell === 'string' ? readNumber(cell, mark ?? '.') : null
  if (value === null) throw wrong(t('workbook.problem.noNumber', { text: textOf(cell) }))
  // Rearview writes no commas, so another program wrote this one.
  if (mark === null && textOf(cell).includes(',')) throw wrong(t('workbook.problem.twoNumbers', { text: textOf(cell) }))
  return value
}

/** How many digits of a number Excel shows before it rounds; the number itself stays as it is. */
const numberHead = (field: string, width = 12): Head => head(field, 'number', width)

export const numberOrNull = (field: string): Codec<number | null> => one(numberHead(field), (value) => value, readAmount)

export const number = (field: string): Codec<number> =>
  one(
    numberHead(field),
    (value) => value,
    (cell, book) => {
      const value = readAmount(cell, book)
      if (value === null) throw missing()
      return value
    },
  )

/** A whole percentage that may be missing. */
export const progressOrNull = (field: string): Codec<number | null> =>
  one(
    numberHead(field),
    (value) => value,
    (cell, book) => {
      const amount = readAmount(cell, book)
      if (amount !== null && (!Number.isInteger(amount) || amount < 0 || amount > 100)) throw wrong(t('workbook.problem.percent'))
      return amount
    },
  )

/** One of some whole numbers. */
export const numberOf = <T extends number>(field: string, allowed: readonly T[]): Codec<T> =>
  one(
    numberHead(field, 10),
    (value) => value,
    (cell, book) => {
      const value = readAmount(cell, book)
      if (value === null) throw missing()
      const known = allowed.find((item) => item === value)
      if (known === undefined) throw wrong(t('workbook.problem.noneOf', { text: textOf(cell), words: allowed.join(', ') }))
      return known
    },
  )

const scores = [1, 2, 3, 4, 5] as const

export const scoreOrNull = (field: string): Codec<number | null> => orNull(numberOf<number>(field, scores))

function readDate(cell: Cell, { format }: Book): CalendarDate | null {
  const written = textOf(cell).trim()
  if (written === '') return null
  if (isCalendarDate(written)) return written
  const day = typeof cell === 'string' && format !== null ? readDay(written, format) : null
  if (day === null) throw wrong(t('workbook.problem.noDay', { text: written }))
  return day
}

const dayHead = (field: string): Head => head(field, 'day', 12)

export const dayOrNull = (field: string): Codec<CalendarDate | null> =>
  one(dayHead(field), (day) => (day === null ? null : { day }), readDate)

export const day = (field: string): Codec<CalendarDate> =>
  one(
    dayHead(field),
    (value) => ({ day: value }),
    (cell, book) => {
      const value = readDate(cell, book)
      if (value === null) throw missing()
      return value
    },
  )

/** One of some words; capitals do not matter. */
export const oneOf = <T extends string>(field: string, words: readonly T[]): Codec<T> =>
  one(
    head(field, 'text', 14, { choices: words }),
    (value) => value,
    (cell) => {
      const written = textOf(cell).trim()
      if (written === '') throw missing()
      const known = words.find((word) => word === written.toLowerCase())
      if (known === undefined) throw wrong(t('workbook.problem.noneOf', { text: written, words: words.join(', ') }))
      return known
    },
  )

/** The same codec for a value that may be missing: where all its cells are empty. */
export function orNull<T>(codec: Codec<T>): Codec<T | null> {
  return {
    heads: codec.heads,
    write: (value, directory) => (value === null ? codec.heads.map(() => null) : codec.write(value, directory)),
    read: (cells, book, id) => (cells.every((cell) => textOf(cell) === '') ? null : codec.read(cells, book, id)),
  }
}

export const yesOrNo = (field: string): Codec<boolean> => {
  const words = oneOf(field, ['yes', 'no'])
  return {
    heads: words.heads,
    write: (value, directory) => words.write(value ? 'yes' : 'no', directory),
    read: (...given) => words.read(...given) === 'yes',
  }
}

const idHead = (field: string, many = false): Head => ({
  get name() {
    return t(many ? 'workbook.ids' : 'workbook.id', { what: called(field) })
  },
  is: 'text',
  width: 14,
  last: true,
})

const referenceHeads = (field: string): Head[] => [head(field, 'text', 28), idHead(field)]

/** A record of a kind, by its name and, behind, its id. One that may be remembered need not be there any more. */
export const reference = (field: string, kind: RecordKind, remembers = false): Codec<Id> => ({
  heads: referenceHeads(field),
  write: (id, directory) => [directory.nameOf(kind, id) ?? t('workbook.gone'), id],
  read: ([name, id], book) => {
    const found = meant(book.directory, kind, textOf(name), textOf(id).trim(), remembers)
    if (found.id === null) throw found.remark === null ? missing() : wrong(t('workbook.problem.gone', { name: textOf(name) }))
    if (found.remark !== null) book.remark(0, found.remark)
    return found.id
  },
})

export const referenceOrNull = (field: string, kind: RecordKind): Codec<Id | null> => ({
  heads: referenceHeads(field),
  write: (id, directory) => (id === null ? [null, null] : [directory.nameOf(kind, id) ?? t('workbook.gone'), id]),
  read: ([name, id], book) => {
    const found = meant(book.directory, kind, textOf(name), textOf(id).trim())
    if (found.remark !== null) book.remark(0, found.remark)
    return found.id
  },
})

/** Several records of a kind, by their names and, behind, their ids. */
export const references = (field: string, kind: RecordKind): Codec<Id[]> => ({
  heads: [head(field, 'text', 28), idHead(field, true)],
  write: (ids, directory) => [cellOf(sayList(ids.map((id) => directory.nameOf(kind, id) ?? t('workbook.gone')))), cellOf(sayList(ids))],
  read: ([names, ids], book) => {
    const found = allMeant(book.directory, kind, readList(textOf(names)), readList(textOf(ids)))
    if (found.remark !== null) book.remark(0, found.remark)
    return [...found.ids]
  },
})

const itemKinds = ['activity', 'outcome'] as const
type Item = { kind: (typeof itemKinds)[number]; id: Id } | null

/** An activity or an outcome, by what it is, its name and its id; one that was removed since is remembered. */
export const item = (field: string): Codec<Item> => ({
  heads: [
    head(field, 'text', 28),
    {
      get name() {
        return t('workbook.kindOf', { what: called(field) })
      },
      is: 'text',
      width: 12,
      choices: itemKinds,
    },
    idHead(field),
  ],
  write: (value, directory) =>
    value === null ? [null, null, null] : [directory.nameOf(value.kind, value.id) ?? t('workbook.gone'), value.kind, value.id],
  read: ([name, word, id], book) => {
    if ([name, word, id].every((cell) => textOf(cell) === '')) return null
    const kind = itemKinds.find((known) => known === textOf(word).trim().toLowerCase())
    if (kind === undefined) throw wrong(t('workbook.problem.noneOf', { text: textOf(word), words: itemKinds.join(', ') }), 1)
    const found = meant(book.directory, kind, textOf(name), textOf(id).trim(), true)
    if (found.remark !== null) book.remark(0, found.remark)
    if (found.id === null) throw missing()
    return { kind, id: found.id }
  },
})

/** Several codecs side by side: a value made of parts, each with cells of its own. */
export function together<T extends object>(parts: Columns<T>): Codec<T> {
  const entries = Object.entries(parts) as [keyof T & string, Codec<unknown>][]
  return {
    heads: entries.flatMap(([, codec]) => codec.heads),
    write: (value, directory) => entries.flatMap(([field, codec]) => codec.write(value[field], directory)),
    read: (cells, book, id) => {
      const read: Partial<Record<keyof T, unknown>> = {}
      let at = 0
      for (const [field, codec] of entries) {
        const from = at
        at += codec.heads.length
        try {
          read[field] = codec.read(cells.slice(from, at), { ...book, remark: (place, sentence) => book.remark(from + place, sentence) }, id)
        } catch (error) {
          throw error instanceof CellProblem ? new CellProblem(from + error.at, error.sentence) : error
        }
      }
      return read as T
    },
  }
}

/** A codec for another form of the same value. */
export const as = <T, U>(codec: Codec<U>, there: (value: T) => U, back: (value: U, book: Book, id: Id) => T): Codec<T> => ({
  heads: codec.heads,
  write: (value, directory) => codec.write(there(value), directory),
  read: (cells, book, id) => back(codec.read(cells, book, id), book, id),
})
