import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Activity, kinds } from '#shared/domain/activity.ts'
import type { Lesson } from '#shared/domain/lesson.ts'
import type { State } from '#shared/domain/records.ts'
import { newLane } from '#shared/planning/lane.ts'
import { add, edit, plan } from '#shared/planning/records.ts'
import { isNew, lessonsFor, wordsOf } from '#shared/review/resemblance.ts'
import { lessonOf, reviewOf, withActivities } from './plans.ts'

const finish = '2026-12-31'
const lanes = [newLane({ id: 'intake', name: 'Intake', order: 1 }), newLane({ id: 'field', name: 'Field', order: 2 })]

/** A roadmap with two lanes more, two signed reviews, these activities, and these lessons. */
const learnt = (activities: readonly (Pick<Activity, 'id'> & Partial<Activity>)[], lessons: readonly Lesson[]): State => {
  const base = plan(
    withActivities(...activities.map((activity) => ({ finish, ...activity, lane: 'lane' }))),
    lanes.flatMap((lane) => add('lane', lane)),
  )
  return plan(base, [
    ...activities.flatMap(({ id, lane }) => (lane === undefined ? [] : edit(base, 'activity', id, { lane }))),
    ...add('review', reviewOf({ id: 'q1', quarter: '2026-01-01', signedOn: '2026-04-02' })),
    ...add('review', reviewOf({ id: 'q2', quarter: '2026-04-01' })),
    ...lessons.flatMap((lesson) => add('lesson', lesson)),
  ])
}

const about = (id: string) => ({ kind: 'activity' as const, id })
const offered = (state: State, id: string, without?: ReadonlySet<string>) => {
  const activity = state.activity[id]
  return activity ? lessonsFor(state, activity, without) : []
}

describe('a lesson is offered', () => {
  const plain = [
    { id: 'old', title: 'Claims portal for brokers', kind: 'rollout', lane: 'intake' },
    { id: 'new', title: 'A portal for claims, in the field', kind: 'rollout', lane: 'intake' },
    { id: 'same-lane', title: 'Letters scanned', kind: 'pilot', lane: 'intake' },
    { id: 'same-kind', title: 'Tablets', kind: 'rollout', lane: 'field' },
  ] as const
  const state = learnt(plain, [lessonOf({ id: 'l', title: 'Ask first', review: 'q1', about: about('old') })])

  it('for the same kind and lane and the words of both titles, and says so', () => {
    expect(offered(state, 'new')).toEqual([
      {
        lesson: state.lesson['l'],
        like: { id: 'old', title: 'Claims portal for brokers' },
        why: { kind: true, lane: true, stakeholders: [], words: ['portal', 'claims'], lessonWords: [] },
        points: 5,
      },
    ])
  })

  it('not for the lane or the kind alone, nor for what taught it', () => {
    expect(['same-lane', 'same-kind', 'old'].map((id) => offered(state, id))).toEqual([[], [], []])
  })

  it('for an activity that resembles the one it was applied to, and not for that one', () => {
    const decisions = [{ review: 'q1', decision: 'applied' as const, item: about('same-lane'), because: '' }]
    const applied = learnt(
      [...plain, { id: 'another', title: 'Letters sorted', kind: 'pilot', lane: 'intake' }],
      [lessonOf({ id: 'l', title: 'Ask first', review: 'q1', about: about('same-kind'), decisions })],
    )
    expect(offered(applied, 'another').map(({ like, points }) => [like?.id, points])).toEqual([['same-lane', 4]])
    expect(offered(applied, 'same-lane')).toEqual([])
  })

  it('by the words of the lesson itself, where what taught it is gone', () => {
    const gone = learnt(
      [{ id: 'new', title: 'Order new hardware for the depots' }],
      [lessonOf({ id: 'l', title: 'Order hardware before a depot is promised', review: 'q1', about: about('removed') })],
    )
    expect(offered(gone, 'new')).toMatchObject([
      { like: null, why: { words: [], lessonWords: ['Order', 'hardware', 'depots'] }, points: 3 },
    ])
  })

  it('for stakeholders in common, two at most', () => {
    const base = learnt(
      [
        { id: 'old', kind: 'pilot' },
        { id: 'new', kind: 'pilot' },
        { id: 'other', kind: 'pilot', lane: 'field' },
      ],
      [lessonOf({ id: 'l', review: 'q1', about: about('old') })],
    )
    const impact = (activity: string, stakeholder: string) =>
      add('impact', { id: `${activity}-${stakeholder}`, activity, stakeholder, benefit: '', risk: '', response: '', level: 2 })
    const both = plan(base, [
      ...['s', 't', 'u'].flatMap((id) => [
        ...add('stakeholder', { id, name: id, kind: 'group' }),
        ...impact('old', id),
        ...impact('other', id),
      ]),
      ...impact('new', 's'),
    ])
    expect(offered(both, 'other')).toMatchObject([{ why: { kind: true, lane: false, stakeholders: ['s', 't', 'u'] }, points: 3 }])
    expect(offered(both, 'new')).toMatchObject([{ why: { stakeholders: ['s'] }, points: 4 }])
  })

  it('not once it is rejected, refuted or set aside; a validated one comes first among equals', () => {
    const decided = (decision: 'applied' | 'rejected' | 'deferred') => [
      { review: 'q1', decision, item: decision === 'applied' ? about('same-kind') : null, because: '' },
    ]
    const judged = (verdict: 'validated' | 'refuted') => [{ review: 'q2', verdict, because: '' }]
    const many = learnt(plain, [
      lessonOf({ id: 'a-open', review: 'q1', about: about('old') }),
      lessonOf({ id: 'b-rejected', review: 'q1', about: about('old'), decisions: decided('rejected') }),
      lessonOf({ id: 'c-refuted', review: 'q1', about: about('old'), decisions: decided('applied'), judgements: judged('refuted') }),
      lessonOf({ id: 'd-validated', review: 'q1', about: about('old'), decisions: decided('applied'), judgements: judged('validated') }),
      lessonOf({ id: 'e-deferred', review: 'q1', about: about('old'), decisions: decided('deferred') }),
    ])
    expect(offered(many, 'new').map(({ lesson }) => lesson.id)).toEqual(['d-validated', 'a-open', 'e-deferred'])
    expect(offered(many, 'new', new Set(['a-open'])).map(({ lesson }) => lesson.id)).toEqual(['d-validated', 'e-deferred'])
  })

  it('not for what most of the plan has in common', () => {
    const crowd = Array.from({ length: 40 }, (_, index) => ({
      id: `x${index}`,
      title: `Version ${index} planned`,
      kind: 'project' as const,
    }))
    const flat = learnt(
      [...crowd, { id: 'old', title: 'Version alpha planned', kind: 'project' }],
      [lessonOf({ id: 'l', review: 'q1', about: about('old') })],
    )
    expect(offered(flat, 'x1')).toEqual([])
  })

  it('whatever a title’s capitals and punctuation, never more than three, best first, and never by what it may not', () => {
    const vocabulary = ['claims', 'portal', 'broker', 'tablet', 'depot', 'survey', 'sensor', 'the', 'of', 'SAP']
    const title = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 5 })
    const activity = fc.record({ title, kind: fc.constantFrom(...kinds), lane: fc.constantFrom('lane', 'intake', 'field') })
    const decision = fc.constantFrom('rejected', 'deferred', 'applied', null)
    fc.assert(
      fc.property(
        fc.array(activity, { minLength: 2, maxLength: 12 }),
        fc.array(fc.tuple(fc.nat(), decision), { maxLength: 8 }),
        fc.constantFrom(' ', ', ', ' – '),
        (given, taught, between) => {
          const write = (style: (words: string[]) => string) =>
            learnt(
              given.map((one, index) => ({ ...one, id: `a${index}`, title: style(one.title) })),
              taught.map(([of, decided], index) =>
                lessonOf({
                  id: `l${index}`,
                  title: '–',
                  review: 'q1',
                  about: about(`a${of % given.length}`),
                  decisions: decided
                    ? [{ review: 'q1', decision: decided, item: decided === 'applied' ? about('a0') : null, because: '' }]
                    : [],
                }),
              ),
            )
          const usual = write((words) => words.join(' '))
          const found = offered(usual, 'a1')
          expect(found.length).toBeLessThanOrEqual(3)
          for (const { lesson, points } of found) {
            expect(points).toBeGreaterThanOrEqual(3)
            expect(lesson.about?.id).not.toBe('a1')
            expect(lesson.decisions.some(({ decision: said }) => said === 'rejected')).toBe(false)
          }
          expect(found.map(({ points }) => points)).toEqual(found.map(({ points }) => points).toSorted((a, b) => b - a))
          const other = offered(
            write((words) => `“${words.join(between)}”!`),
            'a1',
          )
          expect(other.map(({ lesson, points }) => [lesson.id, points])).toEqual(found.map(({ lesson, points }) => [lesson.id, points]))
        },
      ),
    )
  })
})

describe('the words that tell something', () => {
  it.each<[string, readonly string[]]>([
    ['The claims portal, of all', ['claims', 'portal']],
    ['SAP and M365 for the UK', ['SAP', 'M365', 'UK']],
    ['Übergabe der Schäden', ['Übergabe', 'Schäden']],
    ['Claims, claims, CLAIMS', ['Claims']],
    ['', []],
  ])('of %s', (title, words) => {
    expect(wordsOf(title).map(({ text }) => text)).toEqual(words)
  })

  it('are told apart where a script has no spaces', () => {
    const folded = (title: string) => new Set(wordsOf(title).map((word) => word.folded))
    expect([...folded('理赔门户')].some((word) => folded('新的理赔').has(word))).toBe(true)
  })
})

it('an activity is new until work on it begins', () => {
  expect((['idea', 'proposed', 'committed', 'in progress', 'done', 'stopped'] as const).filter((status) => isNew({ status }))).toEqual([
    'idea',
    'proposed',
    'committed',
  ])
})
