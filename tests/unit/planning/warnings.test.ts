import { describe, expect, it } from 'vitest'
import type { Activity } from '#shared/domain/activity.ts'
import type { Outcome } from '#shared/domain/outcome.ts'
import { newMeasure, newOutcome } from '#shared/planning/outcome.ts'
import { add, plan } from '#shared/planning/records.ts'
import { standingOut, warnings } from '#shared/planning/warnings.ts'
import { empty, withActivities } from '../review/plans.ts'

const outcome = (id: string, values: Partial<Outcome> = {}): Outcome =>
  newOutcome({ id, title: id, measure: newMeasure('2026-01-01', { unit: 'days' }), leader: 'Ana', order: 0, ...values })
const link = (activity: string, to: string) =>
  add('link', { id: `${activity}-${to}`, activity, outcome: to, sentence: '', contribution: 2 })
const told = (...given: Parameters<typeof warnings>) => warnings(...given).map(({ rule, id }) => `${id}: ${rule}`)

describe('what a plan should say and does not yet', () => {
  it('is nothing in an empty plan and in one that says it all', () => {
    expect(warnings(empty)).toEqual([])
    const whole = plan(withActivities({ id: 'a', finish: '2026-03-31' }), [...add('outcome', outcome('o')), ...link('a', 'o')])
    expect(warnings(whole)).toEqual([])
  })

  it('is, while there is no outcome at all, that one thing', () => {
    expect(told(withActivities({ id: 'a', finish: '2026-03-31' }, { id: 'b', finish: '2026-03-31' }))).toEqual(['r: no-outcome'])
  })

  it('is a measure, a leader and an activity of each outcome, and an outcome of each activity', () => {
    const bare = plan(withActivities({ id: 'a', finish: '2026-03-31' }), add('outcome', outcome('o', { measure: null, leader: '' })))
    expect(told(bare)).toEqual([
      'o: outcome-without-measure',
      'o: outcome-without-leader',
      'o: outcome-without-activity',
      'a: activity-without-outcome',
    ])
    expect(told(plan(bare, link('a', 'o')))).toEqual(['o: outcome-without-measure', 'o: outcome-without-leader'])
  })

  it('leaves work that is over in peace, but not an outcome for that', () => {
    const over = withActivities(
      { id: 'done', finish: '2026-03-31', status: 'done', finishedOn: '2026-03-31' },
      { id: 'stopped', finish: '2026-03-31', status: 'stopped' },
      { id: 'idea', finish: '2026-03-31', status: 'idea' },
    )
    expect(told(plan(over, add('outcome', outcome('o'))))).toEqual(['o: outcome-without-activity', 'idea: activity-without-outcome'])
  })
})

describe('a warning at a bar', () => {
  const inPlan = (linked: number, open: number) => {
    const ids = Array.from({ length: open }, (_, place) => `a${place}`)
    const state = withActivities(...ids.map((id) => ({ id, finish: '2026-03-31' })))
    const whole = plan(state, [...add('outcome', outcome('o')), ...ids.slice(0, linked).flatMap((id) => link(id, 'o'))])
    return standingOut(whole, warnings(whole)).map(({ id }) => id)
  }
  it('stands out only while fewer than half of what is unfinished would bear it', () => {
    expect(inPlan(3, 5)).toEqual(['a3', 'a4'])
    expect(inPlan(2, 4)).toEqual([])
    expect(inPlan(1, 5)).toEqual([])
    expect(inPlan(4, 4)).toEqual([])
  })

  it('of what is built upon something disproved are there until that is done or stopped', () => {
    const disproved = { hypothesis: 'h', measure: 'm', decideOn: null, finding: 'disproved', found: '' } as const
    const about = (learning: Activity['learning'], status: 'committed' | 'stopped') =>
      warnings(withActivities({ id: 'a', finish: '2026-03-31', feeds: ['b'], learning }, { id: 'b', finish: '2026-09-30', status }))
        .filter(({ rule }) => rule === 'ground-lost')
        .map(({ id }) => id)
    expect(about(disproved, 'committed')).toEqual(['b'])
    expect(about(disproved, 'stopped')).toEqual([])
    expect(about({ ...disproved, finding: 'unclear' }, 'committed')).toEqual([])
    expect(about(null, 'committed')).toEqual([])
  })
})
