import { useLayoutEffect, useRef, useState } from 'react'

/**
 * Does one thing at a time: what is asked for while one runs, as by a double click, is not done again. It goes on
 * until what it brought about is on the screen: a second press before that is made of what was there before the first.
 */
export function useBusy(): (work: () => Promise<unknown>) => Promise<void> {
  const busy = useRef(false)
  const [done, setDone] = useState(0)
  useLayoutEffect(() => {
    busy.current = false
  }, [done])
  return async (work) => {
    if (busy.current) return
    busy.current = true
    try {
      await work()
    } finally {
      setDone((count) => count + 1)
    }
  }
}
