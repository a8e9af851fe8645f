import { type CalendarDate, formatDate } from '../calendar/dates.ts'
import type { FiscalCalendar } from '../calendar/fiscal.ts'
import type { Activity } from '../domain/activity.ts'
import { sayDay } from '../history/sayField.ts'
import { language, t } from '../text/index.ts'
import type { Obstacle, Waiting } from './sequencing.ts'
import { type Joint, knownOn } from './threads.ts'

/** Returns the verdict on a joint and why, such as `Broken: disproved, so what follows has lost its ground`. */
export function sayJoint(joint: Joint, before: Activity): string {
  return t('planning.jointSentence', { verdict: t(`planning.joint.${joint}`), why: why(joint, before) })
}

function why(joint: Joint, before: Activity): string {
  const day = formatDate(knownOn(before), language())
  if (joint === 'ok') return t(before.learning?.finding === 'proved' ? 'planning.jointWhy.proved' : 'planning.jointWhy.done')
  if (joint === 'early') return t(before.learning === null ? 'planning.jointWhy.earlyDone' : 'planning.jointWhy.early', { day })
  return t(`planning.jointWhy.${joint}`, { day })
}

/** Returns in sentences what an activity waits for, from when it may begin, and whether it is planned before that; or that nothing stands in its way any more. */
export function sayWaiting({ until, obstacles, tooEarly, freeSince, activity }: Waiting, calendar: FiscalCalendar): string {
  if (freeSince !== null) return t('planning.notUntil.free', { day: day(freeSince) })
  const what = new Intl.ListFormat(language(), { type: 'conjunction' }).format(obstacles.flatMap(sayObstacle))
  const waits =
    until === null
      ? t('planning.notUntil.waits', { what })
      : t(what === '' ? 'planning.notUntil.onlyDay' : 'planning.notUntil.may', { day: sayDay(calendar, until), what })
  if (!tooEarly) return waits
  const isBefore = until !== null && activity.start < until
  return `${waits} ${t(isBefore ? 'planning.notUntil.tooEarly' : 'planning.notUntil.tooEarlyNow', { day: day(activity.start) })}`
}

/** The day is said by the sentence around. */
function sayObstacle(obstacle: Obstacle): string | [] {
  switch (obstacle.kind) {
    case 'day':
      return []
    case 'activity':
      return t('planning.notUntil.obstacle.activity', { title: obstacle.activity.title, day: day(obstacle.expected) })
    case 'stopped':
      return t('planning.notUntil.obstacle.stopped', { title: obstacle.activity.title })
    case 'there':
      return t('planning.notUntil.obstacle.there', { text: obstacle.text })
  }
}

const day = (date: CalendarDate) => formatDate(date, language())
