import type { CalendarDate } from '../calendar/dates.ts'
import { type FiscalCalendar, quarterOf } from '../calendar/fiscal.ts'
import type { Id } from '../domain/fields.ts'
import type { Change } from '../history/change.ts'
import { add } from './records.ts'

/** What a user says when a roadmap begins. */
export interface NewRoadmap {
  readonly id: Id
  readonly name: string
  readonly unit: string
  readonly purpose: string
  readonly calendar: FiscalCalendar
  readonly years: 3 | 4 | 5
  /** The day the plan begins: its quarter is the first of the horizon and the first to be reviewed. */
  readonly begins: CalendarDate
  readonly sample?: boolean
}

/** Returns the changes that begin a roadmap. */
export function beginRoadmap({ id, name, unit, purpose, calendar, years, begins, sample = false }: NewRoadmap): Change[] {
  const start = quarterOf(calendar, begins)
  return add('roadmap', { id, name, unit, purpose, calendar, horizon: { start, years }, reviewsFrom: start, reasons: [], sample, scenarioOf: null })
}
