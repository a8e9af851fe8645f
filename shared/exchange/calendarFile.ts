import { addDays, type CalendarDate, isCalendarDate } from '../calendar/dates.ts'
import { type CalendarEvent, readEvents } from './calendarLines.ts'
import { isReviewEvent, milestoneTitle } from './ownEvents.ts'
import type { Records } from './records.ts'

/** What is to be known of an event that was read, or why it was left out. The sentences are in the catalogue. */
export const calendarRemarks = [
  /** Its times are in UTC: the day is the one in UTC. */
  'utc',
  /** It recurs: only its first day is taken. */
  'recurring',
  /** Left out: it is cancelled. */
  'cancelled',
  /** Left out: another day of an event that recurs. */
  'occurrence',
  /** Left out: the same event stands in the file again, and later. */
  'same-uid',
  /** Left out: a to-do, or an entry of a journal. */
  'to-do',
  'journal',
  /** Left out: a review of a roadmap, which Rearview puts into calendars itself. */
  'review',
  /** Left out: a line that is none of iCalendar; the rest of its event is taken. */
  'broken-line',
] as const

export interface CalendarRemark {
  /** The line of the file, from 1: where the event begins, or the line that is broken. */
  readonly line: number
  readonly reason: (typeof calendarRemarks)[number]
  /** Of the event; what stands in a line that is broken. */
  readonly title: string
}

export type CalendarRead =
  | { readonly ok: true; readonly records: Records; readonly remarks: readonly CalendarRemark[] }
  | { readonly ok: false; readonly reason: 'not-a-calendar' | 'too-many-rows' }
  /** Something begins and does not end, or ends and did not begin: the file is cut off or was altered. */
  | { readonly ok: false; readonly reason: 'broken'; readonly line: number }

/** Returns whether a text begins as an iCalendar file does. */
export const looksLikeCalendar = (text: string): boolean => /^\uFEFF?\s*BEGIN:VCALENDAR\s*$/im.test(text.slice(0, 200))

const header = ['Key', 'Title', 'Kind', 'Lane', 'Start', 'Finish', 'Status', 'Description'] as const
type Row = Record<(typeof header)[number], string>

/**
 * Returns the events of an iCalendar file (RFC 5545) as a table that the mapper knows, and what is to be known of them. What
 * lies within one day is a milestone. Days are taken as they are written, in the zone that the event names; none is ever
 * moved into the zone of this computer. The finish is the last day of the event, though the file names the day after it.
 * What cannot be read as a day stays as it is written, for the row to be refused with it.
 */
export function readCalendar(text: string): CalendarRead {
  const read = readEvents(text)
  if (!read.ok) return read
  const remarks: CalendarRemark[] = read.broken.map(({ line, text: title }) => ({ line, reason: 'broken-line', title }))
  const remark = ({ line, properties }: CalendarEvent, reason: CalendarRemark['reason']) =>
    remarks.push({ line, reason, title: titleOf(properties) })
  const { taken, left } = latestOf(read.events.filter(({ kind }) => kind === 'VEVENT'))
  for (const event of read.events) if (event.kind !== 'VEVENT') remark(event, event.kind === 'VTODO' ? 'to-do' : 'journal')
  for (const event of left) remark(event, event.properties.has('RECURRENCE-ID') ? 'occurrence' : 'same-uid')
  const rows: Row[] = []
  for (const event of taken) {
    const { properties } = event
    const uid = valueOf(properties, 'UID')
    const ours = milestoneTitle(properties)
    if (isReviewEvent(uid)) {
      remark(event, 'review')
      continue
    }
    const { start, finish, utc } = daysOf(properties)
    const isMilestone = start === finish
    const cancelled = valueOf(properties, 'STATUS').toUpperCase() === 'CANCELLED'
    // A milestone has no status of its own; ours has that of its activity.
    if (cancelled && isMilestone && ours === null) {
      remark(event, 'cancelled')
      continue
    }
    if (utc) remark(event, 'utc')
    if (properties.has('RRULE') || properties.has('RDATE')) remark(event, 'recurring')
    const title = ours === null ? titleOf(properties) : unescaped(ours)
    rows.push({
      Key: uid === '' ? `${title} ${start}` : uid,
      Title: title,
      Kind: isMilestone ? 'Milestone' : '',
      Lane: ours === null ? unescaped(/^(?:\\.|[^\\,])*/.exec(valueOf(properties, 'CATEGORIES'))?.[0] ?? '').trim() : '',
      Start: start,
      Finish: finish,
      Status: isMilestone ? '' : (statuses[valueOf(properties, 'STATUS').toUpperCase()] ?? ''),
      // What Rearview writes there is about the milestone, and not of it.
      Description: ours === null ? unescaped(valueOf(properties, 'DESCRIPTION')) : '',
    })
  }
  const columns = header.filter((name) => rows.some((row) => row[name] !== ''))
  const cells = rows.length === 0 ? [] : [columns, ...rows.map((row) => columns.map((name) => row[name]))]
  return { ok: true, records: { cells, delimiter: ',', brokenQuotes: [] }, remarks: remarks.toSorted((a, b) => a.line - b.line) }
}

/** In words that the mapper knows. */
const statuses: Readonly<Record<string, string>> = { TENTATIVE: 'Proposed', CONFIRMED: 'Committed', CANCELLED: 'Cancelled' }

type Properties = CalendarEvent['properties']

const valueOf = (properties: Properties, name: string): string => properties.get(name)?.trim() ?? ''
const titleOf = (properties: Properties): string => unescaped(valueOf(properties, 'SUMMARY')).replaceAll(/\s+/g, ' ').trim()
const unescaped = (text: string): string =>
  text.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign))

const rank = ({ properties }: CalendarEvent) => (properties.has('RECURRENCE-ID') ? -1 : Number(valueOf(properties, 'SEQUENCE')) || 0)
const idOf = ({ properties, line }: CalendarEvent) =>
  valueOf(properties, 'UID') || `${titleOf(properties)} ${properties.get('DTSTART') ?? line}`

/** Of events that are the same one, the one that was changed last; of one that recurs, the one that says so. */
function latestOf(events: readonly CalendarEvent[]): { taken: CalendarEvent[]; left: CalendarEvent[] } {
  const latest = new Map<string, CalendarEvent>()
  for (const event of events) {
    const other = latest.get(idOf(event))
    if (!other || rank(event) > rank(other)) latest.set(idOf(event), event)
  }
  const taken = new Set(latest.values())
  return { taken: [...taken], left: events.filter((event) => !taken.has(event)) }
}

interface When {
  /** Null where it cannot be read. */
  readonly day: CalendarDate | null
  /** From midnight; null where the whole day is meant. */
  readonly seconds: number | null
  readonly utc: boolean
  readonly written: string
}

function whenOf(property: string): When {
  const written = property.trim()
  const [, year = '', month = '', date = '', time, hour = '', minute = '', second = '0', zone] =
    /^(\d{4})(\d\d)(\d\d)(T(\d\d)(\d\d)(\d\d)?(Z)?)?$/i.exec(written) ?? []
  const day = `${year}-${month}-${date}`
  const sound = isCalendarDate(day) && Number(hour) < 24 && Number(minute) < 60 && Number(second) <= 60
  const seconds = time === undefined ? null : Number(hour) * 3600 + Number(minute) * 60 + Number(second)
  return { day: sound ? day : null, seconds, utc: zone !== undefined, written }
}

const perDay = 86_400

/** The first and the last day of an event; what cannot be read, as it is written. */
function daysOf(properties: Properties): { start: string; finish: string; utc: boolean } {
  const start = whenOf(valueOf(properties, 'DTSTART'))
  const end = properties.get('DTEND')
  const length = valueOf(properties, 'DURATION')
  const { day } = start
  if (end) {
    const until = whenOf(end)
    const utc = start.utc || until.utc
    if (until.day === null) return { start: day ?? start.written, finish: until.written || 'DTEND', utc }
    // The end is not part of the event, unless it is where it begins.
    const before = (until.seconds === null || until.seconds === 0) && (day === null || until.day > day)
    return { start: day ?? start.written, finish: before ? addDays(until.day, -1) : until.day, utc }
  }
  if (day === null) return { start: start.written, finish: start.written, utc: start.utc }
  if (length === '') return { start: day, finish: day, utc: start.utc }
  const lasts = secondsOf(length)
  const finish = lasts === null ? length : addDays(day, Math.max(0, Math.ceil(((start.seconds ?? 0) + lasts) / perDay) - 1))
  return { start: day, finish, utc: start.utc }
}

/** A hundred years: what is longer is no event. */
const longest = 100 * 366 * perDay

function secondsOf(duration: string): number | null {
  const [whole, weeks, days, hours, minutes, seconds] =
    /^\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i.exec(duration) ?? []
  if (whole === undefined) return null
  const sum = [weeks, days, hours, minutes, seconds].reduce(
    (so, part, place) => so + Number(part ?? 0) * ([7 * perDay, perDay, 3600, 60, 1][place] ?? 0),
    0,
  )
  return sum > longest ? null : sum
}
