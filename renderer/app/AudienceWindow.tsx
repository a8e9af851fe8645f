import { useEffect } from 'react'
import { useSession } from '../session/useSession.ts'
import { later } from '../ui/later.tsx'
import { bringOtherScripts } from './otherScripts.ts'

const Audience = later(async () => (await import('../features/present/Audience.tsx')).Audience)

/** The window that shows slides to an audience, once the roadmap is read. */
export function AudienceWindow() {
  const isOpen = useSession(({ open }) => open !== null)
  useEffect(() => {
    if (isOpen) bringOtherScripts()
  }, [isOpen])
  return isOpen && <Audience />
}
