import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { all } from '#shared/domain/records.ts'
import { wayBetween } from '#shared/planning/dependencies.ts'
import { edit, plan, PlanError } from '#shared/planning/records.ts'
import { anyPlan, someRuns } from '../history/plans.ts'

describe('the way by which one activity waits for another', () => {
  it('is there exactly where the other cannot wait for it in turn, and each step of it waits for the next', () => {
    fc.assert(
      fc.property(anyPlan, (state) => {
        for (const { id: a, dependsOn } of all(state, 'activity'))
          for (const { id: b } of all(state, 'activity')) {
            const way = wayBetween(state, b, a)
            const add = () => plan(state, edit(state, 'activity', a, { dependsOn: [...dependsOn.filter((id) => id !== b), b] }))
            if (way === null) add()
            else {
              expect(add).toThrow(PlanError)
              expect([way[0], way.at(-1)]).toEqual([b, a])
              for (const [at, step] of way.slice(1).entries()) expect(state.activity[way[at] ?? '']?.dependsOn).toContain(step)
            }
          }
      }),
      someRuns,
    )
  })
})
