import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextCell } from '#renderer/features/outcomes/gridKeys.ts'

describe('the keys of a grid', () => {
  const size = { rows: 45, columns: 7 }
  const from = (key: string, ctrlKey = false) => nextCell({ key, ctrlKey, metaKey: false }, { row: 20, column: 3 }, size)

  it('lead where they do in a spreadsheet', () => {
    expect(from('ArrowUp')).toEqual({ row: 19, column: 3 })
    expect(from('ArrowRight')).toEqual({ row: 20, column: 4 })
    expect(from('Home')).toEqual({ row: 20, column: 0 })
    expect(from('End', true)).toEqual({ row: 44, column: 6 })
    expect(from('PageDown')).toEqual({ row: 30, column: 3 })
    expect(from('Enter')).toBeNull()
    expect(from('toString')).toBeNull()
  })

  it('never lead out of it', () => {
    const key = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown')
    fc.assert(
      fc.property(
        key,
        fc.boolean(),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 30 }),
        fc.nat(29),
        fc.nat(29),
        (pressed, ctrlKey, rows, columns, row, column) => {
          fc.pre(row < rows && column < columns)
          const next = nextCell({ key: pressed, ctrlKey, metaKey: false }, { row, column }, { rows, columns })
          expect(next).not.toBeNull()
          expect(next && next.row >= 0 && next.row < rows && next.column >= 0 && next.column < columns).toBe(true)
        },
      ),
    )
  })
})
