import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/calendar/dates.ts'
import { quarterDays } from '#shared/calendar/fiscal.ts'
import { horizonQuarters } from '#shared/calendar/horizon.ts'
import { all, roadmapOf, type State } from '#shared/domain/records.ts'
import { newImpact } from '#shared/planning/impact.ts'
import { add, plan } from '#shared/planning/records.ts'
import { byLoad, heat, tooMuchFrom, unsaid } from '#shared/planning/stakeholders.ts'
import { anyPlan, someRuns } from '../history/plans.ts'
import { withActivities } from '../review/plans.ts'

const heatOf = (state: State) => {
  const { calendar, horizon } = roadmapOf(state)
  return heat(state, calendar, horizonQuarters(calendar, horizon))
}

/** The days of an activity one by one, without the app's own arithmetic on quarters. */
function runsWithin(activity: { start: string; finish: string; finishedOn: string | null }, from: string, to: string): boolean {
  const last = activity.finishedOn ?? activity.finish
  for (let day = from; day <= to; day = addDays(day, 1)) if ((day >= activity.start && day <= last) || day === last) return true
  return false
}

describe('the impact by stakeholder and quarter', () => {
  it('is the sum of the levels of what runs in the quarter, counted day by day', () => {
    fc.assert(
      fc.property(anyPlan, (state) => {
        const { calendar } = roadmapOf(state)
        const { rows, quarters } = heatOf(state)
        expect(rows.map(({ stakeholder }) => stakeholder.id).toSorted()).toEqual(Object.keys(state.stakeholder).toSorted())
        for (const { stakeholder, cells } of rows) {
          const levels = new Map<string, number>()
          for (const { activity, stakeholder: on, level } of all(state, 'impact'))
            if (on === stakeholder.id) levels.set(activity, Math.max(level, levels.get(activity) ?? 0))
          // A quarter here and there: a day at a time is slow.
          for (const place of [0, 7, 19]) {
            const days = quarterDays(calendar, quarters[place] ?? '')
            const running = [...levels].filter(([id]) => {
              const activity = state.activity[id]
              return activity && activity.status !== 'stopped' && runsWithin(activity, days.start, days.finish)
            })
            const counted = running.filter(([id]) => state.activity[id]?.status !== 'idea')
            const load = counted.reduce((sum, [, level]) => sum + level, 0)
            expect(cells[place]).toMatchObject({ load, tooMuch: load >= tooMuchFrom })
            expect(cells[place]?.hits.map(({ activity }) => activity.id).toSorted()).toEqual(counted.map(([id]) => id).toSorted())
            expect(cells[place]?.ideas).toHaveLength(running.length - counted.length)
          }
        }
      }),
      someRuns,
    )
  })

  it('names the stakeholder and the quarter that bear most, and orders by load', () => {
    fc.assert(
      fc.property(anyPlan, (state) => {
        const { rows, hardest, overloads } = heatOf(state)
        const loads = rows.flatMap(({ cells }) => cells.map(({ load }) => load))
        expect(hardest?.cell.load ?? 0).toBe(Math.max(0, ...loads))
        expect(overloads).toBe(loads.filter((load) => load >= tooMuchFrom).length)
        const peaks = byLoad(rows).map(({ peak }) => peak)
        expect(peaks).toEqual(peaks.toSorted((a, b) => b - a))
      }),
      someRuns,
    )
  })

  const plain = plan(
    withActivities(
      { id: 'a', start: '2026-01-01', finish: '2026-06-30' },
      { id: 'b', start: '2026-04-01', finish: '2026-04-01' },
      { id: 'idea', start: '2026-04-01', finish: '2026-06-30', status: 'idea' },
      { id: 'stopped', start: '2026-04-01', finish: '2026-06-30', status: 'stopped' },
      { id: 'silent', start: '2026-02-01', finish: '2026-06-30', status: 'in progress' },
    ),
    [
      ...add('stakeholder', { id: 's', name: 'Adjusters', kind: 'group' }),
      ...['a', 'b', 'idea', 'stopped'].flatMap((activity) =>
        add('impact', newImpact({ id: `i-${activity}`, activity, stakeholder: 's', level: 3 })),
      ),
      // A second one on the same stakeholder does not count twice.
      ...add('impact', newImpact({ id: 'again', activity: 'a', stakeholder: 's', level: 1 })),
    ],
  )

  it('is too much from six on; ideas are counted apart and what is stopped is left out', () => {
    const cells = heatOf(plain).rows[0]?.cells ?? []
    expect(cells[0]).toMatchObject({ load: 3, tooMuch: false })
    expect(cells[1]).toMatchObject({ quarter: '2026-04-01', load: 6, tooMuch: true })
    expect(cells[1]?.ideas.map(({ activity }) => activity.id)).toEqual(['idea'])
    expect(cells[2]).toMatchObject({ load: 0, hits: [], ideas: [] })
  })

  it('tells what is committed and says nothing of anybody', () => {
    expect(unsaid(plain).map(({ id }) => id)).toEqual(['silent'])
  })
})
