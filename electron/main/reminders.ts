import { powerMonitor } from 'electron'
import type { BrowserWindow } from 'electron'
import { z } from 'zod'
import { today, untilMidnight } from '#shared/calendar/dates.ts'
import type { WaitingPlace } from '#shared/ipc/login.ts'
import type { ReminderChanged, ReminderSettings } from '#shared/ipc/reminder.ts'
import { handle, tell } from './channels.ts'
import { keptAs } from './kept.ts'
import { onLanguage } from './language.ts'
import { report } from './log.ts'
import { systemLogin } from './login.ts'
import { lastHasFailed, noNotifications, notify } from './notifications.ts'
import { whenPageGone } from './pageGone.ts'
import { afterPresenting, isPresenting } from './presenting.ts'
import { keptReviews } from './reviews.ts'
import { failureOf } from './save.ts'
import { hideTray, showTray } from './tray.ts'
import { mainWindow, showWindow } from './window.ts'

/** A timer stands still while the computer sleeps, so none waits for longer than this. */
const minute = 60_000

const places: Partial<Record<NodeJS.Platform, WaitingPlace>> = { darwin: 'menu-bar', linux: 'tray-if-shown' }

const wishes = z.strictObject({ notifies: z.boolean(), waits: z.boolean() })
type Wishes = z.infer<typeof wishes>

const open = (roadmap: string | null): void => {
  const window = mainWindow()
  showWindow(roadmap === null ? '' : `#/${roadmap}/review`).catch((error: unknown) => report('the window could not be opened', error))
  if (window !== undefined && roadmap !== null) tell(window, 'reminder:pressed', roadmap)
}

/** What the rest of the main process asks of the reminders. */
export interface Reminding {
  /** Whether the app stays when its last window is closed. */
  waits(): boolean
  /** Whether this start is one that opens no window. */
  readonly beginsWaiting: boolean
}

/** Must run once, when the app is ready, and before there is a window. */
export const answerReminders = async (): Promise<Reminding> => {
  const kept = keptAs('reminding.json', wishes)
  const login = systemLogin()
  const reviews = await keptReviews()
  let wish: Wishes = (await kept.read()) ?? { notifies: true, waits: false }
  const waits = (): boolean => login !== null && wish.waits

  let day = today()
  const showWaiting = (): void => {
    if (waits()) showTray(reviews.waiting(day), open)
    else hideTray()
  }
  const check = (): void => {
    day = today()
    try {
      showWaiting()
      if (isPresenting() || !wish.notifies || noNotifications() !== null) return
      for (const { roadmap, ...said } of reviews.take(day)) notify(roadmap, said, () => open(roadmap))
    } catch (error) {
      report('it could not be reminded', error)
    }
  }

  const settings = async (): Promise<ReminderSettings> => ({
    notifications: noNotifications() ?? (!wish.notifies ? 'off' : lastHasFailed() ? 'failed' : 'on'),
    waits: waits(),
    login: login === null ? 'not-installed' : await login.state(),
    place: places[process.platform] ?? 'tray',
  })

  /** One after the other: two presses of a switch end as the second says. */
  let changed: Promise<unknown> = Promise.resolve()
  const change = (how: Partial<Wishes>): Promise<ReminderChanged> => {
    const run = async (): Promise<ReminderChanged> => {
      const before = wish
      if (how.waits !== undefined && login === null) return { outcome: 'failed', reason: 'unknown' }
      try {
        if (how.waits !== undefined) await login?.set(how.waits)
        wish = { ...before, ...how }
        await kept.write(wish)
        check()
        return { outcome: 'changed', settings: await settings() }
      } catch (error) {
        report('how it is reminded could not be changed', error)
        wish = before
        if (how.waits !== undefined) await login?.set(before.waits).catch(() => {})
        return { outcome: 'failed', reason: failureOf(error) }
      }
    }
    const done = changed.then(run)
    changed = done
    return done
  }

  /** Windows whose page has said what there is to tell: whoever changes something there sees it on its screens. */
  const known = new WeakSet<BrowserWindow>()
  handle('reminder:facts', (facts, window) => {
    reviews.follow(facts)
    if (!known.has(window)) {
      known.add(window)
      whenPageGone(window, () => known.delete(window))
      check()
    } else showWaiting()
    return Promise.resolve(undefined)
  })
  handle('reminder:settings', settings)
  handle('reminder:set-notifying', (notifies) => change({ notifies }))
  handle('reminder:set-waiting', (on) => change({ waits: on }))

  const wait = (): void => {
    setTimeout(
      () => {
        // Also where the clock or the time zone was changed.
        if (today() !== day) check()
        wait()
      },
      Math.min(untilMidnight() + 500, minute),
    )
  }
  onLanguage(showWaiting)
  powerMonitor.on('resume', () => {
    const window = mainWindow()
    if (window !== undefined) tell(window, 'window:resumed')
    check()
  })
  afterPresenting(check)
  check()
  wait()
  if (waits()) login?.renew().catch((error: unknown) => report('the start at login could not be renewed', error))
  return { waits, beginsWaiting: waits() && (login?.hasStarted() ?? false) }
}
