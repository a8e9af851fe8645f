import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/calendar/dates.ts'
import type { Activity } from '#shared/domain/activity.ts'
import type { State } from '#shared/domain/records.ts'
import { attainments } from '#shared/insights/attainment.ts'
import { fingerprint, finishesInTrail, finishesOf } from '#shared/insights/fingerprint.ts'
import { honesty } from '#shared/insights/honesty.ts'
import { lessonTimes, startedByQuarter } from '#shared/insights/learning.ts'
import { median, quantile } from '#shared/insights/numbers.ts'
import { partnership } from '#shared/insights/partnership.ts'
import { numbersFor, stopLines } from '#shared/insights/past.ts'
import { lookBackOn, sayDoByQuarter, sayDoTrend } from '#shared/insights/sayDo.ts'
import {
  sayAttainment,
  sayFingerprint,
  sayHonesty,
  sayLeadTime,
  sayPartnership,
  saySayDo,
  sayStability,
  sayStarted,
  sayTrends,
} from '#shared/insights/say.ts'
import { scorecard } from '#shared/insights/scorecard.ts'
import { stability } from '#shared/insights/stability.ts'
import { drawnPoints, trends, trendSummary } from '#shared/insights/trends.ts'
import { seal } from '#shared/history/revision.ts'
import { newMeasure, newOutcome } from '#shared/planning/outcome.ts'
import { add, edit, plan } from '#shared/planning/records.ts'
import { empty, lessonOf, reviewOf, withActivities } from '../review/plans.ts'
import { pastFrom } from './pasts.ts'

type Given = Pick<Activity, 'id' | 'finish'> & Partial<Activity>
const january = { kind: 'months', startMonth: 1, labelBy: 'end' } as const
const given = (finish: string, values: Partial<Given> & { id: string }): Given => ({ finish, ...values })
const done = (id: string, finish: string, finishedOn = finish): Given => given(finish, { id, status: 'done', finishedOn })
const reported = (asOf: string, ...activities: Given[]) => ({ kind: 'import', asOf, state: withActivities(...activities) }) as const

describe('say-do of quarters that nobody reviewed', () => {
  // Reports at the start of 2026 and of each quarter after; the last is of 5 October.
  const past = pastFrom(
    [
      reported(
        '2026-01-05',
        given('2026-05-10', { id: 'kept' }),
        given('2026-06-30', { id: 'late' }),
        given('2026-04-01', { id: 'gone' }),
        given('2026-06-01', { id: 'left' }),
        given('2026-06-15', { id: 'open' }),
      ),
      reported(
        '2026-06-20',
        done('kept', '2026-05-10'),
        given('2026-07-31', { id: 'late' }),
        done('left', '2026-06-01'),
        given('2026-06-15', { id: 'open' }),
      ),
      reported(
        '2026-10-05',
        done('kept', '2026-05-10'),
        done('late', '2026-07-31'),
        given('2026-06-15', { id: 'open' }),
        done('new', '2026-05-05'),
      ),
    ],
    '2026-11-21',
  )

  it('is counted from the plan before the quarter and the plan now', () => {
    // kept and left were delivered (left was removed after it was done), late moved, gone was dropped, open is open.
    expect(sayDoByQuarter(past)).toEqual([
      { quarter: '2026-04-01', review: null, promised: 5, delivered: 2, moved: 1, dropped: 1, added: 1, open: 1, ratio: 0.4 },
      { quarter: '2026-07-01', review: null, promised: 1, delivered: 1, moved: 0, dropped: 0, added: 0, open: 0, ratio: 1 },
    ])
    expect(
      lookBackOn(past, '2026-04-01')
        .promised.map(({ id, proposal }) => `${id} ${proposal}`)
        .toSorted(),
    ).toEqual(['gone dropped', 'kept delivered', 'late moved', 'left delivered', 'open open'])
    expect(saySayDo(sayDoByQuarter(past))).toBe('50% of what was promised for the last 2 quarters was delivered, 3 of 6.')
  })

  it('says what of the last four and the four before them', () => {
    const row = (promised: number, delivered: number) => ({
      quarter: '',
      review: null,
      promised,
      delivered,
      moved: 0,
      dropped: 0,
      added: 0,
      open: 0,
      ratio: promised === 0 ? null : delivered / promised,
    })
    const rows = [row(9, 0), row(10, 6), row(10, 6), row(10, 7), row(20, 12), row(5, 5), row(5, 3), row(0, 0), row(10, 7)]
    // 15 of 20 against 31 of 50: 75 % and 62 %.
    expect(sayDoTrend(rows)).toEqual({ quarters: 4, before: 4, share: 0.75, shareBefore: 0.62, delivered: 15, promised: 20 })
    expect(saySayDo(rows)).toBe(
      '75% of what was promised for the last 4 quarters was delivered, 13 points more than for the 4 quarters before.',
    )
    expect(saySayDo(rows.toReversed())).toMatch(/fewer|less/)
  })

  it('needs the states at the stops, the baselines and the quarters’ ends, and never the latest', () => {
    expect(numbersFor(past.lines, past.now, past.today)).toEqual([1, 2])
    expect(() => past.at(9)).toThrow(RangeError)
    expect(
      stopLines([...past.lines.slice(0, 2), { ...(past.lines[2] ?? past.lines[0]!), kind: 'edit' }], '2026-11-21').map(({ kind, day }) => [
        kind,
        day,
      ]),
    ).toEqual([
      ['import', '2026-01-05'],
      ['import', '2026-06-20'],
      ['now', '2026-11-21'],
    ])
  })
})

/** A revision of an activity's trail, that gives its own number as the reason. */
const revision = (number: number, asOf: string, changes: Parameters<typeof seal>[0]['changes']) =>
  seal({
    roadmap: 'r',
    number,
    kind: 'edit',
    action: 'edit',
    subject: '',
    reason: `why ${number}`,
    name: null,
    author: '',
    recordedAt: `${asOf}T08:00:00.000Z`,
    asOf,
    undoes: null,
    source: null,
    schema: 4,
    changes,
    parents: [],
  })

describe('trends and fingerprints', () => {
  const past = pastFrom(
    [
      reported('2026-01-05', given('2026-03-31', { id: 'a' }), given('2026-06-30', { id: 'b' }), given('2026-09-30', { id: 'c' })),
      reported('2026-04-02', given('2026-05-15', { id: 'a' }), given('2026-06-30', { id: 'b' }), given('2026-08-31', { id: 'c' })),
      reported(
        '2026-07-01',
        done('a', '2026-05-15', '2026-06-10'),
        given('2026-07-10', { id: 'b' }),
        given('2026-08-31', { id: 'c' }),
        given('2026-12-31', { id: 'd' }),
      ),
      reported('2026-10-01', done('a', '2026-05-15', '2026-06-10'), given('2026-07-10', { id: 'b' }), given('2026-08-31', { id: 'c' })),
    ],
    '2026-11-21',
  )

  it('are the finishes at the stops, the one that slipped most first', () => {
    const found = trends(past)
    expect(found.map(({ activity, slip, moves, done: isDone, gone }) => [activity, slip.days, slip.quarters, moves, isDone, gone])).toEqual(
      [
        ['a', 71, 1, 2, true, false],
        ['b', 10, 1, 1, false, false],
        ['d', 0, 0, 0, false, true],
        ['c', -30, 0, 1, false, false],
      ],
    )
    // Three stood at two stops or more: one earlier, two later, by 71 and 10 days.
    expect(trendSummary(found)).toEqual({ followed: 3, kept: 0, later: 2, earlier: 1, medianDays: 40.5 })
    expect(sayTrends(trendSummary(found), 4)).toBe(
      '0 of 3 activities kept their finish, 2 slipped, by 41 days at the median, and 1 finishes earlier.',
    )
    expect(found[0] && drawnPoints(found[0]).map(({ finish, done: isDone }) => [finish, isDone])).toEqual([
      ['2026-03-31', false],
      ['2026-05-15', false],
      ['2026-06-10', true],
    ])
  })

  it('add up: whatever the finishes, the slips from stop to stop are the slip in all', () => {
    const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2026-01-01', days))
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 8 }), (finishes) => {
        const { stops, now, calendar } = pastFrom(
          finishes.map((finish, index) => reported(addDays('2025-01-01', index * 40), given(finish, { id: 'a' }))),
          '2030-01-01',
        )
        const [trend] = trends({ stops, now, calendar })
        if (!trend) throw new Error('no trend')
        const found = fingerprint(calendar, now, 'a', finishesOf(trend))
        const sum = (part: 'days' | 'quarters') => found.reduce((all, { slip }) => all + (slip?.[part] ?? 0), 0)
        expect([sum('days'), sum('quarters')]).toEqual([trend.slip.days, trend.slip.quarters])
        expect(found.filter(({ slip }) => slip !== null && slip.days !== 0)).toHaveLength(trend.moves)
      }),
      { numRuns: 60 },
    )
  })

  it('give the reason of the review in which it moved, else that of the change', () => {
    const difference = {
      id: 'x',
      review: 'q2',
      activity: 'a',
      verdict: 'moved',
      listedReason: 'Supplier late',
      reason: 'no parts',
      adoption: null,
    } as const
    const now = plan(withActivities(given('2026-09-30', { id: 'a' })), [
      ...add('review', reviewOf({ signedOn: '2026-06-28' })),
      ...add('difference', difference),
    ])
    const found = fingerprint(january, now, 'a', [
      { day: '2026-01-05', finish: '2026-05-31', reason: '' },
      { day: '2026-06-20', finish: '2026-08-31', reason: 'typed' },
      { day: '2026-07-20', finish: '2026-09-30', reason: 'typed' },
      { day: '2026-08-20', finish: '2026-09-30', reason: 'typed' },
    ])
    expect(found.map(({ reason, slip }) => [reason, slip?.days ?? null])).toEqual([
      ['', null],
      ['Supplier late: no parts', 92],
      ['typed', 30],
      ['', 0],
    ])
    expect(sayFingerprint('A', found, { days: 122, quarters: 1 })).toBe(
      '“A” moved 2 times and finishes 1 quarter later (122 days) in all. Most often because: Supplier late: no parts.',
    )
  })

  it('are read from the trail of a record: each revision that changed its finish', () => {
    const first = withActivities(given('2026-05-31', { id: 'a' }))
    const second = plan(first, edit(first, 'activity', 'a', { finish: '2026-06-30' }))
    const third = plan(second, edit(second, 'activity', 'a', { title: 'Other' }))
    const trail = [
      revision(1, '2026-01-01', add('activity', first.activity['a']!)),
      revision(2, '2026-02-01', edit(first, 'activity', 'a', { finish: '2026-06-30' })),
      revision(3, '2026-03-01', edit(second, 'activity', 'a', { title: 'Other' })),
      revision(4, '2026-06-20', edit(third, 'activity', 'a', { status: 'done', finishedOn: '2026-06-18' })),
    ]
    expect(finishesInTrail(trail, 'a')).toEqual([
      { day: '2026-01-01', finish: '2026-05-31', reason: 'why 1' },
      { day: '2026-02-01', finish: '2026-06-30', reason: 'why 2' },
      { day: '2026-06-20', finish: '2026-06-18', reason: 'why 4' },
    ])
  })

  it('begin with the last finish of the day on which it was added: what was corrected that day is no move', () => {
    const first = withActivities(given('2027-09-30', { id: 'a' }))
    const moved = (finish: string) => edit(first, 'activity', 'a', { finish })
    const added = [
      revision(1, '2026-11-23', add('activity', first.activity['a']!)),
      revision(2, '2026-11-23', moved('2026-12-31')),
      revision(3, '2026-11-23', moved('2026-12-11')),
    ]
    expect(finishesInTrail(added, 'a').map(({ day, finish }) => [day, finish])).toEqual([['2026-11-23', '2026-12-11']])
    // From the next day on each change counts, two of one day as well.
    const later = [...added, revision(4, '2026-11-24', moved('2026-12-18')), revision(5, '2026-11-24', moved('2026-12-11'))]
    expect(finishesInTrail(later, 'a').map(({ day, finish }) => [day, finish])).toEqual([
      ['2026-11-23', '2026-12-11'],
      ['2026-11-24', '2026-12-18'],
      ['2026-11-24', '2026-12-11'],
    ])
  })
})

describe('plan stability', () => {
  const before = [
    given('2026-04-30', { id: 'a' }),
    given('2026-05-31', { id: 'b' }),
    given('2026-06-30', { id: 'c' }),
    given('2026-09-30', { id: 'd' }),
    given('2026-06-01', { id: 'e' }),
    given('2026-02-28', { id: 'here' }),
    done('over', '2026-04-30'),
  ]
  const after = [
    given('2026-04-30', { id: 'a' }),
    given('2026-05-31', { id: 'b', status: 'in progress' }),
    given('2026-07-31', { id: 'c' }),
    given('2026-09-30', { id: 'd' }),
    given('2026-02-28', { id: 'here' }),
  ]

  it('is the share that was the same at the next look, by quarters ahead', () => {
    const { rows, looks } = stability(pastFrom([reported('2026-01-05', ...before), reported('2026-04-02', ...after)], '2026-11-21'))
    expect(looks).toBe(2)
    // One ahead: a as it was, b begun, c moved, e gone. Three quarters ahead: d. What is due in the quarter itself lies not ahead.
    expect(
      rows.map(({ distance, looked, unchanged, progressed, changed, share, items }) => [
        distance,
        looked,
        unchanged,
        progressed,
        changed,
        share,
        items.toSorted(),
      ]),
    ).toEqual([
      [1, 4, 1, 1, 2, 0.25, ['c', 'e']],
      [2, 1, 1, 0, 0, 1, []],
      ...[3, 4, 5, 6, 7, 8].map((distance) => [distance, 0, 0, 0, 0, null, []]),
    ])
    expect(sayStability(rows)).toBe(
      'Of what lay 1 quarter ahead, 25% was unchanged at the next look and another 25% only begun or done; 2 quarters ahead it was 100%.',
    )
  })

  it('is whole where nothing changes, and counts each activity once a look', () => {
    const finishes = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(finishes, fc.integer({ min: 2, max: 5 }), (days, looks) => {
        const activities = days.map((day, index) => given(addDays('2026-01-01', day), { id: `a${index}` }))
        const { rows } = stability(
          pastFrom(
            Array.from({ length: looks }, (_, index) => reported(addDays('2026-01-01', index), ...activities)),
            '2026-11-21',
          ),
        )
        for (const { looked, unchanged, share } of rows) expect([unchanged, share]).toEqual([looked, looked === 0 ? null : 1])
        const ahead = days.filter((day) => addDays('2026-01-01', day) >= '2026-04-01' && addDays('2026-01-01', day) < '2028-04-01').length
        expect(rows.reduce((sum, { looked }) => sum + looked, 0)).toBe(ahead * (looks - 1))
      }),
      { numRuns: 40 },
    )
  })

  it('counts a link that was made as a change', () => {
    const linked = (state: State) =>
      plan(state, [
        ...add('outcome', newOutcome({ id: 'o', title: 'o', order: 0 })),
        ...add('link', { id: 'l', outcome: 'o', activity: 'a', sentence: '', contribution: 2 }),
      ])
    const state = withActivities(given('2026-04-30', { id: 'a' }))
    const { rows } = stability(
      pastFrom(
        [
          { kind: 'named', name: 'x', asOf: '2026-01-05', state },
          { asOf: '2026-02-01', state: linked(state) },
        ],
        '2026-02-01',
      ),
    )
    expect(rows[0]).toMatchObject({ looked: 1, unchanged: 0, changed: 1 })
  })
})

describe('forecast honesty', () => {
  const names = Array.from({ length: 12 }, (_, index) => `a${index}`)
  /** Twelve activities forecast for 30 June; the first came that day, each of the others a day later than the one before. */
  const past = (count: number) =>
    pastFrom(
      [
        reported('2026-01-05', ...names.slice(0, count).map((id) => given('2026-06-30', { id })), given('2027-03-01', { id: 'next' })),
        reported(
          '2026-08-01',
          ...names.slice(0, count).map((id, index) => done(id, '2026-06-30', addDays('2026-06-30', index))),
          given('2027-03-01', { id: 'next' }),
        ),
      ],
      '2026-11-21',
    )

  it('is told from ten finished activities on, and until then what is missing', () => {
    const few = honesty(past(9))
    expect([few.completed, few.ranges.year, few.open]).toEqual([9, null, []])
    expect(sayHonesty(few, 10)).toBe(
      '9 finished activities have an earlier forecast; it takes 10, so 1 more, to tell how far today’s dates are likely to move.',
    )
  })

  it('lays the tenth to the ninetieth of a hundred slips around the dates of now', () => {
    const found = honesty(past(12))
    // 0 to 11 days late: a tenth of the way from the first to the last is 1.1, the middle 5.5, nine tenths 9.9.
    expect(found.ranges.year).toEqual({ low: 1.1, middle: 5.5, high: 9.9, forecasts: 12, activities: 12, ofReach: true })
    expect(found.ranges.more).toMatchObject({ ofReach: false })
    expect(found.open).toMatchObject([
      { activity: 'next', finish: '2027-03-01', low: '2027-03-02', middle: '2027-03-07', high: '2027-03-11', spent: false },
    ])
    expect(sayHonesty(found, 10)).toBe(
      'Of ten finishes that were forecast up to a year ahead, one came 1 day late or sooner and one 10 days late or later: so “next”, planned for 1 Mar 2027, is likely between 2 Mar 2027 and 11 Mar 2027.',
    )
    // Nothing was known on 5 January: the range cannot be tried.
    expect(found.tried).toBe(0)
  })

  it('is tried only with what was known on the day of each forecast', () => {
    const late = (shift: number) => names.map((id, index) => done(id, '2026-06-30', addDays('2026-06-30', index + shift)))
    const second = names.map((id) => `b${id}`)
    const tried = pastFrom(
      [
        reported('2026-01-05', ...names.map((id) => given('2026-06-30', { id }))),
        reported('2026-08-01', ...late(0), ...second.map((id) => given('2026-12-15', { id }))),
        reported('2027-01-10', ...late(0), ...second.map((id, index) => done(id, '2026-12-15', addDays('2026-12-15', index * 2)))),
      ],
      '2027-01-11',
    )
    // On 1 August twelve were known: 1.1 to 9.9 days. Of 0, 2, 4 ... 22 days the four 2, 4, 6, 8 lie between.
    expect(honesty(tried)).toMatchObject({ completed: 24, tried: 12, inside: 4 })
  })

  it('never says that what is open was finished before today, and owns when its range is past', () => {
    const overdue = pastFrom(
      past(12).stops.map(({ day, state }) => ({ kind: 'import', asOf: day, state }) as const),
      '2027-06-01',
    )
    expect(honesty(overdue).open).toMatchObject([{ low: '2027-06-01', high: '2027-06-01', spent: true }])
  })

  it('has quantiles as they are defined', () => {
    expect([quantile([], 0.5), quantile([3], 0.9), quantile([0, 10], 0.25), median([9, 1, 5]), median([1, 2])]).toEqual([
      null,
      3,
      2.5,
      5,
      1.5,
    ])
  })
})

describe('what signed reviews say', () => {
  const measure = newMeasure('2026-01-01', {
    unit: 'days',
    direction: 'decrease',
    baseline: 20,
    targets: [{ quarter: '2026-04-01', value: 10 }],
  })
  const outcomes = [
    ...add('outcome', newOutcome({ id: 'o', title: 'Sooner', order: 0, measure })),
    ...add('outcome', newOutcome({ id: 'p', title: 'Unmeasured', order: 1 })),
  ]
  const first = plan(withActivities(given('2026-05-31', { id: 'a', status: 'in progress' }), given('2026-06-30', { id: 'b' })), outcomes)
  const figures = { promised: 2, delivered: 1, moved: 1, dropped: 0, added: 0 }
  const review = reviewOf({
    baseline: 1,
    signedOn: '2026-06-28',
    figures,
    businessScore: 3,
    itScore: 4,
    maturity: 'support',
    principles: [{ principle: 1, agreed: true }],
  })
  const signed = plan(first, [
    ...edit(first, 'activity', 'a', { status: 'done', finishedOn: '2026-05-30' }),
    ...add('reading', { id: 'r1', outcome: 'o', date: '2026-06-20', value: 12, note: '' }),
    ...add('review', review),
    ...add(
      'lesson',
      lessonOf({
        id: 'l1',
        review: 'q2',
        decisions: [{ review: 'q2', decision: 'applied', item: { kind: 'activity', id: 'b' }, because: '' }],
      }),
    ),
    ...add('lesson', lessonOf({ id: 'l2', review: 'q2' })),
  ])
  // Later the reading is put right and more is done: what was signed stays as it was.
  const now = plan(signed, [...edit(signed, 'reading', 'r1', { value: 5 }), ...edit(signed, 'activity', 'b', { status: 'in progress' })])
  const past = pastFrom(
    [
      { asOf: '2026-01-05', state: first },
      { asOf: '2026-06-28', kind: 'review', action: 'sign-review', subject: '2026 Q2', state: signed },
      { asOf: '2026-09-01', state: now },
    ],
    '2026-11-21',
  )

  it('is attainment as it was known when they were signed; not measured is no number', () => {
    const { quarters, rows } = attainments(past)
    // From 20 to 10 by 30 June; 12 is eight of ten.
    expect(rows.map(({ outcome, cells }) => [outcome, cells[0]?.attainment, cells[0]?.verdict, cells[0]?.reading])).toEqual([
      ['o', 0.8, 'at risk', 12],
      ['p', null, 'not measured', null],
    ])
    expect(sayAttainment(january, quarters, rows)).toBe(
      'At the review of 2026 Q2, 0 of 2 outcomes were on track, 1 at risk, 0 missed and 1 not measured.',
    )
  })

  it('keeps the frozen figures beside those of the quarters after', () => {
    const [frozen] = sayDoByQuarter(past)
    expect(frozen).toEqual({ quarter: '2026-04-01', review: 'q2', ...figures, open: 0, ratio: 0.5 })
  })

  it('is started against finished at the end of each quarter and now', () => {
    const rows = startedByQuarter(past)
    expect(rows.map(({ quarter, present, inProgress, finished }) => [quarter, present, inProgress.length, finished.length])).toEqual([
      ['2026-01-01', false, 1, 0],
      ['2026-04-01', false, 0, 1],
      ['2026-07-01', false, 1, 1],
      ['2026-10-01', true, 1, 1],
    ])
    expect(sayStarted(rows)).toBe('1 activity is in progress, against 1 finished in the last four quarters.')
  })

  it('is the lead time of lessons: applied ones, and the age of open ones', () => {
    const { rows, median: half, open } = lessonTimes(past)
    expect(rows.map(({ lesson, state, quarters }) => [lesson, state, quarters])).toEqual([
      ['l1', 'applied', 0],
      ['l2', 'new', 2],
    ])
    expect(sayLeadTime(january, rows, half, open)).toBe(
      'Half of the lessons are applied in the review that finds them; 1 is open, since 2026 Q2.',
    )
  })

  it('is the partnership and the principles, review by review and now', () => {
    expect(partnership(past)).toMatchObject([{ quarter: '2026-04-01', businessScore: 3, itScore: 4, maturity: 'support', level: 2 }])
    expect(sayPartnership(january, partnership(past))).toBe(
      'At the review of 2026 Q2 business scored the partnership 3 and IT 4 of 5 and the maturity was “Support”.',
    )
    const columns = scorecard(past)
    expect(columns.map(({ quarter, agreed, evidence }) => [quarter, agreed(1), agreed(2), evidence.length])).toEqual([
      ['2026-04-01', true, null, 12],
      [null, null, null, 12],
    ])
  })
})

it('tells nothing of a roadmap that was never looked at again, and fails on none of it', () => {
  const past = pastFrom([{ asOf: '2026-11-21', state: empty }], '2026-11-21')
  expect([
    sayDoByQuarter(past),
    trends(past),
    attainments(past).rows,
    lessonTimes(past).rows,
    honesty(past).open,
    partnership(past),
  ]).toEqual([[], [], [], [], [], []])
  expect(stability(past).rows.every(({ looked }) => looked === 0)).toBe(true)
})
