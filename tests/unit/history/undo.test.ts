import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RevisionKind } from '#shared/history/revision.ts'
import { usualPair } from '#shared/history/pick.ts'
import { undoTargets, undoBoundary } from '#shared/history/undo.ts'

interface Line {
  readonly number: number
  readonly kind: RevisionKind
  readonly undoes: number | null
}

type Step = 'edit' | 'undo' | 'redo' | 'named' | 'review' | 'import'

/**
 * An editor as everybody knows it: a pile of edits; undo takes the top one off, redo puts it back. Here both
 * are revisions themselves: redo takes back the undo, and the next undo takes back the redo.
 */
class Editor {
  readonly lines: Line[] = [{ number: 1, kind: 'edit', undoes: null }]
  private pile: number[] = []
  private taken: number[] = []

  do(step: Step): void {
    const { undo, redo } = undoTargets(this.lines)
    expect(undo).toBe(this.pile.at(-1) ?? null)
    expect(redo).toBe(this.taken.at(-1) ?? null)
    const number = this.lines.length + 1
    if (step === 'undo' || step === 'redo') {
      const target = step === 'undo' ? undo : redo
      if (target === null) return
      this.lines.push({ number, kind: 'edit', undoes: target })
      const [off, on] = step === 'undo' ? [this.pile, this.taken] : [this.taken, this.pile]
      off.pop()
      on.push(number)
      return
    }
    this.lines.push({ number, kind: step, undoes: null })
    if (step === 'named') return
    this.taken = []
    if (step === 'edit') this.pile.push(number)
    else this.pile = []
  }
}

describe('undo and redo', () => {
  it('take back and make again as in any editor, through every sequence of steps', () => {
    const anyStep = fc.constantFrom<Step>('edit', 'edit', 'edit', 'undo', 'undo', 'redo', 'named', 'review', 'import')
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 60 }), (steps) => {
        const editor = new Editor()
        for (const step of steps) editor.do(step)
      }),
      { numRuns: 200 },
    )
  })

  it('offer nothing at the first revision and after a signed review', () => {
    const first: Line = { number: 1, kind: 'edit', undoes: null }
    expect(undoTargets([first])).toEqual({ undo: null, redo: null })
    expect(undoTargets([first, { number: 2, kind: 'edit', undoes: null }, { number: 3, kind: 'review', undoes: null }])).toEqual({
      undo: null,
      redo: null,
    })
  })
})

describe('an addendum to a signed review', () => {
  const line = (number: number, kind: 'edit' | 'review', action: string) => ({ number, kind, action, undoes: null })
  const lines = [line(1, 'edit', 'begin'), line(2, 'review', 'sign-review'), line(3, 'edit', 'move'), line(4, 'review', 'add-addendum')]

  it('is not taken back, and what was edited before it still is; the signing is the boundary', () => {
    expect(undoTargets(lines)).toEqual({ undo: 3, redo: null })
    expect(undoBoundary(lines)?.number).toBe(2)
  })

  it('is no review to compare with', () => {
    const dated = [...lines, line(5, 'edit', 'move')].map((item) => ({ ...item, asOf: '2026-10-01' }))
    expect(usualPair(dated, '2026-10-01')).toEqual({ from: 2, to: 5 })
  })
})
