import type { CalendarDate } from '../calendar/dates.ts'
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
