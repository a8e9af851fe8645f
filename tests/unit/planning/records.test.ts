import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ZodError } from 'zod'
import { idsIn, referencesOf, violations } from '#shared/domain/invariants.ts'
import { all, recordKinds, type RecordKind, type State } from '#shared/domain/records.ts'
import { apply, diff, invert } from '#shared/history/change.ts'
import { newLane } from '#shared/planning/lane.ts'
import { newOutcome } from '#shared/planning/outcome.ts'
import { newImpact } from '#shared/planning/impact.ts'
import { newActivity, setStatus } from '#shared/planning/activity.ts'
import { add, edit, plan, PlanError, remove } from '#shared/planning/records.ts'
import { anyPlan } from '../history/plans.ts'
import { withActivities } from '../review/plans.ts'

/** The kinds a user removes; reviews and lessons are memory. */
const removable = ['lane', 'stakeholder', 'outcome', 'activity', 'link', 'milestone', 'impact', 'reading'] as const

const everyOne = (state: State) => removable.flatMap((kind) => all(state, kind).map(({ id }) => ({ kind, id })))

describe('a change of a sound plan', () => {
  it('is refused exactly when the whole of what it leaves is unsound', () => {
    let refused = 0
    const someOf = fc.tuple(anyPlan, anyPlan).chain(([from, to]) => fc.tuple(fc.constant(from), fc.subarray(diff(from, to))))
    fc.assert(
      fc.property(someOf, ([from, changes]) => {
        // Nothing is known of what was touched here: everything is looked at.
        const broken = violations(apply(from, changes))
        if (broken.length > 0) refused += 1
        expect(isRefused(() => plan(from, changes))).toBe(broken.length > 0)
      }),
      { numRuns: 300 },
    )
    expect(refused).toBeGreaterThan(20)
    expect(refused).toBeLessThan(290)
  })

  it('is refused for a circle it closes far from where it is made', () => {
    const finish = '2026-03-31'
    const chained = withActivities({ id: 'a', finish }, { id: 'b', finish, dependsOn: ['a'] }, { id: 'c', finish, dependsOn: ['b'] })
    expect(isRefused(() => plan(chained, edit(chained, 'activity', 'a', { dependsOn: ['c'] })))).toBe(true)
    expect(isRefused(() => plan(chained, edit(chained, 'activity', 'a', { title: 'Other' })))).toBe(false)
  })
})

const isRefused = (work: () => unknown): boolean => {
  try {
    work()
    return false
  } catch (error) {
    if (error instanceof PlanError) return true
    throw error
  }
}

describe('removing a record', () => {
  it('takes along what cannot be without it, and leaves a sound plan', () => {
    fc.assert(
      fc.property(anyPlan, (state) => {
        for (const { kind, id } of everyOne(state)) {
          const changes = remove(state, kind, id)
          // `plan` throws where anything would point nowhere.
          const after = plan(state, changes)
          expect(after[kind][id]).toBeUndefined()
          expect(apply(after, invert(changes))).toEqual(state)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('touches nothing that does not lead to it', () => {
    fc.assert(
      fc.property(anyPlan, (state) => {
        const pointing = (kind: RecordKind, id: string, goal: ReadonlySet<string>) =>
          referencesOf(kind).some(({ field, to }) => idsIn(state[kind][id] ?? {}, field).some((target) => goal.has(`${to}/${target}`)))
        for (const target of everyOne(state)) {
          // Everything that leads to it, over any number of steps, found by going round until nothing is added.
          const leading = new Set([`${target.kind}/${target.id}`])
          for (let before = 0; before !== leading.size;) {
            before = leading.size
            for (const kind of recordKinds)
              for (const { id } of all(state, kind)) if (pointing(kind, id, leading)) leading.add(`${kind}/${id}`)
          }
          const touched = remove(state, target.kind, target.id).map(({ kind, id }) => `${kind}/${id}`)
          expect(touched.filter((place) => !leading.has(place))).toEqual([])
        }
      }),
      { numRuns: 40 },
    )
  })

  it('of a lane removes its activities with their links, impacts and milestones, and lets go of what depends on them', () => {
    const state = plan(withActivities({ id: 'a', finish: '2026-03-31' }, { id: 'b', finish: '2026-06-30' }), [
      ...add('lane', newLane({ id: 'other', name: 'Other', order: 1 })),
      ...add('stakeholder', { id: 's', name: 'Adjusters', kind: 'group' }),
      ...add('outcome', newOutcome({ id: 'o', title: 'Faster', valuableFor: ['s'], order: 0 })),
      ...add('link', { id: 'l', outcome: 'o', activity: 'a', sentence: '', contribution: 2 }),
      ...add('impact', newImpact({ id: 'i', activity: 'a', stakeholder: 's' })),
      ...add('milestone', { id: 'm', title: 'Go', date: '2026-02-01', kind: 'decision', activity: 'a', sourceKey: null }),
      ...add('milestone', { id: 'n', title: 'Board', date: '2026-02-01', kind: 'event', activity: null, sourceKey: null }),
      ...add(
        'activity',
        newActivity({ id: 'c', title: 'c', lane: 'other', start: '2026-07-01', finish: '2026-09-30', dependsOn: ['a', 'b'] }),
      ),
    ])
    const after = plan(state, remove(state, 'lane', 'lane'))
    expect(Object.keys(after.activity)).toEqual(['c'])
    expect(after.activity['c']?.dependsOn).toEqual([])
    expect([after.link, after.impact]).toEqual([{}, {}])
    expect(Object.keys(after.milestone)).toEqual(['n'])
    expect(Object.keys(after.outcome)).toEqual(['o'])
    const withoutStakeholder = plan(state, remove(state, 'stakeholder', 's'))
    expect(withoutStakeholder.outcome['o']?.valuableFor).toEqual([])
    expect(withoutStakeholder.impact).toEqual({})
    expect(() => remove(state, 'activity', 'nobody')).toThrow(RangeError)
  })
})

describe('the status of an activity', () => {
  const state = withActivities({ id: 'a', finish: '2026-03-31' })

  it('is done on the day it is given, however late that is, and on no day once it is not done', () => {
    const late = plan(state, setStatus(state, 'a', 'done', '2026-05-04'))
    expect(late.activity['a']).toMatchObject({ status: 'done', finish: '2026-03-31', finishedOn: '2026-05-04' })
    expect(plan(late, setStatus(late, 'a', 'in progress')).activity['a']?.finishedOn).toBeNull()
  })
})

describe('adding and editing', () => {
  const state = withActivities({ id: 'a', finish: '2026-03-31' })

  it('refuses what breaks the schema or the rules, and leaves the plan as it was', () => {
    const before = structuredClone(state)
    expect(() => add('lane', newLane({ id: 'l', name: '', order: 0 }))).toThrow(ZodError)
    const backwards = edit(state, 'activity', 'a', { finish: '2025-01-01' })
    expect(() => plan(state, backwards)).toThrow(PlanError)
    expect(() => plan(state, edit(state, 'activity', 'a', { lane: 'nowhere' }))).toThrow(PlanError)
    expect(() => edit(state, 'activity', 'nobody', {})).toThrow(RangeError)
    expect(state).toEqual(before)
  })

  it('is no change where nothing is other than before', () => {
    expect(edit(state, 'activity', 'a', { finish: '2026-03-31', dependsOn: [] })).toEqual([])
    expect(diff(state, plan(state, edit(state, 'activity', 'a', { owner: 'Ana' })))).toEqual([
      { kind: 'activity', id: 'a', before: { owner: '' }, after: { owner: 'Ana' } },
    ])
  })
})
