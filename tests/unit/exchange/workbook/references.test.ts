import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CellProblem } from '#shared/exchange/workbook/cells.ts'
import { allMeant, Directory, meant } from '#shared/exchange/workbook/references.ts'

const titles = { a: 'Pilot', b: 'Pilot', c: 'Other', d: 'Rollout', e: 'New name' }
const directory = new Directory()
for (const [id, title] of Object.entries(titles)) directory.add('activity', id, title)
const ids = Object.keys(titles) as (keyof typeof titles)[]
const list = (names: readonly string[], beside: readonly string[]) => allMeant(directory, 'activity', names, beside)

describe('names and the ids beside them', () => {
  it('are the same records in whatever order the names are put, two of one name too', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ids), fc.func(fc.nat()), (given, by) => {
        const named = given.map((id) => titles[id]).toSorted((x, y) => by(x) - by(y))
        const found = list(named, given)
        expect(found.ids.map((id) => titles[id as keyof typeof titles])).toEqual(named)
        expect(new Set(found.ids)).toEqual(new Set(given))
        expect(found.remark).toBeNull()
      }),
    )
  })

  it('keep one that was renamed elsewhere, wherever it stands', () => {
    expect(list(['Old name', 'Other'], ['c', 'e'])).toMatchObject({ ids: ['e', 'c'] })
    expect(list(['Rollout', 'Other'], ['c', 'e'])).toEqual({ ids: ['d', 'c'], remark: null })
  })

  it('do not guess which of two of a name was taken out', () => {
    expect(() => list(['Pilot'], ['a', 'b'])).toThrow(CellProblem)
    expect(list(['Pilot'], ['b'])).toEqual({ ids: ['b'], remark: null })
    expect(list(['Pilot', 'Pilot'], ['a', 'b', 'c'])).toEqual({ ids: ['a', 'b'], remark: null })
  })

  it('say truly why one stays', () => {
    expect(meant(directory, 'activity', 'Pilot', 'c')).toMatchObject({ id: 'c', remark: expect.stringContaining('Several') })
    expect(meant(directory, 'activity', 'Nowhere', 'c')).toMatchObject({ id: 'c', remark: expect.stringContaining('Nothing') })
  })
})
