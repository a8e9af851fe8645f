import { today, untilMidnight } from '#shared/calendar/dates.ts'
import type { Host } from '../platform/host.ts'
import type { Session } from './session.ts'

/** A timer stands still while the computer sleeps, so none waits for longer than this. */
const minute = 60_000

/**
 * Asks what day it is at midnight, when the window is looked at again, when the computer wakes, and once a minute, since
 * a browser says nothing of sleep and nobody of a clock that was set. Returns how to stop.
 */
export function keepToday(session: Session, host: Pick<Host, 'onResumed'>): () => void {
  const ask = () => {
    const day = today()
    if (session.getState().today !== day) session.setToday(day)
  }
  let timer: ReturnType<typeof setTimeout>
  const wait = () => {
    timer = setTimeout(
      () => {
        ask()
        wait()
      },
      Math.min(untilMidnight() + 500, minute),
    )
  }
  ask()
  wait()
  host.onResumed(ask)
  addEventListener('focus', ask)
  document.addEventListener('visibilitychange', ask)
  return () => {
    clearTimeout(timer)
    removeEventListener('focus', ask)
    document.removeEventListener('visibilitychange', ask)
  }
}
