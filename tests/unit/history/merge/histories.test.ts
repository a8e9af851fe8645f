import process from 'node:process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { violations } from '#shared/domain/invariants.ts'
import { all, roadmapOf, type State } from '#shared/domain/records.ts'
import { readRoadmapFile, writeRoadmapFile } from '#shared/exchange/roadmapFile/index.ts'
import { added, canonical, type Change, diff } from '#shared/history/change.ts'
import { branchesOf, commonRevisions, type History, mainLine, soundPart, stateAfter } from '#shared/history/history.ts'
import { mergeAt, mergedHistory, meet } from '#shared/history/merge/histories.ts'
import type { Side } from '#shared/history/merge/parts.ts'
import { schemaVersion } from '#shared/history/migrations.ts'
import { type Draft, firstBroken, type Revision, seal } from '#shared/history/revision.ts'
import { edit } from '#shared/planning/records.ts'
import { sampleDrafts } from '#shared/sample/sample.ts'
import { sealed } from '../../exchange/roadmapFile/histories.ts'
import { anyPlan } from '../plans.ts'

const runs = { numRuns: Number(process.env['REARVIEW_RUNS'] ?? 20) }
const time = 60_000 + runs.numRuns * 500

const draft = (author: string, changes: Change[] = []): Draft => ({
  kind: 'edit',
  action: 'edit',
  subject: '',
  reason: '',
  name: null,
  author,
  recordedAt: '2026-11-21T10:00:00.000Z',
  asOf: '2026-11-21',
  undoes: null,
  source: null,
  changes,
})

/** The history with more after it. */
function goneOn(history: History, author: string, states: readonly State[]): Revision[] {
  const revisions = [...history]
  for (const state of states) {
    const last = revisions.at(-1)
    const before = stateAfter(mainLine(revisions))
    revisions.push(
      seal({
        ...draft(author, diff(before, state)),
        roadmap: roadmapOf(state).id,
        schema: schemaVersion,
        number: (last?.number ?? 0) + 1,
        parents: last ? [last.hash] : [],
      }),
    )
  }
  return revisions
}

/** Merges with every conflict decided for one side. */
function merged(ours: History, theirs: History, side: Side = 'main'): History {
  const meeting = meet(ours, theirs)
  if (!meeting) throw new Error('they share nothing')
  const answers = new Map<string, Side>()
  for (let found = mergeAt(meeting, answers); found.open > 0; found = mergeAt(meeting, answers))
    for (const { key } of found.conflicts) answers.set(key, side)
  return mergedHistory(meeting, answers, draft('Merger'))
}

const end = (history: History) => stateAfter(mainLine(history))
const anyFork = fc
  .tuple(
    fc.array(anyPlan, { minLength: 1, maxLength: 3 }),
    fc.array(anyPlan, { minLength: 1, maxLength: 3 }),
    fc.array(anyPlan, { minLength: 1, maxLength: 3 }),
  )
  .map(([shared, ours, theirs]) => {
    const beginning = goneOn([], 'Both', shared)
    return { beginning, ours: goneOn(beginning, 'Ada', ours), theirs: goneOn(beginning, 'Bob', theirs) }
  })

describe('two histories that went on apart', () => {
  it(
    'become one: nothing of either is lost, it holds together, and a file gives it back',
    () => {
      fc.assert(
        fc.property(anyFork, fc.constantFrom<Side>('main', 'other'), ({ ours, theirs }, side) => {
          fc.pre(ours.at(-1)?.hash !== theirs.at(-1)?.hash)
          const both = merged(ours, theirs, side)
          const hashes = new Set(both.map(({ hash }) => hash))
          for (const { hash } of [...ours, ...theirs]) expect(hashes.has(hash)).toBe(true)
          expect(firstBroken(both)).toBeNull()
          expect(new Set(both.at(-1)?.parents)).toEqual(new Set([ours.at(-1)?.hash, theirs.at(-1)?.hash]))
          expect(violations(end(both))).toEqual([])
          const bytes = writeRoadmapFile(both, '2026-11-21T10:00:00.000Z')
          const read = readRoadmapFile(bytes)
          expect(read.ok && read.history).toEqual(both)
          expect(read.ok && read.state).toEqual(end(both))
          expect(read.ok && Buffer.compare(writeRoadmapFile(read.history, '2026-11-21T10:00:00.000Z'), bytes)).toBe(0)
        }),
        runs,
      )
    },
    time,
  )

  it(
    'become the same whichever side starts it',
    () => {
      fc.assert(
        fc.property(anyFork, fc.constantFrom<Side>('main', 'other'), ({ ours, theirs }, side) => {
          fc.pre(ours.at(-1)?.hash !== theirs.at(-1)?.hash)
          expect(merged(theirs, ours, side)).toEqual(merged(ours, theirs, side))
        }),
        runs,
      )
    },
    time,
  )

  it(
    'can part and meet again: what was merged once is not asked again',
    () => {
      fc.assert(
        fc.property(anyFork, anyPlan, ({ ours, theirs }, more) => {
          fc.pre(ours.at(-1)?.hash !== theirs.at(-1)?.hash)
          const both = merged(ours, theirs)
          const further = goneOn(theirs, 'Bob', [more])
          expect(commonRevisions(both, further).map(({ hash }) => hash)).toEqual([theirs.at(-1)?.hash])
          const again = merged(both, further)
          expect(firstBroken(again)).toBeNull()
          expect(again).toHaveLength(new Set([...both, ...further].map(({ hash }) => hash)).size + 1)
          const read = readRoadmapFile(writeRoadmapFile(again))
          expect(read.ok && read.history).toEqual(again)
        }),
        runs,
      )
    },
    time,
  )

  it(
    'hold together up to where a revision was tampered with',
    () => {
      fc.assert(
        fc.property(anyFork, fc.nat(), ({ ours, theirs }, at) => {
          fc.pre(ours.at(-1)?.hash !== theirs.at(-1)?.hash)
          const both = merged(ours, theirs)
          const place = at % both.length
          const part = soundPart(both.map((revision, index) => (index === place ? { ...revision, reason: 'tampered' } : revision)))
          expect(firstBroken(part)).toBeNull()
          expect(part.length).toBeLessThan(both.length)
          const line = mainLine(both)
          expect(mainLine(part)).toEqual(line.slice(0, mainLine(part).length))
        }),
        runs,
      )
    },
    time,
  )
})

describe('on the sample', () => {
  const sample = sealed(sampleDrafts('2026-11-21', 'sample'), 'sample')
  const state = end(sample)
  const [first, second] = all(state, 'activity')
  if (!first || !second) throw new Error('the sample has no activities')
  const on = (history: History, author: string, changes: (state: State) => Change[]): Revision[] => {
    const last = history.at(-1)
    return [
      ...history,
      seal({
        ...draft(author, changes(end(history))),
        roadmap: 'sample',
        schema: schemaVersion,
        number: history.length + 1,
        parents: last ? [last.hash] : [],
      }),
    ]
  }

  it('two fields of one activity go together without a question', () => {
    const ada = on(sample, 'Ada', (now) => edit(now, 'activity', first.id, { owner: 'Ada' }))
    const bob = on(sample, 'Bob', (now) => edit(now, 'activity', first.id, { title: 'By Bob' }))
    expect(end(merged(ada, bob)).activity[first.id]).toMatchObject({ owner: 'Ada', title: 'By Bob' })
  })

  it('a start after the other side’s finish is asked about, both days together', () => {
    const ada = on(sample, 'Ada', (now) => edit(now, 'activity', first.id, { start: first.finish }))
    const bob = on(sample, 'Bob', (now) => edit(now, 'activity', first.id, { finish: first.start }))
    const meeting = meet(ada, bob)
    if (!meeting) throw new Error('they share the sample')
    expect(mergeAt(meeting, new Map()).conflicts).toMatchObject([
      { kind: 'activity', id: first.id, what: 'fields', fields: ['start', 'finish'] },
    ])
    expect(() => mergedHistory(meeting, new Map(), draft(''))).toThrow(RangeError)
  })

  it('an activity one removed and the other links anew comes back, and it is told', () => {
    const links = all(state, 'link').filter(({ activity }) => activity === second.id)
    const ada = on(sample, 'Ada', (now) =>
      diff(now, {
        ...now,
        activity: Object.fromEntries(Object.entries(now.activity).filter(([id]) => id !== second.id)),
        link: Object.fromEntries(Object.entries(now.link).filter(([, { activity }]) => activity !== second.id)),
      }),
    )
    const outcome = all(state, 'outcome').find(({ id }) => !links.some((link) => link.outcome === id))
    const bob = on(sample, 'Bob', () => [
      added('link', { id: 'new-link', outcome: outcome?.id ?? '', activity: second.id, sentence: 'By Bob', contribution: 2 }),
    ])
    const meeting = meet(ada, bob)
    if (!meeting) throw new Error('they share the sample')
    const result = mergeAt(meeting, new Map())
    expect(result.conflicts).toEqual([])
    expect(result.rescued).toMatchObject([{ kind: 'activity', id: second.id }])
    expect(result.state.activity[second.id]).toEqual(second)
    expect(result.state.link['new-link']).toBeDefined()
    for (const { id } of links) expect(result.state.link[id]).toBeDefined()
  })

  it('a review opened on both sides is one review, and one that was signed is as it was signed', () => {
    const review = {
      id: 'ada',
      quarter: '2026-10-01',
      baseline: 3,
      openedOn: '2026-11-20',
      signedOn: null,
      signedBy: '',
      attendees: ['Ada'],
      note: '',
      businessScore: null,
      itScore: null,
      businessTrust: null,
      itTrust: null,
      maturity: null,
      principles: [],
      nextMeeting: null,
      slideNotes: [],
      figures: null,
    }
    const answer = (id: string, of: string, reason: string) =>
      added('difference', { id, review: of, activity: first.id, verdict: 'moved', listedReason: '', reason, adoption: null })
    const ada = on(sample, 'Ada', () => [added('review', review), answer('a', 'ada', 'by Ada')])
    const bob = on(sample, 'Bob', () => [added('review', { ...review, id: 'bob', attendees: ['Bob'] }), answer('b', 'bob', '')])
    const open = end(merged(ada, bob))
    expect(all(open, 'review').filter(({ quarter }) => quarter === '2026-10-01')).toHaveLength(1)
    expect(
      all(open, 'difference').filter(({ activity, review: of }) => activity === first.id && ['ada', 'bob'].includes(of)),
    ).toMatchObject([{ reason: 'by Ada' }])
    const signed = on(bob, 'Bob', (now) => edit(now, 'review', 'bob', { signedOn: '2026-11-21', signedBy: 'Bob' }))
    const both = merged(ada, signed)
    expect(mainLine(both).at(-2)?.author).toBe('Bob')
    expect(branchesOf(both).map(({ author }) => author)).toEqual(['Ada'])
    expect(all(end(both), 'review').find(({ quarter }) => quarter === '2026-10-01')).toEqual(end(signed).review['bob'])
    expect(canonical(all(end(both), 'difference').filter(({ review: of }) => of === 'bob'))).toBe(
      canonical(all(end(signed), 'difference').filter(({ review: of }) => of === 'bob')),
    )
  })
})
