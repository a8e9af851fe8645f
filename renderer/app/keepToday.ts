import { today, untilMidnight } from '#shared/calendar/dates.ts'
import type { Session } from '../session/session.ts'

/** Asks what day it is at midnight, when the window is looked at again, and when the computer wakes. */
export function keepToday(session: Session): void {
  const ask = () => {
    const day = today()
    if (session.getState().today !== day) session.setToday(day)
  }
  const wait = () => {
    setTimeout(() => {
      ask()
      wait()
    }, untilMidnight() + 500)
  }
  wait()
  addEventListener('focus', ask)
  document.addEventListener('visibilitychange', ask)
}
