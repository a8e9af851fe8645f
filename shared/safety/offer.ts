import { z } from 'zod'
import { addDays, type CalendarDate, calendarDate } from '../calendar/dates.ts'

/** What is remembered of the copies a user was offered to download. */
export const copyOffer = z
  .strictObject({
    /** The day it was last offered and answered, or on which Rearview began to count. */
    since: calendarDate,
    /** The hash of the revision of each roadmap that was given last. */
    given: z.record(z.string(), z.string()),
  })
  .readonly()
export type CopyOffer = z.infer<typeof copyOffer>

/** Returns what is remembered on the first day, when there is nothing to offer yet. */
export const firstOffer = (today: CalendarDate): CopyOffer => ({ since: today, given: {} })

/** Returns those of the roadmaps that changed since they were given last, once a week has passed; none before. */
export function offered<T extends { readonly id: string; readonly hash: string }>(
  offer: CopyOffer,
  roadmaps: readonly T[],
  today: CalendarDate,
): T[] {
  if (today < addDays(offer.since, 7)) return []
  return roadmaps.filter(({ id, hash }) => offer.given[id] !== hash)
}

/** Returns what is remembered after an answer: nothing given means not now, and it is asked again in a week. */
export const answered = (
  offer: CopyOffer,
  today: CalendarDate,
  given: readonly { readonly id: string; readonly hash: string }[] = [],
): CopyOffer => ({
  since: today,
  given: { ...offer.given, ...Object.fromEntries(given.map(({ id, hash }) => [id, hash])) },
})
