import { Button, Group, Menu, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type ReactNode, useState } from 'react'
import { useStore } from 'zustand'
import { type CalendarDate, formatDate } from '#shared/calendar/dates.ts'
import type { Id } from '#shared/domain/fields.ts'
import type { ReviewSummary } from '#shared/review/due.ts'
import { type Prompt, snoozeDays } from '#shared/review/prompts.ts'
import { language, t } from '#shared/text/index.ts'
import { useReminders } from '../session/useReminders.ts'
import { useSession } from '../session/useSession.ts'
import { keepPlace, useGiveBack } from '../ui/useGiveBack.ts'
import { RemindersDialog, SnoozeDialog } from './parts.ts'
import classes from './RemindMenu.module.css'

interface Props {
  readonly roadmap: Id
  readonly name: string
  readonly summary: ReviewSummary
  readonly prompt: Prompt
  /** The button the menu opens from. */
  readonly children: ReactNode
}

const say = (day: CalendarDate) => formatDate(day, language())

/** When to be reminded of a review that is due: tomorrow, next week, or on a date. */
export function RemindMenu({ roadmap, name, summary, prompt, children }: Props) {
  const reminders = useReminders()
  const permission = useStore(reminders, (state) => state.permission)
  const today = useSession((state) => state.today)
  const [asks, setAsks] = useState<'date' | 'here' | null>(null)
  const days = snoozeDays(summary, today)
  useGiveBack(asks !== null)

  const putOff = async (until: CalendarDate) => {
    const keep = keepPlace()
    if (!(await reminders.putOff(roadmap, summary, until))) return
    keep()
    const id = `put-off-${roadmap}`
    const takeBack = async () => {
      notifications.hide(id)
      await reminders.showAgain(roadmap)
    }
    notifications.show({
      id,
      role: 'status',
      autoClose: 10_000,
      closeButtonProps: { 'aria-label': t('app.bar.close') },
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm" lineClamp={3} className="anywhere">
            {t('prompts.putOff', { name, date: say(until) })}
          </Text>
          <Button size="compact-sm" variant="light" flex="none" onClick={() => void takeBack()}>
            {t('prompts.undo')}
          </Button>
        </Group>
      ),
    })
  }

  const askBrowser = async () => {
    const answer = await reminders.ask()
    const allowed = answer === 'allowed'
    notifications.show({
      role: allowed ? 'status' : 'alert',
      message: t(allowed ? 'prompts.browserAllowed' : 'prompts.browserRefused'),
      autoClose: 20_000,
      closeButtonProps: { 'aria-label': t('app.bar.close') },
    })
  }

  const item = (label: string, until: CalendarDate) => (
    <Menu.Item onClick={() => void putOff(until)} rightSection={<span className={classes.day}>{say(until)}</span>}>
      {label}
    </Menu.Item>
  )
  return (
    <>
      <Menu position="bottom-end" width={280}>
        <Menu.Target>{children}</Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('prompts.explain')}</Menu.Label>
          {item(t('prompts.tomorrow'), days.tomorrow)}
          {days.nextWeek !== null && item(t('prompts.nextWeek'), days.nextWeek)}
          <Menu.Item onClick={() => setAsks('date')}>{t('prompts.onDate')}</Menu.Item>
          {prompt.silentUntil !== null && <Menu.Item onClick={() => void reminders.showAgain(roadmap)}>{t('prompts.now')}</Menu.Item>}
          {permission === 'ask' && (
            <>
              <Menu.Divider />
              <Menu.Item onClick={() => void askBrowser()}>{t('prompts.browser')}</Menu.Item>
            </>
          )}
          {reminders.here && (
            <>
              <Menu.Divider />
              <Menu.Item onClick={() => setAsks('here')}>{t('reminding.more')}</Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {asks === 'date' && <SnoozeDialog days={days} onClose={() => setAsks(null)} onChoose={putOff} />}
      {asks === 'here' && <RemindersDialog onClose={() => setAsks(null)} />}
    </>
  )
}
