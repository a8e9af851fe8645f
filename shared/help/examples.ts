import { quarterLabel } from '../calendar/fiscal.ts'
import { horizonQuarters } from '../calendar/horizon.ts'
import { all, roadmapOf } from '../domain/records.ts'
import { maturities, type Principle } from '../domain/review.ts'
import { attainments } from '../insights/attainment.ts'
import { finishesOf, fingerprint } from '../insights/fingerprint.ts'
import { honesty, neededActivities } from '../insights/honesty.ts'
import { lessonTimes, startedByQuarter } from '../insights/learning.ts'
import { partnership } from '../insights/partnership.ts'
import { type Past, signedReviews, signedState } from '../insights/past.ts'
import {
  isScored,
  sayDay,
  sayFingerprint,
  sayHonesty,
  sayLessonTime,
  sayOffset,
  sayPartnership,
  sayQuarters,
  sayShare,
} from '../insights/say.ts'
import { sayDoByQuarter } from '../insights/sayDo.ts'
import { scorecard } from '../insights/scorecard.ts'
import { stability } from '../insights/stability.ts'
import { trends } from '../insights/trends.ts'
import { load, type QuarterLoad } from '../planning/capacity.ts'
import { heat, tooMuchFrom } from '../planning/stakeholders.ts'
import { resultOf } from '../review/agenda.ts'
import { applicationOf, standingOf } from '../review/lessons.ts'
import { outcomeRows } from '../review/outcomes.ts'
import { confidenceShare, proposals } from '../review/proposals.ts'
import { sayPart } from '../review/sayPrinciples.ts'
import { saySlip } from '../review/saySlip.ts'
import { sayNumber, sayValue } from '../review/sayValues.ts'
import { language, t } from '../text/index.ts'
import type { HelpFigure } from './pages.ts'

/** A figure computed from a roadmap, in a sentence; or what the roadmap lacks for it. */
export interface Example {
  readonly found: boolean
  readonly sentence: string
}

const said = (sentence: string): Example => ({ found: true, sentence })
const missing = (sentence: string): Example => ({ found: false, sentence })

/** Returns an example of the figure from the past of a roadmap, by the read models that its screen shows. Throws a RangeError on a past without a roadmap. */
export const exampleOf = (figure: HelpFigure, past: Past): Example => examples[figure](past)

/** Returns how a figure is computed, in words. */
export const sayHow = (figure: HelpFigure): string =>
  t(`help.figure.${figure}.how`, { from: tooMuchFrom, levels: maturities.map((level) => t(`domain.maturity.${level}`)).join(', ') })

/** Returns the evidence of a principle as it is now, each thing that is counted in a sentence, and the share they make. */
export function evidenceOf(principle: Principle, past: Past): Example {
  const found = scorecard(past)
    .at(-1)
    ?.evidence.find((one) => one.principle === principle)
  if (!found || found.value === null) return missing(t('principles.none'))
  return said(`${found.parts.map(sayPart).join('; ')} = ${sayShare(found.value)}.`)
}

/** A number as Insights writes it. */
const sayAmount = (value: number) => new Intl.NumberFormat(language(), { maximumFractionDigits: 2 }).format(value)
/** Person-days as the capacity of a lane is written: to the day, and less than ten to a tenth of one. */
const sayPersonDays = (days: number) => sayAmount(days < 10 ? Math.round(days * 10) / 10 : Math.round(days))

const examples: Readonly<Record<HelpFigure, (past: Past) => Example>> = {
  sayDo: (past) => {
    const row = sayDoByQuarter(past).findLast(({ ratio }) => ratio !== null)
    if (!row) return missing(t('help.figure.sayDo.missing'))
    const { delivered, promised, quarter, ratio } = row
    return said(
      t('help.figure.sayDo.example', { delivered, promised, quarter: quarterLabel(past.calendar, quarter), share: sayShare(ratio) }),
    )
  },
  started: (past) => {
    const row = startedByQuarter(past).at(-1)
    if (!row || row.inProgress.length + row.finished.length === 0) return missing(t('help.figure.started.missing'))
    return said(
      t('help.figure.started.example', {
        inProgress: row.inProgress.length,
        finished: row.finished.length,
        quarter: quarterLabel(past.calendar, row.quarter),
      }),
    )
  },
  trend: (past) => {
    const trend = trends(past).find(({ points }) => points.length > 1)
    const [first, last] = [trend?.points[0], trend?.points.at(-1)]
    if (!trend || !first || !last) return missing(t('help.figure.trend.missing'))
    return said(
      t('help.figure.trend.example', {
        title: trend.title,
        first: sayDay(first.finish),
        last: sayDay(last.finish),
        slip: saySlip(trend.slip),
      }),
    )
  },
  fingerprint: (past) => {
    const trend = trends(past).find(({ points }) => points.length > 1)
    if (!trend) return missing(t('help.figure.fingerprint.missing'))
    return said(sayFingerprint(trend.title, fingerprint(past.calendar, past.now, trend.activity, finishesOf(trend)), trend.slip).trim())
  },
  stability: (past) => {
    const row = stability(past).rows.find(({ share }) => share !== null)
    if (!row) return missing(t('help.figure.stability.missing'))
    const { looked, unchanged, distance, share } = row
    return said(t('help.figure.stability.example', { looked, unchanged, distance: sayQuarters(distance), share: sayShare(share) }))
  },
  honesty: (past) => {
    const found = honesty(past)
    const ahead = found.open.filter(({ spent }) => !spent)
    const next = ahead.find(({ finish, middle }) => middle >= finish) ?? ahead[0]
    if (!next) return missing(sayHonesty(found, neededActivities))
    const { forecasts, activities, ofReach, low, high } = next.range
    return said(
      t('help.figure.honesty.example', {
        title: next.title,
        finish: sayDay(next.finish),
        samples: t(ofReach ? 'insights.honesty.samples' : 'insights.honesty.anyReach', { forecasts, activities }),
        low: sayOffset(low),
        high: sayOffset(high),
        from: sayDay(next.low),
        to: sayDay(next.high),
      }),
    )
  },
  attainment: (past) => {
    const cells = attainments(past).rows.flatMap(({ title, cells: each }) => each.flatMap((cell) => (cell ? [{ title, ...cell }] : [])))
    const last = cells
      .filter(({ attainment }) => attainment !== null)
      .toSorted((a, b) => (a.quarter > b.quarter ? -1 : a.quarter < b.quarter ? 1 : 0))[0]
    if (!last || last.start === null || last.expected === null || last.reading === null) return missing(t('help.figure.attainment.missing'))
    return said(
      t('help.figure.attainment.example', {
        title: last.title,
        quarter: quarterLabel(past.calendar, last.quarter),
        reading: sayAmount(last.reading),
        start: sayAmount(last.start),
        expected: sayAmount(last.expected),
        share: sayShare(last.attainment),
        verdict: t(`review.outcomes.verdict.${last.verdict}`),
      }),
    )
  },
  result: (past) => {
    const review = signedReviews(past.now).at(-1)
    const rows = review ? outcomeRows(past.at(review.baseline), signedState(past, review.id), review, review.signedOn ?? past.today) : []
    const row = rows.find(({ verdict, promised }) => promised > 0 && verdict !== 'not measured')
    if (!row || !review) return missing(t('help.figure.result.missing'))
    return said(
      t('help.figure.result.example', {
        title: row.outcome.title,
        quarter: quarterLabel(past.calendar, review.quarter),
        delivered: row.delivered,
        promised: row.promised,
        verdict: t(`review.outcomes.verdict.${row.verdict}`),
        result: t(`review.outcomes.result.${resultOf(row)}`),
      }),
    )
  },
  leadTime: (past) => {
    const { rows, median } = lessonTimes(past)
    const applied = rows.filter(({ state, quarters }) => state === 'applied' && quarters !== null)
    const last = applied.at(-1)
    if (!last || median === null) return missing(t('help.figure.leadTime.missing'))
    return said(
      t('help.figure.leadTime.example', {
        title: last.title,
        quarter: quarterLabel(past.calendar, last.foundIn),
        time: sayLessonTime(last),
        count: applied.length,
        median: sayQuarters(median),
      }),
    )
  },
  judging: ({ now }) => {
    const applied = all(now, 'lesson').filter((lesson) => applicationOf(lesson) !== null)
    if (applied.length === 0) return missing(t('help.figure.judging.missing'))
    const those = (standing: ReturnType<typeof standingOf>) => applied.filter((lesson) => standingOf(now, lesson) === standing).length
    return said(
      t('help.figure.judging.example', {
        count: applied.length,
        validated: those('validated'),
        refuted: those('refuted'),
        waiting: those('applied'),
      }),
    )
  },
  scorecard: (past) => {
    const column = scorecard(past).at(-1)
    // The years of the horizon are counted from the first day on, and say nothing without an outcome.
    if (!column || column.mean === null || all(past.now, 'outcome').length === 0) return missing(t('help.figure.scorecard.missing'))
    const count = column.evidence.filter(({ value }) => value !== null).length
    return said(t('help.figure.scorecard.example', { count, mean: sayShare(column.mean) }))
  },
  partnership: (past) => {
    const rows = partnership(past)
    return rows.some(isScored) ? said(sayPartnership(past.calendar, rows)) : missing(t('help.figure.partnership.missing'))
  },
  value: ({ now }) => {
    const first = proposals(now).ranked[0]
    if (!first || first.value === null || first.points === 0 || first.activity.effort === null)
      return missing(t('help.figure.value.missing'))
    const { activity, points, value } = first
    return said(
      t('help.figure.value.example', {
        title: activity.title,
        points: sayNumber(points),
        confidence: sayShare(confidenceShare[activity.confidence]),
        effort: sayNumber(first.activity.effort),
        value: sayValue(value),
      }),
    )
  },
  capacity: ({ now, calendar }) => {
    const covered = new Set(horizonQuarters(calendar, roadmapOf(now).horizon))
    const cells = load(now).lanes.flatMap(({ lane, quarters }) =>
      quarters.filter(({ quarter, parts }) => covered.has(quarter) && parts.length > 0).map((cell) => ({ lane: lane.name, ...cell })),
    )
    const fullest = cells.filter(({ capacity }) => capacity !== null && capacity > 0).toSorted((a, b) => shareOf(b) - shareOf(a))[0]
    if (!fullest || fullest.capacity === null) return missing(t('help.figure.capacity.missing'))
    return said(
      t('help.figure.capacity.example', {
        lane: fullest.lane,
        quarter: quarterLabel(calendar, fullest.quarter),
        load: sayPersonDays(fullest.load),
        capacity: sayPersonDays(fullest.capacity),
        share: sayShare(shareOf(fullest)),
      }),
    )
  },
  load: ({ now, calendar }) => {
    const { hardest } = heat(now, calendar, horizonQuarters(calendar, roadmapOf(now).horizon))
    if (!hardest) return missing(t('help.figure.load.missing'))
    const { stakeholder, cell } = hardest
    return said(
      t('help.figure.load.example', {
        name: stakeholder.name,
        quarter: quarterLabel(calendar, cell.quarter),
        sum: cell.hits.map(({ level }) => level).join(' + '),
        load: cell.load,
        verdict: t(cell.tooMuch ? 'help.figure.load.tooMuch' : 'help.figure.load.bearable'),
      }),
    )
  },
}

const shareOf = ({ load: taken, capacity }: QuarterLoad): number => (capacity ? taken / capacity : 0)
