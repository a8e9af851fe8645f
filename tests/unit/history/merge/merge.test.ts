import process from 'node:process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { violations } from '#shared/domain/invariants.ts'
import { recordKinds, schemas, type State } from '#shared/domain/records.ts'
import { canonical, same } from '#shared/history/change.ts'
import { merge, type Merged } from '#shared/history/merge/merge.ts'
import { hashOf } from '#shared/history/revision.ts'
import { across, type Answers, type Side } from '#shared/history/merge/parts.ts'
import { withoutTwins } from '#shared/history/merge/twins.ts'
import { decide } from '#shared/review/decisions.ts'
import { plan } from '#shared/planning/records.ts'
import { sampleState } from '../../exchange/workbook/sampleState.ts'
import { anyPlan } from '../plans.ts'

const runs = { numRuns: Number(process.env['REARVIEW_RUNS'] ?? 30) }
const time = 60_000 + runs.numRuns * 300
const anySides = fc.array(fc.constantFrom<Side>('main', 'other'), { minLength: 1, maxLength: 40 })

/** Answers whatever is asked, one after the other, until nothing is. */
function answered(base: State, main: State, other: State, choices: readonly Side[]): { merged: Merged; answers: Answers } {
  const answers = new Map<string, Side>()
  let merged = merge(base, main, other, answers)
  for (let turn = 0; merged.open > 0; turn += 1) {
    if (turn > 500) throw new Error('it never ends')
    const open = merged.conflicts.filter(({ key }) => !answers.has(key))
    for (const { key } of open) answers.set(key, choices[hashOf(key).charCodeAt(0) % choices.length] ?? 'main')
    merged = merge(base, main, other, answers)
  }
  return { merged, answers }
}

const mirrored = (answers: Answers): Answers => new Map([...answers].map(([key, side]) => [key, across(side)]))

/** In which order the items of a list stand is main's. */
const asSets = (state: State): string =>
  canonical(
    JSON.parse(JSON.stringify(state), (_key, value: unknown) =>
      Array.isArray(value) ? (value as unknown[]).toSorted((a, b) => (canonical(a) < canonical(b) ? -1 : 1)) : value,
    ),
  )

describe('a merge', () => {
  it(
    'is sound whatever is answered: every record by its schema, all of them by the rules between',
    () => {
      fc.assert(
        fc.property(anyPlan, anyPlan, anyPlan, anySides, (base, main, other, choices) => {
          const { merged } = answered(base, main, other, choices)
          expect(violations(merged.state)).toEqual([])
          for (const kind of recordKinds) for (const record of Object.values(merged.state[kind])) schemas[kind].parse(record)
        }),
        runs,
      )
    },
    time,
  )

  it(
    'with a side that changed nothing, or the same, is the other side and asks nothing',
    () => {
      fc.assert(
        fc.property(anyPlan, anyPlan, (base, changed) => {
          for (const merged of [merge(base, changed, base), merge(base, base, changed), merge(base, changed, changed)]) {
            expect(merged.state).toEqual(changed)
            expect(merged).toMatchObject({ conflicts: [], rescued: [], open: 0 })
          }
        }),
        runs,
      )
    },
    time,
  )

  it(
    'says the same from either side, with the answers the other way round',
    () => {
      fc.assert(
        fc.property(anyPlan, anyPlan, anyPlan, anySides, (base, main, other, choices) => {
          // Of two records that are one, main's id is kept: that is the one thing a side decides.
          fc.pre(same(withoutTwins(base, main, other), other))
          const here = answered(base, main, other, choices)
          const there = merge(base, other, main, mirrored(here.answers))
          expect(there.open).toBe(0)
          expect(asSets(there.state)).toBe(asSets(here.merged.state))
          expect(there.conflicts.map(({ key }) => key).toSorted()).toEqual(here.merged.conflicts.map(({ key }) => key).toSorted())
        }),
        runs,
      )
    },
    time,
  )

  it(
    'keeps every field that only one side changed, unless it was asked about',
    () => {
      fc.assert(
        fc.property(anyPlan, anyPlan, anyPlan, anySides, (base, main, other, choices) => {
          const { merged } = answered(base, main, other, choices)
          // What comes back comes back into the lists that let go of it.
          const back = merged.rescued.length > 0 || merged.conflicts.some(({ what }) => what === 'removed')
          const asked = new Set(
            merged.conflicts.flatMap(({ kind, id, what, fields }) =>
              what === 'fields' ? fields.map((field) => `${kind}/${id}/${field}`) : [`${kind}/${id}`],
            ),
          )
          for (const kind of ['lane', 'outcome', 'stakeholder', 'milestone', 'link'] as const)
            for (const [id, was] of Object.entries<object>(base[kind])) {
              const [ours, theirs, now] = [main[kind][id], other[kind][id], merged.state[kind][id]]
              if (!ours || !theirs || !now || asked.has(`${kind}/${id}`)) continue
              for (const field of Object.keys(was)) {
                if (asked.has(`${kind}/${id}/${field}`) || (back && field === 'valuableFor')) continue
                const at = (record: object) => canonical(Reflect.get(record, field))
                if (at(ours) === at(was)) expect(at(now)).toBe(at(theirs))
                else if (at(theirs) === at(was)) expect(at(now)).toBe(at(ours))
              }
            }
        }),
        runs,
      )
    },
    time,
  )

  it(
    'never asks where the sides touched different records',
    () => {
      fc.assert(
        fc.property(anyPlan, fc.string(), fc.string(), (base, ours, theirs) => {
          const [lane] = Object.values(base.lane)
          const [activity] = Object.values(base.activity)
          if (!lane || !activity) return
          const main = { ...base, lane: { ...base.lane, [lane.id]: { ...lane, name: `1${ours}` } } }
          const other = { ...base, activity: { ...base.activity, [activity.id]: { ...activity, title: `2${theirs}` } } }
          const merged = merge(base, main, other)
          expect(merged.conflicts).toEqual([])
          expect(merged.state.lane[lane.id]?.name).toBe(`1${ours}`)
          expect(merged.state.activity[activity.id]?.title).toBe(`2${theirs}`)
        }),
        runs,
      )
    },
    time,
  )
})

describe('what was decided in a review that one side signed', () => {
  const [review] = Object.values(sampleState.review).toSorted((a, b) => (a.quarter < b.quarter ? 1 : -1))
  if (!review) throw new Error('The sample has reviews')
  const withReview = (state: State, signedOn: string | null): State => ({
    ...state,
    review: { ...state.review, [review.id]: { ...review, signedOn } },
  })
  const base = withReview(sampleState, null)
  const deciding = (id: string): State =>
    plan(base, decide(base, { id, review: review.id, title: id, owner: '', due: null, about: null, today: '2026-11-21' }))
  const signed = withReview(deciding('signed'), '2026-11-21')

  it('is what that side signed: what the other decided meanwhile is told, and not put under the signature', () => {
    for (const mirror of [false, true]) {
      const { state, notTaken, open } = mirror ? merge(base, deciding('late'), signed) : merge(base, signed, deciding('late'))
      expect(open).toBe(0)
      expect(Object.keys(state.decision).filter((id) => !Object.hasOwn(base.decision, id))).toEqual(['signed'])
      expect(notTaken.map(({ kind, id }) => `${kind}/${id}`)).toEqual(['decision/late'])
    }
  })

  it('is asked where both signed, and decided otherwise', () => {
    const { conflicts } = merge(base, signed, withReview(deciding('other'), '2026-11-21'))
    expect(conflicts).toMatchObject([{ key: `review/${review.id}`, what: 'signed' }])
  })
})
