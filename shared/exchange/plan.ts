import type { CalendarDate } from '../calendar/dates.ts'
import type { FiscalCalendar } from '../calendar/fiscal.ts'
import type { ActivityKind, Status } from '../domain/activity.ts'
import type { Milestone } from '../domain/milestone.ts'
import { person, prose, title as titleSchema } from '../domain/fields.ts'
import { dayReader } from './dateFormats.ts'
import { type DependencyRemark, dependencyReader, type Waits } from './dependencies.ts'
import { type DateField, dateFields, type ImportField } from './headers.ts'
import type { Mapping } from './mapping.ts'
import { readProgress } from './progress.ts'
import { laneReader, rowNames, tidy } from './rowNames.ts'
import type { Flaw, Table, TableRow } from './table.ts'
import type { KindMeaning } from './words.ts'

/** Why a row is left out. The sentences are in the catalogue. */
export type RefusalReason =
  | Flaw
  | 'missing-title'
  | 'missing-key'
  | 'missing-start'
  | 'missing-finish'
  | 'missing-report-date'
  | 'unreadable-start'
  | 'unreadable-finish'
  | 'unreadable-report-date'
  | 'unreadable-started'
  | 'unreadable-finished'
  | 'finish-before-start'
  | 'finished-before-started'
  | 'unreadable-progress'
  | 'unknown-status'
  | 'unknown-kind'
  | 'too-long'
  | 'same-key'
  | 'repeated-row'

/** A row that is left out: what is wrong with it first, and in which column. */
export interface RefusedRow {
  /** The name of its file, where several were read together. */
  readonly file?: string
  readonly row: number
  /** The name of the column; null where it is the row as a whole. */
  readonly column: string | null
  /** What stands there. */
  readonly text: string
  readonly reason: RefusalReason
  /** The row that says the same or something else about the same activity; null for other reasons. */
  readonly other: number | null
  readonly title: string
}

/** Something that an accepted row says and that is not kept: of what it depends on, or a finish of what is not done. */
export interface ImportRemark {
  /** The name of its file, where several were read together. */
  readonly file?: string
  readonly row: number
  readonly title: string
  /** The name of the column. */
  readonly column: string
  /** What stands there. */
  readonly text: string
  readonly reason: DependencyRemark | 'not-done' | 'milestone-fields'
}

/** What a row says of an activity or a milestone; null where the file does not say it. */
export interface AcceptedRow {
  /** The name of its file, where several were read together. */
  readonly file?: string
  readonly row: number
  /** Whether it is an event on a day: its finish is its start, and it has no lane, status or kind. */
  readonly milestone: boolean
  /** What it is recognised by in the next report or file: its key, or its title where the file has no keys. */
  readonly key: string
  readonly title: string
  readonly lane: string | null
  readonly start: CalendarDate
  readonly finish: CalendarDate
  readonly status: Status | null
  readonly kind: ActivityKind | null
  /** In whole percent. */
  readonly progress: number | null
  readonly startedOn: CalendarDate | null
  /** Only of what is done. */
  readonly finishedOn: CalendarDate | null
  /** The keys of the rows of the same report that must finish before this one starts, some of which may be refused. */
  readonly dependsOn: readonly string[] | null
  readonly owner: string | null
  readonly sponsor: string | null
  readonly description: string | null
  /** Of a milestone: the key of the activity it belongs to, null where it is the roadmap's; absent where the file does not say. */
  readonly of?: string | null
  /** Of a milestone: what it is; absent where the file does not say. */
  readonly event?: Milestone['kind']
}

/** One plan as it stood at a day: the rows of a file that were reported together. */
export interface ImportReport {
  /** Its number or its date, as the file says it; empty where the file does not date its rows. */
  readonly label: string
  /** The day whose plan it is. */
  readonly asOf: CalendarDate
  readonly rows: readonly AcceptedRow[]
  /** The keys of rows that were refused: of these activities the report says something, only not what. */
  readonly refusedKeys: readonly string[]
  /** The titles of rows that were refused because they have no key. */
  readonly refusedTitles?: readonly string[]
}

export interface ImportPlan {
  /** Whether the file dates its rows, so that each report is a whole plan and what it lacks is gone. */
  readonly series: boolean
  /** In the order in which they become revisions. */
  readonly reports: readonly ImportReport[]
  readonly refused: readonly RefusedRow[]
  /** The keys of rows of which not even the report is known. */
  readonly strayKeys: readonly string[]
  /** What is not kept of accepted rows, in the order of the rows. */
  readonly remarks?: readonly ImportRemark[]
}

interface Draft {
  label: string
  number: string
  asOf: CalendarDate
  rows: Map<string, Accepted>
  contested: Set<string>
  refusedKeys: Set<string>
  refusedTitles: Set<string>
}

/**
 * Returns what a table says under a mapping: reports with their rows, and every row that is left out with
 * the first thing that is wrong with it. Nothing is guessed. A table without report dates is one report,
 * as of the given day. Quarters are those of the roadmap's calendar. Takes time proportional to the rows.
 */
export function planImport(table: Table, mapping: Mapping, asOf: CalendarDate, calendar: FiscalCalendar): ImportPlan {
  const series = mapping.columns.reportDate !== undefined
  const drafts = new Map<string, Draft>()
  const refused: RefusedRow[] = []
  const strayKeys = new Set<string>()
  const read = rowReader(table, mapping, calendar)

  for (const line of table.rows) {
    const { key, title, report, outcome } = read(line, asOf)
    const place = report === null ? null : JSON.stringify([report.asOf, report.number])
    let draft = place === null ? undefined : drafts.get(place)
    if (place !== null && report !== null && !draft) {
      draft = { ...report, rows: new Map(), contested: new Set(), refusedKeys: new Set(), refusedTitles: new Set() }
      drafts.set(place, draft)
    }
    if ('reason' in outcome) {
      refused.push({ row: line.row, title, other: null, ...outcome })
      if (outcome.reason === 'missing-key') draft?.refusedTitles.add(title)
      if (key !== '' && outcome.reason !== 'repeated-header') (draft?.refusedKeys ?? strayKeys).add(key)
      continue
    }
    if (!draft) continue
    const twin = draft.rows.get(key)?.says
    if (!twin) draft.rows.set(key, outcome)
    else {
      const identical = JSON.stringify({ ...twin, row: 0 }) === JSON.stringify({ ...outcome.says, row: 0 })
      const column = nameOf(table, mapping, mapping.columns.key === undefined ? 'title' : 'key')
      const about = { column, text: key, title, reason: identical ? 'repeated-row' : 'same-key' } as const
      refused.push({ row: line.row, other: twin.row, ...about })
      // The file does not say which of the two holds, so neither is taken.
      if (!identical && !draft.contested.has(key)) {
        draft.contested.add(key)
        refused.push({ ...about, row: twin.row, other: line.row, title: twin.title })
      }
    }
  }

  const remarks: ImportRemark[] = []
  const reports = inOrder([...drafts.values()]).map((draft): ImportReport => ({
    label: series ? draft.label : '',
    asOf: draft.asOf,
    rows: withDependencies(draft, table, mapping, remarks),
    refusedKeys: [...draft.refusedKeys, ...draft.contested],
    refusedTitles: [...draft.refusedTitles],
  }))
  return {
    series,
    reports,
    refused: refused.toSorted((a, b) => a.row - b.row),
    strayKeys: [...strayKeys],
    remarks: remarks.toSorted((a, b) => a.row - b.row),
  }
}

/** The rows of a report, each with the keys of those it waits for: what it says itself, and what others say that hold it up. */
function withDependencies(draft: Draft, table: Table, mapping: Mapping, remarks: ImportRemark[]): AcceptedRow[] {
  const rows = [...draft.rows.values()].filter(({ says }) => !draft.contested.has(says.key))
  const remark = ({ row, title }: AcceptedRow, field: ImportField, text: string, reason: ImportRemark['reason']) =>
    remarks.push({ row, title, column: nameOf(table, mapping, field) ?? '', text, reason })
  for (const { says, dropped, lost } of rows) {
    if (dropped !== null) remark(says, 'finishedOn', dropped, 'not-done')
    if (lost) remark(says, 'kind', '', 'milestone-fields')
  }
  const field = mapping.columns.dependsOn === undefined ? 'blocks' : 'dependsOn'
  if (mapping.columns[field] === undefined) return rows.map(({ says }) => says)

  const waits = new Map<string, Set<string>>(rows.map(({ says }) => [says.key, new Set<string>()]))
  for (const { says, line } of rows) {
    const found = line.waits()
    for (const { text, reason } of found.remarks) remark(says, field, text, reason)
    for (const on of found.on) waits.get(says.key)?.add(line.keyOf(on))
    for (const held of found.holds) waits.get(line.keyOf(held))?.add(says.key)
  }
  return rows.map(({ says }) => ({ ...says, dependsOn: [...(waits.get(says.key) ?? [])] }))
}

/** By date, then by number, else as they stand in the file. Two reports of one number are told apart by their dates. */
function inOrder(drafts: Draft[]): Draft[] {
  const sorted = drafts.toSorted((a, b) => {
    if (a.asOf !== b.asOf) return a.asOf < b.asOf ? -1 : 1
    const [x, y] = [Number(a.number), Number(b.number)]
    return a.number === '' || b.number === '' || Number.isNaN(x) || Number.isNaN(y) ? 0 : x - y
  })
  const times = new Map<string, number>()
  for (const { number } of sorted) times.set(number, (times.get(number) ?? 0) + 1)
  for (const draft of sorted)
    if (draft.number !== '') draft.label = (times.get(draft.number) ?? 0) > 1 ? `${draft.number} (${draft.asOf})` : draft.number
  return sorted
}

type Refusal = Pick<RefusedRow, 'column' | 'text' | 'reason'>

/** A row that is taken, and what is only known when all of them are. */
interface Accepted {
  readonly says: AcceptedRow
  /** The day of a finish that it gives though it is not done. */
  readonly dropped: string | null
  /** Whether it is a milestone and says more than one can hold. */
  readonly lost: boolean
  readonly line: { readonly waits: () => Waits; readonly keyOf: (line: TableRow) => string }
}

interface RowRead {
  readonly key: string
  readonly title: string
  /** Null where the report cannot be known. */
  readonly report: Pick<Draft, 'asOf' | 'label' | 'number'> | null
  readonly outcome: Accepted | Refusal
}

const nameOf = (table: Table, { columns }: Mapping, field: ImportField): string | null => {
  const column = columns[field]
  return column === undefined ? null : (table.header[column] ?? null)
}

/** Which end of a month or a quarter a field means. */
const edges = { start: 'start', finish: 'finish', startedOn: 'start', finishedOn: 'finish', reportDate: 'finish' } as const

/** Reads one row after the other; what is wrong first decides. */
function rowReader(table: Table, mapping: Mapping, calendar: FiscalCalendar): (line: TableRow, asOf: CalendarDate) => RowRead {
  const { columns, formats } = mapping
  const readers = Object.fromEntries(
    dateFields.map((field) => {
      const format = formats[field]
      return [field, format === undefined ? () => null : dayReader(format, edges[field], calendar)]
    }),
  ) as Record<DateField, (text: string) => CalendarDate | null>
  const headings = Object.fromEntries(Object.keys(columns).map((field) => [field, nameOf(table, mapping, field as ImportField)]))
  const names = rowNames(table, mapping)
  const laneOf = laneReader(table, mapping, names)
  const waitsOf = dependencyReader(table, mapping, names)

  return (tableRow, today) => {
    const { row, cells, flaw } = tableRow
    const cell = (field: ImportField): string | null => {
      const column = columns[field]
      return column === undefined ? null : (cells[column] ?? '').trim()
    }
    const refuse = (field: ImportField | null, reason: RefusalReason): Refusal => ({
      column: field === null ? null : (headings[field] ?? null),
      text: field === null ? '' : (cell(field) ?? ''),
      reason,
    })
    const title = names.titleOf(tableRow)
    const key = names.keyOf(tableRow)
    const refusedAs = (report: RowRead['report'], outcome: Refusal): RowRead => ({ key, title, report, outcome })
    if (flaw !== null) return refusedAs(null, refuse(null, flaw))

    const written = cell('reportDate')
    const asOf = written === null ? today : readers.reportDate(written)
    if (asOf === null) return refusedAs(null, refuse('reportDate', written === '' ? 'missing-report-date' : 'unreadable-report-date'))
    const report = { asOf, label: formats.reportDate === 'yyyy' ? (written ?? '') : asOf, number: tidy(cell('reportNumber') ?? '') }

    if (title === '') return refusedAs(report, refuse('title', 'missing-title'))
    if (key === '') return refusedAs(report, refuse('key', 'missing-key'))
    const means = meaning(mapping.kinds, cell('kind'))
    const [start, finish] = [cell('start') ?? '', cell('finish') ?? ''].map((text, index) =>
      text === '' ? null : { day: readers[index === 0 ? 'start' : 'finish'](text) },
    )
    const single = means === 'milestone' || mapping.oneDate === 'milestone'
    if (!start && !(single && finish)) return refusedAs(report, refuse('start', 'missing-start'))
    if (start && start.day === null) return refusedAs(report, refuse('start', 'unreadable-start'))
    if (!finish && !single) return refusedAs(report, refuse('finish', 'missing-finish'))
    if (finish && finish.day === null) return refusedAs(report, refuse('finish', 'unreadable-finish'))
    const days = { start: start?.day ?? finish?.day ?? '', finish: finish?.day ?? start?.day ?? '' }
    if (days.finish < days.start) return refusedAs(report, refuse('finish', 'finish-before-start'))
    const status = meaning(mapping.statuses, cell('status'))
    if (status === undefined) return refusedAs(report, refuse('status', 'unknown-status'))
    if (means === undefined) return refusedAs(report, refuse('kind', 'unknown-kind'))

    const [startedText, finishedText, progressText] = [cell('startedOn'), cell('finishedOn'), cell('progress')].map((text) => text || null)
    const startedOn = startedText ? readers.startedOn(startedText) : null
    if (startedText && startedOn === null) return refusedAs(report, refuse('startedOn', 'unreadable-started'))
    const finishedOn = finishedText ? readers.finishedOn(finishedText) : null
    if (finishedText && finishedOn === null) return refusedAs(report, refuse('finishedOn', 'unreadable-finished'))
    if (startedOn && finishedOn && finishedOn < startedOn) return refusedAs(report, refuse('finishedOn', 'finished-before-started'))
    const progress = progressText && mapping.progress ? readProgress(progressText, mapping.progress) : null
    if (progressText && progress === null) return refusedAs(report, refuse('progress', 'unreadable-progress'))

    const word = laneOf(tableRow)
    const lane = word === null ? null : Object.hasOwn(mapping.lanes, word) ? (mapping.lanes[word] ?? word) : word
    const [owner, sponsor, description] = [cell('owner'), cell('sponsor'), cell('description')]
    const long: ImportField | null =
      !titleSchema.safeParse(title).success || key.length > keyLimit
        ? 'title'
        : lane !== null && lane.length > keyLimit
          ? columns.lane === undefined
            ? 'parent'
            : 'lane'
          : !person.safeParse(owner ?? '').success
            ? 'owner'
            : !person.safeParse(sponsor ?? '').success
              ? 'sponsor'
              : !prose.safeParse(description ?? '').success
                ? 'description'
                : null
    if (long !== null) return refusedAs(report, refuse(long, 'too-long'))

    const milestone = means === 'milestone' || (mapping.oneDate === 'milestone' && (!start || !finish))
    // A day on which it was finished is said of what is done: where the file has no status, it says so.
    const standing = status ?? (finishedOn !== null && cell('status') === null ? 'done' : null)
    const says: AcceptedRow = {
      row,
      milestone,
      key,
      title,
      lane: milestone ? null : lane,
      start: milestone ? days.finish : days.start,
      finish: days.finish,
      status: milestone ? null : standing,
      kind: milestone ? null : kindOnly(means),
      progress: milestone ? null : progress,
      startedOn: milestone ? null : startedOn,
      finishedOn: standing === 'done' && !milestone ? finishedOn : null,
      dependsOn: null,
      owner,
      sponsor,
      description,
    }
    const dropped = finishedOn !== null && standing !== 'done' && !milestone ? (finishedText ?? null) : null
    const lost =
      milestone &&
      (progress !== null ||
        startedOn !== null ||
        days.start !== days.finish ||
        [owner, sponsor, description].some((text) => text !== null && text !== ''))
    return { key, title, report, outcome: { says, dropped, lost, line: { waits: () => waitsOf(tableRow), keyOf: names.keyOf } } }
  }
}

const kindOnly = (means: KindMeaning | null): ActivityKind | null => (means === 'milestone' || means === 'none' ? null : means)

/** A key or a lane is a name, not a page. */
const keyLimit = 2_000

/** What a word means: null where there is none, undefined where it is not known. */
function meaning<T>(meanings: Readonly<Record<string, T>>, word: string | null): T | null | undefined {
  if (word === null || word === '') return null
  return Object.hasOwn(meanings, word) ? meanings[word] : undefined
}
