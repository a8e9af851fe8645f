import { type CalendarDate, formatDate } from '../calendar/dates.ts'
import { type FiscalCalendar, quarterLabel } from '../calendar/fiscal.ts'
import type { OutcomeVerdict, Principle } from '../domain/review.ts'
import type { Slip } from '../history/slip.ts'
import { saySlip } from '../review/saySlip.ts'
import { language, t } from '../text/index.ts'
import type { AttainmentCell, AttainmentRow } from './attainment.ts'
import type { FingerprintPoint } from './fingerprint.ts'
import { type Honesty, type LikelyFinish, reaches } from './honesty.ts'
import type { LessonTime, StartedQuarter } from './learning.ts'
import type { PartnershipPoint } from './partnership.ts'
import { type SayDoQuarter, sayDoTrend } from './sayDo.ts'
import type { ScoreColumn } from './scorecard.ts'
import type { StabilityRow } from './stability.ts'
import type { TrendSummary } from './trends.ts'

export const sayShare = (share: number | null): string =>
  share === null ? t('insights.none') : new Intl.NumberFormat(language(), { style: 'percent', maximumFractionDigits: 0 }).format(share)

export const sayDay = (day: CalendarDate): string => formatDate(day, language())

/** Days as they are read: whole ones. */
export const sayDays = (days: number): string => t('insights.days', { count: Math.abs(Math.round(days)) })
export const sayQuarters = (count: number): string => t('insights.quarters', { count })

const points = (from: number, to: number) => {
  const count = Math.round(to * 100) - Math.round(from * 100)
  return {
    count,
    values: {
      points: t('insights.points', { count: Math.abs(count) }),
      direction: t(count > 0 ? 'insights.sayDo.more' : 'insights.sayDo.less'),
    },
  }
}

/** Returns what say-do by quarter shows, in a sentence. */
export function saySayDo(rows: readonly SayDoQuarter[]): string {
  const { quarters, before, share, shareBefore, delivered, promised } = sayDoTrend(rows)
  if (quarters === 0 || rows.every(({ ratio }) => ratio === null)) {
    const sum = (part: 'promised' | 'moved' | 'dropped') => rows.reduce((all, row) => all + row[part], 0)
    return t('insights.sayDo.untold', { count: sum('promised'), moved: sum('moved'), dropped: sum('dropped') })
  }
  const values = { share: sayShare(share), quarters: sayQuarters(quarters), before: sayQuarters(before), delivered, promised }
  if (share === null) return t('insights.sayDo.nothing', values)
  if (shareBefore === null) return t('insights.sayDo.last', values)
  const { count, values: more } = points(shareBefore, share)
  return count === 0 ? t('insights.sayDo.same', values) : t('insights.sayDo.trend', { ...values, ...more })
}

const counts = ({ inProgress, finished }: StartedQuarter) => ({ count: inProgress.length, finished: finished.length })

/** Returns what started against finished shows. */
export function sayStarted(rows: readonly StartedQuarter[]): string {
  const now = rows.at(-1)
  if (!now) return ''
  const sentence = t(now.startsMore ? 'insights.started.more' : 'insights.started.less', counts(now))
  const yearBefore = rows.at(-5)
  return yearBefore ? `${sentence} ${t('insights.started.trend', counts(yearBefore))}` : sentence
}

/** Returns how many kept their date, and how far the others slipped. */
export function sayTrends({ followed, kept, later, earlier, medianDays }: TrendSummary, stops: number): string {
  if (kept === followed) return t('insights.trend.all', { count: followed, stops })
  if (later === 0) return t('insights.trend.none', { count: earlier, kept, followed })
  return t('insights.trend.sentence', {
    count: later,
    kept,
    followed,
    median: sayDays(medianDays ?? 0),
    earlier: earlier === 0 ? '' : t('insights.trend.earlier', { count: earlier }),
  })
}

/** Returns how often an activity moved and how far in all, with the reason given most often. */
export function sayFingerprint(title: string, found: readonly FingerprintPoint[], whole: Slip): string {
  const last = found.at(-1)
  if (!last) return ''
  const moved = found.filter(({ slip }) => slip !== null && slip.days !== 0)
  if (moved.length === 0)
    return t(found.length > 1 ? 'insights.fingerprint.kept' : 'insights.fingerprint.keptOnce', {
      title,
      finish: sayDay(last.finish),
      looks: found.length,
    })
  const reasons = moved.flatMap(({ reason }) => (reason === '' ? [] : [reason]))
  const often = reasons.toSorted((a, b) => times(reasons, b) - times(reasons, a))[0]
  return (
    t('insights.fingerprint.sentence', { count: moved.length, title, slip: saySlip(whole) }) +
    (often === undefined ? '' : t('insights.fingerprint.reasons', { reason: often }))
  )
}

const times = (all: readonly string[], one: string) => all.filter((other) => other === one).length

/** Returns how much of what lay near and far ahead stayed as it was. */
export function sayStability(rows: readonly StabilityRow[]): string {
  const told = rows.filter(({ share }) => share !== null)
  const [near, far] = [told[0], told.at(-1)]
  if (!near || !far) return ''
  const begun = ({ progressed, looked }: StabilityRow) =>
    progressed === 0 ? '' : t('insights.stability.begun', { share: sayShare(progressed / looked) })
  const values = { near: sayQuarters(near.distance), nearShare: sayShare(near.share), nearBegun: begun(near) }
  if (near === far) return t('insights.stability.one', values)
  return t('insights.stability.sentence', {
    ...values,
    far: sayQuarters(far.distance),
    farShare: sayShare(far.share),
    farBegun: begun(far),
  })
}

/** Returns a distance from a forecast: `12 days late`, `3 days early`, `on the day`. */
export const sayOffset = (days: number): string => {
  const whole = Math.round(days)
  return whole === 0
    ? t('insights.honesty.offset.none')
    : t(`insights.honesty.offset.${whole > 0 ? 'later' : 'earlier'}`, { days: sayDays(whole) })
}

/** Returns what own slips say of the next open activity; where there is no range, how much history is missing. */
export function sayHonesty({ completed, ranges, open }: Honesty, needed: number): string {
  const ahead = open.filter(({ spent }) => !spent)
  const next: LikelyFinish | undefined = ahead.find(({ finish, middle }) => middle >= finish) ?? ahead[0]
  const reach = next?.reach ?? reaches.find((name) => ranges[name] !== null)
  const range = reach && ranges[reach]
  if (!range) return t('insights.honesty.empty', { count: completed, needed, missing: Math.max(0, needed - completed) })
  const values = { reach: t(`insights.honesty.reach.${reach}`), low: sayOffset(range.low), high: sayOffset(range.high) }
  if (!next) return t('insights.honesty.noOpen', values)
  return t('insights.honesty.sentence', {
    ...values,
    title: next.title,
    finish: sayDay(next.finish),
    from: sayDay(next.low),
    to: sayDay(next.high),
  })
}

const those = (cells: readonly AttainmentCell[], verdict: OutcomeVerdict) => cells.filter((cell) => cell.verdict === verdict).length

/** Returns how the outcomes stood at the last review, and how many were on track at the one before. */
export function sayAttainment(
  calendar: FiscalCalendar,
  quarters: readonly { readonly quarter: CalendarDate }[],
  rows: readonly AttainmentRow[],
): string {
  const last = quarters.length - 1
  const quarter = quarters[last]?.quarter
  if (quarter === undefined) return ''
  const at = (place: number) => rows.flatMap(({ cells }) => cells[place] ?? [])
  const cells = at(last)
  const before = at(last - 1)
  return t('insights.attainment.sentence', {
    quarter: quarterLabel(calendar, quarter),
    count: cells.length,
    onTrack: those(cells, 'on track'),
    atRisk: those(cells, 'at risk'),
    missed: those(cells, 'missed'),
    unmeasured: those(cells, 'not measured'),
    trend: before.length === 0 ? '' : t('insights.attainment.trend', { onTrack: those(before, 'on track') }),
  })
}

/** Returns how soon lessons are applied, and which are open. */
export function sayLeadTime(calendar: FiscalCalendar, rows: readonly LessonTime[], median: number | null, open: number): string {
  const oldest = rows.find(({ state }) => state === 'new' || state === 'deferred')
  const values = {
    open: oldest
      ? t('insights.leadTime.open', { count: open, oldest: quarterLabel(calendar, oldest.foundIn) })
      : t('insights.leadTime.noneOpen'),
  }
  if (median === null) return t('insights.leadTime.noneApplied', values)
  return median === 0
    ? t('insights.leadTime.atOnce', values)
    : t('insights.leadTime.sentence', { ...values, quarters: sayQuarters(median) })
}

/** Returns how long a lesson took, or has been open. */
export function sayLessonTime({ state, quarters }: LessonTime): string {
  if (state === 'rejected') return t('insights.leadTime.rejected')
  if (state === 'applied') return quarters === null || quarters === 0 ? t('insights.leadTime.sameReview') : sayQuarters(quarters)
  return quarters === null || quarters === 0
    ? t('insights.leadTime.openNow')
    : t('insights.leadTime.openFor', { quarters: sayQuarters(quarters) })
}

const score = (value: number | null) => value ?? t('insights.none')

/** Returns what both sides said at the last review at which anybody said something. */
export function sayPartnership(calendar: FiscalCalendar, rows: readonly PartnershipPoint[]): string {
  const last = rows.findLast(isScored)
  if (!last) return ''
  const { businessScore, itScore, businessTrust, itTrust, maturity } = last
  const what = [
    businessScore === null && itScore === null
      ? []
      : [t('insights.partnership.scored', { business: score(businessScore), it: score(itScore) })],
    businessTrust === null && itTrust === null
      ? []
      : [t('insights.partnership.trusted', { business: score(businessTrust), it: score(itTrust) })],
    maturity === null ? [] : [t('insights.partnership.mature', { level: t(`domain.maturity.${maturity}`) })],
  ].flat()
  return t('insights.partnership.sentence', {
    quarter: quarterLabel(calendar, last.quarter),
    what: new Intl.ListFormat(language(), { type: 'conjunction' }).format(what),
  })
}

/** Returns whether anybody said anything of the partnership in the review. */
export const isScored = ({ businessScore, itScore, businessTrust, itTrust, maturity }: PartnershipPoint): boolean =>
  businessScore !== null || itScore !== null || businessTrust !== null || itTrust !== null || maturity !== null

const nameOf = (principle: Principle) => t(`principles.name.p${principle}`)

/** Returns how strong the evidence for the twelve principles is, since the last review, and where it is strongest and weakest. */
export function sayScorecard(calendar: FiscalCalendar, columns: readonly ScoreColumn[]): string {
  const [before, now] = columns.slice(-2).length === 2 ? columns.slice(-2) : [undefined, columns[0]]
  const told = (now?.evidence ?? [])
    .flatMap(({ principle, value }) => (value === null ? [] : [{ principle, value }]))
    .toSorted((a, b) => b.value - a.value)
  const [best, worst] = [told[0], told.at(-1)]
  if (!now || now.mean === null || !best || !worst) return ''
  const { count, values } = points(before?.mean ?? now.mean, now.mean)
  const quarter = before?.quarter ? quarterLabel(calendar, before.quarter) : ''
  return t('insights.scorecard.sentence', {
    mean: sayShare(now.mean),
    best: nameOf(best.principle),
    bestShare: sayShare(best.value),
    worst: nameOf(worst.principle),
    worstShare: sayShare(worst.value),
    trend:
      quarter === '' ? '' : count === 0 ? t('insights.scorecard.same', { quarter }) : t('insights.scorecard.trend', { ...values, quarter }),
  })
}
