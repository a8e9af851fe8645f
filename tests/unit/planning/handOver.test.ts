import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { State } from '#shared/domain/records.ts'
import { apply, invert } from '#shared/history/change.ts'
import { handOver, holdings, people } from '#shared/planning/handOver.ts'
import { nameKey } from '#shared/planning/names.ts'
import { newOutcome } from '#shared/planning/outcome.ts'
import { add, plan } from '#shared/planning/records.ts'
import { anyPlan, someRuns } from '../history/plans.ts'
import { withActivities } from '../review/plans.ts'

const spellings = ['Grace Adeyemi', 'grace adeyemi ', 'Luke Farrow', ' LUKE  FARROW', ''] as const
const anyName = fc.constantFrom(...spellings)

/** A plan in which few people hold everything, some under several spellings. */
const peopled: fc.Arbitrary<State> = anyPlan.chain((state) =>
  fc.array(anyName, { minLength: 64, maxLength: 64 }).map((names) => {
    let place = 0
    const next = () => names[place++ % names.length] ?? ''
    const renamed = <T extends object>(records: Readonly<Record<string, T>>, fields: readonly string[]) =>
      Object.fromEntries(
        Object.entries(records).map(([id, record]) => [id, { ...record, ...Object.fromEntries(fields.map((field) => [field, next()])) }]),
      )
    return { ...state, activity: renamed(state.activity, ['owner', 'sponsor']), outcome: renamed(state.outcome, ['leader']) }
  }),
)

const isGrace = (name: string) => name.toLowerCase().trim() === 'grace adeyemi'

describe('a hand-over', () => {
  it('leaves nothing open under the old name, changes nothing else, and is undone in one', () => {
    fc.assert(
      fc.property(peopled, fc.boolean(), fc.boolean(), (state, over, keepAgreed) => {
        const changes = handOver(state, { from: 'GRACE ADEYEMI', to: ' Anna Berg ', over, keepAgreed })
        const after = plan(state, changes)
        const isOpen = (status: string) => status !== 'done' && status !== 'stopped'
        const expected: State = {
          ...state,
          activity: Object.fromEntries(
            Object.entries(state.activity).map(([id, activity]) => {
              const handed = over || isOpen(activity.status)
              const to = (name: string) => (handed && isGrace(name) ? 'Anna Berg' : name)
              return [id, { ...activity, owner: to(activity.owner), sponsor: to(activity.sponsor) }]
            }),
          ),
          outcome: Object.fromEntries(
            Object.entries(state.outcome).map(([id, outcome]) => [
              id,
              isGrace(outcome.leader) ? { ...outcome, leader: 'Anna Berg', agreedOn: keepAgreed ? outcome.agreedOn : null } : outcome,
            ]),
          ),
        }
        expect(after).toEqual(expected)
        expect(holdings(after, 'Grace Adeyemi').filter((held) => over || !held.over)).toEqual([])
        expect(apply(after, invert(changes))).toEqual(state)
        // Each record is touched once.
        expect(new Set(changes.map(({ kind, id }) => `${kind}/${id}`)).size).toBe(changes.length)
      }),
      someRuns,
    )
  })

  it('is refused between one and the same person, and where somebody is not named', () => {
    const state = withActivities({ id: 'a', finish: '2026-06-30', owner: 'Grace Adeyemi' })
    for (const [from, to] of [
      ['Grace Adeyemi', 'grace  adeyemi '],
      ['Grace Adeyemi', '  '],
      ['', 'Luke Farrow'],
    ] as const)
      expect(() => handOver(state, { from, to, over: false, keepAgreed: false })).toThrow(RangeError)
  })
})

describe('the people a plan names', () => {
  it('are one for all spellings, and as many things are held as there are roles', () => {
    fc.assert(
      fc.property(peopled, (state) => {
        for (const { key, name, spellings: written, open, over } of people(state)) {
          expect(nameKey(name)).toBe(key)
          expect(new Set(written.map(nameKey))).toEqual(new Set([key]))
          const held = holdings(state, written.at(-1) ?? '')
          expect(held.filter((holding) => !holding.over)).toHaveLength(open)
          expect(held.filter((holding) => holding.over)).toHaveLength(over)
        }
      }),
      someRuns,
    )
  })

  it('are called as they are written most, with stakeholders among them', () => {
    const state = plan(
      withActivities(
        { id: 'a', finish: '2026-06-30', owner: 'Grace Adeyemi', sponsor: 'grace adeyemi ' },
        { id: 'b', finish: '2026-06-30', owner: 'Grace Adeyemi', status: 'stopped' },
      ),
      [
        ...add('outcome', newOutcome({ id: 'o', title: 'Faster', order: 0, leader: 'GRACE ADEYEMI' })),
        ...add('stakeholder', { id: 's', name: 'Luke Farrow', kind: 'person' }),
        ...add('stakeholder', { id: 'g', name: 'Dispatchers', kind: 'group' }),
      ],
    )
    expect(people(state)).toEqual([
      { key: 'grace adeyemi', name: 'Grace Adeyemi', spellings: ['Grace Adeyemi', 'GRACE ADEYEMI', 'grace adeyemi '], open: 3, over: 1 },
      { key: 'luke farrow', name: 'Luke Farrow', spellings: ['Luke Farrow'], open: 0, over: 0 },
    ])
  })
})
