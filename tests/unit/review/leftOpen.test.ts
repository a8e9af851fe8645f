import { expect, it } from 'vitest'
import { add, edit, plan } from '#shared/planning/records.ts'
import { principles } from '#shared/domain/review.ts'
import { newOutcome } from '#shared/planning/outcome.ts'
import { leftOpen } from '#shared/review/leftOpen.ts'
import { reviewOf, withActivities } from './plans.ts'

const review = reviewOf()
const state = plan(
  withActivities(
    { id: 'late', finish: '2026-06-15', status: 'proposed' },
    { id: 'today', finish: '2026-06-20' },
    { id: 'done', finish: '2026-05-01', status: 'done', finishedOn: '2026-05-01' },
  ),
  [...add('outcome', newOutcome({ id: 'o', title: 'Faster', order: 0 })), ...add('review', review)],
)

it('names what a review is signed without', () => {
  expect(leftOpen(state, state, review, '2026-06-20').map(({ what, count }) => [what, count])).toEqual([
    ['unmeasured', 1],
    ['past-finish', 1],
    ['nobody-there', 1],
    ['unscored', 4],
    ['principles', 12],
  ])
})

it('names nothing where all was said', () => {
  const said = reviewOf({
    attendees: ['Ada'],
    businessScore: 3,
    itScore: 3,
    businessTrust: 4,
    itTrust: 4,
    principles: principles.map((principle) => ({ principle, agreed: true })),
  })
  const then = plan(state, [
    ...edit(state, 'activity', 'late', { finish: '2026-07-15' }),
    ...add('assessment', {
      id: 'a',
      review: said.id,
      outcome: 'o',
      verdict: 'on track',
      assumption: '',
      note: '',
      businessScore: null,
      itScore: null,
    }),
  ])
  expect(leftOpen(state, then, said, '2026-06-20')).toEqual([])
  expect(leftOpen(state, then, { ...said, itTrust: null, principles: said.principles.slice(1) }, '2026-06-20')).toMatchObject([
    { what: 'unscored', count: 1 },
    { what: 'principles', count: 1 },
  ])
})
