import type { CalendarDate } from '../calendar/dates.ts'
import { type FiscalCalendar, quarterOf } from '../calendar/fiscal.ts'
import type { Id } from '../domain/fields.ts'
import { roadmapOf, type State } from '../domain/records.ts'
import { type Change, same } from '../history/change.ts'
import { t } from '../text/index.ts'
import { add, edit } from './records.ts'

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
  return add('roadmap', {
    id,
    name,
    unit,
    purpose,
    calendar,
    horizon: { start, years },
    reviewsFrom: start,
    reasons: [],
    sample,
    scenarioOf: null,
  })
}

/** The reasons that are offered while a roadmap has none of its own. */
export const usualReasons = (): readonly string[] => t('planning.reasons.usual', { returnObjects: true })

/** Returns the reasons a move or a drop is given in this roadmap: its own, else the usual ones. Throws a RangeError on a state without a roadmap. */
export function reasonsOf(state: State): readonly string[] {
  const { reasons } = roadmapOf(state)
  return reasons.length > 0 ? reasons : usualReasons()
}

/**
 * Returns the changes that give a roadmap its own list of reasons, without blanks and repetitions. An empty list,
 * and one that says the usual, are the usual ones again. What reviews said in the words of an older list stays.
 * Throws a RangeError on a state without a roadmap.
 */
export function setReasons(state: State, given: readonly string[]): Change[] {
  const reasons = [...new Set(given.map((reason) => reason.trim().replaceAll(/\s+/g, ' ')).filter((reason) => reason !== ''))]
  return edit(state, 'roadmap', roadmapOf(state).id, { reasons: same(reasons, usualReasons()) ? [] : reasons })
}
