import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { all, type State } from '#shared/domain/records.ts'
import { canonical } from '#shared/history/change.ts'
import { compare } from '#shared/history/compare.ts'
import { sayCounts, saySlip, sayVerdict } from '#shared/history/sayComparison.ts'
import { newOutcome } from '#shared/planning/outcome.ts'
import { newActivity, setStatus } from '#shared/planning/activity.ts'
import { add, edit, plan, remove } from '#shared/planning/records.ts'
import { empty, withActivities } from '../review/plans.ts'
import { anyPlan, daysApart, quartersApart, someRuns } from './plans.ts'

const twoPlans = fc.tuple(anyPlan, anyPlan)

const outcome = (id: string, order: number) => add('outcome', newOutcome({ id, title: id.toUpperCase(), order }))
const link = (activity: string, to: string) =>
  add('link', { id: `${activity}-${to}`, activity, outcome: to, sentence: '', contribution: 2 })

describe('the comparison of two plans', () => {
  it('judges every activity of either plan once', () => {
    fc.assert(
      fc.property(twoPlans, ([a, b]) => {
        const { activities, counts } = compare(a, b)
        expect(activities.map(({ id }) => id).toSorted()).toEqual(
          [...new Set([...Object.keys(a.activity), ...Object.keys(b.activity)])].toSorted(),
        )
        for (const { id, verdict, slip } of activities) {
          const before = a.activity[id]
          const after = b.activity[id]
          if (!before || !after) {
            expect(verdict).toBe(before ? 'removed' : 'added')
            expect(slip).toBeNull()
            continue
          }
          const dated = before.start !== after.start || before.finish !== after.finish
          expect(verdict).toBe(dated ? 'moved' : canonical(before) === canonical(after) ? 'unchanged' : 'changed')
          expect(slip?.days).toBe(daysApart(before.finish, after.finish))
        }
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(activities.length)
      }),
      someRuns,
    )
  })

  it('groups exactly what differs, and says of the rest what is no activity', () => {
    fc.assert(
      fc.property(twoPlans, ([a, b]) => {
        const { activities, groups, others } = compare(a, b)
        const differing = activities.filter(({ verdict }) => verdict !== 'unchanged').map(({ id }) => id)
        const grouped = new Set(groups.flatMap((group) => group.activities.map(({ id }) => id)))
        expect([...grouped].toSorted()).toEqual(differing.toSorted())
        expect(others.some(({ kind }) => kind === 'activity')).toBe(false)
        for (const { kind, id, verdict } of others) {
          expect(verdict).toBe(a[kind][id] ? (b[kind][id] ? 'changed' : 'removed') : 'added')
          expect(canonical(a[kind][id] ?? null)).not.toBe(canonical(b[kind][id] ?? null))
        }
      }),
      someRuns,
    )
  })

  it('the other way round turns added into removed and slips around', () => {
    fc.assert(
      fc.property(twoPlans, ([a, b]) => {
        const there = compare(a, b).counts
        const back = compare(b, a).counts
        expect(back).toEqual({ ...there, added: there.removed, removed: there.added })
      }),
      someRuns,
    )
  })
})

describe('a quarter in the life of a plan', () => {
  const before: State = plan(
    withActivities(
      { id: 'moved', finish: '2026-06-30' },
      { id: 'earlier', finish: '2026-06-30' },
      { id: 'within', finish: '2026-06-10' },
      { id: 'shifted', finish: '2026-06-30' },
      { id: 'renamed', finish: '2026-06-30' },
      { id: 'gone', finish: '2026-06-30' },
      { id: 'same', finish: '2026-06-30' },
    ),
    [...outcome('a', 0), ...outcome('b', 1), ...link('moved', 'a'), ...link('moved', 'b'), ...link('gone', 'b')],
  )
  const steps: ((state: State) => ReturnType<typeof edit>)[] = [
    (state) => edit(state, 'activity', 'moved', { finish: '2026-12-30' }),
    (state) => edit(state, 'activity', 'earlier', { finish: '2026-03-31' }),
    (state) => edit(state, 'activity', 'within', { finish: '2026-06-22' }),
    (state) => edit(state, 'activity', 'shifted', { start: '2026-01-08' }),
    (state) => edit(state, 'activity', 'renamed', { title: 'Another title' }),
    (state) => setStatus(state, 'renamed', 'in progress'),
    (state) => remove(state, 'activity', 'gone'),
    () => add('activity', newActivity({ id: 'new', title: 'new', lane: 'lane', start: '2026-07-01', finish: '2026-09-30' })),
  ]
  const after = steps.reduce((state, step) => plan(state, step(state)), before)
  const comparison = compare(before, after)
  const of = (id: string) => {
    const found = comparison.activities.find((item) => item.id === id)
    if (!found) throw new Error(id)
    return found
  }

  it('counts what became of the activities', () => {
    expect(comparison.counts).toEqual({ added: 1, removed: 1, moved: 4, changed: 1, unchanged: 1 })
    expect(sayCounts(comparison)).toBe(
      'Activities: 1 added, 1 removed, 4 moved (2 finish later, 1 finishes earlier), 1 changed otherwise, 1 as it was. 1 other record differs.',
    )
    expect(sayCounts(compare(before, before))).toBe('All 7 activities are as they were.')
    expect(sayCounts(compare(empty, empty))).toBe('No activity is in either revision.')
  })

  it('says slips in quarters and days, later and earlier', () => {
    expect(of('moved').slip).toEqual({ days: 183, quarters: 2 })
    expect(sayVerdict(of('moved'))).toBe('2 quarters later, 183 days')
    expect(sayVerdict(of('earlier'))).toBe('1 quarter earlier, 91 days')
    expect(sayVerdict(of('within'))).toBe('12 days later, in the same quarter')
    expect(sayVerdict(of('shifted'))).toBe('finishes as planned, starts 7 days later')
    expect(sayVerdict(of('gone'))).toBe('Removed')
    expect(saySlip({ days: -1, quarters: 0 })).toBe('1 day earlier, in the same quarter')
  })

  it('puts an activity of two outcomes under both, a removed one where it was, and the rest last', () => {
    expect(comparison.groups.map((group) => [group.outcome?.id ?? null, group.activities.map(({ id }) => id).toSorted()])).toEqual([
      ['a', ['moved']],
      ['b', ['gone', 'moved']],
      [null, ['earlier', 'new', 'renamed', 'shifted', 'within']],
    ])
  })

  it('names what else changed with both values', () => {
    expect(of('renamed').fields).toEqual([
      { field: 'title', before: 'renamed', after: 'Another title' },
      { field: 'status', before: 'committed', after: 'in progress' },
    ])
    expect(comparison.others).toMatchObject([{ kind: 'link', id: 'gone-b', verdict: 'removed' }])
  })

  it('counts quarters by the calendar of the later plan', () => {
    fc.assert(
      fc.property(twoPlans, ([a, b]) => {
        const [roadmap] = all(b, 'roadmap')
        fc.pre(roadmap?.calendar.kind === 'months' && roadmap.calendar.startMonth % 3 === 1)
        for (const { before: was, after: is, slip } of compare(a, b).activities)
          if (was && is) expect(slip?.quarters).toBe(quartersApart(was.finish, is.finish))
      }),
      someRuns,
    )
  })
})
