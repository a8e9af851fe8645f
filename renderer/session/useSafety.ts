import { createContext, useContext } from 'react'
import { noSafety, type Safety } from './safety.ts'

export const SafetyContext = createContext<Safety>(noSafety)

/** What keeps the copies of this window's roadmaps. */
export const useSafety = (): Safety => useContext(SafetyContext)
