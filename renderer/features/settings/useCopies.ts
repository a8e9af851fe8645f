import { useCallback, useEffect, useState } from 'react'
import type { SnapshotsListed } from '#shared/ipc/snapshots.ts'
import { useHost } from '../../platform/HostContext.tsx'

/** The copies as they are, read again every two seconds: they are written a little after what they are copies of. */
export function useCopies(): { readonly list: SnapshotsListed | null; readonly refresh: () => void } {
  const host = useHost()
  const [list, setList] = useState<SnapshotsListed | null>(null)
  const refresh = useCallback(() => void host.snapshots.list().then(setList), [host])
  useEffect(() => {
    refresh()
    const timer = setInterval(refresh, 2000)
    return () => clearInterval(timer)
  }, [refresh])
  return { list, refresh }
}
