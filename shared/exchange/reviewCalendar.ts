import ical, {
  escape,
  ICalAlarmRelatesTo,
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  type ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import { addDays, type CalendarDate, formatDate } from '../calendar/dates.ts'
import { type Quarter, quarterDays, quarterLabel, quarterOf } from '../calendar/fiscal.ts'
import { horizonQuarters } from '../calendar/horizon.ts'
import type { Id } from '../domain/fields.ts'
import { all, roadmapOf, type State } from '../domain/records.ts'
import type { RevisionLine } from '../history/revision.ts'
import { dueFromOf } from '../review/due.ts'
import { language, t } from '../text/index.ts'
import { ownTitle } from './ownEvents.ts'

export const calendarMime = 'text/calendar'

/** A day of the calendar with what happens on it. */
export interface CalendarDay {
  /** The same for the same thing of the same roadmap, so that taking it again brings it up to date. */
  readonly uid: string
  readonly day: CalendarDate
  readonly summary: string
  readonly description: string
  /** What is said in the morning of the day; null where nothing is to be done. */
  readonly alarm: string | null
  readonly status?: ICalEventStatus
  /** Of a milestone: its title alone, by which it is recognised when the file is read again. */
  readonly title?: string
}

type Line = Pick<RevisionLine, 'number' | 'recordedAt'>

/** In the morning of the day, wherever one is. */
const nineHours = 9 * 60 * 60

/**
 * Returns an iCalendar file (RFC 5545) of whole days: for each quarter of the horizon that is to be reviewed and is not
 * signed the day on which its review becomes due, and the meeting that the last signed review set; and how many days it holds.
 * Fiscal quarters follow no rule of calendars, so each is an event of its own. It is the same text for the same revision:
 * the number is its sequence, and the instant of recording its stamp, so that calendars take the later one.
 */
export function reviewCalendar(state: State, line: Line): { readonly text: string; readonly count: number } {
  const days = reviewDays(state)
  return { text: calendarOf(t('prompts.calendar.name', { name: oneLine(roadmapOf(state).name) }), days, line), count: days.length }
}

/** Returns a text as it stands in a title: in one line. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** Returns the days of the reviews to come: when each becomes due, and the meeting that was set. */
export function reviewDays(state: State): CalendarDay[] {
  const name = oneLine(roadmapOf(state).name)
  return [...dueDays(state, name), ...meeting(state, name)]
}

/** Returns an iCalendar file of these days. */
export function calendarOf(title: string, days: readonly CalendarDay[], { number, recordedAt }: Line): string {
  const calendar = ical({
    // Names of calendars are the one text that the library writes as it is.
    name: escape(title, false),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Rearview', product: 'Rearview', language: language().toUpperCase() },
  })
  for (const { uid, day, summary, description, alarm, status, title: own } of days) {
    const event = calendar.createEvent({
      id: uid,
      sequence: number,
      stamp: recordedAt,
      start: day,
      end: addDays(day, 1),
      allDay: true,
      summary,
      description,
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
      status: status ?? null,
      ...(own === undefined ? {} : { x: [[ownTitle, own]] }),
    })
    if (alarm === null) continue
    // A time after something is negative here; without the relation the library would count it from the end of the day.
    event.createAlarm({ type: ICalAlarmType.display, trigger: -nineHours, description: alarm }).relatesTo(ICalAlarmRelatesTo.start)
  }
  return calendar.toString()
}

function dueDays(state: State, name: string): CalendarDay[] {
  const { id, calendar, horizon, reviewsFrom } = roadmapOf(state)
  const signed = new Set(signedReviews(state).map(({ quarter }) => quarterOf(calendar, quarter)))
  const first = quarterOf(calendar, reviewsFrom)
  return horizonQuarters(calendar, horizon)
    .filter((quarter) => quarter >= first && !signed.has(quarter))
    .map((quarter) => {
      const { start, finish } = quarterDays(calendar, quarter)
      const label = quarterLabel(calendar, quarter)
      return {
        uid: reviewUid(id, quarter),
        day: dueFromOf(calendar, quarter),
        summary: t('prompts.calendar.summary', { quarter: label, name }),
        description: t('prompts.calendar.description', {
          quarter: label,
          name,
          start: formatDate(start, language()),
          finish: formatDate(finish, language()),
        }),
        alarm: t('prompts.calendar.alarm', { quarter: label, name }),
      }
    })
}

function meeting(state: State, name: string): CalendarDay[] {
  const { id, calendar } = roadmapOf(state)
  const last = signedReviews(state).at(-1)
  if (!last || last.nextMeeting === null) return []
  const summary = t('prompts.calendar.meeting', { name })
  return [
    {
      uid: `meeting-${last.quarter}-${id}@rearview`,
      day: last.nextMeeting,
      summary,
      description: t('prompts.calendar.meetingDescription', { quarter: quarterLabel(calendar, quarterOf(calendar, last.quarter)), name }),
      alarm: summary,
    },
  ]
}

/** A review is the same event before and after it is signed. */
export const reviewUid = (roadmap: Id, quarter: Quarter): string => `review-${quarter}-${roadmap}@rearview`

/** Returns the reviews that are signed, in the order of their quarters. */
export const signedReviews = (state: State) =>
  all(state, 'review')
    .filter(({ signedOn }) => signedOn !== null)
    .toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1))
