import { startTransition, useEffect, useState } from 'react'

/** Shorter than a look takes from the bar to the inspector. */
const pause = 100

/** Whether the component has been on the screen for a moment. What waits for it is drawn at low priority. */
export function useRested(): boolean {
  const [rested, setRested] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setRested(true)), pause)
    return () => clearTimeout(timer)
  }, [])
  return rested
}
