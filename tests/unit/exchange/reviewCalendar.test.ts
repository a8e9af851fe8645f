import { convertIcsCalendar, type IcsCalendar } from 'ts-ics'
import { describe, expect, it } from 'vitest'
import type { FiscalCalendar } from '#shared/calendar/fiscal.ts'
import type { Review } from '#shared/domain/review.ts'
import { emptyState, type State } from '#shared/domain/records.ts'
import { reviewCalendar } from '#shared/exchange/reviewCalendar.ts'
import { add, edit, plan } from '#shared/planning/records.ts'
import { beginRoadmap } from '#shared/planning/roadmap.ts'
import { reviewOf } from '../review/plans.ts'

const at = { number: 7, recordedAt: '2026-11-21T23:30:00.000Z' }
const zones = ['America/New_York', 'Europe/London', 'Australia/Sydney', 'America/Santiago', 'Asia/Kolkata']

const begun = (calendar: FiscalCalendar, begins: string, name = 'Claims'): State =>
  plan(emptyState, beginRoadmap({ id: 'r', name, unit: '', purpose: '', calendar, years: 3, begins }))

const withReviews = (state: State, ...reviews: Review[]): State =>
  plan(
    state,
    reviews.flatMap((review) => add('review', review)),
  )

/** A zone other than this computer's, for the time of some work. */
function inZone<T>(zone: string, work: () => T): T {
  const before = process.env['TZ']
  process.env['TZ'] = zone
  try {
    return work()
  } finally {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  }
}

const read = (text: string): IcsCalendar => convertIcsCalendar(undefined, text)
const eventsOf = (text: string) => read(text).events ?? []

/** The days as they are written, without a reader between: `20261218` of `DTSTART;VALUE=DATE:20261218`. */
const written = (text: string, property: string): string[] =>
  [...text.matchAll(new RegExp(`^${property};VALUE=DATE:(\\d{8})\\r$`, 'gm'))].map(([, day = '']) => day)

/** A fortnight before the first day of the quarter after, by the days of months alone and not by the app's code. */
function dueDay(year: number, month: number): string {
  const last = [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  return `${year}${String(month).padStart(2, '0')}${String(last - 13).padStart(2, '0')}`
}

describe.each(zones)('the days of reviews as a calendar, in %s', (zone) => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])(
    'fiscal years from month %i: one whole day for each quarter, a fortnight before it ends',
    (startMonth) => {
      const begins = `2026-${String(startMonth).padStart(2, '0')}-01`
      const expected = Array.from({ length: 12 }, (_, index) => {
        const month = startMonth + index * 3 + 2
        return dueDay(2026 + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1)
      })
      const { text, count } = inZone(zone, () => reviewCalendar(begun({ kind: 'months', startMonth, labelBy: 'end' }, begins), at))
      expect(count).toBe(12)
      expect(written(text, 'DTSTART')).toEqual(expected)
      const events = eventsOf(text)
      expect(events.map(({ start }) => [start.type, start.date.toISOString().slice(0, 10).replaceAll('-', '')])).toEqual(
        expected.map((day) => ['DATE', day]),
      )
      // The end of a whole day is the day after, exclusive.
      for (const { start, end } of events) expect((end?.date.getTime() ?? 0) - start.date.getTime()).toBe(24 * 60 * 60 * 1000)
    },
  )

  it('a table of 4-4-5: the same, by its own quarters', () => {
    const quarters = ['2026-02-01', '2026-05-03', '2026-08-02', '2026-11-01', '2027-01-31'].map((start, index) => ({
      start,
      label: `FY P${index + 1}`,
    }))
    const { text, count } = inZone(zone, () => reviewCalendar(begun({ kind: 'table', quarters }, '2026-02-01'), at))
    expect(count).toBe(12)
    // 3 May is the day after 2 May, and 13 days before that is 19 April; and so on.
    expect(written(text, 'DTSTART').slice(0, 4)).toEqual(['20260419', '20260719', '20261018', '20270117'])
    expect(eventsOf(text)[1]?.summary).toBe('Review of FY P2 is due: Claims')
  })
})

const months: FiscalCalendar = { kind: 'months', startMonth: 1, labelBy: 'end' }

describe('what stands in the calendar of reviews', () => {
  it('is read by another program: names, sentences, an alarm at nine in the morning, one revision for all', () => {
    const calendar = read(reviewCalendar(begun(months, '2026-01-01'), at).text)
    expect(calendar).toMatchObject({ version: '2.0', method: 'PUBLISH', name: 'Rearview reviews: Claims' })
    const [first] = calendar.events ?? []
    expect(first).toMatchObject({
      uid: 'review-2026-01-01-r@rearview',
      sequence: 7,
      summary: 'Review of 2026 Q1 is due: Claims',
      alarms: [
        {
          action: 'DISPLAY',
          description: 'The review of 2026 Q1 is due: Claims',
          trigger: { type: 'relative', value: { hours: 9 }, options: { related: 'START' } },
        },
      ],
    })
    expect(first?.stamp.date.toISOString()).toBe(at.recordedAt)
    expect(first?.description).toContain(
      'The review of 2026 Q1 (1 Jan 2026 to 31 Mar 2026) is due from today until it is signed. Open “Claims” in Rearview',
    )
  })

  it('is the same text for the same revision, and the same events for a later one', () => {
    const state = begun(months, '2026-01-01')
    expect(reviewCalendar(state, at)).toEqual(reviewCalendar(state, at))
    const later = reviewCalendar(plan(state, edit(state, 'roadmap', 'r', { name: 'Claims and more' })), {
      number: 8,
      recordedAt: '2026-12-01T08:00:00.000Z',
    })
    const uids = (text: string) => eventsOf(text).map(({ uid }) => uid)
    expect(uids(later.text)).toEqual(uids(reviewCalendar(state, at).text))
    expect(new Set(uids(later.text)).size).toBe(12)
    expect(eventsOf(later.text).every(({ sequence }) => sequence === 8)).toBe(true)
  })

  it('leaves out what is signed, and what is not asked for', () => {
    const state = begun(months, '2026-01-01')
    const signed = withReviews(
      state,
      reviewOf({ id: 'q1', quarter: '2026-01-01', signedOn: '2026-03-30' }),
      reviewOf({ id: 'q2', quarter: '2026-04-01' }),
    )
    expect(written(reviewCalendar(signed, at).text, 'DTSTART')[0]).toBe('20260617')
    const later = plan(state, edit(state, 'roadmap', 'r', { reviewsFrom: '2026-07-01' }))
    expect(written(reviewCalendar(later, at).text, 'DTSTART')[0]).toBe('20260917')
    expect(reviewCalendar(later, at).count).toBe(10)
  })

  it('has the meeting that the last signed review set, and none before it', () => {
    const state = withReviews(
      begun(months, '2026-01-01'),
      reviewOf({ id: 'q1', quarter: '2026-01-01', signedOn: '2026-03-30', nextMeeting: '2026-06-20' }),
      reviewOf({ id: 'q2', quarter: '2026-04-01', signedOn: '2026-06-30', nextMeeting: '2026-09-22' }),
      reviewOf({ id: 'q3', quarter: '2026-07-01', nextMeeting: '2026-12-12' }),
    )
    const meetings = eventsOf(reviewCalendar(state, at).text).filter(({ uid }) => uid.startsWith('meeting'))
    expect(meetings).toMatchObject([{ uid: 'meeting-2026-04-01-r@rearview', summary: 'Review meeting: Claims', start: { type: 'DATE' } }])
    expect(meetings[0]?.start.date.toISOString()).toMatch(/^2026-09-22/)
  })

  it('holds any name as text, and folds lines to 75 bytes without cutting a character', () => {
    const name = `A, b; c\\d\n\r\nX-EVIL:1 “日本語” 🚲 ${'Überprüfung '.repeat(20)}`
    const { text, count } = reviewCalendar(begun(months, '2026-01-01', name), at)
    const shown = name.replaceAll(/\s+/g, ' ').trim()
    expect(count).toBe(12)
    expect(text).not.toMatch(/^X-EVIL/m)
    for (const line of text.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
      expect(line).not.toMatch(/[\r\n\uD800-\uDBFF]$/)
    }
    // The reader leaves the escapes of a calendar's name as they are.
    expect(read(text).name?.replaceAll(/\\([\\,;])/g, '$1')).toBe(`Rearview reviews: ${shown}`)
    expect(eventsOf(text)[0]?.summary).toBe(`Review of 2026 Q1 is due: ${shown}`)
  })

  it('counts no day where there is nothing to hold', () => {
    const state = begun(months, '2026-01-01')
    expect(reviewCalendar(plan(state, edit(state, 'roadmap', 'r', { reviewsFrom: '2040-01-01' })), at).count).toBe(0)
  })
})
