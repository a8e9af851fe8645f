import { addDays, type CalendarDate, workday } from '../calendar/dates.ts'
import { addQuarters, type FiscalCalendar, type Quarter, quarterDays } from '../calendar/fiscal.ts'
import { all, type State } from '../domain/records.ts'
import type { Principle, Review } from '../domain/review.ts'
import { people } from '../planning/handOver.ts'
import { nameKey } from '../planning/names.ts'
import { language } from '../text/index.ts'

/** A meeting a week before the quarter ends leaves a week for what it decides. */
const daysBefore = 7

/** Returns the day proposed for the meeting after the review of a quarter: a workday in the last fortnight of the next one. */
export const proposedMeeting = (calendar: FiscalCalendar, reviewed: Quarter): CalendarDate =>
  workday(addDays(quarterDays(calendar, addQuarters(calendar, reviewed, 1)).finish, -daysBefore))

/**
 * Returns names of those who may be at a review: first those who were at earlier ones, the most frequent first, then
 * everybody the plan names. Spellings of one name (see `nameKey`) are one; those who are here already are left out.
 */
export function namesFor(state: State, { id, attendees }: Pick<Review, 'id' | 'attendees'>): string[] {
  const before = new Map<string, { name: string; times: number }>()
  for (const review of all(state, 'review'))
    for (const name of review.id === id ? [] : [...review.attendees, review.signedBy]) {
      const known = before.get(nameKey(name))
      before.set(nameKey(name), { name: known?.name ?? name, times: (known?.times ?? 0) + 1 })
    }
  const frequent = [...before.values()].toSorted((a, b) => b.times - a.times || a.name.localeCompare(b.name, language()))
  const seen = new Set(['', ...attendees.map(nameKey)])
  return [...frequent, ...people(state)].flatMap(({ name }) => {
    const key = nameKey(name)
    if (seen.has(key)) return []
    seen.add(key)
    return [name]
  })
}

/** Returns the signed review before this one; null where there is none. */
export const reviewBefore = (state: State, { quarter }: Pick<Review, 'quarter'>): Review | null =>
  all(state, 'review')
    .filter((review) => review.signedOn !== null && review.quarter < quarter)
    .toSorted((a, b) => (a.quarter < b.quarter ? 1 : -1))[0] ?? null

/** Returns what is said of the principles once one of them is agreed to or not, or (null) no longer talked about; in order of their numbers. */
export const withAgreed = (said: Review['principles'], principle: Principle, agreed: boolean | null): Review['principles'] =>
  [...said.filter((item) => item.principle !== principle), ...(agreed === null ? [] : [{ principle, agreed }])].toSorted(
    (a, b) => a.principle - b.principle,
  )
