import type { Draft } from '#shared/history/revision.ts'
import type { ImportForm } from '#shared/domain/importReport.ts'
import type { CalendarRemark } from '#shared/exchange/calendarFile.ts'
import type { Decoded, Encoding } from '#shared/exchange/decode.ts'
import type { ImportOptions, ImportTarget } from '#shared/exchange/drafts.ts'
import type { Mapping, MappingContext } from '#shared/exchange/mapping.ts'
import type { MappingSeen } from '#shared/exchange/mappingSeen.ts'
import type { MappingStep } from '#shared/exchange/mappingSteps.ts'
import type { Delimiter, RecordsRead } from '#shared/exchange/records.ts'
import type { RememberedMapping } from '#shared/exchange/remembered.ts'
import type { ProjectChoice } from '#shared/exchange/msproject/index.ts'
import type { WorkbookFault } from '#shared/exchange/spreadsheet/workbook.ts'
import type { Table } from '#shared/exchange/table.ts'
import type { WorkbookRead, WorkbookRefusal } from '#shared/exchange/workbook/read.ts'
import type { ProjectRefusal, ProjectSeen } from './project/seen.ts'
import type { Checked, LinesAsked, LinesFound } from './checked.ts'

/** What the screen asks of the worker, which alone holds the files. `id` is the file it is about, which is shown from then on. */
export type Request =
  | { readonly kind: 'open'; readonly id: number; readonly file: File; readonly known: Known }
  | { readonly kind: 'paste'; readonly id: number; readonly name: string; readonly text: string; readonly known: Known }
  | { readonly kind: 'show'; readonly id: number }
  /** It is left out of the series; another is shown. */
  | { readonly kind: 'remove'; readonly id: number }
  | { readonly kind: 'day'; readonly id: number; readonly day: string }
  | { readonly kind: 'change'; readonly id: number; readonly change: Change }
  | ({ readonly kind: 'check' } & Destination)
  | ({ readonly kind: 'drafts' } & Destination)
  /** What was checked last is asked for: some of its rows, or those that are left out as a file. */
  | ({ readonly kind: 'lines' } & LinesAsked)
  | { readonly kind: 'refused-csv' }

/** What is known before a file is read. */
export interface Known {
  readonly context: MappingContext
  readonly remembered: readonly RememberedMapping[]
}

/** A file is to be read otherwise, or its columns say something else. */
export type Change =
  | MappingStep
  | { readonly kind: 'table'; readonly settings: TableSettings }
  /** Which baselines of a plan of Microsoft Project become revisions. */
  | { readonly kind: 'baselines'; readonly choice: ProjectChoice }

/** How the file is to be read where that is not to be found out. */
export interface TableSettings {
  readonly encoding?: Encoding
  readonly delimiter?: Delimiter
  readonly sheet?: string
  readonly headerRow?: number
  readonly turned?: boolean
}

export interface Destination {
  readonly target: ImportTarget
  readonly options: ImportOptions
  /** The day of a plan whose rows are not dated. */
  readonly today: string
}

export type Answer =
  | { readonly kind: 'reading'; readonly reading: Reading; readonly sources: readonly SourceSeen[] }
  /** The file is a workbook of Rearview: there is nothing to map. */
  | { readonly kind: 'workbook'; readonly workbook: WorkbookRead }
  | { readonly kind: 'refused-workbook'; readonly refusal: WorkbookRefusal }
  | { readonly kind: 'refused-project'; readonly refusal: ProjectRefusal }
  | { readonly kind: 'checked'; readonly checked: Checked }
  | { readonly kind: 'drafts'; readonly drafts: readonly Draft[] }
  | ({ readonly kind: 'lines' } & LinesFound)
  | { readonly kind: 'refused-csv'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: FileRefusal }
  | { readonly kind: 'failed'; readonly detail: string }

type RecordsFault = (RecordsRead & { ok: false })['reason']

/** Why a file is not read at all. */
export type FileRefusal =
  | Exclude<(Decoded & { ok: false })['reason'], 'workbook'>
  | RecordsFault
  | 'no-rows'
  | 'not-there'
  | `workbook-${Exclude<WorkbookFault, RecordsFault>}`
  /** A plan in Microsoft Project's own format. */
  | 'mpp'
  /** XML of something else than a plan. */
  | 'xml'
  | 'damaged-calendar'
  /** It is no table, so it is no report of a series. */
  | 'by-itself'
  /** With the files that are read already it is more than one import holds. */
  | 'too-many-together'

/** One of the files that are read, as the list of them shows it. */
export interface SourceSeen {
  readonly id: number
  /** Of two files of one name the second has a number. */
  readonly name: string
  readonly form: ImportForm
  readonly hash: string
  readonly rows: number
  /** How its dates are written. */
  readonly formats: Mapping['formats']
  /** The day of its report; null where its rows are dated, and where it is not known yet. */
  readonly day: string | null
  /** Whether the day is only what the name of the file says. */
  readonly dayProposed: boolean
  readonly state: 'ready' | 'dated' | 'needs-columns' | 'needs-day' | 'same-day'
}

export interface ColumnSeen {
  readonly name: string
  /** A few different values, shortened. */
  readonly examples: readonly string[]
}

/** What the screen shows of a file that was read. */
export interface Reading extends Pick<Table, 'headerRow' | 'turned' | 'duplicates' | 'blank'>, MappingSeen {
  readonly id: number
  readonly file: string
  readonly form: ImportForm
  /** Null where there is nothing to choose: of a workbook, a calendar, or what was pasted. */
  readonly encoding: Encoding | null
  /** Null of a workbook or a calendar. */
  readonly delimiter: Delimiter | null
  /** The names of the sheets of a workbook, and the one that is read. */
  readonly sheets: readonly string[]
  readonly sheet: string | null
  readonly rows: number
  readonly columns: readonly ColumnSeen[]
  /** The first rows, one of which is the header. */
  readonly firstRows: readonly string[]
  readonly ragged: readonly number[]
  /** Of a calendar: what is to be known of its events, and the first of those. */
  readonly remarks: readonly { readonly reason: CalendarRemark['reason']; readonly count: number; readonly titles: readonly string[] }[]
  /** What is in a plan of Microsoft Project, which has no columns; null of a table. */
  readonly project: ProjectSeen | null
}
