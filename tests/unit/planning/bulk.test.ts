import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shifted } from '#shared/planning/moving.ts'
import { addDays as addDaysTo, daysBetween } from '#shared/calendar/dates.ts'
import { statuses } from '#shared/domain/activity.ts'
import { all, type State } from '#shared/domain/records.ts'
import { apply } from '#shared/history/change.ts'
import { setStatus } from '#shared/planning/activity.ts'
import { common, duplicate, editAll, linkAll, moveAll, setStatusOfAll } from '#shared/planning/bulk.ts'
import { proposeSentence } from '#shared/planning/links.ts'
import { edit, plan, remove, removeAll } from '#shared/planning/records.ts'
import { anyPlan, someRuns } from '../history/plans.ts'

const day = '2027-05-31'

/** A plan, and some of its activities in any order. */
const anySome = anyPlan.chain((state) => {
  const ids = all(state, 'activity').map(({ id }) => id)
  return fc.record({ state: fc.constant(state), ids: fc.shuffledSubarray(ids), status: fc.constantFrom(...statuses) })
})

const ids = () => {
  let made = 0
  return () => `new${(made += 1)}`
}

describe('several activities at once', () => {
  it('come to what each by itself would come to, in whatever order', () => {
    fc.assert(
      fc.property(anySome, fc.integer({ min: -30, max: 30 }), ({ state, ids: chosen, status }, months) => {
        const alone = (work: (current: State, id: string) => State) => chosen.toReversed().reduce(work, state)
        expect(plan(state, editAll(state, chosen, { owner: 'Ada', confidence: 'low' }))).toEqual(
          alone((current, id) => plan(current, edit(current, 'activity', id, { owner: 'Ada', confidence: 'low' }))),
        )
        expect(plan(state, setStatusOfAll(state, chosen, status, day))).toEqual(
          alone((current, id) => plan(current, setStatus(current, id, status, current.activity[id]?.finishedOn ?? day))),
        )
        expect(plan(state, moveAll(state, chosen, months))).toEqual(
          alone((current, id) => {
            const activity = current.activity[id]
            return activity ? plan(current, edit(current, 'activity', id, shifted(activity, { months }))) : current
          }),
        )
        // Among several, one may take another along.
        expect(plan(state, removeAll(state, 'activity', chosen))).toEqual(
          alone((current, id) => plan(current, remove(current, 'activity', id))),
        )
      }),
      someRuns,
    )
  })

  it('leaves out what is gone, and changes nothing that was not chosen', () => {
    fc.assert(
      fc.property(anySome, ({ state, ids: chosen }) => {
        const changes = editAll(state, [...chosen, 'gone', ...chosen], { sponsor: 'Grace' })
        expect(changes).toEqual(editAll(state, chosen, { sponsor: 'Grace' }))
        expect(changes.every(({ id }) => chosen.includes(id))).toBe(true)
        expect(removeAll(state, 'activity', ['gone'])).toEqual([])
        expect(moveAll(state, chosen, 0)).toEqual([])
      }),
      someRuns,
    )
  })

  it('never finishes before it starts, and keeps whole months whole', () => {
    const anyDays = fc.tuple(fc.constantFrom('2027-01-29', '2027-01-31', '2028-02-29', '2027-12-01'), fc.constantFrom(0, 1, 27, 30, 89))
    fc.assert(
      fc.property(anyDays, fc.integer({ min: -120, max: 120 }), ([start, length], months) => {
        const moved = shifted({ start, finish: addDaysTo(start, length) }, { months })
        expect(daysBetween(moved.start, moved.finish)).toBeGreaterThanOrEqual(0)
      }),
    )
    expect(shifted({ start: '2027-01-01', finish: '2027-01-31' }, { months: 1 })).toEqual({ start: '2027-02-01', finish: '2027-02-28' })
    expect(shifted({ start: '2027-02-01', finish: '2027-02-28' }, { months: 3 })).toEqual({ start: '2027-05-01', finish: '2027-05-31' })
  })

  it('are linked once, with the sentence each has', () => {
    fc.assert(
      fc.property(anySome, ({ state, ids: chosen }) => {
        const [outcome] = all(state, 'outcome')
        if (!outcome) return
        const after = plan(state, linkAll(state, chosen, outcome.id, ids()))
        for (const id of chosen) {
          const before = all(state, 'link').filter((link) => link.activity === id && link.outcome === outcome.id)
          const links = all(after, 'link').filter((link) => link.activity === id && link.outcome === outcome.id)
          expect(links.map(({ sentence }) => sentence)).toEqual(
            before.length > 0 ? before.map(({ sentence }) => sentence) : [proposeSentence(outcome.title, state.activity[id]?.title ?? '')],
          )
        }
        expect(linkAll(after, chosen, outcome.id, ids())).toEqual([])
        expect(linkAll(state, chosen, 'gone', ids())).toEqual([])
      }),
      someRuns,
    )
  })

  it('says what they have in common, and nothing where they differ', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ a: fc.constantFrom(1, 2, null) })), (records) => {
        const values = new Set(records.map(({ a }) => a))
        expect(common(records, 'a')).toBe(values.size === 1 ? [...values][0] : undefined)
      }),
    )
  })
})

describe('copies', () => {
  it('stand where the originals do, serve and hit the same, and wait for each other as the originals do', () => {
    fc.assert(
      fc.property(anySome, ({ state, ids: chosen }) => {
        const copies = new Map(chosen.map((id) => [id, `copy_${id}`]))
        const after = plan(
          state,
          duplicate(state, copies, (title) => `${title} (copy)`, ids()),
        )
        expect(all(after, 'activity')).toHaveLength(all(state, 'activity').length + chosen.length)
        expect(after.milestone).toEqual(state.milestone)
        for (const [id, copy] of copies) {
          const [original, made] = [state.activity[id], after.activity[copy]]
          expect(made).toMatchObject({
            title: `${original?.title ?? ''} (copy)`,
            start: original?.start,
            finish: original?.finish,
            lane: original?.lane,
            status: 'proposed',
            finishedOn: null,
            sourceKey: null,
            dependsOn: original?.dependsOn.map((other) => (chosen.includes(other) ? `copy_${other}` : other)),
          })
          for (const kind of ['link', 'impact'] as const) {
            const of = (activity: string) =>
              all(after, kind)
                .filter((record) => record.activity === activity)
                .map((record) => ({ ...record, id: '', activity: '' }))
            expect(of(copy)).toEqual(of(id))
          }
        }
        // The originals are as they were.
        expect(removeAll(after, 'activity', [...copies.values()]).reduce((current, change) => apply(current, [change]), after)).toEqual(
          state,
        )
      }),
      someRuns,
    )
  })

  it('have nothing found yet, and a title that fits', () => {
    fc.assert(
      fc.property(anyPlan, (state) => {
        const [first] = all(state, 'activity')
        if (!first) return
        const learning = { hypothesis: 'h', measure: 'm', decideOn: day, finding: 'proved', found: 'it holds' } as const
        const long = 'x'.repeat(20_000)
        const before = plan(state, edit(state, 'activity', first.id, { learning, title: long }))
        const after = plan(
          before,
          duplicate(before, new Map([[first.id, 'copy']]), (title) => `${title} (copy)`, ids()),
        )
        expect(after.activity['copy']).toMatchObject({ title: long, learning: { ...learning, finding: null, found: '' } })
      }),
      someRuns,
    )
  })
})
