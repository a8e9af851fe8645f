import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '#shared/calendar/dates.ts'
import type { ReviewSummary } from '#shared/review/due.ts'
import { promptOf, type Reminded } from '#shared/review/prompts.ts'
import { sayNotification, waitingLines } from '#shared/review/sayWaiting.ts'

/** Quarters end with February, May, August and November. */
const roadmap = (id: string, more: Partial<Reminded> = {}, summary: Partial<ReviewSummary> = {}): Reminded => ({
  id,
  name: id,
  sample: false,
  summary: {
    calendar: { kind: 'months', startMonth: 3, labelBy: 'end' },
    reviewsFrom: '2026-09-01',
    signedQuarters: [],
    openQuarter: null,
    ...summary,
  },
  ...more,
})
const say = (roadmaps: readonly Reminded[], today: CalendarDate) => waitingLines(roadmaps, today).map(({ text }) => text)

describe('what waits, in lines', () => {
  it.each([
    ['2026-11-16', []],
    ['2026-11-18', ['Claims: review of FY27 Q3 is due in 12 days']],
    ['2026-11-29', ['Claims: review of FY27 Q3 is due in 1 day']],
    ['2026-11-30', ['Claims: review of FY27 Q3 is due today']],
    ['2026-12-01', ['Claims: review of FY27 Q3 is 1 day overdue']],
    ['2026-12-20', ['Claims: review of FY27 Q3 is 20 days overdue']],
  ])('on %s: %j', (today, expected) => {
    expect(say([roadmap('Claims')], today)).toEqual(expected)
  })

  it('names the oldest of a roadmap, and the one that is in progress', () => {
    expect(say([roadmap('Claims', {}, { reviewsFrom: '2026-06-01' })], '2026-12-20')).toEqual([
      'Claims: review of FY27 Q2 is 111 days overdue',
    ])
    expect(say([roadmap('Claims', {}, { openQuarter: '2026-09-01' })], '2026-11-21')).toEqual(['Claims: review of FY27 Q3 is in progress'])
    expect(say([roadmap('Claims', {}, { signedQuarters: ['2026-09-01'] })], '2026-11-21')).toEqual([])
  })

  it('begins with the one that presses most, leaves out what is nobody’s duty, and has five lines at most', () => {
    const all = ['a', 'b', 'c', 'd'].map((id) => roadmap(id))
    const late = roadmap('late', {}, { reviewsFrom: '2026-06-01' })
    const none = [roadmap('sample', { sample: true }), roadmap('maybe', { scenarioOf: 'a' })]
    const of = (roadmaps: readonly Reminded[]) => waitingLines(roadmaps, '2026-11-21').map((line) => line.roadmap)
    expect(of([...all, ...none, late])).toEqual(['late', 'a', 'b', 'c', 'd'])
    expect(of([...all, late, roadmap('f'), roadmap('g')])).toEqual(['late', 'a', 'b', 'c', null])
    expect(say([...all, late, roadmap('f'), roadmap('g')], '2026-11-21').at(-1)).toBe('and 3 more roadmaps')
  })

  it('keeps what it says where a name is long, and is one line', () => {
    const [line] = say([roadmap('x', { name: `Claims\n${'and more '.repeat(40)}` })], '2026-11-21')
    expect(line).toMatch(/^Claims and more .*: review of FY27 Q3 is due in 9 days$/)
    expect(line?.length).toBeLessThanOrEqual(80)
  })
})

describe('a notification', () => {
  it('has a title that names the roadmap, and cuts no letter in two', () => {
    const table = { kind: 'table' as const, quarters: [{ start: '2026-09-01', label: '🚗'.repeat(300) }] }
    const one = roadmap('x', { name: 'Claims '.repeat(40) }, { calendar: table })
    const prompt = promptOf('x', one.summary, [], '2026-12-20') ?? expect.fail('nothing is due')
    const { title, body } = sayNotification({ roadmap: one, prompt })
    expect(title).toMatch(/^Quarterly review: Claims .*Claims$/)
    expect(title.length).toBeLessThanOrEqual(80)
    expect(body.length).toBeLessThanOrEqual(400)
    expect(body.isWellFormed()).toBe(true)
  })
})
