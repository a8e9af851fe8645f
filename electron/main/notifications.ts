import { app, Notification } from 'electron'
import { note } from './log.ts'

/** The last of each roadmap: one that nothing holds no longer hears that it is pressed, which may be hours later. */
const shown = new Map<string, Notification>()

/** Why none can be shown here, or null. */
export const noNotifications = (): 'none' | 'not-installed' | null => {
  // To ask Windows is to put the program that runs into its Start menu, where a portable one would be a dead shortcut.
  if (process.platform === 'win32' && (!app.isPackaged || process.env['PORTABLE_EXECUTABLE_FILE'] !== undefined)) return 'not-installed'
  return Notification.isSupported() ? null : 'none'
}

let hasFailed = false

/** Whether the system did not take the last one. */
export const lastHasFailed = (): boolean => hasFailed

/** On Linux a body may hold markup, and a quarter may be called anything. */
const plain = (text: string): string => (process.platform === 'linux' ? text.replaceAll('<', '‹') : text)

/** Shows one in the place of the roadmap's last. */
export const notify = (roadmap: string, { title, body }: { readonly title: string; readonly body: string }, onPress: () => void): void => {
  shown.get(roadmap)?.close()
  const notification = new Notification({ title, body: plain(body) })
  notification.on('click', onPress)
  notification.on('show', () => {
    hasFailed = false
  })
  notification.on('failed', () => {
    hasFailed = true
    note('the system did not take a notification')
  })
  shown.set(roadmap, notification)
  notification.show()
}
