import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type CalendarDate, daysBetween } from '#shared/calendar/dates.ts'
import { addQuarters, type FiscalCalendar, quarterDays } from '#shared/calendar/fiscal.ts'
import type { ReviewSummary } from '#shared/review/due.ts'
import { promptOf, putOff, type Reminded, type Snooze, snoozeDays, stillSilent, tell, untold } from '#shared/review/prompts.ts'
import { sayPrompt } from '#shared/review/sayPrompt.ts'

const months: FiscalCalendar = { kind: 'months', startMonth: 1, labelBy: 'end' }
const weeks: FiscalCalendar = {
  kind: 'table',
  quarters: ['2026-02-01', '2026-05-03', '2026-08-02', '2026-11-01', '2027-01-31'].map((start, index) => ({
    start,
    label: `P${index + 1}`,
  })),
}
const summary = (values: Partial<ReviewSummary> = {}): ReviewSummary => ({
  calendar: months,
  reviewsFrom: '2026-01-01',
  signedQuarters: [],
  openQuarter: null,
  ...values,
})
const waiting = (given: ReviewSummary, today: CalendarDate, snoozes: readonly Snooze[] = []) =>
  promptOf('r', given, snoozes, today)?.waiting.map(({ quarter, state }) => `${quarter} ${state}`) ?? null

describe('which prompt there is', () => {
  it.each([
    ['2026-03-17', null],
    ['2026-03-18', ['2026-01-01 due']],
    ['2026-03-31', ['2026-01-01 due']],
    ['2026-04-01', ['2026-01-01 overdue']],
    ['2026-06-16', ['2026-01-01 overdue']],
    // The second becomes due while the first is missed: two, and in order.
    ['2026-06-17', ['2026-01-01 overdue', '2026-04-01 due']],
    ['2026-07-01', ['2026-01-01 overdue', '2026-04-01 overdue']],
  ])('on %s of a first quarter that nobody reviewed: %j', (today, expected) => {
    expect(waiting(summary(), today)).toEqual(expected)
  })

  it('leaves out what was signed in between, and ends with signing', () => {
    expect(waiting(summary({ signedQuarters: ['2026-04-01'] }), '2026-07-01')).toEqual(['2026-01-01 overdue'])
    expect(waiting(summary({ signedQuarters: ['2026-01-01'] }), '2026-03-25')).toBeNull()
  })

  it.each([
    ['calendar years', months, '2026-01-01'],
    ['fiscal years from May', { kind: 'months', startMonth: 5, labelBy: 'start' } as const, '2026-02-01'],
    ['a table of 4-4-5', weeks, '2026-02-01'],
  ])(
    'is shown on exactly the days from the fortnight before the end until it is signed, but for those it was put off: %s',
    (_what, calendar, quarter) => {
      const { finish } = quarterDays(calendar, quarter)
      fc.assert(
        fc.property(
          fc.integer({ min: -40, max: 70 }),
          fc.integer({ min: -13, max: 40 }),
          fc.integer({ min: 1, max: 60 }),
          fc.boolean(),
          (offset, from, days, isSigned) => {
            const given = summary({ calendar, reviewsFrom: quarter })
            const [today, put] = [addDays(finish, offset), addDays(finish, from)]
            const until = addDays(put, days)
            // Nothing can be put off beyond the next quarter's day.
            fc.pre(until <= snoozeDays(given, put).latest)
            const snoozes = putOff([], 'r', given, until, put)
            const prompt = promptOf('r', isSigned ? { ...given, signedQuarters: [quarter] } : given, snoozes, today)
            const isDue = !isSigned && daysBetween(today, finish) < 14
            const next = addDays(quarterDays(calendar, addQuarters(calendar, quarter, 1)).finish, -13)
            fc.pre(today < next)
            expect(prompt !== null).toBe(isDue)
            expect(prompt?.silentUntil ?? null).toBe(isDue && today < until ? until : null)
          },
        ),
        { numRuns: 300 },
      )
    },
  )
})

describe('putting off', () => {
  it('is of one roadmap and one quarter', () => {
    const snoozes = putOff([], 'r', summary(), '2026-04-02', '2026-04-01')
    expect(snoozes).toEqual([{ roadmap: 'r', quarter: '2026-01-01', until: '2026-04-02' }])
    expect(promptOf('other', summary(), snoozes, '2026-04-01')?.silentUntil).toBeNull()
    expect(promptOf('r', summary(), snoozes, '2026-04-01')?.silentUntil).toBe('2026-04-02')
    expect(promptOf('r', summary(), snoozes, '2026-04-02')?.silentUntil).toBeNull()
  })

  it('silences no quarter that becomes due later, and then names both', () => {
    const snoozes: Snooze[] = [{ roadmap: 'r', quarter: '2026-01-01', until: '2026-12-31' }]
    expect(promptOf('r', summary(), snoozes, '2026-06-16')?.silentUntil).toBe('2026-12-31')
    expect(promptOf('r', summary(), snoozes, '2026-06-17')?.silentUntil).toBeNull()
    expect(waiting(summary(), '2026-06-17', snoozes)).toHaveLength(2)
  })

  it('silences all that wait, until the first of their days', () => {
    const snoozes = putOff([], 'r', summary(), '2026-07-06', '2026-07-01')
    expect(snoozes.map(({ quarter }) => quarter)).toEqual(['2026-01-01', '2026-04-01'])
    const mixed = [{ roadmap: 'r', quarter: '2026-01-01', until: '2026-07-04' }, ...snoozes.slice(1)]
    expect(promptOf('r', summary(), mixed, '2026-07-01')?.silentUntil).toBe('2026-07-04')
  })

  it('keeps what is still silent elsewhere, and nothing that is over', () => {
    const others: Snooze[] = [
      { roadmap: 'a', quarter: '2026-01-01', until: '2026-07-01' },
      { roadmap: 'b', quarter: '2026-01-01', until: '2026-07-02' },
      { roadmap: 'r', quarter: '2026-01-01', until: '2026-08-01' },
    ]
    expect(putOff(others, 'r', summary(), '2026-07-02', '2026-07-01').map(({ roadmap }) => roadmap)).toEqual(['b', 'r', 'r'])
    expect(stillSilent(others, 'r', '2026-07-01')).toEqual(others.slice(1, 2))
  })

  it.each([
    // A Wednesday, a Saturday, a Sunday (the Monday after is tomorrow), a Monday.
    ['2026-04-01', '2026-04-02', '2026-04-06'],
    ['2026-04-04', '2026-04-05', '2026-04-06'],
    ['2026-04-05', '2026-04-06', '2026-04-13'],
    ['2026-04-06', '2026-04-07', '2026-04-13'],
    // On the last days before the next review is due there is no other week.
    ['2026-06-14', '2026-06-15', null],
  ])('on %s offers tomorrow, %s, and next week, %s', (today, tomorrow, nextWeek) => {
    expect(snoozeDays(summary(), today)).toEqual({ tomorrow, nextWeek, latest: '2026-06-17' })
  })

  it.each(['2026-03-31', '2026-04-01', '2026-06-18'])('refuses %s on 1 April: not later, or after the next review became due', (until) => {
    expect(() => putOff([], 'r', summary(), until, '2026-04-01')).toThrow(RangeError)
  })
})

describe('what is told outside the window', () => {
  const roadmap = (id: string, values: Partial<Reminded> = {}): Reminded => ({
    id,
    name: id,
    sample: false,
    scenarioOf: null,
    summary: summary(),
    ...values,
  })
  const ids = (given: ReturnType<typeof untold>) => given.map(({ roadmap: { id } }) => id)

  it('is each roadmap of one’s own once a day, and again the day after', () => {
    const all = [
      roadmap('a'),
      roadmap('b'),
      roadmap('sample', { sample: true }),
      roadmap('copy', { scenarioOf: 'a' }),
      roadmap('signed', { summary: summary({ signedQuarters: ['2026-01-01'] }) }),
    ]
    const first = untold(all, [], null, '2026-04-01')
    expect(ids(first)).toEqual(['a', 'b'])
    const told = tell(null, first.slice(0, 1), '2026-04-01')
    const second = untold(all, [], told, '2026-04-01')
    expect(ids(second)).toEqual(['b'])
    const both = tell(told, second, '2026-04-01')
    expect(untold(all, [], both, '2026-04-01')).toEqual([])
    expect(ids(untold(all, [], both, '2026-04-02'))).toEqual(['a', 'b'])
    expect(tell(both, untold(all, [], both, '2026-04-02'), '2026-04-02').of).toHaveLength(2)
  })

  it('is nothing that was put off', () => {
    const snoozes = putOff([], 'a', summary(), '2026-04-03', '2026-04-01')
    expect(ids(untold([roadmap('a'), roadmap('b')], snoozes, null, '2026-04-02'))).toEqual(['b'])
    expect(ids(untold([roadmap('a')], snoozes, null, '2026-04-03'))).toEqual(['a'])
  })

  it('is told again on a day on which another quarter has become due', () => {
    const told = { day: '2026-06-17', of: [{ roadmap: 'a', quarter: '2026-01-01' }] }
    expect(ids(untold([roadmap('a')], [], told, '2026-06-17'))).toEqual(['a'])
  })
})

describe('what a prompt says', () => {
  const said = (today: CalendarDate, values: Partial<ReviewSummary> = {}) => {
    const prompt = promptOf('r', summary(values), [], today)
    return prompt && sayPrompt(prompt, months)
  }

  it('is how it stands with one review, and of several which they are, in order', () => {
    expect(said('2026-03-22')).toBe('The review of 2026 Q1 is due: 9 days are left of the quarter.')
    expect(said('2026-03-31')).toBe('The review of 2026 Q1 is due: the quarter ends today.')
    expect(said('2026-04-01')).toBe('The review of 2026 Q1 is 1 day overdue.')
    expect(said('2026-03-22', { openQuarter: '2026-01-01' })).toBe('The review of 2026 Q1 is in progress.')
    expect(said('2026-06-29')).toBe('2 reviews are waiting, in this order: 2026 Q1 (90 days overdue), then 2026 Q2 (due, 1 day left).')
    expect(said('2027-04-01')).toBe(
      '5 reviews are waiting, in this order: 2026 Q1 (366 days overdue), then 2026 Q2 (275 days overdue), then 2026 Q3 (183 days overdue), then 2 more.',
    )
  })
})
