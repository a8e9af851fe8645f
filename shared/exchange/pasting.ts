import { addDays, addMonths, type CalendarDate, readDay as readWrittenDay, startOfMonth } from '../calendar/dates.ts'
import type { Activity } from '../domain/activity.ts'
import { type Id, person, prose, title as titleSchema } from '../domain/fields.ts'
import { inOrder, type State } from '../domain/records.ts'
import type { Change } from '../history/change.ts'
import { newActivity } from '../planning/activity.ts'
import { newLane } from '../planning/lane.ts'
import { add } from '../planning/records.ts'
import { type DateFormat, dayFormats, guessDates, readDay } from './dateFormats.ts'
import { columnsNamed } from './headers.ts'
import { kindOf, statusOf } from './words.ts'
import { delimiters, isBlank, readRecords } from './records.ts'

/** More rows than these are a file, and are imported as one. */
export const pasteLimit = 2_000

/** What a pasted cell can say. */
export const pasteFields = ['title', 'lane', 'start', 'finish', 'status', 'kind', 'owner', 'sponsor', 'effort', 'description'] as const
export type PasteField = (typeof pasteFields)[number]

/** Why a line is left out. The sentences are in the catalogue. */
export type PasteReason = 'no-title' | 'too-long' | 'start' | 'finish' | 'finish-before-start' | 'status' | 'kind' | 'effort' | 'quotes'

/** An activity that a line says. */
export interface PastedRow {
  /** The line of the text on which it begins, from 1. */
  readonly line: number
  readonly title: string
  /** The name of its lane; null where it names none. */
  readonly lane: string | null
  readonly start: CalendarDate
  readonly finish: CalendarDate
  /** Whether a day was not said and is proposed. */
  readonly proposed: boolean
  readonly values: Partial<Pick<Activity, 'status' | 'finishedOn' | 'kind' | 'owner' | 'sponsor' | 'effort' | 'description'>>
}

export interface LeftOutLine {
  readonly line: number
  /** The cell that cannot be read; of a line as a whole, its beginning. */
  readonly text: string
  readonly reason: PasteReason
}

export interface Pasted {
  /** What the cells say, in the order of `pasteFields`; a list of lines says titles alone. */
  readonly fields: readonly PasteField[]
  /** The names of columns that say nothing known. */
  readonly unread: readonly string[]
  readonly rows: readonly PastedRow[]
  readonly leftOut: readonly LeftOutLine[]
  /** Days that can be read in several ways: which, and an example. To be asked; until then their lines are left out. */
  readonly ambiguous: { readonly formats: readonly DateFormat[]; readonly example: string } | null
  /** How many rows there are, where there are more than `pasteLimit`; then nothing is read. */
  readonly tooMany: number | null
}

export interface PasteOptions {
  readonly today: CalendarDate
  /** The language days are written in by this computer's user. */
  readonly language: string
  /** How ambiguous days are written, once that was asked. */
  readonly format?: DateFormat | undefined
  /** The names of the lanes there are. */
  readonly lanes: readonly string[]
}

interface Line {
  readonly line: number
  readonly cells: readonly string[]
  readonly broken: boolean
}

type Columns = ReadonlyMap<PasteField, number>

/**
 * Returns what a text from the clipboard says: a line an activity, or a row of cells an activity, with or
 * without a row of names above. Without names the days, statuses and kinds are known by what they say, the
 * first words are the title, and the next the lane and the owner. Where a row names no day it begins on the
 * first of next month and takes three months. Nothing is guessed from digits alone.
 */
export function readPasted(text: string, options: PasteOptions): Pasted {
  const nothing: Pasted = { fields: [], unread: [], rows: [], leftOut: [], ambiguous: null, tooMany: null }
  const lines = linesOf(text)
  if (lines.length > pasteLimit + 1) return { ...nothing, tooMany: lines.length }
  const [first] = lines
  if (!first) return nothing
  const named = namedColumns(first.cells)
  const below = named ? lines.slice(1) : lines
  if (below.length > pasteLimit) return { ...nothing, tooMany: below.length }
  const columns =
    named ?? (lines.every(({ cells }) => cells.length === 1) ? new Map([['title', 0] as const]) : columnsByContent(below, options))
  const valuesIn = (fields: readonly PasteField[]) =>
    fields.flatMap((field) => below.map(({ cells }) => cells[columns.get(field) ?? -1] ?? ''))
  const guess = guessDates(valuesIn(['start', 'finish']), dayFormats)
  // An answer holds where it was asked for: the text may be another by now.
  const format =
    guess.kind === 'one' ? guess.format : guess.kind === 'ambiguous' ? guess.formats.find((one) => one === options.format) : undefined
  const read = lineReader(columns, { ...options, format })
  const found = below.map(read)
  return {
    fields: pasteFields.filter((field) => columns.has(field)),
    unread: named ? first.cells.filter((name, column) => name.trim() !== '' && ![...named.values()].includes(column)) : [],
    rows: found.filter((row) => 'title' in row),
    leftOut: found.filter((row) => 'reason' in row),
    ambiguous: guess.kind === 'ambiguous' ? { formats: guess.formats, example: guess.example } : null,
    tooMany: null,
  }
}

/** The lanes that rows name and that are not there yet, as they are first written. */
export function newLanesOf(rows: readonly PastedRow[], lanes: readonly string[]): string[] {
  const known = new Set(lanes.map(asName))
  return rows.flatMap(({ lane }) => {
    if (lane === null || known.has(asName(lane))) return []
    known.add(asName(lane))
    return [lane]
  })
}

/**
 * Returns the changes that add the rows as activities under the given ids, and the lanes they name and that
 * are not there by then. Rows that name none go into the given lane, or into a new one of the given name.
 */
export function addPasted(
  state: State,
  rows: readonly (PastedRow & { readonly id: Id })[],
  elsewhere: { readonly lane: Id | null; readonly laneName: string },
  newId: () => Id,
): Change[] {
  const lanes = inOrder(state, 'lane')
  const ids = new Map(lanes.toReversed().map(({ id, name }) => [asName(name), id]))
  let order = lanes.at(-1)?.order ?? 0
  const made: Change[] = []
  const laneNamed = (name: string): Id => {
    const known = ids.get(asName(name))
    if (known !== undefined) return known
    const id = newId()
    order += 1
    made.push(...add('lane', newLane({ id, name, order })))
    ids.set(asName(name), id)
    return id
  }
  const activities = rows.flatMap(({ id, title, lane, start, finish, values }) => {
    const into = lane !== null ? laneNamed(lane) : (elsewhere.lane ?? laneNamed(elsewhere.laneName))
    return add('activity', newActivity({ id, title, start, finish, ...values, lane: into }))
  })
  return [...made, ...activities]
}

const tidy = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
const asName = (text: string) => tidy(text).toLowerCase()

/** What stands before the words of a line in a list: a dash, a dot, a number, a box to be ticked. */
const bullets = /^\s*(?:(?:[-*+•◦‣▪●○–—·]|\(?\d{1,4}[.)]|\[[ xX]?\])(?:\s+|$))+/u

/** The lines of the text that are not blank, each in its cells. */
function linesOf(text: string): Line[] {
  const clean = text.replaceAll(/\r+\n|\r|\u2028|\u2029|\v/g, '\n')
  const cells = inCells(clean)
  if (cells) return cells
  return clean.split('\n').flatMap((line, at) => {
    const said = line.replace(bullets, '')
    return said.trim() === '' ? [] : [{ line: at + 1, cells: [said], broken: false }]
  })
}

/**
 * Cells are parted by tabs, as a spreadsheet does; by another sign only where the first row is one of names,
 * or every row is as long as the others and has a day at the same place: a sentence has commas too.
 */
function inCells(text: string): Line[] | null {
  if (text.includes('\t')) return cellsBy(text, '\t')
  for (const delimiter of delimiters) {
    if (!text.includes(delimiter)) continue
    const lines = cellsBy(text, delimiter)
    const first = lines?.[0]
    if (!lines || !first || first.cells.length < 2) continue
    if (namedColumns(first.cells)) return lines
    const isTable = lines.every(({ cells, broken }) => !broken && cells.length === first.cells.length)
    const hasDays = first.cells.some((_, column) =>
      lines.every(({ cells }) => dayFormats.some((format) => readDay(cells[column] ?? '', format) !== null)),
    )
    if (isTable && hasDays) return lines
  }
  return null
}

function cellsBy(text: string, delimiter: (typeof delimiters)[number]): Line[] | null {
  const read = readRecords(text, delimiter)
  if (!read.ok) return null
  const broken = new Set(read.records.brokenQuotes)
  let line = 1
  return read.records.cells.flatMap((cells, at) => {
    const here = line
    line += 1 + cells.reduce((breaks, cell) => breaks + (cell.match(/\n/g)?.length ?? 0), 0)
    return isBlank(cells) ? [] : [{ line: here, cells, broken: broken.has(at + 1) }]
  })
}

const effortNames =
  /^(effort|estimate|person days?|days|man days?|size|aufwand|personentage|tage|pt)( days| in days| in person days| in personentagen| in pt)?$/

/** Which column says what, by a row of names; null where the row is none. */
function namedColumns(names: readonly string[]): Columns | null {
  const columns = new Map<PasteField, number>()
  const taken = new Set<number>()
  for (const field of pasteFields) {
    const found =
      field === 'effort'
        ? names.flatMap((name, column) =>
            effortNames.test(
              name
                .toLowerCase()
                .replaceAll(/[^a-z]+/g, ' ')
                .trim(),
            )
              ? [column]
              : [],
          )
        : columnsNamed(names, field)
    const column = found.find((place) => !taken.has(place))
    if (column === undefined) continue
    columns.set(field, column)
    taken.add(column)
  }
  const filled = names.filter((name) => name.trim() !== '').length
  return columns.has('title') && (columns.size > 1 || filled === 1) ? columns : null
}

/** Which column says what, by what stands in it. */
function columnsByContent(lines: readonly Line[], { lanes, language }: PasteOptions): Columns {
  const columns = new Map<PasteField, number>()
  const width = lines.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const known = new Set(lanes.map(asName))
  const words: { column: number; isLane: boolean }[] = []
  for (let column = 0; column < width; column += 1) {
    const values = lines
      .map(({ cells }) => (cells[column] ?? '').trim())
      .filter((value) => value !== '')
      .slice(0, sampled)
    const mostly = (suits: (value: string) => boolean) => values.filter(suits).length * 2 > values.length
    if (values.length === 0) continue
    if (mostly((value) => isDay(value, language))) {
      if (!columns.has('start')) columns.set('start', column)
      else if (!columns.has('finish')) columns.set('finish', column)
    } else if (values.every((value) => readEffort(value) !== null)) {
      // Before the title it is a number of the row.
      if (words.length > 0 && !columns.has('effort')) columns.set('effort', column)
    } else if (words.length > 0 && !columns.has('status') && mostly((value) => statusOf(value) !== null)) columns.set('status', column)
    else if (words.length > 0 && !columns.has('kind') && mostly((value) => kindOf(value) !== null)) columns.set('kind', column)
    else words.push({ column, isLane: mostly((value) => known.has(asName(value))) })
  }
  const [title, ...others] = words
  columns.set('title', title?.column ?? 0)
  const lane = others.find(({ isLane }) => isLane) ?? others[0]
  if (lane) columns.set('lane', lane.column)
  const owner = others.find((other) => other !== lane)
  if (owner) columns.set('owner', owner.column)
  return columns
}

/** So many values tell what a column says. */
const sampled = 100

const isDay = (text: string, language: string) =>
  /\d/.test(text) &&
  text.length < 40 &&
  (dayFormats.some((format) => readDay(text, format) !== null) || readWrittenDay(text, language) !== null)

/** A number of days that is not negative, with thousands and a point as in English; null where it is none. */
function readEffort(text: string): number | null {
  const digits = /^(\d{1,3}(?:[ ,]\d{3})+|\d{1,9})(\.\d{1,6})?(?: ?(?:d|pd|days?|person[- ]days?))?$/i.exec(text.trim())
  return digits ? Number(`${(digits[1] ?? '').replaceAll(/[ ,]/g, '')}${digits[2] ?? ''}`) : null
}

function lineReader(columns: Columns, { today, language, format }: PasteOptions): (line: Line) => PastedRow | LeftOutLine {
  const begins = startOfMonth(addMonths(today, 1))
  const days = new Map<string, CalendarDate | null>()
  return ({ line, cells, broken }) => {
    const cell = (field: PasteField) => (cells[columns.get(field) ?? -1] ?? '').trim()
    const leave = (reason: PasteReason, field?: PasteField): LeftOutLine => ({
      line,
      reason,
      text: field === undefined ? cells.join(' ').trim() : cell(field),
    })
    if (broken) return leave('quotes')
    const title = tidy(cell('title'))
    if (title === '') return leave('no-title')
    if (!titleSchema.safeParse(title).success) return leave('too-long', 'title')
    for (const field of ['lane', 'owner', 'sponsor'] as const) if (!person.safeParse(cell(field)).success) return leave('too-long', field)
    if (!prose.safeParse(cell('description')).success) return leave('too-long', 'description')

    const day = (field: 'start' | 'finish') => {
      const written = cell(field)
      if (written === '') return undefined
      const known = days.get(written)
      if (known !== undefined) return known
      const said = (format && readDay(written, format)) ?? readWrittenDay(written, language)
      days.set(written, said)
      return said
    }
    const [from, to] = [day('start'), day('finish')]
    if (from === null) return leave('start', 'start')
    if (to === null) return leave('finish', 'finish')
    const start = from ?? (to === undefined ? begins : addMonths(addDays(to, 1), -3))
    const finish = to ?? addDays(addMonths(start, 3), -1)
    if (finish < start) return leave('finish-before-start', 'finish')

    const status = cell('status') === '' ? undefined : statusOf(cell('status'))
    if (status === null) return leave('status', 'status')
    const kind = cell('kind') === '' ? undefined : kindOf(cell('kind'))
    if (kind === null) return leave('kind', 'kind')
    const effort = cell('effort') === '' ? undefined : readEffort(cell('effort'))
    if (effort === null) return leave('effort', 'effort')
    return {
      line,
      title,
      lane: tidy(cell('lane')) || null,
      start,
      finish,
      proposed: from === undefined || to === undefined,
      values: {
        owner: cell('owner'),
        sponsor: cell('sponsor'),
        description: cell('description'),
        ...(status !== undefined && { status, finishedOn: status === 'done' ? (finish < today ? finish : today) : null }),
        ...(kind !== undefined && { kind }),
        ...(effort !== undefined && { effort }),
      },
    }
  }
}
