import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { State } from '#shared/domain/records.ts'
import type { Change } from '#shared/history/change.ts'
import { t } from '#shared/text/index.ts'
import { sayRevision } from '#shared/text/say.ts'
import { useSessionActions } from '../session/useSession.ts'
import { keepPlace } from './useGiveBack.ts'

/** Does something at once and offers Undo, instead of asking whether one is sure: removing, if nothing else is said. The offer holds whatever is done meanwhile. */
export function useRemoval() {
  const session = useSessionActions()
  return async (
    subject: string,
    changes: (state: State) => Change[],
    { action = 'remove', message }: { readonly action?: string; readonly message?: string } = {},
  ): Promise<boolean> => {
    const { selection } = session.getState()
    const keep = keepPlace()
    if (!(await session.perform({ action, subject, changes }))) return false
    keep()
    const made = session.getState().open?.lines.at(-1)
    // Somebody else had removed it already.
    if (made?.action !== action || made.subject !== subject) return true
    const id = `removed-${made.number}`
    const takeBack = async () => {
      notifications.hide(id)
      const undone = await session.undo(made)
      const now = session.getState()
      if (undone && now.open?.id === made.roadmap && now.selection === null) session.select(selection)
      keep()
    }
    notifications.show({
      id,
      autoClose: 10_000,
      closeButtonProps: { 'aria-label': t('app.bar.close') },
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm" lineClamp={3} className="anywhere">
            {message ?? sayRevision(made)}
          </Text>
          <Button size="compact-sm" variant="light" flex="none" onClick={() => void takeBack()}>
            {t('app.undoButton')}
          </Button>
        </Group>
      ),
    })
    return true
  }
}
