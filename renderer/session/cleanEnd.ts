const mark = 'rearview.running'

/** A browser may refuse its storage; then every start counts as one after a clean end. */
const orNothing = <T>(work: () => T): T | null => {
  try {
    return work()
  } catch {
    return null
  }
}

/** Marks that Rearview runs, until the window is left. Returns whether the run before ended without saying so: a crash, a kill, a power cut. */
export function beginRun(): boolean {
  const crashed = orNothing(() => localStorage.getItem(mark)) !== null
  const begin = () => void orNothing(() => localStorage.setItem(mark, '1'))
  begin()
  addEventListener('pagehide', () => void orNothing(() => localStorage.removeItem(mark)))
  addEventListener('pageshow', begin)
  return crashed
}
