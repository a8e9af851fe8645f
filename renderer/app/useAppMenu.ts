import { useEffect, useEffectEvent } from 'react'
import { menuCommand, type MenuCommand } from '#shared/ipc/menu.ts'
import { useHost } from '../platform/HostContext.tsx'
import { commitField, isDialogOpen, isText } from '../ui/typing.ts'
import type { Doing } from './commands.ts'
import { useOccupied } from './useOccupied.ts'

/** Has the system's menu do what can be done here, as the app's own buttons do it; while a dialog is open, nothing. */
export function useAppMenu(doings: readonly Pick<Doing, 'id' | 'run'>[]): void {
  const { menu } = useHost()
  const occupied = useOccupied()
  const offered = occupied ? '' : doings.map(({ id }) => id).join(' ')

  const choose = useEffectEvent((command: MenuCommand) => {
    if ((command === 'undo' || command === 'redo') && isText(document.activeElement)) {
      // The one way to undo what is typed; the field is told as of any typing.
      document.execCommand(command)
      return
    }
    if (isDialogOpen()) return
    commitField()
    doings.find(({ id }) => id === command)?.run()
  })
  useEffect(() => {
    menu.onChosen((command) => choose(command))
    return () => {
      menu.onChosen(() => {})
      menu.offer([])
    }
  }, [menu])
  useEffect(() => {
    const ids = new Set(offered.split(' '))
    menu.offer(menuCommand.options.filter((command) => ids.has(command)))
  }, [menu, offered])
}
