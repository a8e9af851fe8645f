import type { State } from '#shared/domain/records.ts'
import { stateAt } from '../store/history.ts'
import { useRead } from './useRead.ts'
import { useOpen } from './useSession.ts'

/** The open roadmap at a revision; null until it is read, and where no revision is asked for. */
export function useStateAt(number: number | null): State | null {
  const { id } = useOpen()
  return useRead(number === null ? null : `${id} ${number}`, (database) => stateAt(database, id, number ?? 0))
}
