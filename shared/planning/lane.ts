import type { Lane } from '../domain/lane.ts'

/** Returns a new lane without a colour or a capacity. */
export const newLane = (given: Pick<Lane, 'id' | 'name' | 'order'> & Partial<Lane>): Lane => ({ colour: null, capacity: null, ...given })
