import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listChange, withListChange } from '#shared/planning/lists.ts'

describe('a change of a list', () => {
  const anyList = fc.uniqueArray(fc.constantFrom('Ann', 'Bob', 'Cy', 'Dee', 'Eli'))

  it('done to the list it was made of gives what was made of it', () => {
    fc.assert(
      fc.property(anyList, anyList, (before, after) => {
        expect(withListChange(before, listChange(before, after)).toSorted()).toEqual(after.toSorted())
      }),
    )
  })

  it('keeps what others did to the list in the meantime, and does nothing twice', () => {
    const change = listChange(['Ann'], ['Bob'])
    expect(withListChange(['Ann', 'Cy'], change)).toEqual(['Cy', 'Bob'])
    expect(withListChange(['Cy', 'Bob'], change)).toEqual(['Cy', 'Bob'])
  })
})
