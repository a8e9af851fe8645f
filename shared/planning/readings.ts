import type { CalendarDate } from '../calendar/dates.ts'
import type { Id } from '../domain/fields.ts'
import type { Reading } from '../domain/reading.ts'
import { all, type State } from '../domain/records.ts'
import type { Change } from '../history/change.ts'
import { add, edit } from './records.ts'

/** Returns the readings of an outcome, earliest first; of one day by their id, so that the last one counts. */
export const readingsOf = (state: State, outcome: Id): Reading[] =>
  all(state, 'reading')
    .filter((reading) => reading.outcome === outcome)
    .toSorted((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1))

/** What becomes of a reading that is there already on the day of a new one. */
export type SameDay = 'replace' | 'keep'

/**
 * Returns the changes that enter a series of readings. One on a day that has a reading replaces its value (and
 * its note, where it has one) or is left out; of several on one day in the series the last counts.
 */
export function enterReadings(state: State, outcome: Id, series: readonly Omit<Reading, 'outcome'>[], sameDay: SameDay): Change[] {
  const there = new Map<CalendarDate, Id>(readingsOf(state, outcome).map(({ date, id }) => [date, id]))
  const last = new Map(series.map((reading) => [reading.date, reading]))
  return [...last.values()].flatMap(({ note, ...reading }) => {
    const known = there.get(reading.date)
    if (known === undefined) return add('reading', { ...reading, outcome, note })
    return sameDay === 'keep' ? [] : edit(state, 'reading', known, { value: reading.value, ...(note === '' ? {} : { note }) })
  })
}
