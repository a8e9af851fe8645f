import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyState, type State } from '#shared/domain/records.ts'
import { adoptions, type Difference } from '#shared/domain/review.ts'
import { newOutcome } from '#shared/planning/outcome.ts'
import { add, edit, plan, remove } from '#shared/planning/records.ts'
import { reasonsOf, setReasons, usualReasons } from '#shared/planning/roadmap.ts'
import { setStatus } from '#shared/planning/activity.ts'
import { deliveredEarlier } from '#shared/review/adoption.ts'
import { isAnswered, missing, nextToAnswer, proposedDay, verdictOf } from '#shared/review/answering.ts'
import { answer, assess, giveAdoption, giveReason } from '#shared/review/commands.ts'
import { gate } from '#shared/review/gate.ts'
import { lookBack, type PromisedRow } from '#shared/review/lookBack.ts'
import { figuresOf } from '#shared/review/sayDo.ts'
import { empty, reviewOf, withActivities } from './plans.ts'

const review = reviewOf()
const calendar = { kind: 'months', startMonth: 1, labelBy: 'end' } as const
const rowsOf = (before: State, state: State) => lookBack(before, state, review).promised
const rowIn = (before: State, state: State, id: string): PromisedRow => {
  const row = rowsOf(before, state).find((item) => item.id === id)
  if (!row) throw new Error(`No promise ${id}`)
  return row
}

/** Four promises of the second quarter: one done, one moved, one stopped, one open. */
const baseline = withActivities(
  { id: 'done', finish: '2026-04-30' },
  { id: 'moved', finish: '2026-05-31' },
  { id: 'stopped', finish: '2026-06-10' },
  { id: 'still', finish: '2026-06-30' },
)
const opened = plan(baseline, [
  ...setStatus(baseline, 'done', 'done', '2026-04-29'),
  ...edit(baseline, 'activity', 'moved', { finish: '2026-11-30' }),
  ...setStatus(baseline, 'stopped', 'stopped'),
  ...add('review', review),
])
const after = (state: State, changes: (state: State) => Parameters<typeof plan>[1]) => plan(state, changes(state))

describe('what is asked of a promise', () => {
  const reason = (id: string, words: string, state = opened) =>
    after(state, () => giveReason(state, rowIn(baseline, state, id), { review: 'q2', reason: words, newId: `d-${id}` }))
  const adopt = (id: string, state = opened) =>
    after(state, () => giveAdoption(state, rowIn(baseline, state, id), { review: 'q2', adoption: 'used', newId: `d-${id}` }))

  it('confirms what the plan says along with its reason or its use, and only that', () => {
    expect(reason('moved', 'Supplier was late').difference['d-moved']).toMatchObject({
      verdict: 'moved',
      listedReason: 'Supplier was late',
    })
    expect(reason('stopped', 'No longer needed').difference['d-stopped']).toMatchObject({ verdict: 'dropped' })
    expect(adopt('done').difference['d-done']).toMatchObject({ verdict: 'delivered', adoption: 'used' })
    for (const id of ['done', 'still']) expect(reason(id, 'Supplier was late')).toEqual(opened)
    for (const id of ['moved', 'stopped', 'still']) expect(adopt(id)).toEqual(opened)
  })

  it('takes a reason back when it is given again, and keeps what was said in words', () => {
    const once = after(reason('moved', 'Supplier was late'), (state) =>
      answer(state, { review: 'q2', activity: 'moved', reason: 'Twice', newId: 'x' }),
    )
    const other = reason('moved', 'Priorities changed', once)
    expect(other.difference['d-moved']).toMatchObject({ listedReason: 'Priorities changed', reason: 'Twice' })
    expect(reason('moved', 'Priorities changed', other).difference['d-moved']).toMatchObject({ listedReason: '', reason: 'Twice' })
  })

  it('is the verdict, then that the plan agrees, then why or whether it is used', () => {
    const asked = (state: State, id: string) => missing(rowIn(baseline, state, id))
    expect(asked(opened, 'still')).toBe('verdict')
    const said = after(opened, (state) => answer(state, { review: 'q2', activity: 'still', verdict: 'delivered', newId: 'd' }))
    expect(asked(said, 'still')).toBe('plan')
    const agreed = after(said, (state) =>
      answer(state, { review: 'q2', activity: 'still', newId: 'd', plan: { finishedOn: '2026-06-20' } }),
    )
    expect(asked(agreed, 'still')).toBe('adoption')
    expect(asked(adopt('still', agreed), 'still')).toBeNull()
    expect(
      asked(
        after(opened, (state) => answer(state, { review: 'q2', activity: 'moved', verdict: 'moved', newId: 'd' })),
        'moved',
      ),
    ).toBe('reason')
    expect(asked(reason('moved', 'Supplier was late'), 'moved')).toBeNull()
  })

  it('is no advice at the gate any more once a reason of the list is given', () => {
    const advised = (state: State) =>
      gate(baseline, state, review, { name: 'Ada', today: '2026-12-31' }).advice.flatMap(({ advice, items }) =>
        advice === 'without-reason' ? items.map(({ id }) => id) : [],
      )
    const moved = after(opened, (state) => answer(state, { review: 'q2', activity: 'moved', verdict: 'moved', newId: 'd' }))
    expect(advised(moved)).toEqual(['moved'])
    expect(advised(reason('moved', 'Supplier was late', moved))).toEqual([])
  })
})

describe('going on to the next promise', () => {
  const recorded = (verdict: Difference['verdict'], more: Partial<Difference> = {}): Difference => ({
    id: 'x',
    review: 'q2',
    activity: 'x',
    verdict,
    listedReason: '',
    reason: '',
    adoption: null,
    ...more,
  })
  const answers = [
    { recorded: null, settled: false },
    { recorded: recorded('delivered'), settled: false },
    { recorded: recorded('moved'), settled: true },
    { recorded: recorded('delivered', { adoption: 'used' }), settled: true },
  ]

  it('leads to each that is not answered, and then to what lacks something, without ever staying', () => {
    const given = fc.array(fc.constantFrom(0, 1, 2, 3), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(given, fc.nat(), (kinds, seed) => {
        const rows = kinds.map((kind, index) => ({ ...rowIn(baseline, opened, 'still'), ...answers[kind], id: `r${index}` }))
        const from = seed % rows.length
        const next = nextToAnswer(rows, `r${from}`)
        const around = rows.map((_, step) => (from + 1 + step) % rows.length).slice(0, -1)
        const open = around.find((at) => (kinds[at] ?? 3) < 2)
        const lacking = around.find((at) => kinds[at] === 2)
        expect(next).toBe(open !== undefined ? `r${open}` : lacking !== undefined ? `r${lacking}` : null)
        expect(rows.filter(isAnswered)).toHaveLength(kinds.filter((kind) => kind >= 2).length)
      }),
    )
  })

  it('takes a person before the plan', () => {
    const row = rowIn(baseline, opened, 'moved')
    expect(verdictOf(row)).toBe('moved')
    expect(verdictOf({ ...row, recorded: recorded('dropped') })).toBe('dropped')
    expect(verdictOf(rowIn(baseline, opened, 'still'))).toBeNull()
  })
})

describe('the day that is proposed', () => {
  it('makes the plan agree with the verdict, whatever day it is', () => {
    const day = fc
      .date({ min: new Date('2026-04-01T00:00:00Z'), max: new Date('2026-12-31T00:00:00Z'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, day, fc.constantFrom('delivered', 'moved'), (finish, today, verdict) => {
        const before = withActivities({ id: 'a', finish: '2026-06-30' })
        const state = plan(before, edit(before, 'activity', 'a', { finish }))
        const proposed = proposedDay(calendar, '2026-04-01', rowIn(before, state, 'a'), verdict, today)
        const agreed = plan(state, [
          ...add('review', review),
          ...(verdict === 'delivered' ? setStatus(state, 'a', 'done', proposed) : edit(state, 'activity', 'a', { finish: proposed })),
        ])
        expect(rowIn(before, agreed, 'a').proposal).toBe(verdict)
        if (verdict === 'delivered') expect([finish, today, '2026-06-30']).toContain(proposed)
      }),
    )
  })
})

describe('what was planned, as it was then', () => {
  const linked = plan(baseline, [
    ...['o', 'p', 'q'].flatMap((id, order) => add('outcome', newOutcome({ id, title: id.toUpperCase(), order }))),
    ...add('link', { id: 'l', outcome: 'o', activity: 'done', sentence: 'By asking once.', contribution: 2 }),
    ...add('link', { id: 'm', outcome: 'p', activity: 'done', sentence: '', contribution: 2 }),
  ])
  const changed = plan(linked, [
    ...edit(linked, 'outcome', 'o', { title: 'O, reworded' }),
    ...edit(linked, 'link', 'l', { sentence: 'By asking twice.' }),
    ...remove(linked, 'link', 'm'),
    ...add('link', { id: 'n', outcome: 'q', activity: 'done', sentence: '', contribution: 2 }),
  ])

  it('keeps its links with their sentences, and says beside them what became of each', () => {
    expect(rowIn(linked, changed, 'done')).toMatchObject({
      linksBefore: [
        { outcome: 'o', title: 'O', sentence: 'By asking once.', now: { title: 'O, reworded', sentence: 'By asking twice.' } },
        { outcome: 'p', title: 'P', sentence: '', now: null },
      ],
      linksSince: [{ outcome: 'q' }],
      lane: { before: 'Lane', now: 'Lane' },
    })
  })

  it('is still there where it was removed since', () => {
    const gone = plan(changed, remove(changed, 'activity', 'done'))
    expect(rowIn(linked, gone, 'done')).toMatchObject({
      now: null,
      proposal: 'dropped',
      linksBefore: [
        { title: 'O', now: null },
        { title: 'P', now: null },
      ],
    })
  })
})

describe('what was delivered earlier', () => {
  const quarters = ['2025-01-01', '2025-04-01', '2025-07-01', '2025-10-01', '2026-01-01', '2026-04-01'] as const
  const said = fc.constantFrom(null, ...adoptions, 'moved' as const, 'silent' as const)

  it('is asked for again while it was too early or nobody said, four quarters long', () => {
    fc.assert(
      fc.property(fc.array(said, { minLength: 5, maxLength: 5 }), (words) => {
        const done = withActivities({ id: 'a', start: '2025-01-02', finish: '2025-01-31', status: 'done', finishedOn: '2025-01-31' })
        const state = plan(done, [
          ...quarters.flatMap((quarter) =>
            add('review', reviewOf({ id: `r${quarter}`, quarter, signedOn: quarter === '2026-04-01' ? null : quarter })),
          ),
          ...words.flatMap((word, index) =>
            word === 'silent'
              ? []
              : add('difference', {
                  id: `d${index}`,
                  review: `r${quarters[index]}`,
                  activity: 'a',
                  verdict: word === 'moved' ? 'moved' : 'delivered',
                  listedReason: '',
                  reason: '',
                  adoption: word === 'moved' ? null : word,
                }),
          ),
        ])
        const found = deliveredEarlier(state, { id: 'r2026-04-01', quarter: '2026-04-01' }, [])
        // By hand: what was said from the last time it was not delivered on.
        const spoken = words.map((word, index) => ({ word, index })).filter(({ word }) => word !== 'silent')
        const run = spoken.slice(spoken.findLastIndex(({ word }) => word === 'moved') + 1)
        const last = run.findLast(({ word }) => word !== null)?.word ?? null
        const first = run[0]?.index
        const isAsked = first !== undefined && 5 - first <= 4 && (last === null || last === 'too early')
        expect(found.map(({ id }) => id)).toEqual(isAsked ? ['a'] : [])
        if (isAsked) expect(found[0]).toMatchObject({ quarter: quarters[first], said: last, recorded: null })
      }),
    )
  })

  const before = withActivities(
    { id: 'a', finish: '2026-03-20', status: 'done', finishedOn: '2026-03-20' },
    { id: 'b', finish: '2026-05-31' },
  )
  const asked = plan(before, [
    ...add('review', reviewOf({ id: 'q1', quarter: '2026-01-01', signedOn: '2026-03-30' })),
    ...add('review', review),
    ...add('difference', {
      id: 'd',
      review: 'q1',
      activity: 'a',
      verdict: 'delivered',
      listedReason: '',
      reason: '',
      adoption: 'too early',
    }),
  ])
  const answered = after(asked, (state) =>
    answer(state, { review: 'q2', activity: 'a', verdict: 'delivered', adoption: 'used', newId: 'e' }),
  )

  it('is answered without being a promise of the quarter: no figure of the review changes', () => {
    expect(deliveredEarlier(answered, review, [])).toMatchObject([{ id: 'a', said: 'too early', recorded: { adoption: 'used' } }])
    expect(lookBack(before, answered, review).promised.map(({ id }) => id)).toEqual(['b'])
    expect(figuresOf(lookBack(before, answered, review))).toEqual(figuresOf(lookBack(before, asked, review)))
  })

  it('is advice at the gate until it is answered, and is not asked twice', () => {
    const advised = (state: State) =>
      gate(before, state, review, { name: 'Ada', today: '2026-12-31' }).advice.flatMap(({ advice, items }) =>
        advice === 'without-adoption' ? items.map(({ id }) => id) : [],
      )
    expect(advised(asked)).toEqual(['a'])
    expect(advised(answered)).toEqual([])
    expect(deliveredEarlier(asked, review, [{ id: 'a' }])).toEqual([])
    expect(deliveredEarlier(plan(asked, setStatus(asked, 'a', 'in progress')), review, [])).toEqual([])
  })
})

describe('delivered, and not achieved', () => {
  const measure = {
    unit: '%',
    baseline: 50,
    baselineOn: '2026-01-01',
    direction: 'increase',
    targets: [{ quarter: '2026-04-01', value: 90 }],
    thresholds: null,
  } as const
  const before = plan(withActivities({ id: 'a', finish: '2026-05-31' }), [
    ...add('outcome', newOutcome({ id: 'o', title: 'O', order: 0, measure: { ...measure, targets: [...measure.targets] } })),
    ...add('link', { id: 'l', outcome: 'o', activity: 'a', sentence: '', contribution: 2 }),
  ])
  const now = plan(before, [
    ...setStatus(before, 'a', 'done', '2026-05-31'),
    ...add('reading', { id: 'r', outcome: 'o', date: '2026-06-30', value: 55, note: '' }),
    ...add('review', review),
  ])

  it('is advice at the gate until somebody says which assumption was wrong', () => {
    const advised = (state: State) =>
      gate(before, state, review, { name: 'Ada', today: '2026-12-31' }).advice.flatMap(({ advice, items }) =>
        advice === 'without-assumption' ? items.map(({ id }) => id) : [],
      )
    expect(advised(now)).toEqual(['o'])
    const said = after(now, (state) => assess(state, { review: 'q2', outcome: 'o', assumption: 'That people read letters', newId: 'x' }))
    expect(advised(said)).toEqual([])
  })
})

describe('the list of reasons', () => {
  it('is the usual one until a roadmap has its own', () => {
    expect(reasonsOf(empty)).toEqual(usualReasons())
    expect(usualReasons().length).toBeGreaterThanOrEqual(6)
    expect(() => reasonsOf(emptyState)).toThrow(RangeError)
  })

  it('keeps what was typed, once each and in its order, and is the usual one again where nothing is left', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 12 }), { maxLength: 12 }), (typed) => {
        const state = plan(empty, setReasons(empty, typed))
        const wanted: string[] = []
        for (const words of typed.map((text) => text.trim().split(/\s+/).join(' ')))
          if (words !== '' && !wanted.includes(words)) wanted.push(words)
        expect(reasonsOf(state)).toEqual(wanted.length > 0 ? wanted : usualReasons())
        expect(setReasons(state, reasonsOf(state))).toEqual([])
      }),
    )
  })
})
