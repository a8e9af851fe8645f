import { lazy, Suspense } from 'react'
import { useSession } from '../session/useSession.ts'

const Audience = lazy(async () => ({ default: (await import('../features/present/Audience.tsx')).Audience }))

/** The window that shows slides to an audience, once the roadmap is read. */
export function AudienceWindow() {
  const isOpen = useSession(({ open }) => open !== null)
  return <Suspense fallback={null}>{isOpen && <Audience />}</Suspense>
}
