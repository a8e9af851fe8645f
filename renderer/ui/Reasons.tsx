import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { roadmapOf } from '#shared/domain/records.ts'
import { reasonsOf, setReasons } from '#shared/planning/roadmap.ts'
import { t } from '#shared/text/index.ts'
import { useOpen, useSessionActions } from '../session/useSession.ts'
import { ProseField } from './Fields.tsx'
import { useGiveBack } from './useGiveBack.ts'

/** The roadmap's list of reasons, one a line. */
export function Reasons() {
  const { state } = useOpen()
  const session = useSessionActions()
  const reasons = reasonsOf(state)
  const set = (given: readonly string[]) =>
    session.perform({ action: 'reasons', subject: roadmapOf(state).name, changes: (latest) => setReasons(latest, given) })
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t('planning.reasons.lead')}
      </Text>
      <ProseField label={t('planning.reasons.field')} maxRows={12} value={reasons.join('\n')} onCommit={(text) => set(text.split('\n'))} />
      {roadmapOf(state).reasons.length > 0 && (
        <Group>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => void set([])}>
            {t('planning.reasons.restore')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

/** The same where a reason is being given. */
export function ReasonsDialog({ onClose }: { readonly onClose: () => void }) {
  useGiveBack()
  /** Esc gives up what is being typed there, and does not keep half a list. */
  const [touched, setTouched] = useState(false)
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnEscape={!touched}
      title={t('planning.reasons.title')}
      closeButtonProps={{ 'aria-label': t('app.bar.close') }}
    >
      <div onChange={() => setTouched(true)}>
        <Reasons />
      </div>
      <Group justify="flex-end" mt="md">
        <Button onClick={onClose}>{t('app.bar.close')}</Button>
      </Group>
    </Modal>
  )
}
