import { Notification, powerMonitor } from 'electron'
import { pressedMessage, resumedMessage } from '#shared/ipc/contract.ts'
import type { Reminder, ReminderShown } from '#shared/ipc/reminder.ts'
import { handle } from './channels.ts'
import { report } from './log.ts'
import { isPresenting } from './presenting.ts'
import { mainWindow, openWindow, showWindow } from './window.ts'

/** The last reminder of each roadmap: one that nothing holds no longer hears that it is pressed, which may be hours later. */
const shown = new Map<string, Notification>()

const remind = ({ roadmap, title, body }: Reminder): ReminderShown => {
  // The page does not ask while it presents; nothing may appear over the slides if it did.
  if (isPresenting()) return { outcome: 'withheld' }
  if (!Notification.isSupported()) return { outcome: 'unsupported' }
  shown.get(roadmap)?.close()
  const notification = new Notification({ title, body })
  notification.on('click', () => openReview(roadmap))
  shown.set(roadmap, notification)
  notification.show()
  return { outcome: 'shown' }
}

const openReview = (roadmap: string): void => {
  const window = mainWindow()
  if (window === undefined) {
    // The app outlives its window on macOS.
    openWindow(`#/${roadmap}/review`).catch((error: unknown) => report('the window could not be opened', error))
    return
  }
  showWindow()
  window.webContents.send(pressedMessage, roadmap)
}

/** Must run once, when the app is ready. */
export const answerReminders = (): void => {
  handle('reminder:show', (reminder) => Promise.resolve(remind(reminder)))
  powerMonitor.on('resume', () => mainWindow()?.webContents.send(resumedMessage))
}
