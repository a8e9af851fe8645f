import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Activity } from '#shared/domain/activity.ts'
import { violations } from '#shared/domain/invariants.ts'
import { emptyState, type RecordKind, type State } from '#shared/domain/records.ts'
import { newActivity } from '#shared/planning/activity.ts'
import { empty } from '../review/plans.ts'

const rulesOf = (state: State) => violations(state).map(({ rule, kind, id, field }) => [rule, kind, id, field])

/** The plan with records as they are given, whatever the rules say. */
const having = (kind: RecordKind, ...records: readonly { id: string }[]): State => ({
  ...empty,
  [kind]: { ...empty[kind], ...Object.fromEntries(records.map((record) => [record.id, record])) },
})

const activity = (id: string, values: Partial<Activity> = {}): Activity =>
  newActivity({ id, title: id, lane: 'lane', start: '2026-01-01', finish: '2026-03-31', ...values })

/** Whether the activities can be put into an order in which each comes after what it depends on, by taking away what depends on nothing. */
function canBeOrdered(graph: ReadonlyMap<string, readonly string[]>): boolean {
  const left = new Map(graph)
  for (;;) {
    const free = [...left].filter(([, needs]) => !needs.some((id) => left.has(id))).map(([id]) => id)
    if (free.length === 0) return left.size === 0
    for (const id of free) left.delete(id)
  }
}

describe('a plan', () => {
  it('is told to depend on itself exactly when it cannot be put in order', () => {
    let circles = 0
    const anyGraph = fc.integer({ min: 1, max: 9 }).chain((count) => {
      const ids = Array.from({ length: count }, (_, place) => `a${place}`)
      return fc.tuple(
        ...ids.map((id) => fc.subarray(ids, { maxLength: Math.min(2, count) }).map((needs): [string, string[]] => [id, needs])),
      )
    })
    fc.assert(
      fc.property(anyGraph, (edges) => {
        const graph = new Map(edges)
        const state = having('activity', ...edges.map(([id, dependsOn]) => activity(id, { dependsOn })))
        const found = violations(state).filter(({ rule }) => rule === 'dependency-cycle')
        const ordered = canBeOrdered(graph)
        if (!ordered) circles += 1
        expect(found.length === 0).toBe(ordered)
        // Whoever is named stands on a circle: without it fewer, or smaller, circles are left.
        for (const { id } of found) expect(reaches(graph, id, id)).toBe(true)
      }),
      { numRuns: 1000 },
    )
    expect(circles).toBeGreaterThan(100)
    expect(circles).toBeLessThan(900)
  })

  it('of a long chain is checked without running out of stack', () => {
    const chain = Array.from({ length: 20_000 }, (_, place) => activity(`a${place}`, { dependsOn: place === 0 ? [] : [`a${place - 1}`] }))
    expect(violations(having('activity', ...chain))).toEqual([])
  })

  it('names what points nowhere, whichever field it is', () => {
    const broken: readonly [RecordKind, { id: string } & Record<string, unknown>, string][] = [
      ['activity', activity('a', { lane: 'gone' }), 'lane'],
      ['activity', activity('a', { dependsOn: ['gone'] }), 'dependsOn'],
      ['outcome', { id: 'o', title: 'O', valuableFor: ['gone'] }, 'valuableFor'],
      ['milestone', { id: 'm', title: 'M', activity: 'gone' }, 'activity'],
      ['reading', { id: 'r', outcome: 'gone' }, 'outcome'],
      ['difference', { id: 'd', review: 'gone', activity: 'removed since' }, 'review'],
      ['assessment', { id: 's', review: 'gone', outcome: 'removed since' }, 'review'],
      ['lesson', { id: 'l', title: 'L', review: 'gone' }, 'review'],
    ]
    for (const [kind, record, field] of broken) expect(rulesOf(having(kind, record))).toEqual([['points-nowhere', kind, record.id, field]])
    expect(rulesOf(having('link', { id: 'k', outcome: 'gone', activity: 'gone' } as { id: string }))).toEqual([
      ['points-nowhere', 'link', 'k', 'outcome'],
      ['points-nowhere', 'link', 'k', 'activity'],
    ])
  })

  it('does not take a name that every object has for a record', () => {
    expect(rulesOf(having('activity', activity('a', { lane: 'constructor' })))).toEqual([['points-nowhere', 'activity', 'a', 'lane']])
  })

  it('holds one roadmap; an activity finishes after it starts, and what is done was finished on a day', () => {
    expect(rulesOf(emptyState)).toEqual([['one-roadmap', 'roadmap', '', 'id']])
    expect(rulesOf(having('activity', activity('a', { finish: '2025-12-31' })))).toEqual([
      ['finish-before-start', 'activity', 'a', 'finish'],
    ])
    expect(rulesOf(having('activity', activity('a', { finish: '2026-01-01' })))).toEqual([])
    expect(rulesOf(having('activity', activity('a', { status: 'done' })))).toEqual([['done-without-date', 'activity', 'a', 'finishedOn']])
    expect(rulesOf(having('activity', activity('a', { finishedOn: '2026-02-01' })))).toEqual([
      ['done-without-date', 'activity', 'a', 'finishedOn'],
    ])
  })
})

function reaches(graph: ReadonlyMap<string, readonly string[]>, from: string, goal: string): boolean {
  const seen = new Set<string>()
  const open = [...(graph.get(from) ?? [])]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === goal) return true
    if (!seen.has(id)) open.push(...(graph.get(id) ?? []))
    seen.add(id)
  }
  return false
}
