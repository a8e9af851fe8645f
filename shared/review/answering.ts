import { addQuarters, type FiscalCalendar, type Quarter, quarterDays } from '../calendar/fiscal.ts'
import type { CalendarDate } from '../calendar/dates.ts'
import type { Id } from '../domain/fields.ts'
import type { DeliveryVerdict, Difference } from '../domain/review.ts'
import type { PromisedRow } from './lookBack.ts'

export const promisedVerdicts = ['delivered', 'moved', 'dropped'] as const
export type PromisedVerdict = (typeof promisedVerdicts)[number]

export const isPromisedVerdict = (verdict: DeliveryVerdict): verdict is PromisedVerdict => verdict !== 'added'

/** What a promise still waits for: the first two keep the review from being signed, the others do not. */
export type Missing = 'verdict' | 'plan' | 'reason' | 'adoption'

type Answered = Pick<PromisedRow, 'recorded' | 'settled'>

/** Returns whether a difference says why, from the list or in words. */
export const saysWhy = ({ reason, listedReason }: Pick<Difference, 'reason' | 'listedReason'>): boolean =>
  reason.trim() !== '' || listedReason !== ''

/** Returns what is to be said next of a promise; null where everything is. */
export function missing({ recorded, settled }: Answered): Missing | null {
  if (recorded === null) return 'verdict'
  if (!settled) return 'plan'
  if (recorded.verdict === 'delivered') return recorded.adoption === null ? 'adoption' : null
  return saysWhy(recorded) ? null : 'reason'
}

/** Returns whether a promise has a verdict that the plan agrees with. */
export const isAnswered = ({ recorded, settled }: Answered): boolean => recorded !== null && settled

/**
 * Returns the promise to go on to from one of them: the next that is not answered, from there around; where all
 * are, the next that still lacks a reason or an adoption. Null where no other lacks anything.
 */
export function nextToAnswer(rows: readonly PromisedRow[], from: Id): Id | null {
  const at = rows.findIndex(({ id }) => id === from)
  const others = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))]
  return (others.find((row) => !isAnswered(row)) ?? others.find((row) => missing(row) !== null))?.id ?? null
}

/** Returns the verdict given to a promise, else the one the plan itself gives; null where the plan has none. */
export function verdictOf({ recorded, proposal }: Pick<PromisedRow, 'recorded' | 'proposal'>): PromisedVerdict | null {
  if (recorded && isPromisedVerdict(recorded.verdict)) return recorded.verdict
  return proposal === 'open' ? null : proposal
}

/**
 * Returns the day that makes the plan agree with a verdict, to be confirmed. Delivered: the finish the plan has,
 * no later than today or the quarter's last day. Moved: the finish the plan has where it lies later, else the
 * last day of the next quarter.
 */
export function proposedDay(
  calendar: FiscalCalendar,
  quarter: Quarter,
  { now, before }: Pick<PromisedRow, 'now' | 'before'>,
  verdict: 'delivered' | 'moved',
  today: CalendarDate,
): CalendarDate {
  const { finish } = quarterDays(calendar, quarter)
  const planned = (now ?? before).finish
  if (verdict === 'moved') return planned > finish ? planned : quarterDays(calendar, addQuarters(calendar, quarter, 1)).finish
  return [planned, finish, today].toSorted()[0] ?? finish
}
