import { describe, expect, it } from 'vitest'
import { add, plan } from '#shared/planning/records.ts'
import { revisionToShow } from '#shared/planning/snapshots.ts'
import { keepSigned } from '#shared/planning/signed.ts'
import { changeDecision, decide, decisionsOf, noteOnSlide, removeDecision } from '#shared/review/decisions.ts'
import { empty, reviewOf } from './plans.ts'

const open = plan(empty, add('review', reviewOf()))
const signed = plan(empty, add('review', reviewOf({ signedOn: '2026-06-30', signedBy: 'Mia' })))
const said = {
  id: 'd1',
  review: 'q2',
  title: ' Move the pilot to Leeds ',
  owner: ' Tom ',
  due: '2026-07-15',
  about: null,
  today: '2026-06-20',
} as const

describe('a decision', () => {
  it('lands in the open review as it was said, on the day it was taken', () => {
    const state = plan(open, decide(open, said))
    expect(decisionsOf(state, 'q2')).toEqual([
      { id: 'd1', review: 'q2', title: 'Move the pilot to Leeds', decidedOn: '2026-06-20', owner: 'Tom', due: '2026-07-15', about: null },
    ])
    const worded = plan(state, changeDecision(state, 'd1', { title: 'Move it to York' }))
    expect(decisionsOf(worded, 'q2')[0]?.title).toBe('Move it to York')
    expect(decisionsOf(plan(worded, removeDecision(worded, 'd1')), 'q2')).toEqual([])
  })

  it('is refused where it says nothing, and by a review that is signed or not there', () => {
    expect(() => decide(open, { ...said, title: '  ' })).toThrow('nothing-decided')
    expect(() => decide(signed, said)).toThrow('signed')
    expect(() => decide(empty, said)).toThrow('not-there')
  })

  it('is frozen with its review', () => {
    const state = plan(open, decide(open, said))
    const frozen = plan(state, [{ kind: 'review', id: 'q2', before: { signedOn: null }, after: { signedOn: '2026-06-30' } }])
    expect(() => removeDecision(frozen, 'd1')).toThrow('signed')
    const change = { kind: 'decision', id: 'd1', before: { owner: 'Tom' }, after: { owner: 'Ann' } } as const
    expect(() => keepSigned(frozen, { kind: 'edit', changes: [change] })).toThrow('signed-review')
  })
})

it('a slide has one note, which is changed and taken away', () => {
  const noted = plan(open, noteOnSlide(open, { review: 'q2', slide: 'purpose', text: ' Thank Ann ' }))
  const again = plan(noted, noteOnSlide(noted, { review: 'q2', slide: 'purpose', text: 'Thank Tom' }))
  expect(again.review['q2']?.slideNotes).toEqual([{ slide: 'purpose', text: 'Thank Tom' }])
  expect(plan(again, noteOnSlide(again, { review: 'q2', slide: 'purpose', text: '' })).review['q2']?.slideNotes).toEqual([])
  expect(() => noteOnSlide(signed, { review: 'q2', slide: 'purpose', text: 'x' })).toThrow('signed')
})

it('what is given away shows the last revision that is not itself the record of a snapshot', () => {
  const line = (action: string, number: number) => ({ action, number })
  expect(revisionToShow([line('add', 1), line('move', 2), line('share-snapshot', 3), line('share-snapshot', 4)])?.number).toBe(2)
  expect(revisionToShow([])).toBeNull()
})
