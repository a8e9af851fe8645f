import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordKinds, type State } from '#shared/domain/records.ts'
import { violations } from '#shared/domain/invariants.ts'
import { apply, canonical, type Change, ChangeError, diff, invert, replay } from '#shared/history/change.ts'
import { anyPlan, someRuns } from './plans.ts'

const twoPlans = fc.tuple(anyPlan, anyPlan)

const frozen = (state: State): State => {
  for (const kind of recordKinds) for (const record of Object.values(Object.freeze(state[kind]))) Object.freeze(record)
  return Object.freeze(state)
}

const refusal = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof ChangeError) return error.reason
    throw error
  }
  return 'nothing was refused'
}

describe('the difference of two plans', () => {
  it('is made from sound plans', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(violations(plan)).toEqual([])
      }),
      someRuns,
    )
  })

  it('applied to the one gives the other, checked or replayed, and leaves the one as it was', () => {
    fc.assert(
      fc.property(twoPlans, ([a, b]) => {
        const before = canonical(a)
        const changes = diff(frozen(a), b)
        expect(apply(a, changes)).toEqual(b)
        expect(replay(a, changes)).toEqual(b)
        expect(canonical(a)).toBe(before)
      }),
      someRuns,
    )
  })

  it('inverted leads back', () => {
    fc.assert(
      fc.property(twoPlans, ([a, b]) => {
        const changes = diff(a, b)
        expect(apply(apply(a, changes), invert(changes))).toEqual(a)
        expect(invert(invert(changes))).toEqual(changes)
      }),
      someRuns,
    )
  })

  it('of a plan with itself is empty, also where it was read anew', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(diff(plan, plan)).toEqual([])
        expect(diff(plan, structuredClone(plan))).toEqual([])
      }),
      someRuns,
    )
  })

  it('holds no field that is equal in both', () => {
    fc.assert(
      fc.property(twoPlans, ([a, b]) => {
        for (const { before, after } of diff(a, b))
          if (before && after) for (const field of Object.keys(after)) expect(canonical(before[field])).not.toBe(canonical(after[field]))
      }),
      someRuns,
    )
  })
})

describe('a change that does not fit', () => {
  it('is refused when any field was another, and when the record is there already or is not there', () => {
    fc.assert(
      fc.property(twoPlans, ([a, b]) => {
        const before = canonical(a)
        for (const item of diff(a, b)) {
          // What this change would lead to is not what it starts from.
          expect(refusal(() => apply(apply(a, [item]), [item]))).toBe('does-not-fit')
          for (const field of Object.keys(item.before ?? {})) {
            const other: Change = { ...item, before: { ...item.before, [field]: { never: 'stored' } } }
            expect(refusal(() => apply(a, [other]))).toBe('does-not-fit')
            expect(refusal(() => replay(a, [other]))).toBe('does-not-fit')
          }
        }
        expect(canonical(a)).toBe(before)
      }),
      someRuns,
    )
  })

  it('is refused when what comes out breaks the schema', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        for (const { id, start } of Object.values(plan.activity)) {
          const item = (after: Change['after']): Change => ({ kind: 'activity', id, before: { start }, after })
          expect(refusal(() => apply(plan, [item({ start: '2026-02-30' })]))).toBe('breaks-schema')
          expect(refusal(() => apply(plan, [item({ start, colour: 'red' })]))).toBe('breaks-schema')
        }
      }),
      someRuns,
    )
  })

  it('leaves nothing behind of the changes before it', () => {
    fc.assert(
      fc.property(twoPlans, ([a, b]) => {
        const changes = diff(a, b)
        fc.pre(changes.length > 1)
        const before = canonical(a)
        expect(refusal(() => apply(a, [...changes, ...changes.slice(-1)]))).toBe('does-not-fit')
        expect(canonical(a)).toBe(before)
      }),
      someRuns,
    )
  })
})

describe('the canonical form', () => {
  it('does not depend on the order of keys, and tells different values apart', () => {
    expect(canonical({ b: 1, a: [1, { d: null, c: '' }] })).toBe(canonical({ a: [1, { c: '', d: null }], b: 1 }))
    expect(canonical([1, 2])).not.toBe(canonical([2, 1]))
    expect(() => canonical(undefined)).toThrow(TypeError)
  })
})
