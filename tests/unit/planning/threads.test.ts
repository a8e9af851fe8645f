import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Activity } from '#shared/domain/activity.ts'
import type { State } from '#shared/domain/records.ts'
import { plan } from '#shared/planning/records.ts'
import { sayJoint } from '#shared/planning/sayPlanning.ts'
import { feedsCircle, findingsDue, isCut, jointOf, newLearning, setFeeds, threads } from '#shared/planning/threads.ts'
import { newActivity } from '#shared/planning/activity.ts'
import { empty, withActivities } from '../review/plans.ts'

const finish = '2026-06-30'
const activity = (values: Partial<Activity> = {}): Activity =>
  newActivity({ id: 'a', title: 'a', lane: 'lane', start: '2026-01-01', finish, status: 'committed', ...values })

/** Any graph of up to nine activities, circles and loops included. */
const anyPlan = fc
  .array(fc.record({ feeds: fc.uniqueArray(fc.nat(8), { maxLength: 4 }), month: fc.integer({ min: 1, max: 6 }) }), {
    minLength: 1,
    maxLength: 9,
  })
  .map((rows) => planOf(rows))

/** Any forest: what is built upon something is built upon that alone, which comes before it. */
const anyForest = fc.array(fc.option(fc.nat(), { nil: null }), { minLength: 1, maxLength: 14 }).map((founders) => {
  const rows = founders.map(() => ({ feeds: [] as number[], month: 1 }))
  founders.forEach((founder, place) => {
    if (founder !== null && place > 0) rows[founder % place]?.feeds.push(place)
  })
  return planOf(rows)
})

function planOf(rows: readonly { feeds: readonly number[]; month: number }[]): State {
  return {
    ...empty,
    activity: Object.fromEntries(
      rows.map(({ feeds, month }, place) => [
        `a${place}`,
        activity({
          id: `a${place}`,
          start: `2026-0${month}-01`,
          kind: place % 3 === 0 ? 'experiment' : place % 3 === 1 ? 'pilot' : 'rollout',
          feeds: feeds.filter((other) => other < rows.length).map((other) => `a${other}`),
        }),
      ]),
    ),
  }
}

const edgesOf = (state: State) =>
  Object.values(state.activity).flatMap(({ id, feeds }) => feeds.filter((other) => other !== id).map((other) => [id, other] as const))

/** Every way from where nothing leads in to where nothing leads out, by a definition and not by the code. */
function allWays(state: State): string[] {
  const edges = edgesOf(state)
  const onward = (id: string): string[][] => {
    const next = edges.filter(([from]) => from === id).map(([, to]) => to)
    return next.length === 0 ? [[id]] : next.flatMap((to) => onward(to).map((way) => [id, ...way]))
  }
  const roots = Object.keys(state.activity).filter((id) => edges.some(([from]) => from === id) && !edges.some(([, to]) => to === id))
  return roots.flatMap(onward).map((way) => way.join(' '))
}

describe('threads', () => {
  it('are, where nothing is built upon two, all the ways there are', () => {
    fc.assert(
      fc.property(anyForest, (state) => {
        expect(
          threads(state)
            .threads.map(({ key }) => key)
            .toSorted(),
        ).toEqual(allWays(state).toSorted())
      }),
    )
  })

  it('hold every pair of any plan, never twice the same activity, and cannot be made longer', () => {
    fc.assert(
      fc.property(anyPlan, (state) => {
        const edges = edgesOf(state)
        const found = threads(state).threads
        const held = new Set<string>()
        for (const { stages, joints, broken } of found) {
          const ids = stages.map(({ id }) => id)
          expect(new Set(ids).size).toBe(ids.length)
          expect(joints).toEqual(stages.slice(1).map((after, place) => jointOf(stages[place] ?? after, after)))
          expect(broken).toBe(joints.some(isCut))
          ids.slice(1).forEach((id, place) => held.add(`${ids[place]} ${id}`))
          const [first, last] = [ids[0] ?? '', ids.at(-1) ?? '']
          expect(edges.filter(([from, to]) => (to === first && !ids.includes(from)) || (from === last && !ids.includes(to)))).toEqual([])
        }
        expect([...held].toSorted()).toEqual(edges.map(([from, to]) => `${from} ${to}`).toSorted())
        expect(found.length).toBeLessThanOrEqual(edges.length)
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length)
      }),
    )
  })

  it('leave out experiments without a sequel and rollouts without an experiment, and name them', () => {
    fc.assert(
      fc.property(anyPlan, (state) => {
        const { withoutSequel, withoutExperiment } = threads(state)
        const edges = edgesOf(state)
        // From the rollout backwards, while the code goes forwards.
        const hasExperiment = (id: string, seen = new Set<string>()): boolean =>
          edges.some(([from, to]) => {
            if (to !== id || seen.has(from)) return false
            seen.add(from)
            return state.activity[from]?.kind === 'experiment' || hasExperiment(from, seen)
          })
        const ids = (kind: string) =>
          Object.values(state.activity)
            .filter((one) => one.kind === kind)
            .map(({ id }) => id)
        expect(withoutSequel.map(({ id }) => id).toSorted()).toEqual(
          ids('experiment')
            .filter((id) => !edges.some(([from]) => from === id))
            .toSorted(),
        )
        expect(withoutExperiment.map(({ id }) => id).toSorted()).toEqual(
          ids('rollout')
            .filter((id) => !hasExperiment(id))
            .toSorted(),
        )
      }),
    )
  })

  it('take two thousand activities that all come together and part again', () => {
    const rows = Array.from({ length: 2000 }, (_, place) => ({
      feeds: [place + 1, place + 2, place + 3].filter((next) => next < 2000),
      month: 1,
    }))
    expect(threads(planOf(rows)).threads.length).toBeLessThan(6000)
  }, 10_000)
})

describe('a joint', () => {
  const after = activity({ id: 'b', start: '2026-07-01', finish: '2026-12-31' })
  const found = (finding: 'proved' | 'disproved' | 'unclear' | null, values: Partial<Activity> = {}) =>
    jointOf(activity({ learning: newLearning({ finding }), ...values }), after)

  it('holds what was found first', () => {
    expect([found('proved'), found('disproved'), found('unclear'), found(null)]).toEqual(['ok', 'disproved', 'unclear', 'open'])
    expect(found('proved', { status: 'stopped' })).toBe('ok')
    expect(found(null, { status: 'stopped' })).toBe('stopped')
  })

  it('is too early where it is known only after the next one starts', () => {
    expect(found(null, { learning: newLearning({ decideOn: '2026-07-01' }) })).toBe('open')
    expect(found(null, { learning: newLearning({ decideOn: '2026-07-02' }) })).toBe('early')
    expect(jointOf(activity({ finish: '2026-07-02' }), after)).toBe('early')
    expect(jointOf(activity({ status: 'done', finishedOn: '2026-08-01', finish: '2026-07-02' }), after)).toBe('ok')
    expect(jointOf(activity({ status: 'done', finishedOn: '2026-08-01', learning: newLearning() }), after)).toBe('early')
  })

  it('is said with its reason', () => {
    const before = activity({ learning: newLearning({ finding: 'disproved' }) })
    expect(sayJoint('disproved', before)).toBe('Broken: disproved, so what follows has lost its ground')
    expect(sayJoint('ok', activity({ status: 'done', finishedOn: finish }))).toBe('Holds: done')
    expect(sayJoint('early', activity())).toBe('Too early: what follows starts before this is finished on 30 Jun 2026')
  })
})

describe('what feeds what', () => {
  it('never runs in a circle', () => {
    const line = withActivities({ id: 'a', finish, feeds: ['b'] }, { id: 'b', finish, feeds: ['c'] }, { id: 'c', finish })
    expect([feedsCircle(line, 'c', 'a'), feedsCircle(line, 'a', 'a'), feedsCircle(line, 'a', 'c')]).toEqual([true, true, false])
    expect(setFeeds(line, 'c', { added: ['a', 'c'], removed: [] })).toEqual([])
    expect(plan(line, setFeeds(line, 'a', { added: ['c'], removed: ['b'] })).activity['a']?.feeds).toEqual(['c'])
  })

  it('is due past its decision date', () => {
    const open = newLearning({ decideOn: '2026-03-01' })
    const state = withActivities(
      { id: 'due', finish, learning: open },
      { id: 'found', finish, learning: { ...open, finding: 'unclear' } },
      { id: 'stopped', finish, learning: open, status: 'stopped' },
    )
    expect(findingsDue(state, '2026-03-01')).toEqual([])
    expect(findingsDue(state, '2026-03-02').map(({ id }) => id)).toEqual(['due'])
  })
})
