import { useEffect, useEffectEvent, useState } from 'react'
import type { Bytes } from '../export/useGiving.ts'

/** A change of the settings is waited for so long, in milliseconds: several follow each other. */
const pause = 350

export interface MadePdf {
  /** The last one that was made; null before the first. */
  readonly bytes: Bytes | null
  /** Whether it is what is asked for now, and not what was before. */
  readonly isCurrent: boolean
  readonly failed: boolean
}

/**
 * Makes the PDF anew whenever `key` changes, and keeps the one before until then. What is superseded is cancelled.
 * Makes nothing while `make` is null.
 */
export function usePdf(key: string, make: ((cancel: AbortSignal) => Promise<Bytes>) | null): MadePdf {
  const [made, setMade] = useState<{ readonly key: string; readonly bytes: Bytes | null; readonly failed: boolean }>({
    key: '',
    bytes: null,
    failed: false,
  })
  const start = useEffectEvent((cancel: AbortSignal) => make?.(cancel))
  const can = make !== null
  useEffect(() => {
    if (!can) return
    const controller = new AbortController()
    const { signal } = controller
    const timer = setTimeout(() => {
      start(signal)?.then(
        (bytes) => signal.aborted || setMade({ key, bytes, failed: false }),
        () => signal.aborted || setMade((before) => ({ key, bytes: before.bytes, failed: true })),
      )
    }, pause)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [key, can])
  return { bytes: made.bytes, isCurrent: made.key === key && !made.failed, failed: made.key === key && made.failed }
}
