import { useEffect, useState } from 'react'
import type { State } from '#shared/domain/records.ts'
import { useRead } from '#renderer/session/useRead.ts'
import { useOpen } from '#renderer/session/useSession.ts'
import { statesAt } from '#renderer/store/statesAt.ts'

/** Two states of the open roadmap, and of which revisions they are. */
export interface TwoStates {
  readonly from: { readonly number: number; readonly state: State }
  readonly to: { readonly number: number; readonly state: State }
}

/**
 * Reads the states at two revisions. While others are read the ones before stay, so that nothing flickers;
 * `slow` is true when that takes longer than anybody would take for immediate. Null until the first are read.
 */
export function useStates(from: number, to: number): { states: TwoStates | null; slow: boolean } {
  const { id, position } = useOpen()
  const read = useRead(`${id} ${from} ${to}`, async (database): Promise<TwoStates> => {
    const numbers = [...new Set([from, to])].toSorted((a, b) => a - b)
    const states = await statesAt(database, id, numbers, position)
    const at = (number: number) => ({ number, state: states[numbers.indexOf(number)] ?? position.state })
    return { from: at(from), to: at(to) }
  })
  const [last, setLast] = useState<TwoStates | null>(null)
  const slow = useSlow(read === null)
  if (read && read !== last) setLast(read)
  return { states: read ?? last, slow }
}

/** Whether something has been waited for longer than anybody would take for immediate. */
export function useSlow(waiting: boolean): boolean {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    if (!waiting) return
    const timer = setTimeout(() => setSlow(true), 300)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [waiting])
  return slow
}
