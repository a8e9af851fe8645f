import type { Records } from './records.ts'

/** What is to be known of an event that was read, or why it was left out. The sentences are in the catalogue. */
export type CalendarRemarkReason =
  /** Its times are in UTC: the day is the one in UTC. */
  | 'utc'
  /** It recurs: only its first day is taken. */
  | 'recurring'
  /** Left out: it is cancelled. */
  | 'cancelled'
  /** Left out: another day of an event that recurs. */
  | 'occurrence'
  /** Left out: an event of the same UID is taken. */
  | 'same-uid'
  /** Left out: a to-do, or an entry of a journal. */
  | 'to-do'
  | 'journal'
  /** Left out: a review of a roadmap, which Rearview puts into calendars itself. */
  | 'review'
  /** A line that is none of iCalendar; the rest of its event is taken. */
  | 'broken-line'

export interface CalendarRemark {
  /** The line of the file, from 1: where the event begins, or the line that is broken. */
  readonly line: number
  readonly reason: CalendarRemarkReason
  readonly title: string
}

export type CalendarRead =
  | { readonly ok: true; readonly records: Records; readonly remarks: readonly CalendarRemark[] }
  | { readonly ok: false; readonly reason: 'not-a-calendar' | 'too-many-rows' }
  /** Something begins and does not end, or ends and did not begin: the file is cut off or was altered. */
  | { readonly ok: false; readonly reason: 'broken'; readonly line: number }

/** Returns whether a text begins as an iCalendar file does. */
export const looksLikeCalendar = (text: string): boolean => /^\uFEFF?\s*BEGIN:VCALENDAR\s*$/im.test(text.slice(0, 200))

/** Returns the events of an iCalendar file (RFC 5545) as a table that the mapper knows, and what is to be known of them. */
export function readCalendar(_text: string): CalendarRead {
  return { ok: false, reason: 'not-a-calendar' }
}
