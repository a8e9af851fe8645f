import { describe, expect, it } from 'vitest'
import { finishesOf, fingerprint } from '#shared/insights/fingerprint.ts'
import { sayDoByQuarter, sayDoTrend } from '#shared/insights/sayDo.ts'
import { saySayDo } from '#shared/insights/say.ts'
import { trends, trendSummary } from '#shared/insights/trends.ts'
import { hasRealData, realFile } from '../exchange/realData.ts'
import { imported, newTarget, planOf } from '../exchange/steps.ts'
import { daysApart, quartersApart } from '../history/plans.ts'
import { pastOfDrafts } from './pasts.ts'

const today = '2026-11-21'

interface Row {
  readonly revision: number
  readonly reported: string
  readonly title: string
  readonly start: string
  readonly finish: string
}

/** The rows of the file, without the two that finish before they start. */
const rows = (): Row[] =>
  new TextDecoder()
    .decode(realFile('node-release/schedule-revisions.csv'))
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [revision = '', reported = '', , title = '', start = '', finish = ''] = line.split(',')
      return { revision: Number(revision), reported, title, start, finish }
    })
    .filter(({ start, finish }) => start <= finish)

function byTitle(all: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>()
  for (const row of all) found.set(row.title, [...(found.get(row.title) ?? []), row])
  return found
}

/** The quarters of calendar years by arithmetic on the text, and not by the app's calendar. */
const ends = ['03-31', '06-30', '09-30', '12-31']
const quartersFrom2016 = Array.from({ length: 44 }, (_, index) => {
  const year = 2016 + Math.floor(index / 4)
  return { start: `${year}-${['01', '04', '07', '10'][index % 4]}-01`, finish: `${year}-${ends[index % 4]}` }
})

/**
 * Say-do of a quarter by DESIGN 6, from the rows alone: of the activities that the last revision before the quarter (else
 * the first) had finishing in it, the share finished by its last day. What the file's last revision dates before its own
 * report is finished on that date; what it dates later is not.
 */
function sayDoOfRows(all: readonly Row[], { start, finish }: { start: string; finish: string }) {
  const last = Math.max(...all.map(({ revision }) => revision))
  const before = all.filter(({ reported }) => reported < start).map(({ revision }) => revision)
  const baseline = before.length === 0 ? 1 : Math.max(...before)
  const now = new Map(all.filter(({ revision }) => revision === last).map((row) => [row.title, row]))
  const reported = all.find(({ revision }) => revision === last)?.reported ?? ''
  // Done in the baseline already, before the quarter began: no promise.
  const baselineDay = all.find(({ revision }) => revision === baseline)?.reported ?? ''
  const promised = all.filter(
    (row) => row.revision === baseline && row.finish >= start && row.finish <= finish && !(row.finish < baselineDay && row.finish < start),
  )
  const names = new Set(promised.map(({ title }) => title))
  return {
    promised: promised.length,
    delivered: promised.filter(({ title }) => {
      const came = now.get(title)
      return came !== undefined && came.finish < reported && came.finish <= finish
    }).length,
    moved: promised.filter(({ title }) => (now.get(title)?.finish ?? '') > finish).length,
    dropped: promised.filter(({ title }) => !now.has(title)).length,
    added: [...now.values()].filter((row) => {
      const was = all.find((other) => other.revision === baseline && other.title === row.title)
      const wasOver = was !== undefined && was.finish < baselineDay && was.finish < start
      return !names.has(row.title) && row.finish >= start && row.finish <= finish && !wasOver
    }).length,
  }
}

describe.skipIf(!hasRealData)('the release plan of Node.js, imported as 37 revisions', { timeout: 60_000 }, () => {
  const file = () => planOf(realFile('node-release/schedule-revisions.csv'))
  const past = (doneWhenPast: boolean) => pastOfDrafts(imported(file(), newTarget, { doneWhenPast }).drafts, today)

  it.each([true, false])('slips by the file’s own dates, every activity between any two revisions (past work done: %s)', (doneWhenPast) => {
    const { now, stops, calendar } = past(doneWhenPast)
    const found = trends({ now, stops, calendar })
    const inFile = byTitle(rows())
    expect(found.map(({ title }) => title).toSorted()).toEqual([...inFile.keys()].toSorted())
    let pairs = 0
    let slips = 0
    for (const trend of found) {
      const facts = inFile.get(trend.title) ?? []
      expect(trend.points.map(({ stop, day, finish }) => [stop + 1, day, finish])).toEqual(
        facts.map(({ revision, reported, finish }) => [revision, reported, finish]),
      )
      for (const [i, before] of facts.entries())
        for (const [j, after] of facts.entries()) {
          if (i >= j) continue
          pairs += 1
          const days = daysApart(before.finish, after.finish)
          if (days !== 0) slips += 1
          // What the fingerprint of these two stops says.
          const two = [finishesOf(trend)[i], finishesOf(trend)[j]].flatMap((point) => point ?? [])
          const slip = fingerprint(calendar, now, trend.activity, two)[1]?.slip
          if (slip?.days !== days || slip.quarters !== quartersApart(before.finish, after.finish))
            expect([trend.title, i, j, slip]).toEqual([days])
        }
      const [first, last] = [facts[0], facts.at(-1)]
      expect(trend.slip.days).toBe(daysApart(first?.finish ?? '', last?.finish ?? ''))
      expect(trend.moves).toBe(facts.filter(({ finish }, index) => index > 0 && finish !== facts[index - 1]?.finish).length)
    }
    expect(pairs).toBeGreaterThan(15_000)
    expect(slips).toBeGreaterThan(500)
  })
  it('has the say-do ratio of each quarter that the rows give', () => {
    const found = sayDoByQuarter(past(true))
    const all = rows()
    // From the quarter of the first report to the last that was over at the last one, on 1 June 2026.
    const told = quartersFrom2016.filter(({ start, finish }) => start >= '2016-10-01' && finish <= '2026-06-01')
    const facts = told.map((quarter) => ({ quarter: quarter.start, ...sayDoOfRows(all, quarter) }))
    const first = facts.findIndex(({ promised }) => promised > 0)
    const last = facts.findLastIndex(({ promised }) => promised > 0)
    expect(
      found.map(({ quarter, promised, delivered, moved, dropped, added }) => ({ quarter, promised, delivered, moved, dropped, added })),
    ).toEqual(facts.slice(first, last + 1))
    expect(
      found.every(({ review, ratio, promised, delivered }) => review === null && ratio === (promised === 0 ? null : delivered / promised)),
    ).toBe(true)
    expect(found.length).toBeGreaterThan(30)

    const four = facts.slice(first, last + 1).slice(-4)
    const before = facts.slice(first, last + 1).slice(-8, -4)
    const share = (part: typeof four) =>
      part.reduce((sum, { delivered }) => sum + delivered, 0) / part.reduce((sum, { promised }) => sum + promised, 0)
    expect(sayDoTrend(found)).toMatchObject({ quarters: 4, before: 4, share: share(four), shareBefore: share(before) })
    expect(saySayDo(found)).toContain(`${Math.round(share(four) * 100)}%`)
  })

  it('counts who kept the date as the rows do', () => {
    const ofFile = [...byTitle(rows()).values()]
      .filter(({ length }) => length > 1)
      .map((facts) => daysApart(facts[0]?.finish ?? '', facts.at(-1)?.finish ?? ''))
    const later = ofFile.filter((days) => days > 0).toSorted((a, b) => a - b)
    const half = later.length / 2
    const medianDays = later.length % 2 === 1 ? later[Math.floor(half)] : ((later[half - 1] ?? 0) + (later[half] ?? 0)) / 2
    expect(trendSummary(trends(past(true)))).toEqual({
      followed: ofFile.length,
      kept: ofFile.filter((days) => days === 0).length,
      later: later.length,
      earlier: ofFile.filter((days) => days < 0).length,
      medianDays,
    })
  })

  it('cannot tell what was delivered where nothing is said to be done, and says so', () => {
    const found = sayDoByQuarter(past(false))
    expect(found.every(({ ratio }) => ratio === null)).toBe(true)
    expect(saySayDo(found)).toMatch(/nothing in this plan is marked as done/)
  })
})
