import { describe, expect, it } from 'vitest'
import { all, type State } from '#shared/domain/records.ts'
import { added, type Change } from '#shared/history/change.ts'
import { type History, mainLine, stateAfter } from '#shared/history/history.ts'
import { mergeAt, mergedHistory, meet, type Meeting } from '#shared/history/merge/histories.ts'
import type { Merged } from '#shared/history/merge/merge.ts'
import type { Side } from '#shared/history/merge/parts.ts'
import { schemaVersion } from '#shared/history/migrations.ts'
import { type Draft, type Revision, seal } from '#shared/history/revision.ts'
import { newLane } from '#shared/planning/lane.ts'
import { edit, plan, remove } from '#shared/planning/records.ts'
import { sampleDrafts } from '#shared/sample/sample.ts'
import { sealed } from '../../exchange/roadmapFile/histories.ts'

const sample = sealed(sampleDrafts('2026-11-21', 'sample'), 'sample')
const end = (history: History): State => stateAfter(mainLine(history))
const [a, b, c, d] = all(end(sample), 'activity').filter(
  ({ dependsOn, id }) => dependsOn.length === 0 && !all(end(sample), 'activity').some((other) => other.dependsOn.includes(id)),
)
if (!a || !b || !c || !d) throw new Error('the sample has too few activities that stand alone')

const draft: Draft = {
  kind: 'edit',
  action: 'edit',
  subject: '',
  reason: '',
  name: null,
  author: '',
  recordedAt: '2026-11-21T10:00:00.000Z',
  asOf: '2026-11-21',
  undoes: null,
  source: null,
  changes: [],
}

let made = 0
function on(history: History, ...steps: ((state: State) => Change[])[]): Revision[] {
  const revisions = [...history]
  for (const changes of steps) {
    const last = mainLine(revisions).at(-1)
    const state = end(revisions)
    made += 1
    plan(state, changes(state))
    revisions.push(
      seal({
        ...draft,
        subject: `${made}`,
        changes: changes(state),
        roadmap: 'sample',
        schema: schemaVersion,
        number: (last?.number ?? 0) + 1,
        parents: last ? [last.hash] : [],
      }),
    )
  }
  return revisions
}

const meeting = (ours: History, theirs: History): Meeting => meet(ours, theirs) ?? expect.fail('they share nothing')
const sideOf = (met: Meeting, history: History): Side => (met.main.at(-1)?.hash === history.at(-1)?.hash ? 'main' : 'other')

/** Merges and answers what is asked for one of the two. */
function merged(ours: History, theirs: History, chosen: History = ours): { history: History; state: State; first: Merged } {
  const met = meeting(ours, theirs)
  const first = mergeAt(met, new Map())
  const answers = new Map<string, Side>()
  for (let found = first; found.open > 0; found = mergeAt(met, answers))
    for (const { key } of found.conflicts) answers.set(key, sideOf(met, chosen))
  made += 1
  const history = mergedHistory(met, answers, { ...draft, subject: `merge ${made}`, action: 'merge' })
  return { history, state: end(history), first }
}

describe('histories that merged each other', () => {
  const ann = on(sample, (now) => edit(now, 'activity', a.id, { title: 'by Ann' }))
  const bob = on(sample, (now) => edit(now, 'activity', b.id, { title: 'by Bob' }))

  it('lose no edit made since, not even one that puts something back', () => {
    const annMerged = merged(ann, bob).history
    const bobMerged = merged(bob, ann).history
    const back = on(annMerged, (now) => edit(now, 'activity', a.id, { title: a.title }))
    const again = merged(back, bobMerged)
    expect(again.first.conflicts.map(({ key }) => key)).toEqual([`activity/${a.id}/title`])
    expect(again.state.activity[a.id]?.title).toBe(a.title)
    expect(again.state.activity[b.id]?.title).toBe('by Bob')
  })

  it('are asked where both decided differently', () => {
    const other = on(sample, (now) => edit(now, 'activity', a.id, { title: 'by Bob too' }))
    const annDecides = merged(ann, other, ann).history
    const bobDecides = merged(other, ann, other).history
    const again = meeting(annDecides, bobDecides)
    expect(mergeAt(again, new Map()).conflicts.map(({ key }) => key)).toEqual([`activity/${a.id}/title`])
  })

  it('always get a higher number than either', () => {
    const long = on(
      ann,
      ...Array.from({ length: 5 }, (_, place) => (now: State) => edit(now, 'activity', c.id, { title: `title ${place}` })),
    )
    const { history } = merged(bob, long)
    expect(history.at(-1)?.number).toBeGreaterThan(long.at(-1)?.number ?? 0)
  })
})

describe('reviews in a merge', () => {
  const review = {
    id: 'review-x',
    quarter: '2026-10-01',
    baseline: sample.length,
    openedOn: '2026-11-20',
    signedOn: null,
    signedBy: '',
    attendees: [],
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
  const opened = on(sample, () => [added('review', review)])
  const signs = (now: State) => edit(now, 'review', review.id, { signedOn: '2026-11-21', signedBy: 'Bob' })

  it('tell what was typed into one that the other side signed', () => {
    const ann = on(
      opened,
      (now) => edit(now, 'review', review.id, { note: 'by Ann' }),
      () => [
        added('difference', {
          id: 'x',
          review: review.id,
          activity: a.id,
          verdict: 'moved',
          listedReason: '',
          reason: 'by Ann',
          adoption: null,
        }),
      ],
    )
    const { state, first } = merged(ann, on(opened, signs))
    expect(first.conflicts).toEqual([])
    expect(first.notTaken.map(({ kind, id }) => `${kind}/${id}`).toSorted((x, y) => (x < y ? -1 : 1))).toEqual([
      'difference/x',
      `review/${review.id}`,
    ])
    expect(state.review[review.id]).toMatchObject({ note: '', signedBy: 'Bob' })
  })

  it('keep the baseline of the line they are on', () => {
    const further = on(sample, (now) => edit(now, 'activity', a.id, { title: 'first' }))
    const x = on(further, () => [added('review', { ...review, baseline: sample.length + 1 })], signs)
    const y = on(sample, ...Array.from({ length: 6 }, (_, place) => (now: State) => edit(now, 'activity', b.id, { title: `y ${place}` })))
    const yMerged = merged(y, x).history
    expect(end(yMerged).review[review.id]?.baseline).toBe(sample.length)
    const z = on(x, ...Array.from({ length: 9 }, (_, place) => (now: State) => edit(now, 'activity', c.id, { title: `z ${place}` })))
    const both = merged(z, yMerged)
    expect(both.first.conflicts).toEqual([])
    expect(both.state.review[review.id]?.baseline).toBe(sample.length + 1)
  })
})

describe('what a merge must not lose', () => {
  it('two readings of one day', () => {
    const [outcome] = all(end(sample), 'outcome')
    const reading = (id: string, value: number) => added('reading', { id, outcome: outcome?.id ?? '', date: '2026-11-20', value, note: '' })
    const { state, first } = merged(
      on(sample, () => [reading('ann', 1)]),
      on(sample, () => [reading('bob', 5), reading('bob-too', 7)]),
    )
    expect(first.conflicts).toEqual([])
    expect(
      all(state, 'reading')
        .filter(({ date }) => date === '2026-11-20')
        .map(({ value }) => value)
        .toSorted((x, y) => x - y),
    ).toEqual([1, 5, 7])
  })

  it('the place of a kept activity among what others depend on', () => {
    const begun = on(sample, (now) => edit(now, 'activity', b.id, { dependsOn: [a.id, c.id] }))
    const ann = on(begun, (now) => remove(now, 'activity', a.id))
    const bob = on(begun, (now) => edit(now, 'activity', a.id, { title: 'by Bob' }))
    const { state } = merged(ann, bob, bob)
    expect(state.activity[a.id]?.title).toBe('by Bob')
    expect(state.activity[b.id]?.dependsOn.toSorted((x, y) => (x < y ? -1 : 1))).toEqual([a.id, c.id].toSorted((x, y) => (x < y ? -1 : 1)))
  })

  it('what was decided about an activity whose lane comes back', () => {
    const lane = added('lane', newLane({ id: 'away', name: 'Away', order: 99 }))
    const begun = on(
      sample,
      () => [lane],
      (now) => [...edit(now, 'activity', a.id, { lane: 'away' }), ...edit(now, 'activity', b.id, { lane: 'away' })],
    )
    const ann = on(begun, (now) => remove(now, 'lane', 'away'))
    const bob = on(begun, (now) => [
      ...edit(now, 'activity', a.id, { title: 'a by Bob' }),
      ...edit(now, 'activity', b.id, { title: 'b by Bob' }),
    ])
    const met = meeting(ann, bob)
    const [annSide, bobSide] = [sideOf(met, ann), sideOf(met, bob)]
    const result = mergeAt(
      met,
      new Map([
        [`activity/${a.id}`, bobSide],
        [`activity/${b.id}`, annSide],
      ]),
    )
    expect(result.open).toBe(0)
    expect(result.state.lane['away']).toBeDefined()
    expect(result.state.activity[a.id]?.title).toBe('a by Bob')
    expect(result.state.activity[b.id]).toBeUndefined()
  })

  it('dependencies that are not on the circle that was decided', () => {
    const ann = on(sample, (now) => edit(now, 'activity', a.id, { dependsOn: [b.id] }))
    const bob = on(sample, (now) => [
      ...edit(now, 'activity', b.id, { dependsOn: [a.id] }),
      ...edit(now, 'activity', c.id, { dependsOn: [d.id] }),
    ])
    const { state, first } = merged(ann, bob)
    expect(first.conflicts).toMatchObject([{ what: 'circle' }])
    expect([a.id, b.id, c.id].map((id) => state.activity[id]?.dependsOn)).toEqual([[b.id], [], [d.id]])
  })

  it('the sense of a measure: numbers of one unit are not mixed with another', () => {
    const outcome = all(end(sample), 'outcome').find(({ measure }) => measure !== null && measure.targets.length > 1)
    const { measure } = outcome ?? {}
    if (!outcome || !measure) throw new Error('the sample has no measure')
    const ann = on(sample, (now) => edit(now, 'outcome', outcome.id, { measure: { ...measure, unit: 'hours', baseline: 1 } }))
    const bob = on(sample, (now) => edit(now, 'outcome', outcome.id, { measure: { ...measure, targets: measure.targets.slice(1) } }))
    expect(merged(ann, bob).first.conflicts.map(({ fields }) => fields)).toEqual([['measure']])
    const targets = on(sample, (now) => edit(now, 'outcome', outcome.id, { measure: { ...measure, baseline: measure.baseline + 1 } }))
    expect(merged(targets, bob).first.conflicts).toEqual([])
  })

  it('a record that was removed is gone where nothing needs it', () => {
    const ann = on(sample, (now) => remove(now, 'activity', a.id))
    const bob = on(sample, (now) => edit(now, 'activity', b.id, { title: 'by Bob' }))
    const { state, first } = merged(ann, bob)
    expect(first).toMatchObject({ conflicts: [], rescued: [], notTaken: [] })
    expect(state.activity[a.id]).toBeUndefined()
  })
})
