import { useEffect, useState } from 'react'
import type { Id } from '#shared/domain/fields.ts'
import { type RecordKind, roadmapOf, type State } from '#shared/domain/records.ts'
import type { Revision } from '#shared/history/revision.ts'
import type { Database } from '../store/database.ts'
import { trail, wholeTrail } from '../store/history.ts'
import { useRead } from './useRead.ts'
import { useOpen } from './useSession.ts'

export interface RecordTrail {
  /** Every revision that touched it, those of branches too. */
  readonly touching: Awaited<ReturnType<typeof wholeTrail>>
  /** What touched the roadmap's own record: its calendar then. */
  readonly ofRoadmap: readonly Revision[]
}

/** Whoever goes from bar to bar is not after the history of each. */
const pause = 150

/** What several parts of a screen ask for at once is read once: the first revision alone holds all that was there at the beginning. */
let last: { readonly database: Database; readonly key: string; readonly read: Promise<RecordTrail> } | null = null
const ofRoadmaps = new WeakMap<State['roadmap'], Promise<readonly Revision[]>>()

/** The revisions that touched a record of the open roadmap; null until they are read, which begins a moment after they are asked for. */
export function useTrail(kind: RecordKind, id: Id): RecordTrail | null {
  const { id: roadmap, position, state } = useOpen()
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), pause)
    return () => clearTimeout(timer)
  }, [])
  const key = `${roadmap} ${kind} ${id} ${position.hash}`
  return useRead(settled ? key : null, (database) => {
    if (last?.database !== database || last.key !== key) last = { database, key, read: readTrail(database, roadmap, kind, id, state) }
    return last.read
  })
}

async function readTrail(database: Database, roadmap: Id, kind: RecordKind, id: Id, state: State): Promise<RecordTrail> {
  // As long as the roadmap's own record is the same, so is what touched it.
  const ofRoadmap = ofRoadmaps.get(state.roadmap) ?? trail(database, roadmap, 'roadmap', roadmapOf(state).id)
  ofRoadmaps.set(state.roadmap, ofRoadmap)
  try {
    return { touching: await wholeTrail(database, roadmap, kind, id), ofRoadmap: await ofRoadmap }
  } catch (error) {
    // What could not be read is asked for again.
    ofRoadmaps.delete(state.roadmap)
    last = null
    throw error
  }
}
