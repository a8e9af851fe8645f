import { describe, expect, it } from 'vitest'
import { add } from '#shared/planning/records.ts'
import { newLane } from '#shared/planning/lane.ts'
import { beginRoadmap } from '#shared/planning/roadmap.ts'
import { draftNow } from '#renderer/session/session.ts'
import { commit, nowhere } from '#renderer/store/commit.ts'
import { eachState, type Latest } from '#renderer/store/eachState.ts'
import { drafts, replayed, roadmap, storeWithSample } from './stores.ts'

/** The sample and two small roadmaps beside it. */
async function storeWithThree() {
  const { database } = await storeWithSample()
  const positions = []
  for (const id of ['one', 'two'])
    positions.push(
      // One after the other: the test is not about what commits at once.
      await commit(database, id, nowhere, [
        draftNow('Priya', { action: 'begin', subject: id }, [
          ...beginRoadmap({
            id,
            name: id,
            unit: '',
            purpose: '',
            calendar: { kind: 'months', startMonth: 1, labelBy: 'start' },
            years: 3,
            begins: '2026-01-01',
          }),
          ...add('lane', newLane({ id: 'lane', name: 'Lane', order: 0 })),
        ]),
      ]),
    )
  return { database, states: positions.map(({ position }) => position.state) }
}

const signal = () => new AbortController().signal
const told = (list: readonly Latest[]) =>
  list.map((latest) => ('position' in latest ? [latest.roadmap, latest.position.number] : [latest.roadmap, latest.problem.problem]))

describe('the latest states of all roadmaps', () => {
  it('are told one by one, each as it is replayed', async () => {
    const { database, states } = await storeWithThree()
    const found: Latest[] = []
    await eachState(database, ['one', roadmap, 'two'], signal(), (latest) => found.push(latest))
    expect(told(found)).toEqual([
      ['one', 1],
      [roadmap, drafts.length],
      ['two', 1],
    ])
    expect(found.map((latest) => ('position' in latest ? latest.position.state : null))).toEqual([states[0], replayed.at(-1), states[1]])
  })

  it('are told of the others where one is broken or gone', async () => {
    const { database } = await storeWithThree()
    await database.revisions.delete([roadmap, 7])
    const found: Latest[] = []
    await eachState(database, ['one', roadmap, 'elsewhere', 'two'], signal(), (latest) => found.push(latest))
    expect(told(found)).toEqual([
      ['one', 1],
      [roadmap, 'missing'],
      ['elsewhere', 'missing'],
      ['two', 1],
    ])
  })

  it('are not told any more once it was left', async () => {
    const { database } = await storeWithThree()
    const left = new AbortController()
    const found: Latest[] = []
    await eachState(database, ['one', roadmap, 'two'], left.signal, (latest) => {
      found.push(latest)
      left.abort()
    })
    expect(told(found)).toEqual([['one', 1]])
  })
})
