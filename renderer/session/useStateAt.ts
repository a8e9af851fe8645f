import type { State } from '#shared/domain/records.ts'
import { statesAt } from '../store/statesAt.ts'
import { useRead } from './useRead.ts'
import { useOpen } from './useSession.ts'

/** The open roadmap at a revision; null until it is read, and where no revision is asked for. */
export function useStateAt(number: number | null): State | null {
  const { id, position } = useOpen()
  return useRead(
    number === null ? null : `${id} ${number}`,
    async (database) => (await statesAt(database, id, [number ?? 0], position))[0] ?? null,
  )
}
