import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { t } from '#shared/text/index.ts'
import { useReminders } from '../session/useReminders.ts'
import { useOccupied } from './useOccupied.ts'

const waiting = 'review-waiting'

/** Leads to the review whose reminder was pressed, as soon as nothing else is open here: what is being typed there would be lost. */
export function PressedReview() {
  const reminders = useReminders()
  const pressed = useStore(reminders, (state) => state.pressed)
  const occupied = useOccupied()
  useEffect(() => {
    if (pressed === null) return
    if (!occupied) {
      notifications.hide(waiting)
      reminders.goToPressed()
      return
    }
    notifications.show({
      id: waiting,
      role: 'status',
      title: t('reminding.pressed.title'),
      message: t('reminding.pressed.waits'),
      autoClose: false,
      closeButtonProps: { 'aria-label': t('app.bar.close') },
    })
  }, [reminders, pressed, occupied])
  return null
}
