import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { type RoadmapSummary, summarise } from '#shared/review/portfolio.ts'
import { useSession, useSessionActions } from '../../session/useSession.ts'
import type { Head } from '../../store/database.ts'
import { eachState } from '../../store/eachState.ts'
import { language } from '#shared/text/index.ts'

export interface Portfolio {
  /** Those that were read, in the order of their names. */
  readonly summaries: readonly RoadmapSummary[]
  /** Those that could not be read. */
  readonly broken: readonly Head[]
  /** How many are read or were given up. */
  readonly done: number
}

/** What was read of a roadmap at one of its revisions on one day; null where it could not be read. */
interface Read {
  readonly key: string
  readonly summary: RoadmapSummary | null
}

/**
 * The given roadmaps in summary. Each is read again when its head moves or the day does, and the others are not; what
 * was read before stays until then.
 */
export function usePortfolio(heads: readonly Head[]): Portfolio {
  const session = useSessionActions()
  const today = useSession((state) => state.today)
  const [read, setRead] = useState<ReadonlyMap<string, Read>>(new Map())
  const start = useEffectEvent((wanted: string, signal: AbortSignal) => {
    const keys = new Map(wanted.split('\n').map((key) => [key.split(' ')[0] ?? '', key]))
    const missing = [...keys].filter(([id, key]) => id !== '' && read.get(id)?.key !== key).map(([id]) => id)
    return eachState(session.database, missing, signal, (latest) => {
      const { roadmap } = latest
      const summary = 'position' in latest ? summaryOf(roadmap, latest.position.state, today) : null
      setRead((before) => new Map(before).set(roadmap, { key: keys.get(roadmap) ?? '', summary }))
    })
  })
  const wanted = heads.map(({ id, hash }) => `${id} ${hash} ${today}`).join('\n')
  useEffect(() => {
    const stop = new AbortController()
    void start(wanted, stop.signal)
    return () => stop.abort()
  }, [wanted])

  return useMemo(() => {
    const summaries = heads.map(({ id }) => read.get(id)?.summary ?? null).filter((summary) => summary !== null)
    return {
      summaries: summaries.toSorted((a, b) => a.name.localeCompare(b.name, language())),
      broken: heads.filter(({ id }) => read.get(id)?.summary === null),
      done: heads.filter(({ id }) => read.has(id)).length,
    }
  }, [heads, read])
}

/** A state that was read but says nothing sensible breaks its own row and no other. */
function summaryOf(...given: Parameters<typeof summarise>): RoadmapSummary | null {
  try {
    return summarise(...given)
  } catch {
    return null
  }
}
