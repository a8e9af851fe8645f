import { useSyncExternalStore } from 'react'
import { densityChanged, readPreferences } from './preferences.ts'

function follow(tell: () => void): () => void {
  addEventListener(densityChanged, tell)
  return () => removeEventListener(densityChanged, tell)
}

/** How much room there is between rows, for what is laid out by scripts; styles have the tokens. */
export const useDensity = () => useSyncExternalStore(follow, () => readPreferences().density)
