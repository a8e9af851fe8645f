import type { CalendarDate } from '../../calendar/dates.ts'
import type { Quarter } from '../../calendar/fiscal.ts'
import type { State } from '../../domain/records.ts'
import type { ReviewDocument } from '../reviewDocument.ts'

/** What slides are made of. */
export interface DeckGiven {
  /** The roadmap now; where the slides are of a signed review, as it was signed. */
  readonly now: State
  /** The number of its revision. */
  readonly number: number
  /** The quarter the meeting is about. */
  readonly reviewed: Quarter
  readonly quarter: string
  /** The roadmap as it was last signed, else at the baseline by the rules; `isNow` where there is nothing else to show. */
  readonly baseline: { readonly state: State; readonly number: number; readonly signed: string | null; readonly isNow: boolean }
  /** The review at hand, else the last that was signed; null where there is none. */
  readonly review: ReviewDocument | null
  readonly today: CalendarDate
}
