import type { CalendarDate } from '../../calendar/dates.ts'
import type { Id } from '../../domain/fields.ts'
import { all, type State } from '../../domain/records.ts'

/** First and last day of each activity and milestone of a state, by its id. */
export type DaysById = ReadonlyMap<Id, Days>
export interface Days {
  readonly start: CalendarDate
  readonly finish: CalendarDate
}

/** A revision that becomes a baseline. */
export interface BaselineToWrite {
  readonly asOf: CalendarDate
  /** Empty where it has none. */
  readonly name: string
  readonly days: DaysById
}

/** Returns what a baseline is made of. */
export const daysOf = (state: State): DaysById =>
  new Map<Id, Days>([
    ...all(state, 'activity').map(({ id, start, finish }) => [id, { start, finish }] as const),
    ...all(state, 'milestone').map(({ id, date }) => [id, { start: date, finish: date }] as const),
  ])
