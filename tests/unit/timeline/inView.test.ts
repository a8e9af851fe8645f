import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupsNear } from '#renderer/timeline/inView.ts'

const heights = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 40 })

/** Every pixel from one view above to one view below, looked up one by one. */
function byPixel(lanes: readonly number[], top: number, height: number): Set<number> {
  const owner = lanes.flatMap((size, lane) => Array.from({ length: size }, () => lane))
  const found = new Set<number>()
  for (let pixel = Math.max(0, top - height); pixel < top + 2 * height; pixel += 1) {
    const lane = owner[pixel]
    if (lane !== undefined) found.add(lane)
  }
  return found
}

describe('the groups near the view', () => {
  it('are those with a pixel less than a view away, and at most those that touch the edges of that', () => {
    fc.assert(
      fc.property(heights, fc.nat(5000), fc.integer({ min: 1, max: 900 }), (lanes, top, height) => {
        const groups = Object.fromEntries(lanes.map((size, lane) => [String(lane), { height: size }]))
        const near = groupsNear(Object.keys(groups), groups, { top, height }).map(Number)
        const seen = byPixel(lanes, top, height)
        expect(near).toEqual(expect.arrayContaining([...seen]))
        expect(near.length - seen.size).toBeLessThanOrEqual(2)
        expect(near).toEqual(near.toSorted((a, b) => a - b))
      }),
    )
  })

  it('are all where nothing has a height yet', () => {
    expect(groupsNear(['a', 'b'], {}, { top: 0, height: 500 })).toEqual(['a', 'b'])
  })
})
