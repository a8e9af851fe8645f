import { useEffect, useState } from 'react'
import type { State } from '#shared/domain/records.ts'
import { useOpen, useSessionActions } from '../../session/useSession.ts'
import { stateAt } from '../../store/history.ts'

/** The open roadmap at a revision; null until it is read, and where no revision is asked for. */
export function useStateAt(number: number | null): State | null {
  const session = useSessionActions()
  const { id } = useOpen()
  const [found, setFound] = useState<{ number: number; state: State } | null>(null)
  useEffect(() => {
    if (number === null) return
    let current = true
    stateAt(session.database, id, number).then(
      (state) => {
        if (current) setFound({ number, state })
      },
      (error: unknown) => session.report(error),
    )
    return () => {
      current = false
    }
  }, [session, id, number])
  return found !== null && found.number === number ? found.state : null
}
