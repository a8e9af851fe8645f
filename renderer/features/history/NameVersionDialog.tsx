import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { t } from '#shared/text/index.ts'
import { useSessionActions } from '../../session/useSession.ts'
import { useBusy } from '../../ui/useBusy.ts'

interface Props {
  readonly onClose: () => void
}

/** Gives the latest revision a name to be found by, and if wanted a reason. Saving is not what it is for. */
export function NameVersionDialog({ onClose }: Props) {
  return (
    <Modal opened onClose={onClose} title={t('history.name.title')}>
      <NameVersion onClose={onClose} />
    </Modal>
  )
}

function NameVersion({ onClose }: { readonly onClose: () => void }) {
  const session = useSessionActions()
  const [name, setName] = useState('')
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  const once = useBusy()
  const given = name.toWellFormed().trim()
  const missing = given === ''

  const save = async () => {
    setTried(true)
    if (missing) return
    const reason = why.toWellFormed().trim()
    if (!(await session.perform({ action: 'name', subject: given, kind: 'named', name: given, reason, changes: () => [] }))) return
    const number = session.getState().open?.position.number
    notifications.show({
      message: t('history.name.made', { number: number ?? '', name: given }),
      closeButtonProps: { 'aria-label': t('app.bar.close') },
    })
    onClose()
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void once(save)
      }}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {t('history.name.what')}
        </Text>
        <TextInput
          label={t('history.name.name')}
          placeholder={t('history.name.placeholder')}
          required
          data-autofocus
          value={name}
          error={tried && missing ? t('history.name.missing') : null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Textarea
          label={t('history.name.why')}
          description={t('history.name.whyHint')}
          autosize
          minRows={2}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('history.name.cancel')}
          </Button>
          <Button type="submit">{t('history.name.save')}</Button>
        </Group>
      </Stack>
    </form>
  )
}
