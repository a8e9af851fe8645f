import { addDays, type CalendarDate, localDay, toUtc } from './dates.ts'

/** Returns the local day on which an instant written by `now` lies. */
export const dayOf = (instant: string): CalendarDate => localDay(new Date(instant))

/** Returns the Monday of the week in which the day lies. */
export const startOfWeek = (date: CalendarDate): CalendarDate => addDays(date, -((toUtc(date).getUTCDay() + 6) % 7))

/** Returns whether the text is an instant as `now` writes it. */
export function isInstant(text: string): boolean {
  const date = new Date(text)
  return !Number.isNaN(date.getTime()) && date.toISOString() === text
}

/** Returns the instant, or a millisecond after `before` when it is not later: a clock that was put back changes no order. */
export const laterOf = (instant: string, before: string): string =>
  instant > before ? instant : new Date(new Date(before).getTime() + 1).toISOString()
