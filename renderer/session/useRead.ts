import { useEffect, useEffectEvent, useState } from 'react'
import type { Database } from '../store/database.ts'
import { useSessionActions } from './useSession.ts'

/**
 * Reads from the database whenever `key` changes (null reads nothing), and returns what was read for
 * that very key, or null until it is there. A slower, earlier read never replaces a later one. What goes
 * wrong is reported.
 */
export function useRead<T>(key: string | null, read: (database: Database) => Promise<T>): T | null {
  const session = useSessionActions()
  const [found, setFound] = useState<{ key: string; value: T } | null>(null)
  const start = useEffectEvent(() => read(session.database))
  useEffect(() => {
    if (key === null) return
    let wanted = true
    start().then(
      (value) => {
        if (wanted) setFound({ key, value })
      },
      (error: unknown) => {
        if (wanted) session.report(error)
      },
    )
    return () => {
      wanted = false
    }
  }, [session, key])
  return found !== null && found.key === key ? found.value : null
}
