import { describe, expect, it } from 'vitest'
import { sayKeysOf } from '#renderer/app/shortcuts.ts'
import { sayCell } from '#renderer/features/roadmap/sayCell.ts'
import { screens } from '#renderer/session/location.ts'
import { sayAmount } from '#renderer/ui/amounts.ts'
import { quarterLabel } from '#shared/calendar/fiscal.ts'
import { horizonQuarters } from '#shared/calendar/horizon.ts'
import { all, roadmapOf } from '#shared/domain/records.ts'
import { principles, reviewSteps } from '#shared/domain/review.ts'
import { evidenceOf, exampleOf, sayHow } from '#shared/help/examples.ts'
import { type HelpFigure, helpFigures, type HelpPage, helpPages, helpScreens, keyOf, relatedTo } from '#shared/help/pages.ts'
import { findPages, subjectOf, thingsOn, titleOf, words } from '#shared/help/reading.ts'
import { attainments } from '#shared/insights/attainment.ts'
import { honesty } from '#shared/insights/honesty.ts'
import { lessonTimes, startedByQuarter } from '#shared/insights/learning.ts'
import { partnership } from '#shared/insights/partnership.ts'
import { sayDay, sayOffset, sayPartnership, sayQuarters, sayShare } from '#shared/insights/say.ts'
import { sayDoByQuarter } from '#shared/insights/sayDo.ts'
import { scorecard } from '#shared/insights/scorecard.ts'
import { stability } from '#shared/insights/stability.ts'
import { trends } from '#shared/insights/trends.ts'
import { load } from '#shared/planning/capacity.ts'
import { heat } from '#shared/planning/stakeholders.ts'
import { standingOf } from '#shared/review/lessons.ts'
import { proposals } from '#shared/review/proposals.ts'
import { saySlip } from '#shared/review/saySlip.ts'
import { sayValue } from '#shared/review/sayValues.ts'
import { sampleDrafts } from '#shared/sample/sample.ts'
import { later } from '#shared/text/en/later.ts'
import { speak } from '#shared/text/index.ts'
import '#shared/text/whole.ts'
import { pastFrom, pastOfDrafts } from '../insights/pasts.ts'
import { empty } from '../review/plans.ts'

const today = '2026-11-21'
const past = pastOfDrafts(sampleDrafts(today), today)
const { now, calendar } = past
const nothing = pastFrom([{ asOf: today, state: empty }], today)
const quarters = horizonQuarters(calendar, roadmapOf(now).horizon)

describe('help has a page', () => {
  const pages = new Set<string>(helpPages)

  it.each([...screens, 'start', 'portfolio', 'present', 'import', 'settings', 'copies', 'lastTime'])('for the screen %s', (screen) => {
    expect(pages).toContain(`screen/${screen}`)
  })

  it('for every step of a review', () => {
    const ofSteps = {
      'look back': 'lookBack',
      outcomes: 'reviewOutcomes',
      lessons: 'reviewLessons',
      'look ahead': 'lookAhead',
      'sign off': 'signOff',
    }
    expect(Object.keys(ofSteps)).toEqual([...reviewSteps])
    for (const page of Object.values(ofSteps)) expect(pages).toContain(`screen/${page}`)
  })

  it('for every figure on Insights', () => {
    const drawn = Object.entries(later.insights).flatMap(([name, texts]) => (typeof texts === 'object' && 'chart' in texts ? [name] : []))
    expect(drawn.length).toBeGreaterThan(9)
    for (const figure of drawn) expect(pages).toContain(`figure/${figure}`)
  })

  it.each([...principles])('for principle %s', (principle) => {
    expect(pages).toContain(`principle/${principle}`)
  })

  it('for each of its texts, and none twice', () => {
    expect([...helpScreens].toSorted()).toEqual(Object.keys(later.help.screen).toSorted())
    expect([...helpFigures].toSorted()).toEqual(Object.keys(later.help.figure).toSorted())
    expect(pages.size).toBe(helpPages.length)
    expect(new Set(helpPages.map(titleOf)).size).toBe(helpPages.length)
  })
})

describe('a page of the help', () => {
  it('names three to six things to do on a screen, with keys that there are', () => {
    const counts = helpScreens.map((screen) => thingsOn(screen).length)
    expect([Math.min(...counts), Math.max(...counts)]).toEqual([3, 6])
    const keys = helpScreens.flatMap((screen) => thingsOn(screen).flatMap(({ name }) => keyOf(screen, name) ?? []))
    expect(keys.length).toBeGreaterThan(20)
    expect(keys.filter((key) => sayKeysOf(key) === '')).toEqual([])
    expect(sayKeysOf(keyOf('roadmap', 'add') ?? 'everywhere.help')).toBe('N')
  })

  it('leads to others that lead back, and can be reached from another', () => {
    expect(helpPages.filter((page) => relatedTo(page).length === 0)).toEqual([])
    expect(helpPages.filter((page) => relatedTo(page).some((other) => !relatedTo(other).includes(page)))).toEqual([])
  })

  it('that does not exist is refused', () => {
    expect(() => subjectOf('screen/nowhere' as HelpPage)).toThrow(RangeError)
  })

  it('lists its words as a dictionary does', () => {
    const names = words().map(({ name }) => name)
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b)))
    expect(names).toContain('Baseline')
  })
})

describe('searching the help', () => {
  it('finds pages that hold every word, titles first, whatever the case and the accents', () => {
    expect(findPages('say-do')[0]).toBe('figure/sayDo')
    expect(findPages('CAPACITY LÒAD')[0]).toBe('figure/capacity')
    expect(findPages('disproved zebra')).toEqual([])
    expect(findPages('scenario')).toContain('words')
    expect(findPages('  ')).toEqual([])
  })
})

/** What the screen of a figure shows on the sample, as it is written there. */
const shown: Readonly<Record<HelpFigure, () => readonly string[]>> = {
  sayDo: () => {
    const row = sayDoByQuarter(past).at(-1)
    return [quarterLabel(calendar, row?.quarter ?? ''), `${row?.delivered} of ${row?.promised}`, sayShare(row?.ratio ?? null)]
  },
  started: () => {
    const row = startedByQuarter(past).at(-1)
    return [`In progress now: ${row?.inProgress.length}.`, `: ${row?.finished.length}.`]
  },
  trend: () => {
    const [trend] = trends(past)
    return trend ? [trend.title, saySlip(trend.slip), sayDay(trend.points.at(-1)?.finish ?? '')] : []
  },
  fingerprint: () => {
    const [trend] = trends(past)
    return trend ? [trend.title, `moved ${trend.moves} times`, saySlip(trend.slip)] : []
  },
  stability: () => {
    const [row] = stability(past).rows
    return row ? [`Of ${row.looked} activities`, `${row.unchanged} were unchanged`, sayQuarters(1), sayShare(row.share)] : []
  },
  honesty: () => {
    const next = honesty(past).open.find(({ spent, finish, middle }) => !spent && middle >= finish)
    return next ? [next.title, sayDay(next.low), sayDay(next.high), sayOffset(next.range.low), String(next.range.forecasts)] : []
  },
  attainment: () => {
    const row = attainments(past).rows.find(({ cells }) => typeof cells.at(-1)?.attainment === 'number')
    const cell = row?.cells.at(-1)
    return row && cell ? [row.title, sayAmount(cell.reading ?? 0), sayAmount(cell.expected ?? 0), sayShare(cell.attainment)] : []
  },
  result: () => [quarterLabel(calendar, '2026-07-01'), 'delivered, verdict'],
  leadTime: () => [sayQuarters(lessonTimes(past).median ?? -1)],
  judging: () => {
    const count = (standing: string) => all(now, 'lesson').filter((lesson) => standingOf(now, lesson) === standing).length
    return [`Validated: ${count('validated')}`, `refuted: ${count('refuted')}`, `not judged: ${count('applied')}.`]
  },
  scorecard: () => [sayShare(scorecard(past).at(-1)?.mean ?? null)],
  partnership: () => [sayPartnership(calendar, partnership(past))],
  value: () => {
    const [first] = proposals(now).ranked
    return first ? [first.activity.title, sayValue(first.value ?? -1)] : []
  },
  capacity: () => {
    const cells = load(now)
      .lanes.flatMap(({ quarters: each }) => each)
      .filter(({ quarter, capacity }) => quarters.includes(quarter) && capacity)
    const share = (cell: (typeof cells)[number]) => cell.load / (cell.capacity ?? 1)
    const fullest = cells.toSorted((a, b) => share(b) - share(a))[0]
    const said = fullest ? (/: (.*? person-days)/.exec(sayCell(fullest, ''))?.[1] ?? 'none') : 'none'
    return [said, sayShare(fullest ? share(fullest) : null)]
  },
  load: () => {
    const { hardest } = heat(now, calendar, quarters)
    return hardest ? [hardest.stakeholder.name, quarterLabel(calendar, hardest.cell.quarter), `=\u00a0${hardest.cell.load}.`] : []
  },
}

describe.each(helpFigures)('the figure %s', (figure) => {
  it('says how it is computed, with nothing left to fill in', () => {
    expect(sayHow(figure)).toMatch(/^.{40,}$/s)
    expect(sayHow(figure)).not.toContain('{{')
  })

  it('has an example in the sample that says what its screen shows', () => {
    const { found, sentence } = exampleOf(figure, past)
    expect(found).toBe(true)
    expect(sentence).not.toContain('{{')
    const parts = shown[figure]()
    expect(parts.length).toBeGreaterThan(0)
    for (const part of parts) expect(sentence).toContain(part)
  })

  it('says what an empty roadmap lacks for it', () => {
    const { found, sentence } = exampleOf(figure, nothing)
    expect(found).toBe(false)
    expect(sentence).toMatch(/\.$/)
    expect(sentence).not.toContain('{{')
  })
})

describe.each([...principles])('principle %s', (principle) => {
  it('shows its evidence as Insights does, and that an empty roadmap has less', () => {
    const evidence = scorecard(past)
      .at(-1)
      ?.evidence.find((one) => one.principle === principle)
    const { found, sentence } = evidenceOf(principle, past)
    expect(found).toBe(true)
    expect(sentence).toMatch(new RegExp(`=\u00a0${sayShare(evidence?.value ?? null)}\\.$`))
    expect(evidenceOf(principle, nothing).sentence).not.toBe(sentence)
  })
})

it('speaks German as well: titles, formulas and examples', async () => {
  const english = [...helpPages.map(titleOf), ...helpFigures.map(sayHow), ...helpFigures.map((figure) => exampleOf(figure, past).sentence)]
  await speak('de')
  try {
    const german = [...helpPages.map(titleOf), ...helpFigures.map(sayHow), ...helpFigures.map((figure) => exampleOf(figure, past).sentence)]
    expect(german.filter((text, place) => text === english[place])).toEqual(['Roadmap', 'Review', 'Portfolio'])
    expect(exampleOf('sayDo', past).sentence).toMatch(/^\d von \d Zusagen für FY27 Q2 wurden geliefert =\u00a0\d\d\u00a0%\.$/)
    expect(findPages('vorhaben lane')).toEqual([])
    expect(findPages('Kapazität')[0]).toBe('figure/capacity')
  } finally {
    await speak('en')
  }
})
