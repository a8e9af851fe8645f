import { screens } from '../session/location.ts'
import { useSessionActions } from '../session/useSession.ts'
import { useDoings } from './commands.ts'
import type { ShellDialog } from './dialogs.ts'
import { openFind } from './finding.ts'
import { useAppMenu } from './useAppMenu.ts'

/** The system's menu while a roadmap is open. */
export function ShellMenu({ onDialog }: { readonly onDialog: (dialog: ShellDialog) => void }) {
  const session = useSessionActions()
  const doings = useDoings(onDialog)
  useAppMenu([...doings, { id: 'find', run: openFind }, ...screens.map((screen) => ({ id: screen, run: () => session.goTo({ screen }) }))])
  return null
}
