import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ofEach, those } from '#shared/domain/kept.ts'
import { all, type State } from '#shared/domain/records.ts'
import { dependencies } from '#shared/planning/dependencies.ts'
import { edit, plan, remove } from '#shared/planning/records.ts'
import { waiting } from '#shared/planning/sequencing.ts'
import { findingsDue } from '#shared/planning/threads.ts'
import { standingOut, warnings } from '#shared/planning/warnings.ts'
import { startedAgainstFinished } from '#shared/review/lookAhead.ts'
import { groupings, timelineRows } from '#shared/timeline/rows.ts'
import { anyPlan } from '../history/plans.ts'

const today = '2026-11-02'

/** Everything a roadmap's screen makes of a state after an edit. */
const made = (state: State) => {
  const found = warnings(state, today)
  return {
    found,
    standingOut: standingOut(state, found),
    dependencies: dependencies(state),
    waiting: [...waiting(state, today)],
    findings: findingsDue(state, today),
    started: startedAgainstFinished(state, '2026-10-01'),
    rows: groupings.map((grouping) => timelineRows(state, grouping)),
  }
}

/** The same plan of other records: nothing that was kept of the first is of any use. */
const anew = (state: State): State => structuredClone(state)

describe('what is kept of each record from edit to edit', () => {
  it('asks only of what is another than the last time', () => {
    const asked: number[] = []
    const double = ofEach(({ value }: { readonly value: number }) => {
      asked.push(value)
      return value * 2
    })
    const records = [1, 2, 3].map((value) => ({ value }))
    expect(double(records)).toEqual([2, 4, 6])
    expect(double(records.with(1, { value: 5 }))).toEqual([2, 10, 6])
    expect(asked).toEqual([1, 2, 3, 5])
  })

  it('gives for any lists one after the other what is made from nothing', () => {
    const pool = Array.from({ length: 12 }, (_, value) => ({ value }))
    const even = those(({ value }: { readonly value: number }) => value % 2 === 0)
    fc.assert(
      fc.property(fc.array(fc.subarray(pool), { maxLength: 6 }), (lists) => {
        for (const list of lists) expect(even(list)).toEqual(list.filter(({ value }) => value % 2 === 0))
      }),
    )
  })

  it('makes of a plan after any edits just what is made of it from nothing', () => {
    fc.assert(
      fc.property(
        anyPlan,
        fc.array(fc.record({ pick: fc.nat(), what: fc.constantFrom('title', 'done', 'proposed', 'owner', 'kind', 'gone', 'back') }), {
          maxLength: 8,
        }),
        (first, edits) => {
          let state = first
          for (const { pick, what } of edits) {
            const activities = all(state, 'activity')
            const activity = activities[pick % Math.max(activities.length, 1)]
            if (!activity) return
            const { id, start } = activity
            if (what === 'back') state = first
            else if (what === 'gone') state = plan(state, remove(state, 'activity', id))
            else if (what === 'title') state = plan(state, edit(state, 'activity', id, { title: `Other ${pick}` }))
            else if (what === 'owner') state = plan(state, edit(state, 'activity', id, { owner: `Owner ${pick % 3}` }))
            else if (what === 'kind') state = plan(state, edit(state, 'activity', id, { kind: 'experiment' }))
            else if (what === 'done') state = plan(state, edit(state, 'activity', id, { status: 'done', finishedOn: start }))
            else state = plan(state, edit(state, 'activity', id, { status: 'proposed', finishedOn: null }))
            const kept = made(state)
            expect(kept).toEqual(made(anew(state)))
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
