import type { CalendarDate } from '../../calendar/dates.ts'
import type { Id } from '../../domain/fields.ts'
import type { ImportForm } from '../../domain/importReport.ts'
import type { State } from '../../domain/records.ts'
import type { Change } from '../../history/change.ts'
import type { Draft, Revision } from '../../history/revision.ts'
import type { NewRoadmap } from '../../planning/roadmap.ts'
import type { Mapping } from '../mapping.ts'

/** Where an import goes. */
export type ImportTarget =
  | { readonly kind: 'new'; readonly roadmap: Omit<NewRoadmap, 'begins' | 'sample'> }
  | {
      readonly kind: 'open'
      readonly id: Id
      readonly state: State
      /** All its revisions in order: which reports it already has, and the day of its last plan. */
      readonly lines: readonly PastLine[]
    }

/** What an import must know of a revision that is there. */
export type PastLine = Pick<Revision, 'kind' | 'action' | 'author' | 'recordedAt' | 'undoes' | 'asOf' | 'source'>

export interface ImportOptions {
  /** The name of the file. */
  readonly file: string
  readonly author: string
  /** The instant it is imported at, ISO 8601 in UTC. */
  readonly now: string
  /** The lane of rows that name none. */
  readonly laneWithoutName: string
  /** Where the file gives no status: whether what should have finished before the report's date counts as done. */
  readonly doneWhenPast: boolean
  /** The keys of rows that are left as they are here: discarded in the preview. */
  readonly discarded: ReadonlySet<string>
  /** Whether what came with an earlier import and is not in this file is removed; of a series it always is. */
  readonly removeAbsent: boolean
  /** Keys of a later report by the key of an earlier one: the same item under another name. */
  readonly joined: Readonly<Record<string, string>>
  /** The files that are read, for the reports of the import that are kept. */
  readonly files: readonly ImportedFile[]
}

/** A file that is imported. */
export interface ImportedFile {
  readonly name: string
  readonly form: ImportForm
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly hash: string
  /** How its dates are written, where it is a table: to say why one could not be read. */
  readonly formats?: Mapping['formats']
}

/** What becomes of a report: a revision, or nothing because it is there already, or because it would rewrite what is. */
export type ReportFate = 'revision' | 'known' | 'nothing-new' | 'no-rows' | 'history-differs' | 'before-last'

/** A report and what it changes, in activities and milestones. */
export interface ReportOutcome {
  readonly label: string
  readonly asOf: CalendarDate
  readonly rows: number
  readonly fate: ReportFate
  readonly added: number
  readonly changed: number
  readonly removed: number
  /** What becomes of each row, in their order, and then of what the report lacks. */
  readonly lines: readonly ReportLine[]
  /** The roadmap before it and after it: what the changes of the lines speak of. */
  readonly before: State
  readonly after: State
}

/** What becomes of a row, or of what is not in the file. `absent` is removed only where that is asked (`removeAbsent`). */
export type LineFate = 'added' | 'changed' | 'same' | 'removed' | 'absent'

export interface ReportLine {
  readonly fate: LineFate
  readonly kind: 'activity' | 'milestone'
  readonly id: Id
  /** What it is discarded by. */
  readonly key: string
  readonly title: string
  /** Null of what is not in the file. */
  readonly row: number | null
  readonly file?: string
  /** The fields that differ; null of a row that says what is there. */
  readonly change: Change | null
}

/** What of a row was left out although the row was taken. */
export interface Remark {
  /** It names what is not there, what is a milestone, or what would come to depend on itself; or something made here goes with what is gone. */
  readonly reason: 'depends-on-unknown' | 'depends-on-milestone' | 'depends-on-cycle' | 'goes-along'
  readonly row: number
  readonly file?: string
  readonly title: string
  /** What it depends on, as the file names it; of what goes along, how much that is. */
  readonly other: string
}

export interface ImportDrafts {
  /** To be committed together. */
  readonly drafts: readonly Draft[]
  readonly reports: readonly ReportOutcome[]
  readonly remarks: readonly Remark[]
}
