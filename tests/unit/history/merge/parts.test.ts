import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { all, recordKinds } from '#shared/domain/records.ts'
import { recordsOf, stateOf } from '#shared/history/merge/parts.ts'
import { edit, plan } from '#shared/planning/records.ts'
import { anyPlan } from '../plans.ts'

describe('records that are put together', () => {
  it('are a state as they were when it was taken, whatever becomes of them', () => {
    fc.assert(
      fc.property(anyPlan, (state) => {
        const records = recordsOf(state)
        const taken = stateOf(records)
        const listed = recordKinds.map((kind) => [...all(taken, kind)])
        for (const kind of recordKinds) for (const id of Object.keys(records[kind])) delete records[kind][id]
        expect(taken).toEqual(state)
        expect(recordKinds.map((kind) => all(taken, kind))).toEqual(listed)
        expect(recordKinds.flatMap((kind) => all(stateOf(records), kind))).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('are listed as they are after each edit, and once for what was not edited', () => {
    fc.assert(
      fc.property(anyPlan, fc.array(fc.nat(), { maxLength: 8 }), (first, picks) => {
        let state = first
        for (const [turn, pick] of picks.entries()) {
          const lanes = all(state, 'lane')
          const lane = lanes[pick % Math.max(lanes.length, 1)]
          if (!lane) return
          const next = plan(state, edit(state, 'lane', lane.id, { name: `${lane.name.slice(0, 20)} ${turn}` }))
          for (const kind of recordKinds) expect(all(next, kind)).toEqual(Object.values(next[kind]))
          for (const kind of recordKinds) expect(all(state, kind)).toEqual(Object.values(state[kind]))
          expect(all(next, 'activity')).toBe(all(state, 'activity'))
          state = next
        }
      }),
      { numRuns: 30 },
    )
  })
})
