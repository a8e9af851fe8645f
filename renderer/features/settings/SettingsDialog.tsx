import { Modal, Tabs } from '@mantine/core'
import { t } from '#shared/text/index.ts'
import { useReminders } from '../../session/useReminders.ts'
import { Copies } from './CopiesDialog.tsx'
import { LookAndLanguage } from './LookAndLanguage.tsx'
import { Reminders } from './RemindersDialog.tsx'

/** What holds on this computer, whichever roadmap is open. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { here } = useReminders()
  return (
    <Modal opened onClose={onClose} title={t('preferences.title')} size={760}>
      <Tabs defaultValue="look" keepMounted={false}>
        <Tabs.List aria-label={t('preferences.sections')} mb="md">
          <Tabs.Tab value="look">{t('preferences.general')}</Tabs.Tab>
          <Tabs.Tab value="copies">{t('settings.title')}</Tabs.Tab>
          {here && <Tabs.Tab value="reminders">{t('reminding.item')}</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="look">
          <LookAndLanguage />
        </Tabs.Panel>
        <Tabs.Panel value="copies">
          <Copies />
        </Tabs.Panel>
        {here && (
          <Tabs.Panel value="reminders">
            <Reminders here={here} />
          </Tabs.Panel>
        )}
      </Tabs>
    </Modal>
  )
}
