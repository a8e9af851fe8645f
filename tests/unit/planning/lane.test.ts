import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyState, inOrder, type State } from '#shared/domain/records.ts'
import { apply } from '#shared/history/change.ts'
import { moveLane, newLane } from '#shared/planning/lane.ts'

const lanesWith = (orders: readonly number[]): State => ({
  ...emptyState,
  lane: Object.fromEntries(orders.map((order, place) => [`l${place}`, newLane({ id: `l${place}`, name: `Lane ${place}`, order })])),
})
const ids = (state: State) => inOrder(state, 'lane').map(({ id }) => id)

describe('a lane that is put elsewhere', () => {
  it('stands right beside the other, and all others stay in their order', () => {
    const orders = fc.array(
      fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1, max: 1 })),
      { minLength: 2, maxLength: 8 },
    )
    fc.assert(
      fc.property(orders, fc.nat(), fc.nat(), fc.constantFrom('before' as const, 'after' as const), (given, one, two, side) => {
        const state = lanesWith(given)
        const [id, other] = [`l${one % given.length}`, `l${two % given.length}`]
        fc.pre(id !== other)
        const after = ids(apply(state, moveLane(state, id, side, other)))
        const rest = ids(state).filter((each) => each !== id)
        expect(after.filter((each) => each !== id)).toEqual(rest)
        expect(after.indexOf(id) - after.indexOf(other)).toBe(side === 'before' ? -1 : 1)
      }),
    )
  })

  it('is the one that changes where there is room, and nothing changes where it stands there already', () => {
    const state = lanesWith([0, 1, 2, 3])
    expect(moveLane(state, 'l3', 'before', 'l1')).toHaveLength(1)
    expect(moveLane(state, 'l0', 'before', 'l1')).toEqual([])
    expect(moveLane(state, 'l2', 'after', 'l1')).toEqual([])
    expect(moveLane(state, 'l2', 'after', 'gone')).toEqual([])
  })
})
