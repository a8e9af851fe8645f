import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RevisionKind, RevisionLine } from '#shared/history/revision.ts'
import { usualPair } from '#shared/history/pick.ts'
import { beganWith, importRuns, takenBack, undoBoundary, undoTargets } from '#shared/history/undo.ts'

type Line = Pick<RevisionLine, 'number' | 'kind' | 'undoes' | 'action' | 'author' | 'recordedAt' | 'source'>

const line = (number: number, kind: RevisionKind, more: Partial<Line> = {}): Line => ({
  number,
  kind,
  action: kind === 'import' ? 'import' : 'edit',
  undoes: null,
  author: '',
  recordedAt: `2026-01-01T00:00:00.${String(number).padStart(3, '0')}Z`,
  source: null,
  ...more,
})

type Step = 'edit' | 'undo' | 'redo' | 'named' | 'review' | 'table' | 'series' | 'copy'

/**
 * An editor as everybody knows it: a pile of edits; undo takes the top one off, redo puts it back. Here both
 * are revisions themselves: redo takes back the undo, and the next undo takes back the redo. The plan is a pile of
 * numbers: each revision puts its own on it, and an undo takes off those of all that it takes back.
 */
class Editor {
  readonly lines: Line[]
  private pile: { readonly number: number; readonly plan: string }[] = []
  private taken: { readonly number: number; readonly plan: string }[] = []
  /** What is in the plan: the numbers of what stands. */
  private plan: number[] = []

  constructor(first: Line) {
    this.lines = [first]
    this.plan = [1]
  }

  do(step: Step, reports: number): void {
    const { undo, redo } = undoTargets(this.lines)
    expect(undo).toBe(this.pile.at(-1)?.number ?? null)
    expect(redo).toBe(this.taken.at(-1)?.number ?? null)
    const number = this.lines.length + 1
    if (step === 'undo' || step === 'redo') {
      const [off, on] = step === 'undo' ? [this.pile, this.taken] : [this.taken, this.pile]
      const top = off.pop()
      if (!top) return
      this.lines.push(line(number, 'edit', { undoes: top.number }))
      on.push({ number, plan: JSON.stringify(this.plan) })
      this.plan = JSON.parse(top.plan) as number[]
      this.check()
      return
    }
    const before = JSON.stringify(this.plan)
    if (step === 'series') {
      const recordedAt = `2026-01-02T00:00:00.${String(number).padStart(3, '0')}Z`
      for (let report = 0; report < reports; report += 1) {
        this.lines.push(line(number + report, 'import', { recordedAt, source: { file: 'f.csv', report: String(report), content: '' } }))
        this.plan.push(number + report)
      }
    } else {
      this.lines.push(
        step === 'table' || step === 'copy' ? line(number, 'import', { action: step === 'copy' ? 'copy' : 'import' }) : line(number, step),
      )
      this.plan.push(number)
    }
    if (step === 'named') return
    this.taken = []
    if (step === 'edit' || step === 'table' || step === 'series') this.pile.push({ number: this.lines.length, plan: before })
    else this.pile = []
    this.check()
  }

  /** What stands is what is in the plan. */
  private check(): void {
    const gone = takenBack(this.lines)
    const standing = this.lines
      .filter(({ number, undoes, kind }) => undoes === null && kind !== 'named' && !gone.has(number))
      .map(({ number }) => number)
    expect(standing).toEqual(this.plan.filter((number) => this.lines[number - 1]?.kind !== 'named'))
  }
}

describe('undo and redo', () => {
  it('take back and make again as in any editor, imports whole, through every sequence of steps', () => {
    const anyStep = fc.record({
      step: fc.constantFrom<Step>('edit', 'edit', 'undo', 'undo', 'undo', 'redo', 'named', 'review', 'table', 'series', 'series', 'copy'),
      reports: fc.integer({ min: 1, max: 4 }),
    })
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 60 }), (steps) => {
        const editor = new Editor(line(1, 'edit'))
        for (const { step, reports } of steps) editor.do(step, reports)
      }),
      { numRuns: 200 },
    )
  })

  it('leave the import that the roadmap began with, and say so', () => {
    const recordedAt = '2026-01-01T00:00:00.000Z'
    const report = (number: number) =>
      line(number, 'import', { recordedAt, source: { file: 'f.csv', report: String(number), content: '' } })
    const lines = [report(1), report(2), report(3)]
    expect(undoTargets(lines)).toEqual({ undo: null, redo: null })
    expect([undoBoundary(lines)?.number, beganWith(lines)]).toEqual([3, { first: 1, last: 3 }])
    // Another one, by somebody else or at another time, is taken back by itself.
    const more = [...lines, report(4), line(5, 'import')].map((each) => (each.number === 4 ? { ...each, author: 'Ben' } : each))
    expect(importRuns(more)).toEqual([
      { first: 1, last: 3 },
      { first: 4, last: 4 },
      { first: 5, last: 5 },
    ])
    expect([undoTargets(more).undo, undoBoundary(more)?.number]).toEqual([5, 3])
  })

  it('offer nothing at the first revision and after a signed review', () => {
    expect(undoTargets([line(1, 'edit')])).toEqual({ undo: null, redo: null })
    expect(undoTargets([line(1, 'edit'), line(2, 'edit'), line(3, 'review')])).toEqual({
      undo: null,
      redo: null,
    })
  })
})

describe('an addendum to a signed review', () => {
  const lines = [
    line(1, 'edit'),
    line(2, 'review', { action: 'sign-review' }),
    line(3, 'edit'),
    line(4, 'review', { action: 'add-addendum' }),
  ]

  it('is not taken back, and what was edited before it still is; the signing is the boundary', () => {
    expect(undoTargets(lines)).toEqual({ undo: 3, redo: null })
    expect(undoBoundary(lines)?.number).toBe(2)
  })

  it('is no review to compare with', () => {
    const dated = [...lines, line(5, 'edit')].map((item) => ({ ...item, asOf: '2026-10-01' }))
    expect(usualPair(dated, '2026-10-01')).toEqual({ from: 2, to: 5 })
  })
})
