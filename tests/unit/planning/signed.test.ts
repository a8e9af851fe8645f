import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyState, type State } from '#shared/domain/records.ts'
import { type Change, invert } from '#shared/history/change.ts'
import { type RevisionKind, revisionKinds } from '#shared/history/revision.ts'
import { undoTargets } from '#shared/history/undo.ts'
import { add, edit, plan, PlanError } from '#shared/planning/records.ts'
import { keepSigned, signedViolations } from '#shared/planning/signed.ts'
import { sampleDrafts } from '#shared/sample/sample.ts'
import { empty, lessonOf, reviewOf } from '../review/plans.ts'

const difference = { id: 'd', review: 'q2', activity: 'a', verdict: 'moved' as const, listedReason: '', reason: '', adoption: null }
const assessment = { id: 'o', review: 'q2', outcome: 'x', verdict: null, assumption: '', note: '', businessScore: null, itScore: null }

const open = plan(empty, [
  ...add('review', reviewOf()),
  ...add('difference', difference),
  ...add('assessment', assessment),
  ...add('lesson', lessonOf({ id: 'l', review: 'q2' })),
])
const signing = (state: State) => [
  ...edit(state, 'review', 'q2', { signedOn: '2026-07-02', signedBy: 'Mae' }),
  ...edit(state, 'assessment', 'o', { verdict: 'on track' }),
]
const signed = plan(open, signing(open))

const touching = (state: State): Record<string, Change[]> => ({
  note: edit(state, 'review', 'q2', { note: 'Later' }),
  unsigned: edit(state, 'review', 'q2', { signedOn: null }),
  reason: edit(state, 'difference', 'd', { reason: 'Later' }),
  score: edit(state, 'assessment', 'o', { itScore: 3 }),
  'one more': add('difference', { ...difference, id: 'd2', activity: 'b' }),
  gone: [{ kind: 'assessment', id: 'o', before: { ...state.assessment['o'] }, after: null }],
})

describe('a signed review', () => {
  it.each(Object.keys(touching(open)))('is frozen for every way to touch it, and was not before: %s', (way) => {
    expect(signedViolations(open, touching(open)[way] ?? [])).toEqual([])
    const changes = touching(signed)[way] ?? []
    expect(changes).toHaveLength(1)
    expect(signedViolations(signed, changes)).toMatchObject([{ rule: 'signed-review', title: '2026 Q2' }])
    for (const kind of revisionKinds)
      if (kind === 'import' || kind === 'merge') expect(() => keepSigned(signed, { kind, changes })).not.toThrow()
      else expect(() => keepSigned(signed, { kind, changes })).toThrow(PlanError)
  })

  it('may be signed, and its lessons decided later; nothing is put under it or taken from it', () => {
    expect(signedViolations(open, signing(open))).toEqual([])
    const decisions = [{ review: 'q3', decision: 'deferred' as const, item: null, because: '' }]
    const later = plan(signed, add('review', reviewOf({ id: 'q3', quarter: '2026-07-01' })))
    expect(signedViolations(later, edit(later, 'lesson', 'l', { decisions }))).toEqual([])
    expect(signedViolations(later, edit(later, 'review', 'q3', { note: 'Now' }))).toEqual([])
    const other = plan(later, add('difference', { ...difference, id: 'd3', review: 'q3' }))
    expect(signedViolations(other, edit(other, 'difference', 'd3', { review: 'q2' }))).toHaveLength(1)
    expect(signedViolations(other, edit(other, 'difference', 'd', { review: 'q3' }))).toHaveLength(1)
  })

  it('is never touched in the sample: every one of its revisions is let in', () => {
    let state: State = emptyState
    for (const draft of sampleDrafts('2026-11-21')) {
      keepSigned(state, draft)
      state = plan(state, draft.changes)
    }
    expect(Object.keys(state.review)).toHaveLength(4)
  })

  it('is never reached by undo or redo, through every sequence of edits, undo, redo and signing', () => {
    interface Made {
      readonly number: number
      readonly kind: RevisionKind
      readonly undoes: number | null
      readonly changes: Change[]
    }
    let reached = 0
    const anyStep = fc.constantFrom('answer', 'answer', 'note', 'plan', 'undo', 'undo', 'redo', 'sign', 'open', 'named')
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 5, maxLength: 40 }), (steps) => {
        let state = empty
        const made: Made[] = [{ number: 1, kind: 'edit', undoes: null, changes: [] }]
        const make = (changes: Change[], kind: RevisionKind = 'edit', undoes: number | null = null) => {
          keepSigned(state, { kind, changes })
          state = plan(state, changes)
          made.push({ number: made.length + 1, kind, undoes, changes })
        }
        for (const [place, step] of steps.entries()) {
          const current = Object.values(state.review).find(({ signedOn }) => signedOn === null)
          if (step === 'undo' || step === 'redo') {
            const target = undoTargets(made)[step]
            const lastSigned = made.findLast(({ kind }) => kind === 'review')?.number ?? 0
            if (target === null) continue
            expect(target).toBeGreaterThan(lastSigned)
            if (lastSigned > 0) reached += 1
            make(invert(made[target - 1]?.changes ?? []), 'edit', target)
          } else if (step === 'open' && !current) make(add('review', reviewOf({ id: `r${place}` })))
          else if (step === 'plan') make(edit(state, 'lane', 'lane', { name: `Lane ${place}` }))
          else if (step === 'named') make([], 'named')
          else if (!current) continue
          else if (step === 'answer') make(add('difference', { ...difference, id: `d${place}`, review: current.id }))
          else if (step === 'note') make(edit(state, 'review', current.id, { note: `Note ${place}` }))
          else if (step === 'sign') make(edit(state, 'review', current.id, { signedOn: '2026-07-02' }), 'review')
        }
      }),
      { numRuns: 300 },
    )
    expect(reached).toBeGreaterThan(0)
  })
})
