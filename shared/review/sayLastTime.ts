import { daysBetween, formatDate } from '../calendar/dates.ts'
import { type FiscalCalendar, quarterLabel, quarterOf } from '../calendar/fiscal.ts'
import type { State } from '../domain/records.ts'
import type { ActivityComparison } from '../history/compare.ts'
import { saySpan } from '../history/sayComparison.ts'
import { slip } from '../history/slip.ts'
import { first } from '../text/en/first.ts'
import { language, t } from '../text/index.ts'
import { type Stop, type StopKind } from './lastTime.ts'
import { finishOf } from './lookBack.ts'
import { saySlip } from './saySlip.ts'

/** Where several are told together, so many of them are named. */
const mostNamed = 3

/** Returns what one stop changed, in a sentence: `Photo estimates: finishes 1 quarter later (92 days)`. Empty for the baseline. */
export function sayStop({ kind, activities, others, state }: Stop, calendar: FiscalCalendar): string {
  if (kind === 'baseline') return ''
  if (kind === 'others') return t('lastTime.others', { count: others })
  const [only, ...more] = activities
  if (only && more.length === 0) return t('lastTime.one', { title: only.title, what: sayWhat(kind, only, state, calendar) })
  const named = activities.slice(0, mostNamed).map(({ title }) => title)
  const unnamed = activities.length - named.length
  const titles = unnamed > 0 ? t('lastTime.andMore', { titles: named.join(', '), count: unnamed }) : named.join(', ')
  return t(`lastTime.several.${kind}`, { count: activities.length, titles })
}

/** Returns what a stop changed without naming the one activity it is about, as a sentence of its own: `Finishes 1 quarter later (92 days)`. */
export function sayStopAlone(stop: Stop, calendar: FiscalCalendar): string {
  const { kind, activities, state } = stop
  const [only] = activities
  if (!only || activities.length > 1 || kind === 'baseline' || kind === 'others') return sayStop(stop, calendar)
  const said = sayWhat(kind, only, state, calendar)
  return said.slice(0, 1).toLocaleUpperCase(language()) + said.slice(1)
}

function sayWhat(
  kind: StopKind,
  { before, after, slip: moved, fields }: ActivityComparison,
  state: State,
  calendar: FiscalCalendar,
): string {
  switch (kind) {
    case 'added':
      return after ? t('lastTime.added', { span: saySpan(calendar, after) }) : ''
    case 'dropped':
      return t(after ? 'lastTime.stopped' : 'lastTime.removed')
    case 'delivered': {
      if (!before || !after) return ''
      const day = finishOf(after)
      const when = t('history.value.day', { day: formatDate(day, language()), quarter: quarterLabel(calendar, quarterOf(calendar, day)) })
      return t('lastTime.delivered', { when, slip: saySlip(slip(calendar, before.finish, day)) })
    }
    case 'moved': {
      if (!before || !after || !moved) return ''
      if (moved.days !== 0) return t('lastTime.moved', { slip: saySlip(moved) })
      const days = daysBetween(before.start, after.start)
      const by = t('review.slip.days', { count: Math.abs(days) })
      return t(days > 0 ? 'lastTime.startsLater' : 'lastTime.startsEarlier', { days: by })
    }
    case 'changed': {
      const told = fields.flatMap(({ field }) => {
        if (!before || !after) return []
        if (field === 'title') return [t('lastTime.renamed', { title: before.title })]
        if (field === 'status')
          return [t('lastTime.status', { before: t(`domain.status.${before.status}`), after: t(`domain.status.${after.status}`) })]
        if (field === 'lane') return [t('lastTime.lane', { lane: state.lane[after.lane]?.name ?? '' })]
        return isNamed(field) ? [t('lastTime.field', { field: t(`domain.field.${field}`) })] : []
      })
      return told.length > 0 ? told.join('; ') : t('lastTime.linked')
    }
  }
}

const isNamed = (field: string): field is keyof typeof first.domain.field => Object.hasOwn(first.domain.field, field)
