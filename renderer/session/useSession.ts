import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { OpenRoadmap, Session, SessionState } from './session.ts'

export const SessionContext = createContext<Session | null>(null)

/** The session itself: for what a component does. It never changes, so nothing renders again for it. */
export function useSessionActions(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('No session around this component')
  return session
}

/** A part of the session: for what a component shows. It renders again only when that part changes. */
export function useSession<T>(select: (state: SessionState) => T): T {
  return useStore(useSessionActions(), useShallow(select))
}

/** The open roadmap, inside screens that are only shown when one is open. */
export function useOpen(): OpenRoadmap {
  const open = useSession((state) => state.open)
  if (!open) throw new Error('No roadmap is open here')
  return open
}
