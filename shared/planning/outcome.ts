import type { CalendarDate } from '../calendar/dates.ts'
import type { Quarter } from '../calendar/fiscal.ts'
import type { Measure, Outcome } from '../domain/outcome.ts'

/** Returns a new outcome of middling weight with what nobody has said yet left empty. */
export const newOutcome = (given: Pick<Outcome, 'id' | 'title' | 'order'> & Partial<Outcome>): Outcome => ({
  description: '',
  measure: null,
  leader: '',
  agreedOn: null,
  valuableFor: [],
  weight: 3,
  ...given,
})

/** Returns a new measure in per cent that should rise from 0 as of the day, with the thresholds that hold everywhere. */
export const newMeasure = (baselineOn: CalendarDate, given: Partial<Measure> = {}): Measure => ({
  unit: '%',
  direction: 'increase',
  baseline: 0,
  baselineOn,
  targets: [],
  thresholds: null,
  ...given,
})

/** Returns the measure with these targets; null takes one away. The others stay, and all are in order of their quarters. */
export function withTargets(measure: Measure, values: ReadonlyMap<Quarter, number | null>): Measure {
  const targets = new Map(measure.targets.map(({ quarter, value }): [Quarter, number | null] => [quarter, value]))
  for (const [quarter, value] of values) targets.set(quarter, value)
  return {
    ...measure,
    targets: [...targets]
      .flatMap(([quarter, value]) => (value === null ? [] : [{ quarter, value }]))
      .toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1)),
  }
}
