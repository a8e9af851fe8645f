import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { inOrder } from '#shared/domain/records.ts'
import { newLane } from '#shared/planning/lane.ts'
import { add } from '#shared/planning/records.ts'
import { t } from '#shared/text/index.ts'
import { newId } from '../../session/session.ts'
import { useSessionActions } from '../../session/useSession.ts'
import { useBusy } from '../../ui/useBusy.ts'
import { useGiveBack } from '../../ui/useGiveBack.ts'

export function AddLane({ onClose }: { readonly onClose: () => void }) {
  const session = useSessionActions()
  const [name, setName] = useState('')
  const once = useBusy()
  useGiveBack()
  const submit = async () => {
    const subject = name.trim()
    if (subject === '') return
    const id = newId()
    const made = await session.perform({
      action: 'add',
      subject,
      changes: (state) => add('lane', newLane({ id, name: subject, order: (inOrder(state, 'lane').at(-1)?.order ?? 0) + 1 })),
    })
    if (made) onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t('roadmap.newLane')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void once(submit)
        }}
      >
        <Stack>
          <TextInput
            label={t('roadmap.laneName')}
            data-autofocus
            required
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app.newRoadmap.cancel')}
            </Button>
            <Button type="submit">{t('roadmap.addLane')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
