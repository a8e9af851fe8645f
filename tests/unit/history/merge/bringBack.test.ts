import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { violations } from '#shared/domain/invariants.ts'
import { all } from '#shared/domain/records.ts'
import { canonical, diff } from '#shared/history/change.ts'
import { bringBack, broughtBack, nameOf, withNeeded } from '#shared/history/merge/bringBack.ts'
import type { Side } from '#shared/history/merge/parts.ts'
import { anyPlan } from '../plans.ts'

describe('bringing changes of a scenario back', () => {
  it('is sound whatever is chosen and answered, and leaves the reviews and the roadmap itself as they are', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, anyPlan, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (base, now, scenario, picks) => {
        const chosen = new Set(
          broughtBack(base, scenario)
            .map(nameOf)
            .filter((_name, place) => picks[place % picks.length]),
        )
        const answers = new Map<string, Side>()
        let merged = bringBack(base, now, scenario, chosen, answers)
        while (merged.open > 0) {
          for (const { key } of merged.conflicts) if (!answers.has(key)) answers.set(key, 'other')
          merged = bringBack(base, now, scenario, chosen, answers)
        }
        expect(violations(merged.state)).toEqual([])
        for (const kind of ['roadmap', 'review', 'difference', 'assessment', 'lesson'] as const)
          expect(canonical(merged.state[kind])).toBe(canonical(now[kind]))
      }),
      { numRuns: 30 },
    )
  }, 60_000)

  it('of nothing changes nothing, and of everything gives the plan of the scenario where the original stood still', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (base, scenario) => {
        expect(diff(base, bringBack(base, base, scenario, new Set(), new Map()).state)).toEqual([])
        const everything = new Set(broughtBack(base, scenario).map(nameOf))
        const { state, conflicts } = bringBack(base, base, scenario, everything, new Map())
        expect(conflicts).toEqual([])
        expect(broughtBack(state, scenario)).toEqual([])
      }),
      { numRuns: 30 },
    )
  }, 60_000)

  it('takes along what a chosen record cannot be without', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (base, scenario) => {
        for (const activity of all(scenario, 'activity')) {
          if (base.activity[activity.id]) continue
          const needed = withNeeded(base, scenario, new Set([`activity/${activity.id}`]))
          if (!base.lane[activity.lane]) expect(needed.has(`lane/${activity.lane}`)).toBe(true)
          for (const on of activity.dependsOn) if (!base.activity[on]) expect(needed.has(`activity/${on}`)).toBe(true)
        }
      }),
      { numRuns: 30 },
    )
  }, 60_000)
})
