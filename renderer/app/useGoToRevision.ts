import { showBesideLatest } from '../features/history/view.ts'
import type { OnRevision } from '../features/transfer/pdf/OpenPrinted.tsx'
import { useSessionActions } from '../session/useSession.ts'

/** Goes to the history of a roadmap, with a revision beside the latest. */
export function useGoToRevision(): OnRevision {
  const session = useSessionActions()
  return (roadmap, number) => {
    showBesideLatest(roadmap, number)
    session.goTo({ roadmap, screen: 'history' })
  }
}
