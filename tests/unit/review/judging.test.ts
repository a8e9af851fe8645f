import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/calendar/dates.ts'
import type { Activity } from '#shared/domain/activity.ts'
import type { Judgement, Lesson } from '#shared/domain/lesson.ts'
import type { State } from '#shared/domain/records.ts'
import { newMeasure, newOutcome } from '#shared/planning/outcome.ts'
import { add, edit, plan, remove } from '#shared/planning/records.ts'
import { decideLesson, judgeAsProposed, judgeLesson } from '#shared/review/commands.ts'
import { ReviewError } from '#shared/review/refusal.ts'
import { gate } from '#shared/review/gate.ts'
import { lessonsToJudge, momentOf, sinceApplied } from '#shared/review/judging.ts'
import { changesOfItem, judgementOf, standingOf } from '#shared/review/lessons.ts'
import { lessonOf, reviewOf, withActivities } from './plans.ts'

const quarters = ['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01', '2027-01-01', '2027-04-01']
const reviewAt = (index: number, signed: boolean) =>
  reviewOf({ id: `q${index}`, quarter: quarters[index] ?? '', signedOn: signed ? (quarters[index + 1] ?? '2027-07-01') : null })

/** So many reviews, all signed but the last, and a lesson that the one at `applied` applied to the activity a. */
const reviewed = (count: number, applied: number, judgements: Lesson['judgements'] = []): State =>
  plan(withActivities({ id: 'a', finish: '2026-06-30' }), [
    ...Array.from({ length: count }, (_, index) => add('review', reviewAt(index, index < count - 1))).flat(),
    ...add(
      'lesson',
      lessonOf({
        id: 'l',
        review: 'q0',
        decisions: [{ review: `q${applied}`, decision: 'applied', item: { kind: 'activity', id: 'a' }, because: '' }],
        judgements,
      }),
    ),
  ])

const toJudge = (state: State, review: string) => lessonsToJudge(state, state.review[review] ?? reviewOf()).map(({ lesson }) => lesson.id)

describe('when a lesson is judged', () => {
  it('is two reviews after it was applied, and each time after that until it was found validated or refuted', () => {
    const verdict = fc.constantFrom<Judgement | null>('validated', 'refuted', 'too early', null)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.nat(5), fc.array(verdict, { minLength: 6, maxLength: 6 }), (count, at, said) => {
        const applied = Math.min(at, count - 1)
        const judgements = said
          .slice(0, count)
          .flatMap((given, index) => (given && index > applied ? [{ review: `q${index}`, verdict: given, because: '' }] : []))
        const settledBefore = said.slice(applied + 1, count - 1).some((given) => given === 'validated' || given === 'refuted')
        const last = said.slice(applied + 1, count - 1).findLast((given) => given !== null)
        const isSettled = last === 'validated' || last === 'refuted'
        // The reviews in between judge in order, so the last word is the one that counts.
        fc.pre(settledBefore === isSettled)
        const expected = count - 1 - applied >= 2 && !isSettled
        expect(toJudge(reviewed(count, applied, judgements), `q${count - 1}`)).toEqual(expected ? ['l'] : [])
      }),
    )
  })

  it('counts reviews and not quarters: one that was left out gave nobody a chance to look', () => {
    const state = reviewed(2, 0)
    const later = plan(state, edit(state, 'review', 'q1', { quarter: '2027-01-01' }))
    expect(toJudge(later, 'q1')).toEqual([])
  })

  it('is asked anew once it is applied anew, to something else', () => {
    const state = reviewed(3, 0, [{ review: 'q2', verdict: 'validated', because: '' }])
    expect(standingOf(state, state.lesson['l'] ?? lessonOf({ id: 'l', review: 'q0' }))).toBe('validated')
    const again = plan(state, [
      ...edit(state, 'review', 'q2', { signedOn: '2026-10-01' }),
      ...[3, 4, 5].flatMap((index) => add('review', reviewAt(index, index < 5))),
      ...edit(state, 'lesson', 'l', {
        decisions: [
          ...(state.lesson['l']?.decisions ?? []),
          { review: 'q3', decision: 'applied', item: { kind: 'activity', id: 'b' }, because: '' },
        ],
      }),
    ])
    expect(standingOf(again, again.lesson['l'] ?? lessonOf({ id: 'l', review: 'q0' }))).toBe('applied')
    expect([toJudge(again, 'q4'), toJudge(again, 'q5')]).toEqual([[], ['l']])
  })
})

/** Counted from the year and the month alone. */
const quarterNumber = (date: string) => Number(date.slice(0, 4)) * 4 + Math.floor((Number(date.slice(5, 7)) - 1) / 3)

describe('what became of an activity', () => {
  const item = { kind: 'activity', id: 'a' } as const
  const then = withActivities({ id: 'a', finish: '2026-06-30' })
  const day = '2026-12-31'
  const proposal = (values: Partial<Activity>) =>
    sinceApplied({ state: then, day }, { state: plan(then, edit(then, 'activity', 'a', values)), day }, item)?.proposal

  it.each<[string, Partial<Activity>, Judgement]>([
    ['done on the day', { status: 'done', finishedOn: '2026-06-30' }, 'validated'],
    ['done before', { status: 'done', finishedOn: '2026-03-01' }, 'validated'],
    ['done a day late, in the next quarter', { status: 'done', finishedOn: '2026-07-01' }, 'refuted'],
    ['planned a quarter later', { finish: '2026-09-30' }, 'refuted'],
    ['stopped', { status: 'stopped' }, 'refuted'],
    ['as it was', {}, 'too early'],
    ['brought forward, and not done', { finish: '2026-04-30' }, 'too early'],
  ])('%s: %s', (_, values, expected) => {
    expect(proposal(values)).toBe(expected)
  })

  it('is refuted where the activity is gone, and unknown where it was not there yet', () => {
    const without = plan(then, remove(then, 'activity', 'a'))
    expect(sinceApplied({ state: then, day }, { state: without, day }, item)).toMatchObject({
      title: 'a',
      activity: { is: null, slip: null },
      proposal: 'refuted',
    })
    expect(sinceApplied({ state: without, day }, { state: then, day }, item)).toBeNull()
  })

  it('says of a late one that it is too early while it stays in its quarter', () => {
    const early = withActivities({ id: 'a', finish: '2026-06-10' })
    const late = plan(early, edit(early, 'activity', 'a', { status: 'done', finishedOn: '2026-06-20' }))
    expect(sinceApplied({ state: early, day }, { state: late, day }, item)).toMatchObject({
      activity: { slip: { days: 10, quarters: 0 } },
      proposal: 'too early',
    })
  })

  it('slips by the days and quarters between the two finishes, and is validated only in time', () => {
    const date = fc.nat(1500).map((days) => addDays('2026-01-01', days))
    fc.assert(
      fc.property(date, date, fc.boolean(), (before, after, isDone) => {
        const was = withActivities({ id: 'a', finish: before })
        const is = plan(was, edit(was, 'activity', 'a', isDone ? { status: 'done', finishedOn: after } : { finish: after }))
        const since = sinceApplied({ state: was, day }, { state: is, day }, item)
        expect(since?.activity?.slip?.quarters).toBe(quarterNumber(after) - quarterNumber(before))
        expect(addDays(before, since?.activity?.slip?.days ?? 0)).toBe(after)
        const expected = quarterNumber(after) > quarterNumber(before) ? 'refuted' : isDone && after <= before ? 'validated' : 'too early'
        expect(since?.proposal).toBe(expected)
      }),
    )
  })
})

describe('what became of an outcome', () => {
  const item = { kind: 'outcome', id: 'o' } as const
  const measure = newMeasure('2026-01-01', {
    unit: 'days',
    direction: 'decrease',
    baseline: 20,
    targets: [
      { quarter: '2026-04-01', value: 10 },
      { quarter: '2026-10-01', value: 10 },
    ],
  })
  const base = plan(withActivities({ id: 'a', finish: '2026-06-30' }), [
    ...add('outcome', newOutcome({ id: 'o', title: 'Faster claims', order: 0, measure })),
    ...add('link', { id: 'k', outcome: 'o', activity: 'a', sentence: '', contribution: 2 }),
  ])
  const read = (state: State, ...values: readonly (readonly [date: string, value: number])[]) =>
    plan(
      state,
      values.flatMap(([date, value]) => add('reading', { id: date, outcome: 'o', date, value, note: '' })),
    )
  const before = { state: read(base, ['2026-06-30', 15]), day: '2026-06-30' }
  const after = (value: number) => ({ state: read(before.state, ['2026-12-31', value]), day: '2026-12-31' })

  // From 20 to 10: a reading of 15 is half of the way, 11 nine tenths of it.
  it.each<[string, number, number, Judgement]>([
    ['rose to on track', 11, 0.9, 'validated'],
    ['rose, and is not there yet', 12, 0.8, 'too early'],
    ['fell', 16, 0.4, 'refuted'],
    ['stayed', 15, 0.5, 'too early'],
  ])('%s', (_, value, share, expected) => {
    const since = sinceApplied(before, after(value), item)
    expect(since?.outcomes[0]?.was).toEqual({ attainment: 0.5, verdict: 'missed' })
    expect(since?.outcomes[0]?.is.attainment).toBeCloseTo(share)
    expect(since?.proposal).toBe(expected)
  })

  it('is held against the targets of then: a target that was lowered since is no success', () => {
    const lowered = after(15)
    const easier = { ...measure, targets: measure.targets.map((target) => ({ ...target, value: 15 })) }
    const state = plan(lowered.state, edit(lowered.state, 'outcome', 'o', { measure: easier }))
    expect(sinceApplied(before, { ...lowered, state }, item)?.proposal).toBe('too early')
  })

  it('compares what the numbers say where the measure is only to be held, and says nothing without a reading', () => {
    const held = { ...measure, targets: measure.targets.map((target) => ({ ...target, value: 20 })) }
    const holding = plan(base, edit(base, 'outcome', 'o', { measure: held }))
    const was = { state: read(holding, ['2026-06-30', 25]), day: '2026-06-30' }
    expect(sinceApplied(was, { state: read(was.state, ['2026-12-31', 20]), day: '2026-12-31' }, item)?.proposal).toBe('validated')
    const none = { state: base, day: '2026-12-31' }
    expect(sinceApplied({ ...none, day: '2026-06-30' }, none, item)).toMatchObject({
      proposal: 'too early',
      outcomes: [{ is: { attainment: null, verdict: 'not measured' } }],
    })
  })

  it('stands beside an activity that serves it, or served it then', () => {
    const unlinked = plan(base, remove(base, 'link', 'k'))
    const activity = { kind: 'activity', id: 'a' } as const
    const titles = [base, unlinked].map((state) =>
      sinceApplied(before, { state, day: '2026-12-31' }, activity)?.outcomes.map(({ title }) => title),
    )
    expect(titles).toEqual([['Faster claims'], ['Faster claims']])
    expect(sinceApplied({ state: unlinked, day: '2026-06-30' }, { state: unlinked, day: '2026-12-31' }, activity)?.outcomes).toEqual([])
  })
})

describe('judging', () => {
  const state = reviewed(3, 0)
  const judged = (given: Parameters<typeof judgeLesson>[1]) => plan(state, judgeLesson(state, given)).lesson['l']?.judgements

  it('is recorded once for each review, and keeps what is not given', () => {
    expect(judged({ lesson: 'l', review: 'q2', because: 'No verdict yet' })).toEqual([])
    const first = plan(state, judgeLesson(state, { lesson: 'l', review: 'q2', verdict: 'validated', because: 'It was on time' }))
    const second = plan(first, judgeLesson(first, { lesson: 'l', review: 'q2', verdict: 'refuted' }))
    expect(second.lesson['l']?.judgements).toEqual([{ review: 'q2', verdict: 'refuted', because: 'It was on time' }])
  })

  it('is refused where it is not that review’s turn', () => {
    expect(() => judgeLesson(state, { lesson: 'l', review: 'q1', verdict: 'validated' })).toThrow(ReviewError)
    const early = reviewed(2, 0)
    expect(() => judgeLesson(early, { lesson: 'l', review: 'q1', verdict: 'validated' })).toThrow(ReviewError)
  })

  it('takes what the figures say of all that nobody judged, in one go', () => {
    const all = plan(
      state,
      judgeAsProposed(state, 'q2', () => 'refuted'),
    )
    expect(all.lesson['l']?.judgements).toEqual([{ review: 'q2', verdict: 'refuted', because: '' }])
    expect(judgeAsProposed(all, 'q2', () => 'validated')).toEqual([])
    expect(judgeAsProposed(state, 'q2', () => null)).toEqual([])
  })

  it('is advised before signing, and never required; so is a change where a lesson is applied', () => {
    const review = state.review['q2'] ?? reviewOf()
    const advised = (now: State, ...rest: [ReadonlyMap<string, State>?]) =>
      gate(state, now, review, { name: 'Ada', today: '2027-12-31' }, ...rest).advice.map(({ advice }) => advice)
    expect(gate(state, state, review, { name: 'Ada', today: '2027-12-31' }).reasons).toEqual([])
    expect(advised(state)).toEqual(['unjudged'])
    const after = plan(state, judgeLesson(state, { lesson: 'l', review: 'q2', verdict: 'validated' }))
    expect(advised(after)).toEqual([])
    // Applied anew it would be judged anew: first what came of it is said, and that stays.
    const anew = { lesson: 'l', review: 'q2', decision: 'applied', item: { kind: 'activity', id: 'a' } } as const
    expect(() => decideLesson(state, anew)).toThrow(expect.objectContaining({ refusal: 'judge-first' }))
    const again = plan(after, decideLesson(after, anew))
    expect(judgementOf(again, again.lesson['l'] ?? lessonOf({ id: 'l', review: 'q2' }))?.verdict).toBe('validated')
    const then = new Map([['l', again]])
    expect(advised(again)).toEqual([])
    expect(advised(again, then)).toEqual(['unchanged'])
    expect(advised(plan(again, edit(again, 'activity', 'a', { owner: 'Bo' })), then)).toEqual([])
  })
})

it('measures by the last day of a review’s quarter', () => {
  expect(momentOf(withActivities(), { quarter: '2026-04-01' }).day).toBe('2026-06-30')
})

describe('what was changed of an item', () => {
  const item = { kind: 'activity', id: 'a' } as const
  const then = withActivities({ id: 'a', finish: '2026-06-30' }, { id: 'b', finish: '2026-06-30' })

  it('is its own fields, and what hangs on it', () => {
    expect(changesOfItem(then, then, item)).toEqual([])
    const now = plan(then, [
      ...edit(then, 'activity', 'a', { finish: '2026-07-31', owner: 'Bo' }),
      ...edit(then, 'activity', 'b', { owner: 'Cy' }),
      ...add('milestone', { id: 'm', title: 'Ordered', date: '2026-05-01', activity: 'a', kind: 'event', sourceKey: null }),
      ...add('milestone', { id: 'n', title: 'Elsewhere', date: '2026-05-01', activity: 'b', kind: 'event', sourceKey: null }),
    ])
    expect(changesOfItem(then, now, item)).toEqual([
      { kind: 'activity', id: 'a', before: { finish: '2026-06-30', owner: '' }, after: { finish: '2026-07-31', owner: 'Bo' } },
      expect.objectContaining({ kind: 'milestone', id: 'm', before: null }),
    ])
  })

  it('is that it is gone, where it was removed', () => {
    expect(changesOfItem(then, plan(then, remove(then, 'activity', 'a')), item)).toEqual([
      expect.objectContaining({ kind: 'activity', id: 'a', after: null }),
    ])
    expect(changesOfItem(then, then, { kind: 'activity', id: 'z' })).toEqual([])
  })
})
