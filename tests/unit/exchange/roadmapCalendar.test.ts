import { convertIcsCalendar } from 'ts-ics'
import { describe, expect, it } from 'vitest'
import { roadmapOf, type State } from '#shared/domain/records.ts'
import { reviewCalendar } from '#shared/exchange/reviewCalendar.ts'
import { roadmapCalendar } from '#shared/exchange/roadmapCalendar.ts'
import { add, edit, plan } from '#shared/planning/records.ts'
import { reviewOf } from '../review/plans.ts'
import { sampleState } from './workbook/sampleState.ts'

const at = { number: 7, recordedAt: '2026-11-21T23:30:00.000Z' }
const eventsOf = (state: State, line = at) => convertIcsCalendar(undefined, roadmapCalendar(state, line).text).events ?? []
const dayOf = ({ start }: { readonly start: { readonly date: Date } }) => start.date.toISOString().slice(0, 10)
const { id: roadmap } = roadmapOf(sampleState)
const milestones = Object.values(sampleState.milestone)
const signed = Object.values(sampleState.review).filter(({ signedOn }) => signedOn !== null)

describe('the calendar of a roadmap', () => {
  const events = eventsOf(sampleState)
  const uids = events.map(({ uid }) => uid)

  it('holds each milestone on its day, with its activity and what became of it', () => {
    for (const { id, title, date, activity } of milestones) {
      const event = events.find(({ uid }) => uid === `milestone-${id}-${roadmap}@rearview`)
      const of = activity === null ? null : sampleState.activity[activity]
      expect(event).toMatchObject({ start: { type: 'DATE' } })
      expect(event && dayOf(event)).toBe(date)
      expect(event?.summary).toMatch(/^(Event|Decision): /)
      expect(event?.summary).toContain(title)
      if (of) expect(event?.summary).toContain(`(${of.title})`)
      expect(event?.alarms).toBeUndefined()
    }
  })

  it('holds the reviews that were signed, those to come, and what the calendar of reviews holds', () => {
    for (const { quarter, signedOn } of signed)
      expect(events.find(({ uid }) => uid === `review-${quarter}-${roadmap}@rearview`) ?? null).toSatisfy(
        (event: (typeof events)[number]) => dayOf(event) === signedOn && event.status === 'CONFIRMED',
      )
    const toCome = convertIcsCalendar(undefined, reviewCalendar(sampleState, at).text).events ?? []
    expect(toCome.length).toBeGreaterThan(10)
    for (const event of toCome) expect(events).toContainEqual(event)
    expect(uids.length).toBe(milestones.length + signed.length + toCome.length)
    expect(new Set(uids).size).toBe(uids.length)
    expect(roadmapCalendar(sampleState, at).count).toBe(uids.length)
  })

  it('names the same thing alike when it is taken again, also a review that was signed since', () => {
    const [due] = (convertIcsCalendar(undefined, reviewCalendar(sampleState, at).text).events ?? []).map(({ uid }) => uid)
    const quarter = due?.slice('review-'.length, 'review-2026-10-01'.length) ?? ''
    const [moved] = milestones
    const later = plan(sampleState, [
      ...add('review', reviewOf({ id: 'later', quarter, signedOn: '2027-01-05', signedBy: 'Ann' })),
      ...edit(sampleState, 'milestone', moved?.id ?? '', { date: '2028-02-29' }),
    ])
    const again = eventsOf(later, { number: 8, recordedAt: '2027-01-05T10:00:00.000Z' })
    expect(again.map(({ uid }) => uid)).toEqual(expect.arrayContaining(uids.filter((uid) => !uid.startsWith('meeting-'))))
    const review = again.find(({ uid }) => uid === due)
    expect(review && dayOf(review)).toBe('2027-01-05')
    expect(review).toMatchObject({ sequence: 8 })
    expect(review?.description).toMatch(/ was signed on this day\. Signed by Ann\.$/)
    const milestone = again.find(({ uid }) => uid === `milestone-${moved?.id}-${roadmap}@rearview`)
    expect(milestone && dayOf(milestone)).toBe('2028-02-29')
  })

  it('says what was stopped and what is not yet certain, holds any words, and no address', () => {
    const of = Object.values(sampleState.activity)[0]
    const title = 'A, b; c\\d\r\nX-EVIL:1 “日本語” 🚲 مرحبا'
    const withMilestone = (status: 'stopped' | 'idea') =>
      plan(sampleState, [
        ...edit(sampleState, 'activity', of?.id ?? '', { status, finishedOn: null, title }),
        ...add('milestone', { id: 'go', title, date: '2027-05-01', kind: 'decision', activity: of?.id ?? null, sourceKey: null }),
      ])
    const found = (state: State) => eventsOf(state).find(({ uid }) => uid.startsWith('milestone-go-'))
    const shown = 'A, b; c\\d X-EVIL:1 “日本語” 🚲 مرحبا'
    expect(found(withMilestone('stopped'))).toMatchObject({ status: 'CANCELLED', summary: `Decision: ${shown} (${shown})` })
    expect(found(withMilestone('idea'))).toMatchObject({ status: 'TENTATIVE' })
    expect(roadmapCalendar(withMilestone('idea'), at).text).not.toMatch(/^X-EVIL|^URL|https?:/m)
  })
})
