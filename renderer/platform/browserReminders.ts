import type { PageReminders, ReminderPermission } from './host.ts'

const permissions: Record<NotificationPermission, ReminderPermission> = { granted: 'allowed', default: 'ask', denied: 'refused' }

const permission = (): ReminderPermission => ('Notification' in window ? permissions[Notification.permission] : 'none')

/** The notifications of a browser, which shows them only while one of its pages is open, and only where the user allowed it. */
export const browserReminders = (): PageReminders => {
  let onPressed: ((roadmap: string) => void) | null = null
  return {
    by: 'page',
    permission,
    ask: async () => {
      try {
        await Notification.requestPermission()
      } catch {
        // Older ones know no promise; what it is now is asked below.
      }
      return permission()
    },
    show: ({ roadmap, title, body }) => {
      try {
        const notification = new Notification(title, { body, tag: roadmap })
        notification.addEventListener('click', () => {
          window.focus()
          notification.close()
          onPressed?.(roadmap)
        })
      } catch {
        // Some browsers on phones let no page show one by itself.
      }
      return Promise.resolve()
    },
    onPressed: (open) => {
      onPressed = open
    },
  }
}
