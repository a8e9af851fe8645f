import type { CalendarDate } from '../../calendar/dates.ts'
import type { FiscalCalendar } from '../../calendar/fiscal.ts'
import type { AcceptedRow, RefusedRow } from '../plan.ts'
import type { XmlRefusal } from './xml.ts'

/** The days of a task in the plan or in a baseline, or why they cannot be had. */
export type DaysRead =
  | { readonly ok: true; readonly start: CalendarDate; readonly finish: CalendarDate }
  | { readonly ok: false; readonly refusal: Pick<RefusedRow, 'column' | 'text' | 'reason'> }

/** A task that is an activity or a milestone. */
export interface ProjectTask {
  /** What it says besides its days. */
  readonly said: Omit<AcceptedRow, 'start' | 'finish'>
  readonly now: DaysRead
  /** Its days in each baseline that has some. */
  readonly baselines: ReadonlyMap<number, DaysRead>
}

/** A baseline that the file holds. */
export interface BaselineRead {
  /** 0, which Microsoft Project calls `Baseline`, to 10. */
  readonly number: number
  /** How many tasks have both days in it, and how many have only one, or a finish before the start. */
  readonly tasks: number
  readonly unread: number
  /** The day that the file itself says; null where it says none. */
  readonly asOf: CalendarDate | null
  /** The name of the revision it was made of, where the file says so. */
  readonly name: string
}

/** Something that was not taken as it stands, and the tasks of which that is so; at most a few of their names. */
export interface ProjectRemark {
  readonly kind:
    | 'external'
    | 'subproject'
    | 'recurring'
    | 'link-type'
    | 'link-lag'
    | 'link-elsewhere'
    | 'custom-fields'
    | 'baseline-undated'
    | 'lanes-deeper'
    | 'notes-formatted'
    | 'owners-cut'
  readonly count: number
  readonly names: readonly string[]
}

/** A plan of Microsoft Project, read from its XML. */
export interface ProjectRead {
  /** Empty where the file has none. */
  readonly title: string
  readonly tasks: readonly ProjectTask[]
  /** Tasks that can be no row of any report. */
  readonly refused: readonly RefusedRow[]
  /** The keys of those. */
  readonly strayKeys: readonly string[]
  /** The names of the lanes in the order of the file. */
  readonly lanes: readonly string[]
  readonly baselines: readonly BaselineRead[]
  readonly remarks: readonly ProjectRemark[]
  /** The fiscal calendar it is kept in; null where it names none. */
  readonly calendar: (FiscalCalendar & { kind: 'months' }) | null
  /** The days on which it was reported, and last saved. */
  readonly statusDay: CalendarDate | null
  readonly savedDay: CalendarDate | null
}

/** Why a file is not read as a plan of Microsoft Project. */
export type ProjectRefusal = XmlRefusal | { readonly reason: 'not-project' | 'no-tasks'; readonly line: null }
