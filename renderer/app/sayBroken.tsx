import { Button, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { t } from '#shared/text/index.ts'
import { checkAtNextStart } from '../session/cleanEnd.ts'

/** Says that a history does not hold together, and leads to the screen that offers to restore it: the next start finds it. */
export function sayBroken() {
  checkAtNextStart()
  notifications.show({
    id: 'broken',
    role: 'alert',
    color: 'red',
    title: t('safety.broken.title'),
    message: (
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t('safety.broken.sentence')}</Text>
        <Button size="compact-sm" variant="default" onClick={() => location.reload()}>
          {t('safety.broken.look')}
        </Button>
      </Stack>
    ),
    autoClose: false,
    closeButtonProps: { 'aria-label': t('app.bar.close') },
  })
}
