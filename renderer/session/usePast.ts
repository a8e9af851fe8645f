import { useMemo } from 'react'
import { numbersFor, type Past, pastOf } from '#shared/insights/past.ts'
import { useRead } from './useRead.ts'
import { useOpen, useSession } from './useSession.ts'
import { statesAt } from '../store/statesAt.ts'

/** What insights and examples are made of; null until it is read. An edit reads nothing anew: only the latest state is another. */
export function usePast(): Past | null {
  const { id, lines, state, position } = useOpen()
  const today = useSession((session) => session.today)
  const numbers = useMemo(() => numbersFor(lines, state, today), [lines, state, today])
  const key = numbers.join(' ')
  const read = useRead(`${id} ${key}`, async (database) => {
    const states = await statesAt(database, id, numbers, position)
    return new Map(numbers.flatMap((number, place) => (states[place] ? [[number, states[place]] as const] : [])))
  })
  return useMemo(() => read && pastOf(lines, state, today, read), [read, lines, state, today])
}
