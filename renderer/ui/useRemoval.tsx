import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { State } from '#shared/domain/records.ts'
import type { Change } from '#shared/history/change.ts'
import { t } from '#shared/text/index.ts'
import { useSessionActions } from '../session/useSession.ts'

const id = 'removed'

/** Does something at once and offers Undo, instead of asking whether one is sure: removing, if nothing else is said. */
export function useRemoval() {
  const session = useSessionActions()
  return async (
    subject: string,
    changes: (state: State) => Change[],
    { action = 'remove', message = t('app.undone', { subject }) }: { readonly action?: string; readonly message?: string } = {},
  ): Promise<boolean> => {
    if (!(await session.perform({ action, subject, changes }))) return false
    const made = session.getState().open?.position.number
    // One at a time: undo takes back what came last, so an older offer could not be kept.
    notifications.hide(id)
    notifications.show({
      id,
      autoClose: 8000,
      closeButtonProps: { 'aria-label': t('app.bar.close') },
      message: (
        <Group justify="space-between">
          <Text size="sm">{message}</Text>
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => {
              notifications.hide(id)
              // Only while it is still the last thing done: undo takes back what came last.
              if (session.getState().open?.undo.undo === made) void session.undo()
            }}
          >
            {t('app.undoButton')}
          </Button>
        </Group>
      ),
    })
    return true
  }
}
