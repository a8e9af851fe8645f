/** What time the main process believes it is, and its timers. */
export interface Clock {
  readonly Date: DateConstructor
  readonly setTimeout: (act: () => void, milliseconds?: number) => unknown
  readonly clearTimeout: (timer: unknown) => void
  /** Time passes until then, and what waits for it runs. */
  passUntil(instant: string): void
  /** The clock is set, or the computer sleeps until then: timers stand still. */
  jumpTo(instant: string): void
}

/** Shorter waits are the machine's own, and pass by themselves. */
const second = 1000

const realClock: Clock = {
  Date,
  setTimeout: (act, milliseconds) => setTimeout(act, milliseconds),
  clearTimeout: (timer) => clearTimeout(timer as NodeJS.Timeout),
  passUntil: () => {
    throw new Error('Launch with a clock to put it on.')
  },
  jumpTo: () => {
    throw new Error('Launch with a clock to put it on.')
  },
}

/** A clock that stands still until a test puts it on, at a local time such as `2026-11-21T10:00:00`; the real one without it. */
export const clockAt = (start: string | undefined): Clock => {
  if (start === undefined) return realClock
  let now = new Date(start).getTime()
  const waiting = new Set<{ at: number; readonly act: () => void }>()
  return {
    Date: new Proxy(Date, {
      construct: (target, given: [], self) => Reflect.construct(target, given.length === 0 ? [now] : given, self) as Date,
      get: (target, name) => (name === 'now' ? () => now : (Reflect.get(target, name) as unknown)),
    }),
    setTimeout: (act, milliseconds = 0) => {
      if (milliseconds < second) return setTimeout(act, milliseconds)
      const timer = { at: now + milliseconds, act }
      waiting.add(timer)
      return timer
    },
    clearTimeout: (timer) => {
      if (!waiting.delete(timer as never)) clearTimeout(timer as NodeJS.Timeout)
    },
    passUntil: (instant) => {
      const end = new Date(instant).getTime()
      for (;;) {
        const [next] = [...waiting].filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)
        if (next === undefined) break
        waiting.delete(next)
        now = next.at
        next.act()
      }
      now = end
    },
    jumpTo: (instant) => {
      const before = now
      now = new Date(instant).getTime()
      for (const timer of waiting) timer.at += now - before
    },
  }
}
