import type { CalendarDate } from '../calendar/dates.ts'
import type { ActivityKind, Status } from '../domain/activity.ts'
import { person, prose, title as titleSchema } from '../domain/fields.ts'
import { dayReader } from './dateFormats.ts'
import type { DateField, ImportField } from './headers.ts'
import type { Mapping } from './mapping.ts'
import type { Flaw, Table, TableRow } from './table.ts'

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
  | 'finish-before-start'
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
  /** The keys of the rows that must finish before this one starts, as the file has them. */
  readonly dependsOn: readonly string[] | null
  readonly owner: string | null
  readonly sponsor: string | null
  readonly description: string | null
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
}

export interface ImportPlan {
  /** Whether the file dates its rows, so that each report is a whole plan and what it lacks is gone. */
  readonly series: boolean
  /** In the order in which they become revisions. */
  readonly reports: readonly ImportReport[]
  readonly refused: readonly RefusedRow[]
  /** The keys of rows of which not even the report is known. */
  readonly strayKeys: readonly string[]
}

interface Draft {
  label: string
  number: string
  asOf: CalendarDate
  rows: Map<string, AcceptedRow>
  contested: Set<string>
  refusedKeys: Set<string>
}

/**
 * Returns what a table says under a mapping: reports with their rows, and every row that is left out with
 * the first thing that is wrong with it. Nothing is guessed. A table without report dates is one report,
 * as of the given day. Takes time proportional to the rows.
 */
export function planImport(table: Table, mapping: Mapping, asOf: CalendarDate): ImportPlan {
  const series = mapping.columns.reportDate !== undefined
  const drafts = new Map<string, Draft>()
  const refused: RefusedRow[] = []
  const strayKeys = new Set<string>()
  const read = rowReader(table, mapping)

  for (const line of table.rows) {
    const { key, title, report, outcome } = read(line, asOf)
    const place = report === null ? null : JSON.stringify([report.asOf, report.number])
    let draft = place === null ? undefined : drafts.get(place)
    if (place !== null && report !== null && !draft) {
      draft = { ...report, rows: new Map(), contested: new Set(), refusedKeys: new Set() }
      drafts.set(place, draft)
    }
    if ('reason' in outcome) {
      refused.push({ row: line.row, title, other: null, ...outcome })
      if (key !== '' && outcome.reason !== 'repeated-header') (draft?.refusedKeys ?? strayKeys).add(key)
      continue
    }
    if (!draft) continue
    const twin = draft.rows.get(key)
    if (!twin) draft.rows.set(key, outcome)
    else {
      const identical = JSON.stringify({ ...twin, row: 0 }) === JSON.stringify({ ...outcome, row: 0 })
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

  const reports = inOrder([...drafts.values()]).map((draft): ImportReport => ({
    label: series ? draft.label : '',
    asOf: draft.asOf,
    rows: [...draft.rows.values()].filter(({ key }) => !draft.contested.has(key)),
    refusedKeys: [...draft.refusedKeys, ...draft.contested],
  }))
  return { series, reports, refused: refused.toSorted((a, b) => a.row - b.row), strayKeys: [...strayKeys] }
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

interface RowRead {
  readonly key: string
  readonly title: string
  /** Null where the report cannot be known. */
  readonly report: Pick<Draft, 'asOf' | 'label' | 'number'> | null
  readonly outcome: AcceptedRow | Refusal
}

const tidy = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

const nameOf = (table: Table, { columns }: Mapping, field: ImportField): string | null => {
  const column = columns[field]
  return column === undefined ? null : (table.header[column] ?? null)
}

const none = () => null

/** Reads one row after the other; what is wrong first decides. */
function rowReader(table: Table, mapping: Mapping): (line: TableRow, asOf: CalendarDate) => RowRead {
  const { columns, formats } = mapping
  const readers: Record<DateField, (text: string) => CalendarDate | null> = {
    start: formats.start === undefined ? none : dayReader(formats.start),
    finish: formats.finish === undefined ? none : dayReader(formats.finish),
    startedOn: formats.startedOn === undefined ? none : dayReader(formats.startedOn),
    finishedOn: formats.finishedOn === undefined ? none : dayReader(formats.finishedOn),
    reportDate: formats.reportDate === undefined ? none : dayReader(formats.reportDate),
  }
  const names = Object.fromEntries(Object.keys(columns).map((field) => [field, nameOf(table, mapping, field as ImportField)]))

  return ({ row, cells, flaw }, today) => {
    const cell = (field: ImportField): string | null => {
      const column = columns[field]
      return column === undefined ? null : (cells[column] ?? '').trim()
    }
    const refuse = (field: ImportField | null, reason: RefusalReason): Refusal => ({
      column: field === null ? null : (names[field] ?? null),
      text: field === null ? '' : (cell(field) ?? ''),
      reason,
    })
    const title = tidy(cell('title') ?? '')
    const key = columns.key === undefined ? title : tidy(cell('key') ?? '')
    const refusedAs = (report: RowRead['report'], outcome: Refusal): RowRead => ({ key, title, report, outcome })
    if (flaw !== null) return refusedAs(null, refuse(null, flaw))

    const written = cell('reportDate')
    const asOf = written === null ? today : readers.reportDate(written)
    if (asOf === null) return refusedAs(null, refuse('reportDate', written === '' ? 'missing-report-date' : 'unreadable-report-date'))
    const report = { asOf, label: formats.reportDate === 'yyyy' ? (written ?? '') : asOf, number: tidy(cell('reportNumber') ?? '') }

    if (title === '') return refusedAs(report, refuse('title', 'missing-title'))
    if (key === '') return refusedAs(report, refuse('key', 'missing-key'))
    const start = readers.start(cell('start') ?? '')
    if (start === null) return refusedAs(report, refuse('start', cell('start') ? 'unreadable-start' : 'missing-start'))
    const finish = readers.finish(cell('finish') ?? '')
    if (finish === null) return refusedAs(report, refuse('finish', cell('finish') ? 'unreadable-finish' : 'missing-finish'))
    if (finish < start) return refusedAs(report, refuse('finish', 'finish-before-start'))
    const status = meaning(mapping.statuses, cell('status'))
    if (status === undefined) return refusedAs(report, refuse('status', 'unknown-status'))
    const named = meaning(mapping.kinds, cell('kind'))
    const milestone = named === 'milestone'
    const kind = named === 'milestone' ? null : named
    if (kind === undefined) return refusedAs(report, refuse('kind', 'unknown-kind'))
    const lane = cell('lane')
    const [owner, sponsor, description] = [cell('owner'), cell('sponsor'), cell('description')]
    const long: ImportField | null =
      !titleSchema.safeParse(title).success || key.length > keyLimit
        ? 'title'
        : lane !== null && lane.length > keyLimit
          ? 'lane'
          : !person.safeParse(owner ?? '').success
            ? 'owner'
            : !person.safeParse(sponsor ?? '').success
              ? 'sponsor'
              : !prose.safeParse(description ?? '').success
                ? 'description'
                : null
    if (long !== null) return refusedAs(report, refuse(long, 'too-long'))
    return {
      key,
      title,
      report,
      outcome: { row, milestone, key, title, lane: lane === null ? null : tidy(lane), start: milestone ? finish : start, finish, status, kind, progress: null, startedOn: null, finishedOn: null, dependsOn: null, owner, sponsor, description },
    }
  }
}

/** A key or a lane is a name, not a page. */
const keyLimit = 2_000

/** What a word means: null where there is none, undefined where it is not known. */
function meaning<T>(meanings: Readonly<Record<string, T>>, word: string | null): T | null | undefined {
  if (word === null || word === '') return null
  return Object.hasOwn(meanings, word) ? meanings[word] : undefined
}
