import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { roadmapOf } from '#shared/domain/records.ts'
import { t } from '#shared/text/index.ts'
import { sayRevision } from '#shared/text/say.ts'
import { copyAsScenario } from '../../session/merging.ts'
import { useOpen, useSessionActions } from '../../session/useSession.ts'
import { useBusy } from '../../ui/useBusy.ts'

/** Copies the open roadmap, as it was at a revision, as a scenario: a roadmap of its own to try things out in. */
export function ScenarioDialog({ number, onClose }: { readonly number: number; readonly onClose: () => void }) {
  const session = useSessionActions()
  const { id, state, lines } = useOpen()
  const { name: original } = roadmapOf(state)
  const [name, setName] = useState<string>(t('merge.scenario.proposed', { name: original }))
  const [tried, setTried] = useState(false)
  const missing = name.trim() === ''
  const line = lines.find((candidate) => candidate.number === number)
  const once = useBusy()
  const make = async () => {
    setTried(true)
    if (missing) return
    try {
      const scenario = await copyAsScenario(session, id, number, name.trim())
      onClose()
      session.goTo({ roadmap: scenario, screen: 'roadmap' })
      notifications.show({
        message: t('merge.scenario.made', { name: name.trim(), original }),
        closeButtonProps: { 'aria-label': t('app.bar.close') },
      })
    } catch (error) {
      onClose()
      session.report(error)
    }
  }
  return (
    <Modal opened onClose={onClose} title={t('merge.scenario.title')} size="lg" closeButtonProps={{ 'aria-label': t('merge.close') }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void once(make)
        }}
      >
        <Stack>
          <Text size="sm">{t('merge.scenario.lead', { name: original, number, what: line ? (line.name ?? sayRevision(line)) : '' })}</Text>
          <TextInput
            label={t('merge.scenario.name')}
            data-autofocus
            required
            value={name}
            error={tried && missing ? t('merge.scenario.nameMissing') : null}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('merge.cancel')}
            </Button>
            <Button type="submit">{t('merge.scenario.make')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
