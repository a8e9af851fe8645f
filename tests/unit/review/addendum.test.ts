import { describe, expect, it } from 'vitest'
import { roadmapOf, type State } from '#shared/domain/records.ts'
import type { Addendum } from '#shared/domain/review.ts'
import { merge } from '#shared/history/merge/merge.ts'
import { undoTargets } from '#shared/history/undo.ts'
import { keepSigned } from '#shared/planning/signed.ts'
import { add, edit, plan } from '#shared/planning/records.ts'
import { addendumAction } from '#shared/history/revision.ts'
import { addAddendum, addendaOf, figuresWithAddenda, verdictsFor } from '#shared/review/addendum.ts'
import { baselineOf, signAction } from '#shared/review/baseline.ts'
import { ReviewError } from '#shared/review/refusal.ts'
import { reviewOf, withActivities } from './plans.ts'

const difference = (activity: string, verdict: 'delivered' | 'moved' | 'added') =>
  add('difference', { id: `d-${activity}`, review: 'q2', activity, verdict, listedReason: '', reason: '', adoption: null })
const signed: State = plan(
  withActivities({ id: 'a', finish: '2026-05-01' }, { id: 'b', finish: '2026-06-01' }, { id: 'c', finish: '2026-06-01' }),
  [
    ...add(
      'review',
      reviewOf({ signedOn: '2026-06-25', signedBy: 'Mia', figures: { promised: 2, delivered: 1, moved: 1, dropped: 0, added: 1 } }),
    ),
    ...add('review', reviewOf({ id: 'q3', quarter: '2026-07-01' })),
    ...difference('a', 'delivered'),
    ...difference('b', 'moved'),
    ...difference('c', 'added'),
  ],
)
const saying = (values: Partial<Addendum> & { readonly today?: string }) => (state: State) =>
  addAddendum(state, {
    id: 'x',
    review: 'q2',
    addedBy: 'Tom',
    text: 'It was done in time.',
    about: null,
    verdict: null,
    today: '2026-07-10',
    ...values,
  })
const after = (...said: ReturnType<typeof saying>[]) => said.reduce((state, say) => plan(state, say(state)), signed)
const refused = (say: ReturnType<typeof saying>) => {
  try {
    say(signed)
  } catch (error) {
    return error instanceof ReviewError ? error.refusal : error
  }
  return null
}
const of = (state: State) => figuresWithAddenda(state, { id: 'q2', figures: state.review['q2']?.figures ?? null })

describe('an addendum to a signed review', () => {
  it('is added with its day and name, and nothing of the review changes', () => {
    const state = after(saying({ text: ' It was done in time. ', addedBy: ' Tom ' }))
    expect(addendaOf(state, 'q2')).toEqual([
      { id: 'x', review: 'q2', addedOn: '2026-07-10', addedBy: 'Tom', text: 'It was done in time.', about: null, verdict: null },
    ])
    expect(state.review['q2']).toBe(signed.review['q2'])
    expect(of(state)).toBeNull()
  })

  it('is refused where the review is open or gone, or nothing is said', () => {
    expect(refused(saying({ review: 'q3' }))).toBe('not-signed')
    expect(refused(saying({ review: 'q4' }))).toBe('not-there')
    expect(refused(saying({ text: ' ' }))).toBe('nothing-said')
    expect(refused(saying({ addedBy: ' ' }))).toBe('nothing-said')
  })

  it('stays as it is', () => {
    const state = after(saying({}))
    expect(() => keepSigned(state, { kind: 'review', changes: edit(state, 'addendum', 'x', { text: 'Other' }) })).toThrow('signed-review')
    expect(() => keepSigned(signed, { kind: 'review', changes: saying({})(signed) })).not.toThrow()
  })

  it('gives only verdicts that the item can have', () => {
    expect(verdictsFor(signed, 'q2', { kind: 'activity', id: 'a' })).toEqual(['moved', 'dropped'])
    expect(
      verdictsFor(after(saying({ about: { kind: 'activity', id: 'a' }, verdict: 'moved' })), 'q2', { kind: 'activity', id: 'a' }),
    ).toEqual(['delivered', 'dropped'])
    expect(verdictsFor(signed, 'q2', { kind: 'activity', id: 'c' })).toEqual([])
    expect(verdictsFor(signed, 'q2', { kind: 'outcome', id: 'o' })).toContain('missed')
    expect(verdictsFor(signed, 'q2', null)).toEqual([])
    expect(after(saying({ about: { kind: 'activity', id: 'a' }, verdict: 'missed' })).addendum['x']?.verdict).toBeNull()
  })

  it('counts the last verdict of each activity beside the frozen figures', () => {
    const b = { kind: 'activity' as const, id: 'b' }
    const once = after(saying({ about: b, verdict: 'delivered' }))
    expect(of(once)).toEqual({ figures: { promised: 2, delivered: 2, moved: 0, dropped: 0, added: 1 }, corrected: 1 })
    expect(once.review['q2']?.figures).toMatchObject({ delivered: 1 })
    // Told later, and stored before: the day decides.
    const twice = after(
      saying({ id: 'later', about: b, verdict: 'dropped', today: '2026-08-01' }),
      saying({ about: b, verdict: 'delivered' }),
    )
    expect(of(twice)?.figures).toMatchObject({ delivered: 1, moved: 0, dropped: 1 })
    expect(of(after(saying({ about: b, verdict: 'moved' })))).toBeNull()
    expect(of(after(saying({ about: b, verdict: 'delivered' }), saying({ id: 'back', about: b, verdict: 'moved' })))).toBeNull()
  })

  it('stays with what the other side of a merge added', () => {
    const [ours, theirs] = [after(saying({ id: 'ours' })), after(saying({ id: 'theirs', text: 'It was not.' }))]
    const merged = merge(signed, ours, theirs, new Map())
    expect(merged.conflicts).toEqual([])
    expect(
      addendaOf(merged.state, 'q2')
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(['ours', 'theirs'])
    expect(merged.state.review['q2']).toEqual(signed.review['q2'])
  })

  it('is no signature: a later review is still compared with what was signed', () => {
    const lines = [
      { number: 1, kind: 'edit', action: 'begin', asOf: '2026-01-01' },
      { number: 2, kind: 'review', action: signAction, asOf: '2026-06-25' },
      { number: 3, kind: 'review', action: addendumAction, asOf: '2026-07-10' },
    ] as const
    expect(baselineOf(lines, roadmapOf(signed).calendar, '2026-07-01')).toBe(2)
    expect(undoTargets(lines.map((line) => ({ ...line, undoes: null })))).toEqual({ undo: null, redo: null })
  })
})
