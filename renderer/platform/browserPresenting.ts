import type { Presenting } from './host.ts'

/** How often a second window is looked at: a browser tells nobody that one was closed. */
const heartbeat = 500

/** Keeps the screen from sleeping until it is told to stop. The lock is lost whenever the page is not seen, and taken anew. */
const keepAwake = (): (() => void) => {
  let lock: WakeLockSentinel | null = null
  let stopped = false
  const take = async (): Promise<void> => {
    if (document.visibilityState !== 'visible') return
    try {
      const taken = await navigator.wakeLock.request('screen')
      if (stopped) await taken.release()
      else lock = taken
    } catch {
      // Some browsers know none, and one that saves its battery gives none.
    }
  }
  const again = (): void => void take()
  document.addEventListener('visibilitychange', again)
  again()
  return () => {
    stopped = true
    document.removeEventListener('visibilitychange', again)
    lock?.release().catch(() => {})
  }
}

/** Fills the screen with the page where the browser lets it; returns what gives the screen back. */
const fillScreen = async (): Promise<() => Promise<void>> => {
  if (document.fullscreenElement !== null) return () => Promise.resolve()
  await document.documentElement.requestFullscreen().catch(() => {})
  return async () => {
    if (document.fullscreenElement === document.documentElement) await document.exitFullscreen().catch(() => {})
  }
}

/** Presenting as any browser can: it moves no window to another display, and the user may open a second one. */
export const browserPresenting = (): Presenting => {
  let second: { readonly window: Window; readonly looking: ReturnType<typeof setInterval> } | null = null
  let sleepAgain: (() => void) | null = null
  let giveBack: Promise<() => Promise<void>> | null = null
  let onSecondGone: (() => void) | null = null

  const closeSecond = (): void => {
    if (second === null) return
    clearInterval(second.looking)
    second.window.close()
    second = null
  }
  const look = (): void => {
    if (second?.window.closed !== true) return
    closeSecond()
    onSecondGone?.()
  }
  const end = async (): Promise<void> => {
    removeEventListener('pagehide', closeSecond)
    closeSecond()
    sleepAgain?.()
    sleepAgain = null
    const filled = giveBack
    giveBack = null
    await (
      await filled
    )?.()
  }

  return {
    begin: async () => {
      if (sleepAgain !== null) return 'here'
      // A window of slides that nobody leads any more.
      addEventListener('pagehide', closeSecond)
      sleepAgain = keepAwake()
      giveBack = fillScreen()
      await giveBack
      return 'here'
    },
    openSecond: (audience) => {
      if (second !== null && !second.window.closed) {
        second.window.focus()
        return Promise.resolve(true)
      }
      closeSecond()
      const window = open(`${location.pathname}${location.search}${audience}`, '_blank', 'popup,width=1280,height=720')
      if (window === null) return Promise.resolve(false)
      second = { window, looking: setInterval(look, heartbeat) }
      return Promise.resolve(true)
    },
    swap: () => Promise.resolve(false),
    end,
    onSecondGone: (callback) => {
      onSecondGone = callback
    },
  }
}
