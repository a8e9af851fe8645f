import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lessonDecisions } from '#shared/domain/lesson.ts'
import type { State } from '#shared/domain/records.ts'
import type { Change } from '#shared/history/change.ts'
import { newOutcome } from '#shared/planning/outcome.ts'
import { add, plan } from '#shared/planning/records.ts'
import { addLesson, decideLesson } from '#shared/review/commands.ts'
import { ReviewError } from '#shared/review/refusal.ts'
import { applicationOf, applyingRevision, lessonsOf, standingOf } from '#shared/review/lessons.ts'
import { lessonOf, reviewOf, withActivities } from './plans.ts'

const start = plan(withActivities({ id: 'a', finish: '2026-06-30' }, { id: 'b', finish: '2026-06-30' }), [
  ...add('outcome', newOutcome({ id: 'o', title: 'Outcome', order: 0 })),
  ...add('review', reviewOf({ id: 'q1', quarter: '2026-01-01', signedOn: '2026-04-02' })),
  ...add('review', reviewOf({ id: 'q2', quarter: '2026-04-01' })),
])
const items = [
  { kind: 'activity', id: 'a' },
  { kind: 'activity', id: 'b' },
  { kind: 'outcome', id: 'o' },
] as const

describe('the revision that applied a lesson', () => {
  it('is the last one that made it so, however often it was decided anew or reworded in between', () => {
    const choice = fc.record({
      decision: fc.constantFrom(...lessonDecisions),
      item: fc.constantFrom(...items),
      because: fc.constantFrom('', 'x', 'y'),
    })
    fc.assert(
      fc.property(fc.array(choice, { minLength: 1, maxLength: 12 }), (choices) => {
        let state: State = plan(start, addLesson(start, lessonOf({ id: 'l', review: 'q2' })))
        const trail: { number: number; changes: Change[] }[] = []
        // What stands after each, written down by hand.
        const stood: (string | null)[] = [null]
        for (const { decision, item, because } of choices) {
          const changes = decideLesson(state, { lesson: 'l', review: 'q2', decision, because, item })
          state = plan(state, changes)
          stood.push(decision === 'applied' ? item.id : null)
          if (changes.length > 0) trail.push({ number: stood.length - 1, changes })
        }
        const last = stood.at(-1) ?? null
        const applied = applicationOf(state.lesson['l'] ?? lessonOf({ id: 'l', review: 'q2' }))
        expect(applied?.item.id ?? null).toBe(last)
        if (!applied) return
        let first = stood.length - 1
        while (stood[first - 1] === last) first -= 1
        expect(applyingRevision(trail, 'l', applied)).toBe(first)
      }),
    )
  })

  it('is the one that brought it in, where it came applied, and none where it never did', () => {
    const changes = addLesson(start, lessonOf({ id: 'l', review: 'q2' }), items[0])
    const wanted = { review: 'q2', item: items[0] }
    expect(applyingRevision([{ number: 7, changes }], 'l', wanted)).toBe(7)
    expect(applyingRevision([{ number: 7, changes }], 'other', wanted)).toBeNull()
    expect(applyingRevision([{ number: 7, changes }], 'l', { ...wanted, item: items[1] })).toBeNull()
  })
})

describe('a lesson applied before', () => {
  const applied = plan(
    start,
    add('lesson', lessonOf({ id: 'l', review: 'q1', decisions: [{ review: 'q1', decision: 'applied', item: items[0], because: '' }] })),
  )
  const rows = (state: State) => lessonsOf(state, reviewOf()).map(({ lesson, deferrals }) => [lesson.id, deferrals])

  it('is applied anew to another item, and is then among those the review decides', () => {
    expect(rows(applied)).toEqual([])
    const again = plan(applied, decideLesson(applied, { lesson: 'l', review: 'q2', decision: 'applied', item: items[1] }))
    expect(rows(again)).toEqual([['l', 0]])
    expect(applicationOf(again.lesson['l'] ?? lessonOf({ id: 'l', review: 'q1' }))).toEqual({ review: 'q2', item: items[1], because: '' })
  })

  it('is not rejected or deferred by a later review, nor is a rejected one applied', () => {
    for (const decision of ['rejected', 'deferred'] as const)
      expect(() => decideLesson(applied, { lesson: 'l', review: 'q2', decision })).toThrow(ReviewError)
    const rejected = plan(
      start,
      add('lesson', lessonOf({ id: 'l', review: 'q1', decisions: [{ review: 'q1', decision: 'rejected', item: null, because: 'No' }] })),
    )
    expect(() => decideLesson(rejected, { lesson: 'l', review: 'q2', decision: 'applied', item: items[0] })).toThrow(ReviewError)
  })
})

it('a lesson stands where its last decision and judgement put it', () => {
  const decided = (decision: 'applied' | 'rejected' | 'deferred') => [
    { review: 'q1', decision, item: decision === 'applied' ? items[0] : null, because: '' },
  ]
  const judged = (verdict: 'validated' | 'refuted' | 'too early') => [{ review: 'q2', verdict, because: '' }]
  const standing = (values: Partial<ReturnType<typeof lessonOf>>) => standingOf(start, lessonOf({ id: 'l', review: 'q1', ...values }))
  expect([
    standing({}),
    standing({ decisions: decided('deferred') }),
    standing({ decisions: decided('rejected') }),
    standing({ decisions: decided('applied') }),
    standing({ decisions: decided('applied'), judgements: judged('too early') }),
    standing({ decisions: decided('applied'), judgements: judged('validated') }),
    standing({ decisions: decided('applied'), judgements: judged('refuted') }),
  ]).toEqual(['open', 'open', 'rejected', 'applied', 'applied', 'validated', 'refuted'])
})
