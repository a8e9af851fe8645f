import { z } from 'zod'
import { addDays, type CalendarDate, calendarDate } from '../calendar/dates.ts'
import type { Quarter } from '../calendar/fiscal.ts'
import { startOfWeek } from '../calendar/instants.ts'
import { id, type Id } from '../domain/fields.ts'
import { reviewDue, type ReviewSummary, type UnsignedReview } from './due.ts'

/** The review of one quarter of one roadmap, whose prompt was put off: silent on every day before `until`. */
export const snooze = z.strictObject({ roadmap: id, quarter: calendarDate, until: calendarDate })
export type Snooze = z.infer<typeof snooze>

/** The reviews of a roadmap that were told outside the window on a day. */
export const told = z.strictObject({ day: calendarDate, of: z.array(z.strictObject({ roadmap: id, quarter: calendarDate })) })
export type Told = z.infer<typeof told>

/** What is asked of a roadmap from the day its review is due until it is signed. */
export interface Prompt {
  /** Every review that is overdue or due, oldest first, one at least; they are done in this order and never merged. */
  readonly waiting: readonly UnsignedReview[]
  /** The day on which it is shown again; null when it is to be shown now. */
  readonly silentUntil: CalendarDate | null
}

/** Returns the reviews that are overdue or due, oldest first. */
function waitingReviews(summary: ReviewSummary, today: CalendarDate): readonly UnsignedReview[] {
  const { missed } = reviewDue(summary, today)
  const next = following(summary, missed, today)
  return next.state === 'due' ? [...missed, next] : missed
}

/** Returns the review that comes next once these are signed. */
const following = (summary: ReviewSummary, signed: readonly UnsignedReview[], today: CalendarDate): UnsignedReview =>
  reviewDue({ ...summary, signedQuarters: [...summary.signedQuarters, ...signed.map(({ quarter }) => quarter)] }, today)

/**
 * Returns the prompt of a roadmap, or null while no review is due. It is silent only as long as each review that
 * waits was put off: one that becomes due later is not silenced by what was put off before.
 */
export function promptOf(roadmap: Id, summary: ReviewSummary, snoozes: readonly Snooze[], today: CalendarDate): Prompt | null {
  const waiting = waitingReviews(summary, today)
  if (waiting.length === 0) return null
  const until = waiting.map(({ quarter }) => silence(snoozes, roadmap, quarter, today))
  const returns = until.reduce((least, day) => (least === null || day === null ? null : day < least ? day : least))
  return { waiting, silentUntil: returns }
}

function silence(snoozes: readonly Snooze[], roadmap: Id, quarter: Quarter, today: CalendarDate): CalendarDate | null {
  const found = snoozes.find((one) => one.roadmap === roadmap && one.quarter === quarter)
  return found && today < found.until ? found.until : null
}

/** The days until which a prompt can be put off. */
export interface SnoozeDays {
  readonly tomorrow: CalendarDate
  /** The next Monday that is later than tomorrow; null where the next review is due before it. */
  readonly nextWeek: CalendarDate | null
  /** The day on which the next review becomes due, and asks for itself: the latest that can be chosen. */
  readonly latest: CalendarDate
}

export function snoozeDays(summary: ReviewSummary, today: CalendarDate): SnoozeDays {
  const { dueFrom: latest } = following(summary, waitingReviews(summary, today), today)
  const tomorrow = addDays(today, 1)
  const monday = addDays(startOfWeek(addDays(today, 1)), 7)
  return { tomorrow, nextWeek: monday <= latest ? monday : null, latest }
}

/**
 * Returns the snoozes with every review of the roadmap that waits now silent until the day; what is over, and what
 * was put off for this roadmap before, is left out. Throws a RangeError when the day is not one that can be chosen.
 */
export function putOff(
  snoozes: readonly Snooze[],
  roadmap: Id,
  summary: ReviewSummary,
  until: CalendarDate,
  today: CalendarDate,
): Snooze[] {
  const { tomorrow, latest } = snoozeDays(summary, today)
  if (until < tomorrow || until > latest) throw new RangeError(`Not a day to be reminded on: ${until}`)
  return [...stillSilent(snoozes, roadmap, today), ...waitingReviews(summary, today).map(({ quarter }) => ({ roadmap, quarter, until }))]
}

/** Returns the snoozes without those of the roadmap: its prompt is shown again at once. */
export const stillSilent = (snoozes: readonly Snooze[], without: Id, today: CalendarDate): Snooze[] =>
  snoozes.filter(({ roadmap, until }) => roadmap !== without && today < until)

/** A roadmap as far as it can be told about: its head. */
export interface Reminded {
  readonly id: Id
  readonly name: string
  readonly sample: boolean
  readonly scenarioOf?: string | null
  readonly summary: ReviewSummary
}

/**
 * Returns the prompts that are to be told outside the window today: those that are not silent and of which not every
 * review was told today. The sample and scenarios are nobody's duty, and prompt only where they are open.
 */
export function untold<T extends Reminded>(
  roadmaps: readonly T[],
  snoozes: readonly Snooze[],
  before: Told | null,
  today: CalendarDate,
): { readonly roadmap: T; readonly prompt: Prompt }[] {
  const known = new Set(before?.day === today ? before.of.map(({ roadmap, quarter }) => `${roadmap} ${quarter}`) : [])
  return roadmaps.flatMap((roadmap) => {
    if (roadmap.sample || roadmap.scenarioOf) return []
    const prompt = promptOf(roadmap.id, roadmap.summary, snoozes, today)
    if (!prompt || prompt.silentUntil !== null || prompt.waiting.every(({ quarter }) => known.has(`${roadmap.id} ${quarter}`))) return []
    return [{ roadmap, prompt }]
  })
}

/** Returns what was told today, these included. */
export function tell(
  before: Told | null,
  now: readonly { readonly roadmap: Reminded; readonly prompt: Prompt }[],
  today: CalendarDate,
): Told {
  const news = now.flatMap(({ roadmap, prompt }) => prompt.waiting.map(({ quarter }) => ({ roadmap: roadmap.id, quarter })))
  return { day: today, of: [...(before?.day === today ? before.of : []), ...news] }
}
