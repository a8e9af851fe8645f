import { daysBetween, formatDate } from '../calendar/dates.ts'
import { type FiscalCalendar, quarterLabel, quarterOf } from '../calendar/fiscal.ts'
import type { Activity } from '../domain/activity.ts'
import { language, t } from '../text/index.ts'
import type { ActivityComparison, Comparison } from './compare.ts'
import type { Slip } from './slip.ts'

/** Returns how far a finish moved, in words: quarters and days, later or earlier. */
export function saySlip({ days, quarters }: Slip): string {
  if (days === 0) return t('history.slip.none')
  const inDays = t('history.slip.days', { count: Math.abs(days) })
  if (quarters === 0) return t(days > 0 ? 'history.slip.laterWithin' : 'history.slip.earlierWithin', { days: inDays })
  const inQuarters = t('history.slip.quarters', { count: Math.abs(quarters) })
  return t(days > 0 ? 'history.slip.later' : 'history.slip.earlier', { quarters: inQuarters, days: inDays })
}

/** Returns what became of an activity: its verdict, and of a moved one how far. */
export function sayVerdict({ verdict, slip, before, after }: ActivityComparison): string {
  const moved = verdict === 'moved' && slip && before && after
  return moved ? sayMove(slip, daysBetween(before.start, after.start)) : t(`history.verdict.${verdict}`)
}

function sayMove(slip: Slip, startDays: number): string {
  if (slip.days !== 0 || startDays === 0) return saySlip(slip)
  const days = t('history.slip.days', { count: Math.abs(startDays) })
  return t(startDays > 0 ? 'history.slip.startLater' : 'history.slip.startEarlier', { days })
}

/** Returns the days of an activity and their quarters: `1 Oct 2026 to 31 Mar 2027 (FY27 Q3 – Q4)`. */
export function saySpan(calendar: FiscalCalendar, { start, finish }: Pick<Activity, 'start' | 'finish'>): string {
  const quarters = [...new Set([start, finish].map((date) => quarterLabel(calendar, quarterOf(calendar, date))))]
  return t('history.value.day', {
    day: t('history.value.span', { start: formatDate(start, language()), finish: formatDate(finish, language()) }),
    quarter: quarters.join(' – '),
  })
}

/** Returns in a sentence or two how many activities and other records differ, and how. */
export function sayCounts({ counts, activities, others }: Comparison): string {
  const { added, removed, moved, changed, unchanged } = counts
  const differing = added + removed + moved + changed
  const parts = [
    ...(added > 0 ? [t('history.counts.added', { count: added })] : []),
    ...(removed > 0 ? [t('history.counts.removed', { count: removed })] : []),
    ...(moved > 0 ? [sayMoved(activities, moved)] : []),
    ...(changed > 0 ? [t('history.counts.changed', { count: changed })] : []),
    ...(differing > 0 && unchanged > 0 ? [t('history.counts.unchanged', { count: unchanged })] : []),
  ]
  const about =
    differing > 0
      ? t('history.counts.sentence', { what: parts.join(', ') })
      : t(unchanged > 0 ? 'history.counts.same' : 'history.counts.none', { count: unchanged })
  return others.length === 0 ? about : `${about} ${t('history.counts.others', { count: others.length })}`
}

function sayMoved(activities: readonly ActivityComparison[], moved: number): string {
  const slips = activities.flatMap(({ verdict, slip }) => (verdict === 'moved' && slip ? [slip.days] : []))
  const later = slips.filter((days) => days > 0).length
  const earlier = slips.filter((days) => days < 0).length
  const parts = [
    ...(later > 0 ? [t('history.counts.later', { count: later })] : []),
    ...(earlier > 0 ? [t('history.counts.earlier', { count: earlier })] : []),
  ]
  const said = t('history.counts.moved', { count: moved })
  return parts.length === 0 ? said : t('history.counts.movedBoth', { moved: said, parts: parts.join(', ') })
}

/** Returns in a few words how many activities were added, removed, moved and changed between two states. */
export function sayCountsBriefly({ counts: { added, removed, moved, changed } }: Pick<Comparison, 'counts'>): string {
  const parts = [
    ...(moved > 0 ? [t('history.counts.moved', { count: moved })] : []),
    ...(added > 0 ? [t('history.counts.added', { count: added })] : []),
    ...(removed > 0 ? [t('history.counts.removed', { count: removed })] : []),
    ...(changed > 0 ? [t('history.counts.changed', { count: changed })] : []),
  ]
  return parts.length === 0 ? t('history.counts.nothing') : parts.join(', ')
}
