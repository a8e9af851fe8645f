import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { all } from '#shared/domain/records.ts'
import { newOutcome } from '#shared/planning/outcome.ts'
import { setContribution } from '#shared/planning/links.ts'
import { add, plan } from '#shared/planning/records.ts'
import { proposals } from '#shared/review/proposals.ts'
import { anyPlan, someRuns } from '../history/plans.ts'
import { withActivities } from './plans.ts'

const link = (outcome: string, activity: string, contribution: 1 | 2 | 3) =>
  add('link', { id: `${outcome}-${activity}`, outcome, activity, sentence: '', contribution })

const made = plan(
  withActivities(
    { id: 'begun', finish: '2026-06-01', status: 'in progress', confidence: 'low', effort: 10 },
    { id: 'best', finish: '2026-06-01', status: 'proposed', confidence: 'high', effort: 10 },
    { id: 'both', finish: '2026-06-01', status: 'in progress', confidence: 'medium', effort: 5 },
    { id: 'none', finish: '2026-06-01', status: 'idea', effort: 10 },
    { id: 'free', finish: '2026-06-01', effort: 0 },
    { id: 'unknown', finish: '2026-06-01' },
    { id: 'over', finish: '2026-06-01', status: 'stopped', effort: 1 },
  ),
  [
    ...add('outcome', newOutcome({ id: 'five', title: 'Five', order: 0, weight: 5 })),
    ...add('outcome', newOutcome({ id: 'two', title: 'Two', order: 1, weight: 2 })),
    ...link('five', 'begun', 2),
    ...link('five', 'best', 3),
    ...link('two', 'both', 3),
    ...link('five', 'both', 2),
    ...link('two', 'unknown', 1),
    ...link('five', 'over', 3),
  ],
)

describe('proposals, highest value first', () => {
  it('computes weight x contribution x confidence / effort, as worked by hand', () => {
    const { ranked, unestimated, inProgressBelow } = proposals(made)
    expect(ranked.map(({ activity, points, value }) => [activity.id, points, value])).toEqual([
      // (2 x 3 + 5 x 2) x 0.75 / 5
      ['both', 16, 2.4],
      // 5 x 3 x 1 / 10
      ['best', 15, 1.5],
      // 5 x 2 x 0.5 / 10
      ['begun', 10, 0.5],
      ['none', 0, 0],
    ])
    expect(ranked[0]?.worths.map(({ outcome, points }) => [outcome.id, points])).toEqual([
      ['five', 10],
      ['two', 6],
    ])
    expect(unestimated.map(({ activity }) => activity.id)).toEqual(['unknown', 'free'])
    expect(ranked.map(({ below }) => below?.id ?? null)).toEqual([null, null, 'best', null])
    expect(inProgressBelow).toBe(1)
  })

  it('follows the contribution of a link, and leaves one that is gone alone', () => {
    const less = plan(made, setContribution(made, 'five-best', 1))
    expect(proposals(less).ranked.find(({ activity }) => activity.id === 'best')?.value).toBe(0.5)
    expect(setContribution(made, 'gone', 1)).toEqual([])
  })

  it('lists every activity that is not over once, none below a lesser one', () => {
    fc.assert(
      fc.property(anyPlan, (state) => {
        const contributing = {
          ...state,
          link: Object.fromEntries(all(state, 'link').map((item) => [item.id, { ...item, contribution: 2 as const }])),
        }
        const { ranked, unestimated } = proposals(contributing)
        const live = all(state, 'activity').filter(({ status }) => !['done', 'stopped'].includes(status))
        expect([...ranked, ...unestimated].map(({ activity }) => activity.id).toSorted()).toEqual(live.map(({ id }) => id).toSorted())
        ranked.forEach(({ value }, place) => expect(value ?? -1).toBeLessThanOrEqual(ranked[place - 1]?.value ?? Infinity))
      }),
      someRuns,
    )
  })
})
