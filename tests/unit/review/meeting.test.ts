import { describe, expect, it } from 'vitest'
import type { Review } from '#shared/domain/review.ts'
import { add, plan } from '#shared/planning/records.ts'
import { namesFor, proposedMeeting, reviewBefore, withAgreed } from '#shared/review/meeting.ts'
import { reviewOf, withActivities } from './plans.ts'

const state = plan(withActivities({ id: 'a', finish: '2026-03-01', owner: 'Olga', sponsor: 'mia ' }), [
  ...add('review', reviewOf({ id: 'q1', quarter: '2026-01-01', signedOn: '2026-03-25', signedBy: 'Mia', attendees: ['Tom', 'Mia'] })),
  ...add('review', reviewOf({ id: 'q0', quarter: '2025-10-01', signedOn: '2025-12-20', signedBy: 'Ann', attendees: ['Tom'] })),
  ...add('review', reviewOf({ attendees: ['Ann'] })),
])

describe('the meeting of a review', () => {
  it('suggests who was there before, then whom the plan names, each once', () => {
    expect(namesFor(state, reviewOf({ attendees: ['Ann'] }))).toEqual(['Mia', 'Tom', 'Olga'])
  })

  it('proposes a workday in the last fortnight of the next quarter', () => {
    const months = { kind: 'months', startMonth: 4, labelBy: 'end' } as const
    // 24 March 2027 is a Wednesday; 24 December 2028 a Sunday, and the 22nd the Friday before.
    expect(proposedMeeting(months, '2026-10-01')).toBe('2027-03-24')
    expect(proposedMeeting(months, '2028-07-01')).toBe('2028-12-22')
  })

  it('knows the signed review before', () => {
    expect(reviewBefore(state, reviewOf())?.id).toBe('q1')
    expect(reviewBefore(state, { quarter: '2025-10-01' })).toBeNull()
  })

  it('keeps the principles in their order, one of each', () => {
    const said = [3, 1, 3, 2].reduce<Review['principles']>(
      (list, number) => withAgreed(list, number === 3 ? 3 : number === 1 ? 1 : 2, number !== 2),
      [],
    )
    expect(said).toEqual([
      { principle: 1, agreed: true },
      { principle: 2, agreed: false },
      { principle: 3, agreed: true },
    ])
    expect(withAgreed(said, 2, null).map(({ principle }) => principle)).toEqual([1, 3])
  })
})
