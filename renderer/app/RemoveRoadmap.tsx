import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { t } from '#shared/text/index.ts'
import { useSessionActions } from '../session/useSession.ts'
import type { Head } from '../store/database.ts'
import { useBusy } from '../ui/useBusy.ts'
import { useGiveBack } from '../ui/useGiveBack.ts'

/** Asks before a roadmap leaves this computer: nothing in Rearview is taken back once it is gone. */
export function RemoveRoadmap({ head: { id, name, number }, onClose }: { readonly head: Head; readonly onClose: () => void }) {
  useGiveBack()
  const session = useSessionActions()
  const once = useBusy()
  const remove = async () => {
    await session.remove(id)
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('app.start.removing.title', { name })}
      closeButtonProps={{ 'aria-label': t('app.bar.closeDialog') }}
    >
      <Stack>
        <Text size="sm">{t('app.start.removing.lead', { count: number })}</Text>
        <Text size="sm" c="dimmed">
          {t('app.start.removing.keep')}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('app.start.removing.cancel')}
          </Button>
          <Button color="red" onClick={() => void once(remove)}>
            {t('app.start.removing.do')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
