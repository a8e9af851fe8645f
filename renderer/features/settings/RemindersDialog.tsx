import { Button, Group, Modal, Stack, Switch, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { ReminderChanged, ReminderSettings } from '#shared/ipc/reminder.ts'
import { t } from '#shared/text/index.ts'
import type { HostReminders } from '../../platform/host.ts'
import { useReminders } from '../../session/useReminders.ts'
import { useBusy } from '../../ui/useBusy.ts'
import classes from './RemindersDialog.module.css'

/** How this computer reminds of reviews outside the window, where that can be chosen. */
export function RemindersDialog({ onClose }: { readonly onClose: () => void }) {
  const { here } = useReminders()
  return (
    <Modal opened onClose={onClose} title={t('reminding.item')} size={560} closeButtonProps={{ 'aria-label': t('app.bar.closeDialog') }}>
      <Stack gap="md">
        {here && <Reminders here={here} />}
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('reminding.done')}</Button>
        </Group>
      </Stack>
    </Modal>
  )
}

export const Reminders = ({ here }: { readonly here: HostReminders }) => (
  <Stack gap="md">
    <Text size="sm" c="dimmed">
      {t('reminding.lead')}
    </Text>
    <Choices here={here} />
  </Stack>
)

function Choices({ here }: { readonly here: HostReminders }) {
  const [settings, setSettings] = useState<ReminderSettings | 'unread' | null>(null)
  const [problem, setProblem] = useState('')
  const once = useBusy()
  useEffect(() => {
    const read = () => void here.settings().then((found) => setSettings(found ?? 'unread'))
    read()
    // Whoever comes back may have changed it in the settings of the system.
    addEventListener('focus', read)
    return () => removeEventListener('focus', read)
  }, [here])
  if (settings === null) return null
  if (settings === 'unread')
    return (
      <Text size="sm" role="alert">
        {t('reminding.unread')}
      </Text>
    )

  const change = (work: Promise<ReminderChanged>) =>
    once(async () => {
      const answer = await work
      if (answer.outcome === 'changed') setSettings(answer.settings)
      setProblem(answer.outcome === 'changed' ? '' : t(`reminding.failed.${answer.reason}`))
    })
  const { notifications, waits, login, place } = settings
  const isQuiet = notifications === 'on' || notifications === 'off'
  const hasState = waits || login === 'not-installed'
  return (
    <div className={classes.choices}>
      <Switch
        classNames={{ description: classes.hint ?? '' }}
        label={t('reminding.notify.label')}
        description={t(`reminding.notify.${isQuiet ? 'hint' : notifications}`)}
        checked={notifications === 'on' || notifications === 'failed'}
        disabled={notifications === 'none' || notifications === 'not-installed'}
        onChange={(event) => void change(here.setNotifying(event.currentTarget.checked))}
      />
      <div>
        <Switch
          classNames={{ description: classes.hint ?? '' }}
          label={t(`reminding.wait.label.${place}`)}
          description={t(`reminding.wait.hint.${place}`)}
          checked={waits}
          disabled={login === 'not-installed'}
          onChange={(event) => void change(here.setWaiting(event.currentTarget.checked))}
        />
        <Text size="sm" role="status" className={classes.state} data-pressing={waits && login !== 'on'} hidden={!hasState}>
          {hasState && t(`reminding.login.${login}`)}
        </Text>
      </div>
      <Text size="sm" role="alert" className={classes.problem} hidden={problem === ''}>
        {problem}
      </Text>
    </div>
  )
}
