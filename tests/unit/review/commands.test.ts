import { describe, expect, it } from 'vitest'
import type { State } from '#shared/domain/records.ts'
import type { Change } from '#shared/history/change.ts'
import { add, plan } from '#shared/planning/records.ts'
import { acceptProposals, addLesson, answer, assess, decideLesson, editLesson, fillSignOff, sign } from '#shared/review/commands.ts'
import { openReview } from '#shared/review/opening.ts'
import { reviewSummary } from '#shared/review/due.ts'
import { gate } from '#shared/review/gate.ts'
import { leadTime, lessonsOf } from '#shared/review/lessons.ts'
import { lookAhead, startedAgainstFinished } from '#shared/review/lookAhead.ts'
import { lookBack } from '#shared/review/lookBack.ts'
import { ReviewError } from '#shared/review/refusal.ts'
import { signedFigures } from '#shared/review/sayDo.ts'
import { lessonOf, reviewOf, withActivities } from './plans.ts'

const baseline = withActivities({ id: 'a', finish: '2026-02-28' }, { id: 'b', finish: '2026-03-31' }, { id: 'c', finish: '2026-03-15' })
const after = (state: State, ...commands: ((state: State) => Change[])[]) =>
  commands.reduce((current, command) => plan(current, command(current)), state)
const opened = after(baseline, (state) => openReview(state, { id: 'q1', quarter: '2026-01-01', baseline: 1, today: '2026-03-20' }))
const reviewIn = (state: State) => state.review['q1'] ?? reviewOf()

let made = 0
const newId = () => `new-${(made += 1)}`
const say =
  (activity: string, verdict: 'delivered' | 'moved' | 'dropped', more: object = {}) =>
  (state: State) =>
    answer(state, { review: 'q1', activity, verdict, newId: newId(), ...more })

const answered = after(
  opened,
  say('a', 'delivered', { adoption: 'used', plan: { finishedOn: '2026-02-20' } }),
  say('b', 'moved', { reason: 'Two people left', plan: { newFinish: '2026-05-31' } }),
  say('c', 'dropped', { plan: { stop: true } }),
)
const signed = after(answered, (state) => sign(baseline, state, { review: 'q1', name: ' Ada ', today: '2026-03-30', businessScore: 4 }))

/** Who signs, on a day on which any of these reviews is due. */
const ada = { name: 'Ada', today: '2026-03-30' }

const refusal = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    return error instanceof ReviewError ? error.refusal : error
  }
  return 'nothing'
}

describe('opening a review', () => {
  it('opens the oldest quarter without a signed review, once', () => {
    expect(reviewIn(opened)).toMatchObject({ quarter: '2026-01-01', signedOn: null, figures: null })
    expect(refusal(() => openReview(opened, { id: 'q', quarter: '2026-01-01', baseline: 1, today: '2026-03-20' }))).toBe('not-its-turn')
    expect(reviewSummary(opened).openQuarter).toBe('2026-01-01')
  })

  it('refuses to skip a missed quarter, and one that has not begun', () => {
    expect(refusal(() => openReview(baseline, { id: 'q', quarter: '2026-04-01', baseline: 1, today: '2026-06-20' }))).toBe('not-its-turn')
    expect(refusal(() => openReview(signed, { id: 'q', quarter: '2026-04-01', baseline: 1, today: '2026-03-31' }))).toBe('not-its-turn')
    expect(refusal(() => openReview(signed, { id: 'q', quarter: '2026-04-01', baseline: 1, today: '2026-04-01' }))).toBe('nothing')
  })
})

describe('answering for an activity', () => {
  it('records the verdict and changes the plan only as asked', () => {
    expect(answered.activity['a']).toMatchObject({ status: 'done', finishedOn: '2026-02-20' })
    expect(answered.activity['b']).toMatchObject({ status: 'committed', finish: '2026-05-31' })
    expect(answered.activity['c']?.status).toBe('stopped')
    const only = after(opened, say('b', 'moved'))
    expect(only.activity['b']).toBe(opened.activity['b'])
  })

  it('records anew over what was recorded, keeps the reason, and an adoption only of what was delivered', () => {
    const again = after(answered, say('a', 'moved', { reason: 'Not yet', plan: { newFinish: '2026-04-30' } }), say('b', 'moved'))
    expect(Object.keys(again.difference)).toHaveLength(3)
    expect(again.activity['a']).toMatchObject({ status: 'in progress', finishedOn: null, finish: '2026-04-30' })
    const rows = lookBack(baseline, again, reviewIn(again)).promised
    expect(rows.find(({ id }) => id === 'a')?.recorded).toMatchObject({ verdict: 'moved', adoption: null, reason: 'Not yet' })
    expect(rows.find(({ id }) => id === 'b')?.recorded?.reason).toBe('Two people left')
  })

  it('accepts every proposal at once and leaves open what is open', () => {
    const partly = after(opened, say('a', 'delivered', { plan: { finishedOn: '2026-02-20' } }))
    const moved = after(partly, (state) => [
      ...add('activity', { ...(state.activity['a'] as NonNullable<State['activity'][string]>), id: 'd', title: 'd' }),
    ])
    const accepted = after(moved, (state) => acceptProposals(baseline, state, 'q1', newId))
    const { promised, added } = lookBack(baseline, accepted, reviewIn(accepted))
    expect(promised.map(({ id, recorded }) => [id, recorded?.verdict ?? null])).toEqual([
      ['a', 'delivered'],
      ['c', null],
      ['b', null],
    ])
    expect(added.map(({ id, recorded }) => [id, recorded?.verdict])).toEqual([['d', 'added']])
  })
})

describe('the gate', () => {
  it('names the promises that are unanswered, and asks for a name', () => {
    const { reasons } = gate(baseline, opened, reviewIn(opened), { ...ada, name: ' ' })
    expect(reasons.map(({ reason, items }) => [reason, items.map(({ title }) => title)])).toEqual([
      ['unanswered', ['a', 'c', 'b']],
      ['no-name', []],
    ])
  })

  it('names a verdict that the plan contradicts', () => {
    const wrong = after(answered, say('b', 'delivered'))
    expect(gate(baseline, wrong, reviewIn(wrong), ada).reasons).toMatchObject([{ reason: 'contradicted', items: [{ id: 'b' }] }])
  })

  it('names open lessons until each is decided, those found in this very review too', () => {
    const learnt = after(answered, (state) => addLesson(state, lessonOf({ id: 'l', review: 'q1' })))
    expect(gate(baseline, learnt, reviewIn(learnt), ada).reasons).toMatchObject([{ reason: 'undecided', items: [{ id: 'l' }] }])
    const applied = { lesson: 'l', review: 'q1', decision: 'applied', because: '', item: null } as const
    const half = after(learnt, (state) => decideLesson(state, applied))
    expect(gate(baseline, half, reviewIn(half), ada).reasons).toMatchObject([{ reason: 'undecided', items: [{ id: 'l' }] }])
    const rejected = after(learnt, (state) => decideLesson(state, { ...applied, decision: 'rejected', because: ' ' }))
    expect(gate(baseline, rejected, reviewIn(rejected), ada).reasons).toMatchObject([{ reason: 'undecided', items: [{ id: 'l' }] }])
    const decided = after(learnt, (state) =>
      decideLesson(state, { lesson: 'l', review: 'q1', decision: 'deferred', because: 'Next time', item: null }),
    )
    expect(gate(baseline, decided, reviewIn(decided), ada).reasons).toEqual([])
  })

  it('advises, and does not block, where a reason is missing', () => {
    const { reasons, advice } = gate(baseline, answered, reviewIn(answered), ada)
    expect(reasons).toEqual([])
    expect(advice).toMatchObject([{ advice: 'without-reason', items: [{ id: 'c' }] }])
  })

  it('waits with the signing until the review is due: what happens before would be in no review', () => {
    const early = { name: 'Ada', today: '2026-03-17' }
    expect(gate(baseline, answered, reviewIn(answered), early).reasons).toEqual([{ reason: 'too-early', step: 'sign off', items: [] }])
    expect(refusal(() => sign(baseline, answered, { review: 'q1', ...early }))).toBe('blocked')
    expect(gate(baseline, answered, reviewIn(answered), { name: 'Ada', today: '2026-03-18' }).reasons).toEqual([])
  })

  it('keeps a blocked review from being signed', () => {
    expect(refusal(() => sign(baseline, opened, { review: 'q1', name: 'Ada', today: '2026-03-30' }))).toBe('blocked')
  })
})

describe('signing', () => {
  it('freezes the figures and rolls the horizon by the quarter', () => {
    expect(reviewIn(signed)).toMatchObject({
      signedOn: '2026-03-30',
      signedBy: 'Ada',
      businessScore: 4,
      figures: { promised: 3, delivered: 1, moved: 1, dropped: 1, added: 0 },
    })
    expect(signed.roadmap['r']?.horizon).toEqual({ start: '2026-04-01', years: 5 })
    expect(signedFigures(signed)[0]?.ratio).toBeCloseTo(1 / 3)
  })

  it('does not change the frozen figures when the plan changes later', () => {
    const later = after(signed, (state) => [
      ...add('activity', { ...(state.activity['a'] as NonNullable<State['activity'][string]>), id: 'z', title: 'z' }),
    ])
    expect(reviewIn(later).figures).toEqual(reviewIn(signed).figures)
  })

  it('freezes the records: every command on a signed review is refused', () => {
    const learnt = after(
      answered,
      (state) => addLesson(state, lessonOf({ id: 'l', review: 'q1' })),
      (state) => decideLesson(state, { lesson: 'l', review: 'q1', decision: 'deferred', because: '', item: null }),
      (state) => sign(baseline, state, { review: 'q1', name: 'Ada', today: '2026-03-30' }),
    )
    const commands: (() => Change[])[] = [
      () => say('a', 'moved')(learnt),
      () => acceptProposals(baseline, learnt, 'q1', newId),
      () => assess(learnt, { review: 'q1', outcome: 'o', verdict: 'missed', newId: newId() }),
      () => addLesson(learnt, lessonOf({ id: 'm', review: 'q1' })),
      () => editLesson(learnt, 'l', { title: 'Another' }),
      () => decideLesson(learnt, { lesson: 'l', review: 'q1', decision: 'rejected', because: '', item: null }),
      () => fillSignOff(learnt, 'q1', { note: 'Later' }),
      () => sign(baseline, learnt, { review: 'q1', name: 'Ada', today: '2026-03-31' }),
    ]
    expect(commands.map(refusal)).toEqual(commands.map(() => 'signed'))
    expect(refusal(() => fillSignOff(learnt, 'none', { note: '' }))).toBe('not-there')
  })
})

const lessons = (state: State) =>
  lessonsOf(state, reviewOf()).map(({ lesson, decided, deferrals }) => [lesson.id, decided?.decision ?? null, deferrals])

describe('lessons over several reviews', () => {
  const second = after(
    answered,
    (state) => addLesson(state, lessonOf({ id: 'l', review: 'q1' })),
    (state) => addLesson(state, lessonOf({ id: 'm', review: 'q1' })),
    (state) => decideLesson(state, { lesson: 'l', review: 'q1', decision: 'deferred', because: '', item: null }),
    (state) => decideLesson(state, { lesson: 'm', review: 'q1', decision: 'rejected', because: 'Not ours', item: null }),
    (state) => sign(baseline, state, { review: 'q1', name: 'Ada', today: '2026-03-30' }),
    (state) => openReview(state, { id: 'q2', quarter: '2026-04-01', baseline: 9, today: '2026-06-20' }),
  )

  it('come back while deferred, and not once rejected', () => {
    expect(lessons(second)).toEqual([['l', null, 1]])
    expect(refusal(() => decideLesson(second, { lesson: 'm', review: 'q2', decision: 'applied', because: '', item: null }))).toBe(
      'not-there',
    )
  })

  it('keep what was said of them when only one thing is said anew', () => {
    const because = after(
      second,
      (state) => decideLesson(state, { lesson: 'l', review: 'q2', decision: 'applied', item: { kind: 'activity', id: 'b' } }),
      (state) => decideLesson(state, { lesson: 'l', review: 'q2', because: 'In the pilot' }),
      (state) => decideLesson(state, { lesson: 'l', review: 'q2', decision: 'deferred' }),
    )
    expect(because.lesson['l']?.decisions.at(-1)).toEqual({ review: 'q2', decision: 'deferred', item: null, because: 'In the pilot' })
    expect(decideLesson(second, { lesson: 'l', review: 'q2', because: 'No decision yet' })).toEqual([])
  })

  it('are applied to an item, and can be decided anew until the review is signed', () => {
    const applied = after(second, (state) =>
      decideLesson(state, { lesson: 'l', review: 'q2', decision: 'applied', because: 'Done', item: { kind: 'activity', id: 'b' } }),
    )
    expect(lessons(applied)).toEqual([['l', 'applied', 1]])
    const rejected = after(applied, (state) =>
      decideLesson(state, { lesson: 'l', review: 'q2', decision: 'rejected', because: 'No', item: { kind: 'activity', id: 'b' } }),
    )
    expect(leadTime(applied, applied.lesson['l'] ?? lessonOf({ id: 'l', review: 'q1' }))).toBe(1)
    expect(leadTime(rejected, rejected.lesson['l'] ?? lessonOf({ id: 'l', review: 'q1' }))).toBeNull()
    expect(rejected.lesson['l']?.decisions).toEqual([
      { review: 'q1', decision: 'deferred', item: null, because: '' },
      { review: 'q2', decision: 'rejected', item: null, because: 'No' },
    ])
  })
})

describe('looking ahead', () => {
  it('previews the rolled horizon and counts started against finished', () => {
    const state = withActivities(
      { id: 'a', start: '2026-05-01', finish: '2026-08-31' },
      { id: 'b', finish: '2026-06-30', status: 'in progress' },
      { id: 'c', finish: '2025-12-31', start: '2025-10-01', status: 'done', finishedOn: '2025-12-31' },
      { id: 'd', finish: '2026-03-31', status: 'done', finishedOn: '2026-03-30' },
      { id: 'e', start: '2026-04-01', finish: '2026-04-30', status: 'stopped' },
      { id: 'f', start: '2025-01-01', finish: '2025-03-31', status: 'done', finishedOn: '2025-03-31' },
    )
    const ahead = lookAhead(state, '2026-01-01')
    expect(ahead.horizon.after.start).toBe('2026-04-01')
    expect(
      ahead.quarters.map(({ quarter, starting, finishing, running }) => [quarter, starting.length, finishing.length, running]),
    ).toEqual([
      ['2026-04-01', 1, 1, 2],
      ['2026-07-01', 0, 1, 1],
      ['2026-10-01', 0, 0, 0],
      ['2027-01-01', 0, 0, 0],
    ])
    expect(ahead.inProgress.map(({ id }) => id)).toEqual(['b'])
    expect(ahead.finished.map(({ id }) => id)).toEqual(['c', 'd'])
  })

  it('says that more is started than finished only once the review of an earlier quarter is signed', () => {
    const plans = withActivities({ id: 'a', finish: '2026-06-30', status: 'in progress' })
    const told = (quarter: string, ...reviews: Parameters<typeof reviewOf>[0][]) =>
      startedAgainstFinished(
        plan(
          plans,
          reviews.flatMap((values) => add('review', reviewOf(values))),
        ),
        quarter,
      ).startsMore
    const first = { id: 'q2', quarter: '2026-04-01', signedOn: '2026-06-26' }
    expect(told('2026-04-01')).toBe(false)
    // Not in the first review itself, before it is signed or after.
    expect(told('2026-04-01', { ...first, signedOn: null })).toBe(false)
    expect(told('2026-04-01', first)).toBe(false)
    expect(told('2026-07-01', first)).toBe(true)
    expect(told('2026-07-01', { ...first, signedOn: null })).toBe(false)
    const done = { id: 'b', finish: '2026-06-30', status: 'done', finishedOn: '2026-06-30' } as const
    const even = plan(withActivities({ id: 'a', finish: '2026-06-30', status: 'in progress' }, done), add('review', reviewOf(first)))
    expect(startedAgainstFinished(even, '2026-07-01').startsMore).toBe(false)
  })
})
