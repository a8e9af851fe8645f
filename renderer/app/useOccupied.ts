import { useSyncExternalStore } from 'react'
import { useSession } from '../session/useSession.ts'
import { isDialogOpen } from '../ui/typing.ts'

/** Dialogs come and go where menus and notices do, and nowhere else. */
function watchDialogs(changed: () => void): () => void {
  const overlays = document.querySelector('#overlays')
  const observer = new MutationObserver(changed)
  if (overlays) observer.observe(overlays, { childList: true, subtree: true })
  return () => observer.disconnect()
}

/** Whether a dialog is open or somebody presents: nothing else is opened over it. */
export function useOccupied(): boolean {
  const presenting = useSession((state) => state.presenting)
  const dialog = useSyncExternalStore(watchDialogs, isDialogOpen)
  return presenting || dialog
}
