import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newActivity } from '#shared/planning/activity.ts'
import { isOpen, matrix } from '#shared/planning/matrix.ts'
import { newOutcome } from '#shared/planning/outcome.ts'
import { add, plan } from '#shared/planning/records.ts'
import { empty } from '../review/plans.ts'

interface Work {
  readonly effort: number | null
  readonly stopped?: boolean
  /** The numbers of the outcomes it serves. */
  readonly serves: readonly number[]
}

const built = (weights: readonly number[], works: readonly Work[], leader = '') =>
  plan(empty, [
    ...weights.flatMap((weight, n) => add('outcome', newOutcome({ id: `o${n}`, title: `Outcome ${n}`, order: n, weight, leader }))),
    ...works.flatMap(({ effort, stopped = false, serves }, n) => [
      ...add(
        'activity',
        newActivity({
          id: `a${n}`,
          title: `Work ${n}`,
          lane: 'lane',
          start: '2026-01-01',
          finish: '2026-03-31',
          effort,
          status: stopped ? 'stopped' : 'proposed',
        }),
      ),
      ...[...new Set(serves)].flatMap((o) =>
        add('link', { id: `a${n}-o${o}`, activity: `a${n}`, outcome: `o${o}`, sentence: '', contribution: 2 }),
      ),
    ]),
  ])

describe('the matrix', () => {
  it('divides the effort of an activity among its outcomes, and leaves out what is stopped', () => {
    const { outcomes } = matrix(
      built(
        [3, 3],
        [
          { effort: 30, serves: [0, 1] },
          { effort: 45, serves: [0] },
          { effort: 99, stopped: true, serves: [1] },
        ],
      ),
    )
    expect(outcomes.map(({ effort, open, linked }) => ({ effort, open, linked }))).toEqual([
      { effort: 60, open: 2, linked: 2 },
      { effort: 15, open: 1, linked: 2 },
    ])
    expect(outcomes.map(({ share }) => share)).toEqual([0.8, 0.2])
    expect(outcomes.map(({ overload }) => overload)).toEqual([true, false])
  })

  it('counts activities where nobody estimated any', () => {
    const { outcomes } = matrix(
      built(
        [1, 4],
        [
          { effort: null, serves: [0] },
          { effort: null, serves: [1] },
        ],
      ),
    )
    expect(outcomes.map(({ share, weightShare, unestimated }) => ({ share, weightShare, unestimated }))).toEqual([
      { share: 0.5, weightShare: 0.2, unestimated: 1 },
      { share: 0.5, weightShare: 0.8, unestimated: 1 },
    ])
    expect(outcomes.map(({ overload }) => overload)).toEqual([true, false])
  })

  it('finds what nothing works towards, what serves nothing, what is spread thin, and who has too many', () => {
    const found = matrix(
      built(
        [3, 3, 3, 3, 3],
        [
          { effort: 1, serves: [0, 1, 2, 3] },
          { effort: 1, serves: [] },
          { effort: 1, stopped: true, serves: [4] },
        ],
        'Ana',
      ),
    )
    expect(found.outcomes.filter(({ gap }) => gap).map(({ outcome }) => outcome.id)).toEqual(['o4'])
    expect(found.activities.filter(({ gap }) => gap).map(({ activity }) => activity.id)).toEqual(['a1'])
    expect(found.activities.filter(({ overload }) => overload).map(({ activity }) => activity.id)).toEqual(['a0'])
    expect(found.leaders).toEqual([{ leader: 'Ana', outcomes: 5 }])
    expect(matrix(built([3, 3, 3], [], 'Ana')).leaders).toEqual([])
  })

  it('shares out all open linked work and all weight, and no more', () => {
    const work = fc.record({
      effort: fc.option(fc.nat(500)),
      stopped: fc.boolean(),
      serves: fc.array(fc.nat(3), { maxLength: 4 }),
    })
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 }),
        fc.array(work, { maxLength: 12 }),
        (weights, works) => {
          const { outcomes } = matrix(built(weights, works))
          const sum = (pick: (margin: (typeof outcomes)[number]) => number) => outcomes.reduce((total, margin) => total + pick(margin), 0)
          const linked = works.filter(({ stopped, serves }) => !stopped && serves.length > 0)
          expect(sum(({ weightShare }) => weightShare)).toBeCloseTo(1)
          expect(sum(({ effort }) => effort)).toBeCloseTo(linked.reduce((total, { effort }) => total + (effort ?? 0), 0))
          expect(sum(({ share }) => share)).toBeCloseTo(linked.length === 0 ? 0 : 1)
        },
      ),
    )
  })

  it('knows what is still to do', () => {
    expect(['idea', 'committed', 'done', 'stopped'].map((status) => isOpen({ status: status as 'idea' }))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})
