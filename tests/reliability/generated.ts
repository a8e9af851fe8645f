import fc from 'fast-check'
import { readRoadmapFile, writeRoadmapFile } from '#shared/exchange/roadmapFile/index.ts'
import { apply, canonical, diff, replay } from '#shared/history/change.ts'
import { mainLine, stateAfter } from '#shared/history/history.ts'
import { anyHistory } from '#tests/unit/exchange/roadmapFile/histories.ts'
import { sameBytes } from '#tests/unit/exchange/roadmapFile/mutations.ts'
import { anyPlan } from '#tests/unit/history/plans.ts'
import type { Figures } from './task.ts'

const written = '2026-11-21T10:00:00.000Z'

/** Tries a property so often, counting as it goes; stops at the first that does not hold. */
function tried<T>(values: fc.Arbitrary<T>, count: number, seed: number, say: (text: string) => void, holds: (value: T) => boolean): Figures {
  let reached = 0
  const faults: string[] = []
  try {
    fc.assert(
      fc.property(values, (value) => {
        if (!holds(value)) return false
        reached += 1
        if (reached % 25 === 0) say(`${reached}`)
        return true
      }),
      { numRuns: count, seed },
    )
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error))
  }
  return { reached, faults, notes: [] }
}

/** A history saved and opened is the same, and saved again it is the same bytes. */
export const savedAndOpened = (count: number, seed: number, say: (text: string) => void): Figures =>
  tried(anyHistory, count, seed, say, (history) => {
    const bytes = writeRoadmapFile(history, written)
    const read = readRoadmapFile(bytes)
    return (
      read.ok &&
      canonical(read.history) === canonical(history) &&
      canonical(read.state) === canonical(stateAfter(mainLine(history))) &&
      sameBytes(writeRoadmapFile(read.history, written), bytes)
    )
  })

/** The difference of two roadmaps, applied to the one, gives the other. */
export const diffLeads = (count: number, seed: number, say: (text: string) => void): Figures =>
  tried(fc.tuple(anyPlan, anyPlan), count, seed, say, ([from, to]) => {
    const changes = diff(from, to)
    return canonical(apply(from, changes)) === canonical(to) && canonical(replay(from, changes)) === canonical(to)
  })
