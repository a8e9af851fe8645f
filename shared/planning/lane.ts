import type { Id } from '../domain/fields.ts'
import type { Lane } from '../domain/lane.ts'
import { inOrder, type State } from '../domain/records.ts'
import type { Change } from '../history/change.ts'
import { edit } from './records.ts'

/** Returns a new lane without a colour or a capacity. */
export const newLane = (given: Pick<Lane, 'id' | 'name' | 'order'> & Partial<Lane>): Lane => ({ colour: null, capacity: null, ...given })

/**
 * Returns the changes that put a lane right before or right after another: of its own place alone where there is
 * room between two, else of every lane's. None where one of the two is missing, or it stands there already.
 */
export function moveLane(state: State, id: Id, side: 'before' | 'after', other: Id): Change[] {
  const lanes = inOrder(state, 'lane')
  const moved = lanes.find((lane) => lane.id === id)
  const rest = lanes.filter((lane) => lane.id !== id)
  const at = rest.findIndex((lane) => lane.id === other) + (side === 'after' ? 1 : 0)
  if (!moved || !rest.some((lane) => lane.id === other) || lanes[at]?.id === id) return []
  const previous = rest[at - 1]?.order
  const next = rest[at]?.order
  const order = previous === undefined ? (next ?? 0) - 1 : next === undefined ? previous + 1 : (previous + next) / 2
  const fits = (previous === undefined || previous < order) && (next === undefined || order < next)
  if (fits) return edit(state, 'lane', id, { order })
  return [...rest.slice(0, at), moved, ...rest.slice(at)].flatMap((lane, place) => edit(state, 'lane', lane.id, { order: place }))
}
