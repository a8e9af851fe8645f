import { describe, expect, it } from 'vitest'
import { markedRevisions, usualPair } from '#shared/history/pick.ts'
import type { RevisionKind } from '#shared/history/revision.ts'

const lines = (...kinds: (RevisionKind | [RevisionKind, string])[]) =>
  kinds.map((given, index) => {
    const [kind, asOf] = typeof given === 'string' ? [given, '2026-11-21'] : given
    return { number: index + 1, kind, asOf }
  })
const numbers = (rows: readonly { number: number }[]) => rows.map(({ number }) => number)

describe('the revisions worth finding again', () => {
  it('are all but edits, and the first and the latest', () => {
    expect(numbers(markedRevisions(lines('edit', 'edit', 'named', 'edit', 'review', 'import', 'edit', 'edit')))).toEqual([1, 3, 5, 6, 8])
    expect(numbers(markedRevisions(lines('edit')))).toEqual([1])
    expect(markedRevisions([])).toEqual([])
  })
})

describe('the usual two', () => {
  it('are the latest and the review or import before it', () => {
    expect(usualPair(lines('edit', 'review', 'edit', 'review', 'edit', 'edit'), '2026-10-01')).toEqual({ from: 4, to: 6 })
    expect(usualPair(lines('edit', 'review', 'edit', 'review'), '2026-10-01')).toEqual({ from: 2, to: 4 })
    expect(usualPair(lines('import', 'import', 'import'), '2026-10-01')).toEqual({ from: 2, to: 3 })
  })

  it('are, without any, the latest and the last before the quarter, else the first', () => {
    expect(usualPair(lines(['edit', '2026-08-01'], ['edit', '2026-09-30'], ['edit', '2026-10-01'], 'edit'), '2026-10-01')).toEqual({
      from: 2,
      to: 4,
    })
    expect(usualPair(lines('edit', 'edit', 'edit'), '2026-10-01')).toEqual({ from: 1, to: 3 })
  })

  it('are one and the same where there is one, and none where there is none', () => {
    expect(usualPair(lines('edit'), '2026-10-01')).toEqual({ from: 1, to: 1 })
    expect(usualPair([], '2026-10-01')).toBeNull()
  })
})
