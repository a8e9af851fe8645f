import { useRef } from 'react'

/** Does one thing at a time: what is asked for while one runs, as by a double click, is not done again. */
export function useBusy(): (work: () => Promise<unknown>) => Promise<void> {
  const busy = useRef(false)
  return async (work) => {
    if (busy.current) return
    busy.current = true
    try {
      await work()
    } finally {
      busy.current = false
    }
  }
}
