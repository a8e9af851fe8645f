import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Outcome } from '#shared/domain/outcome.ts'
import type { State } from '#shared/domain/records.ts'
import { principles } from '#shared/domain/review.ts'
import type { RevisionLine } from '#shared/history/revision.ts'
import { newOutcome } from '#shared/planning/outcome.ts'
import { add, plan } from '#shared/planning/records.ts'
import { recordSnapshot } from '#shared/planning/snapshots.ts'
import { signAction } from '#shared/review/baseline.ts'
import { sign } from '#shared/review/commands.ts'
import { evidence, type EvidencePart } from '#shared/review/principles.ts'
import { sayPart } from '#shared/review/sayPrinciples.ts'
import { principles as words } from '#shared/text/en/principles.ts'
import { empty, lessonOf, reviewOf, withActivities } from './plans.ts'

const line = (number: number, asOf: string, more: Partial<RevisionLine> = {}): RevisionLine => ({
  roadmap: 'r',
  number,
  kind: 'edit',
  action: 'edit',
  subject: '',
  reason: '',
  name: null,
  author: '',
  recordedAt: `${asOf}T10:00:00Z`,
  asOf,
  undoes: null,
  source: null,
  parents: [],
  hash: String(number),
  ...more,
})

const outcome = (id: string, more: Partial<Outcome> = {}) => add('outcome', { ...newOutcome({ id, title: id, order: 0 }), ...more })
const measure = (...quarters: string[]) => ({
  unit: '%',
  direction: 'increase' as const,
  baseline: 0,
  baselineOn: '2026-01-01',
  targets: quarters.map((quarter) => ({ quarter, value: 10 })),
  thresholds: null,
})
const difference = (id: string, verdict: 'delivered' | 'moved' | 'dropped', more: object = {}) =>
  add('difference', { id, review: 'q1', activity: id.slice(1), verdict, listedReason: '', reason: '', adoption: null, ...more })
const assessment = (id: string, businessScore: number | null, itScore: number | null) =>
  add('assessment', { id: `s${id}`, review: 'q2', outcome: id, verdict: null, assumption: '', note: '', businessScore, itScore })
const snapshot = (madeOn: string) =>
  recordSnapshot({ id: `s-${madeOn}`, form: 'pdf', file: 'Claims.pdf', number: 1, hash: '0'.repeat(64), madeOn, madeBy: '' })
const link = (outcome_: string, activity: string, sentence = 'To … by …') =>
  add('link', { id: `${outcome_}-${activity}`, outcome: outcome_, activity, sentence, contribution: 2 })

/** Two outcomes, six activities, one review signed in time and one, of the second quarter, at hand. */
const made: State = plan(
  withActivities(
    { id: 'a', finish: '2026-03-01', status: 'done', finishedOn: '2026-03-01' },
    { id: 'b', finish: '2026-06-01', status: 'in progress' },
    { id: 'c', finish: '2026-06-01' },
    { id: 'd', finish: '2026-06-01', status: 'stopped' },
    { id: 'try', finish: '2026-02-01', kind: 'experiment', status: 'done', finishedOn: '2026-02-01', feeds: ['pilot'] },
    { id: 'pilot', finish: '2026-08-01', start: '2026-05-01', kind: 'pilot', status: 'proposed', feeds: ['roll'] },
    { id: 'roll', finish: '2027-08-01', start: '2026-09-01', kind: 'rollout', status: 'idea' },
    { id: 'try2', finish: '2026-09-01', kind: 'experiment', status: 'proposed' },
  ),
  [
    ...add('stakeholder', { id: 'crew', name: 'Crew', kind: 'group' }),
    ...add('stakeholder', { id: 'clients', name: 'Clients', kind: 'group' }),
    ...outcome('x', {
      valuableFor: ['crew', 'clients'],
      leader: 'Mia',
      agreedOn: '2026-01-10',
      measure: measure('2026-10-01', '2027-04-01'),
    }),
    ...outcome('y', { leader: 'Tom', agreedOn: '2026-07-01', measure: measure() }),
    ...outcome('z', { leader: 'Ann' }),
    ...link('x', 'a'),
    ...link('x', 'b', '  '),
    ...link('x', 'c'),
    ...link('y', 'd'),
    ...['crew', 'clients'].flatMap((stakeholder) =>
      add('impact', { id: `b-${stakeholder}`, activity: 'b', stakeholder, benefit: '', risk: '', response: '', level: 1 }),
    ),
    ...add('impact', { id: 'c-crew', activity: 'c', stakeholder: 'crew', benefit: '', risk: '', response: '', level: 1 }),
    ...add(
      'review',
      reviewOf({
        id: 'q1',
        quarter: '2026-01-01',
        signedOn: '2026-03-25',
        signedBy: 'Mia',
        businessTrust: 2,
        itTrust: 3,
        figures: { promised: 4, delivered: 1, moved: 2, dropped: 1, added: 0 },
      }),
    ),
    ...difference('1a', 'delivered'),
    ...difference('1b', 'moved', { listedReason: 'People left' }),
    ...difference('1c', 'moved'),
    ...difference('1d', 'dropped'),
    ...add(
      'lesson',
      lessonOf({
        id: 'l1',
        review: 'q1',
        about: { kind: 'activity', id: 'd' },
        decisions: [{ review: 'q2', decision: 'applied', item: { kind: 'activity', id: 'b' }, because: '' }],
      }),
    ),
    ...add('lesson', lessonOf({ id: 'l2', review: 'q1', decisions: [{ review: 'q1', decision: 'deferred', item: null, because: '' }] })),
    ...add('review', reviewOf({ businessTrust: 4, itTrust: 3 })),
    ...snapshot('2026-03-20'),
    ...snapshot('2026-05-21'),
    ...snapshot('2026-07-01'),
    ...assessment('x', 5, 3),
    ...assessment('y', 4, null),
  ],
)
const lines = [
  line(1, '2026-01-02'),
  line(2, '2026-03-20', { action: 'share-snapshot' }),
  line(3, '2026-03-25', { kind: 'review', action: 'sign-review' }),
  // Three months up to 20 June begin on 21 March.
  line(4, '2026-04-01'),
  line(5, '2026-04-07'),
  line(6, '2026-04-08'),
  line(7, '2026-05-20'),
  line(8, '2026-05-21', { action: 'share-snapshot' }),
  line(9, '2026-06-19', { action: 'fill-review' }),
  line(10, '2026-06-20', { action: 'move' }),
  line(11, '2026-06-21'),
]
const found = evidence({
  state: made,
  lines,
  upTo: '2026-06-20',
  review: reviewOf({ businessTrust: 4, itTrust: 3, figures: { promised: 5, delivered: 4, moved: 1, dropped: 0, added: 0 } }),
})
const of = (principle: number) => found.find((item) => item.principle === principle)
const parts = (principle: number) =>
  Object.fromEntries(of(principle)?.parts.map(({ part, done, of: all }) => [part, all === null ? done : `${done}/${all}`]) ?? [])

describe('the evidence of the twelve principles, worked by hand', () => {
  it.each<[number, number | null, Partial<Record<EvidencePart, string | number>>]>([
    [1, 1 / 3, { valuable: '1/3' }],
    // One without a measure, one whose measure has no target.
    [2, 1 / 3, { clear: '1/3' }],
    // Of seven live activities a and c are linked with a sentence; of three outcomes only x has a live activity.
    [3, (2 / 7 + 1 / 3) / 2, { linked: '2/7', served: '1/3' }],
    // y was agreed to on a later day.
    [4, 1 / 3, { agreed: '1/3' }],
    // Targets at the end of 2026 and in the second quarter of 2027, both in the first of the five years from July 2026, to which this review rolls; the first experiment leads to the rollout over the pilot.
    [5, (1 / 5 + 1 / 2) / 2, { years: '1/5', experiments: '1/2' }],
    // Both in their quarters; b has a reason, d taught a lesson, c has neither.
    [6, (1 + 2 / 3) / 2, { onTime: '2/2', explained: '2/3' }],
    // Of b and c, both for crew and clients, only b has both.
    [7, 1 / 2, { impacts: '1/2' }],
    [8, (4 / 5 + 3 / 5) / 2, { businessTrust: '4/5', itTrust: '3/5', trustBefore: 2.5 }],
    [9, 1 / 3, { bothScored: '1/3', disagreed: 1 }],
    // The snapshot of March was shared before the review of that quarter was signed, the one of July after the day.
    [10, 4 / 5, { sayDo: '4/5', snapshots: 1 }],
    // 1, 7 and 8 April, 20 May, 20 June: two of them in any seven days, 1 and 7 April or 7 and 8 April.
    [11, 3 / 5, { spread: '3/5', monthly: 5 / 3 }],
    [12, 1 / 2, { decided: '1/2', leadTime: 1 }],
  ])('principle %i', (principle, value, expected) => {
    expect(parts(principle)).toEqual(expected)
    expect(of(principle)?.value).toBeCloseTo(value ?? 0, 12)
  })

  it('says nothing where there is nothing to count', () => {
    const none = evidence({ state: empty, lines: [], upTo: '2026-02-01' })
    expect(none.map(({ principle }) => principle)).toEqual(principles)
    // The horizon has years, whatever is aimed for.
    expect(none.filter(({ value }) => value !== null).map(({ principle }) => principle)).toEqual([5])
  })

  it('is the same when a review is signed as it was before, whatever is done later that day', () => {
    const review = reviewOf({ figures: { promised: 0, delivered: 0, moved: 0, dropped: 0, added: 0 } })
    const open = plan(empty, [...outcome('x', { measure: measure('2026-01-01', '2027-04-01') }), ...add('review', review)])
    const given = { upTo: '2026-06-20', lines: [line(1, '2026-06-20')] }
    const before = evidence({ ...given, state: open, review })
    const signed = plan(open, sign(empty, open, { review: review.id, name: 'Ada', today: '2026-06-20' }))
    const later = [line(2, '2026-06-20', { kind: 'review', action: signAction, subject: '2026 Q2' }), line(3, '2026-06-20')]
    expect(
      evidence({ state: signed, upTo: '2026-06-20', lines: [...given.lines, ...later], review: { ...review, signedOn: '2026-06-20' } }),
    ).toEqual(before)
    expect(evidence({ state: signed, upTo: '2026-06-20', lines: [...given.lines, ...later] })[4]).toEqual(before[4])
  })

  it('counts quarters that nobody reviewed, and reviews signed after their quarter', () => {
    const late = plan(empty, add('review', reviewOf({ id: 'q1', quarter: '2026-01-01', signedOn: '2026-04-01' })))
    const at = (upTo: string) => evidence({ state: late, lines: [], upTo }).find(({ principle }) => principle === 6)?.parts[0]
    expect(at('2026-04-01')).toEqual({ part: 'onTime', done: 0, of: 1 })
    expect(at('2026-10-01')).toEqual({ part: 'onTime', done: 0, of: 3 })
  })

  it('knows of each principle its name, what it says, and of each part its sentence', () => {
    for (const principle of principles) {
      expect(words.name[`p${principle}`]).not.toBe('')
      expect(words.saying[`p${principle}`]).not.toBe('')
    }
    for (const { parts: counted } of found) for (const part of counted) expect(sayPart(part)).toMatch(/^[^{}]+$/)
  })

  it('says one of what is counted, and more than one, as a language does', () => {
    expect(sayPart({ part: 'monthly', done: 1.02, of: null })).toBe('1 change a month in the last three months')
    expect(sayPart({ part: 'monthly', done: 1.5, of: null })).toBe('1.5 changes a month in the last three months')
    expect(sayPart({ part: 'snapshots', done: 1, of: null })).toBe('1 snapshot was shared since the review before')
    expect(sayPart({ part: 'snapshots', done: 0, of: null })).toBe('0 snapshots were shared since the review before')
  })

  it('never takes the changes of the busiest week for spread, however they lie', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 30 }), (days) => {
        const dated = days.map((day, index) => line(index + 1, `2026-05-${String(day).padStart(2, '0')}`))
        const [spread] = evidence({ state: empty, lines: dated, upTo: '2026-06-01' }).find(({ principle }) => principle === 11)?.parts ?? []
        const busiest = Math.max(...Array.from({ length: 28 }, (_, first) => days.filter((day) => day > first && day <= first + 7).length))
        expect(spread).toEqual({ part: 'spread', done: days.length - busiest, of: days.length })
      }),
    )
  })
})
