import { ICalEventStatus } from 'ical-generator'
import { formatDate } from '../calendar/dates.ts'
import { quarterDays, quarterLabel, quarterOf } from '../calendar/fiscal.ts'
import type { Status } from '../domain/activity.ts'
import { all, roadmapOf, type State } from '../domain/records.ts'
import type { RevisionLine } from '../history/revision.ts'
import { language, t } from '../text/index.ts'
import { type CalendarDay, calendarOf, oneLine, reviewDays, reviewUid, signedReviews } from './reviewCalendar.ts'

/**
 * Returns an iCalendar file (RFC 5545) of whole days: every milestone, the reviews that are signed on the day they were,
 * and the days of the reviews to come as in `reviewCalendar`; and how many days it holds. The same milestone and the same
 * review have the same name in every file, so a calendar that takes a later one moves them and doubles none.
 */
export function roadmapCalendar(
  state: State,
  line: Pick<RevisionLine, 'number' | 'recordedAt'>,
): { readonly text: string; readonly count: number } {
  const days = [...signedDays(state), ...reviewDays(state), ...milestoneDays(state)]
  return { text: calendarOf(t('prompts.calendar.roadmapName', { name: oneLine(roadmapOf(state).name) }), days, line), count: days.length }
}

function signedDays(state: State): CalendarDay[] {
  const { id, name, calendar } = roadmapOf(state)
  return signedReviews(state).flatMap(({ quarter: reviewed, signedOn, signedBy }) => {
    if (signedOn === null) return []
    const quarter = quarterOf(calendar, reviewed)
    const { start, finish } = quarterDays(calendar, quarter)
    const label = quarterLabel(calendar, quarter)
    const description = t('prompts.calendar.signedDescription', {
      quarter: label,
      name: oneLine(name),
      start: formatDate(start, language()),
      finish: formatDate(finish, language()),
    })
    return [
      {
        uid: reviewUid(id, quarter),
        day: signedOn,
        summary: t('prompts.calendar.signed', { quarter: label, name: oneLine(name) }),
        description: signedBy.trim() === '' ? description : `${description} ${t('prompts.calendar.signedBy', { who: oneLine(signedBy) })}`,
        alarm: null,
        status: ICalEventStatus.CONFIRMED,
      },
    ]
  })
}

/** What a calendar can say of an event, for the activity it belongs to. */
const statusOf = (status: Status | null): ICalEventStatus =>
  status === 'stopped'
    ? ICalEventStatus.CANCELLED
    : status === 'idea' || status === 'proposed'
      ? ICalEventStatus.TENTATIVE
      : ICalEventStatus.CONFIRMED

function milestoneDays(state: State): CalendarDay[] {
  const { id: roadmap, name } = roadmapOf(state)
  return all(state, 'milestone')
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1))
    .map(({ id, title, date, kind, activity: of }) => {
      const activity = of === null ? null : (state.activity[of] ?? null)
      const said = {
        kind: t(`domain.milestone.${kind}`),
        title: oneLine(title),
        name: oneLine(name),
        activity: oneLine(activity?.title ?? ''),
        status: activity ? t(`domain.status.${activity.status}`) : '',
      }
      return {
        uid: `milestone-${id}-${roadmap}@rearview`,
        day: date,
        summary: t(activity ? 'prompts.calendar.milestoneOf' : 'prompts.calendar.milestone', said),
        description: t(activity ? 'prompts.calendar.milestoneOfDescription' : 'prompts.calendar.milestoneDescription', said),
        alarm: null,
        status: statusOf(activity?.status ?? null),
        title,
      }
    })
}
