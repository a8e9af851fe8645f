import { useRef, useState } from 'react'

/**
 * Does one thing at a time: what is asked for while one runs, as by a double click, is not done again. It goes on
 * until what it brought about is on the screen: a second press before that is made of what was there before the first.
 */
export function useBusy(): (work: () => Promise<unknown>) => Promise<void> {
  const begun = useRef(0)
  /** How many were done when the screen was drawn from which the press comes. */
  const [done, setDone] = useState(0)
  return async (work) => {
    if (begun.current !== done) return
    begun.current += 1
    try {
      await work()
    } finally {
      setDone((count) => count + 1)
    }
  }
}
