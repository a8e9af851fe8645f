import { useEffect, useState } from 'react'
import type { Id } from '#shared/domain/fields.ts'
import type { State } from '#shared/domain/records.ts'
import { stateAt } from '#renderer/store/history.ts'
import { useOpen, useSessionActions } from '#renderer/session/useSession.ts'

/** Two states of the open roadmap, and of which revisions they are. */
export interface TwoStates {
  readonly from: { readonly number: number; readonly state: State }
  readonly to: { readonly number: number; readonly state: State }
}

/** A revision never changes, so what was read once is not read again while the screen is open. */
const kept = 8

/**
 * Reads the states at two revisions. While others are read the ones before stay; `slow` is true when that
 * takes longer than anybody would take for immediate. Null until the first two are read, or when they cannot be.
 */
export function useStates(from: number, to: number): { states: TwoStates | null; slow: boolean } {
  const session = useSessionActions()
  const { id, position } = useOpen()
  const [states, setStates] = useState<TwoStates | null>(null)
  const [slow, setSlow] = useState(false)
  const [cache] = useState(() => new Map<string, State>())
  const { number: head, state: latest } = position

  useEffect(() => {
    let current = true
    const timer = setTimeout(() => setSlow(true), 300)
    const read = async (number: number): Promise<State> => {
      if (number === head) return latest
      const key = keyOf(id, number)
      const state = cache.get(key) ?? (await stateAt(session.database, id, number))
      cache.delete(key)
      cache.set(key, state)
      for (const oldest of [...cache.keys()].slice(0, -kept)) cache.delete(oldest)
      return state
    }
    const readBoth = async () => {
      try {
        const [before, after] = await Promise.all([read(from), read(to)])
        if (current) setStates({ from: { number: from, state: before }, to: { number: to, state: after } })
      } catch (error) {
        if (current) session.report(error)
      } finally {
        clearTimeout(timer)
        if (current) setSlow(false)
      }
    }
    void readBoth()
    // Whoever picks others in the meantime is not shown these any more.
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [session, cache, id, from, to, head, latest])

  return { states, slow }
}

const keyOf = (roadmap: Id, number: number) => `${roadmap}/${number}`
