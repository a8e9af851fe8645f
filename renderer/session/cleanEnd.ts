const prefix = 'rearview.running'

/** A browser may refuse its storage; then every start counts as one after a clean end. */
const orNothing = <T>(work: () => T): T | null => {
  try {
    return work()
  } catch {
    return null
  }
}

const marks = (): string[] => orNothing(() => Object.keys(localStorage).filter((name) => name.startsWith(prefix))) ?? []

/** Held for as long as the window is there, however it ends. */
const hold = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    navigator.locks
      .request(name, () => {
        resolve()
        return new Promise(() => {})
      })
      .catch(reject)
  })

const heldNow = async (): Promise<ReadonlySet<string | undefined>> => new Set((await navigator.locks.query()).held?.map(({ name }) => name))

const heldLocks = async (own: string): Promise<ReadonlySet<string | undefined>> => {
  try {
    await hold(own)
    return await heldNow()
  } catch {
    return new Set()
  }
}

export interface Running {
  /** The name of this window among those that run. */
  readonly window: string
  /** Returns which windows run at this moment, by their names. Rejects where a browser does not tell. */
  windows(): Promise<(window: string) => boolean>
  /** Whether a run before this one ended without saying so: a crash, a kill, a power cut. */
  readonly afterUncleanEnd: boolean
  /** What had to be done after that is done; until then the next start counts as one after it as well. */
  done(): void
}

/** Marks that this window runs, until it is left, and finds the marks of windows that are there no more. */
export async function beginRun(): Promise<Running> {
  const window = crypto.randomUUID()
  const own = `${prefix}.${window}`
  const held = await heldLocks(own)
  const dead = marks().filter((name) => name !== own && !held.has(name))
  const begin = () => void orNothing(() => localStorage.setItem(own, '1'))
  begin()
  addEventListener('pagehide', () => void orNothing(() => localStorage.removeItem(own)))
  addEventListener('pageshow', begin)
  return {
    window,
    windows: async () => {
      const now = await heldNow()
      return (other) => now.has(`${prefix}.${other}`)
    },
    afterUncleanEnd: dead.length > 0,
    done: () => void orNothing(() => dead.forEach((name) => localStorage.removeItem(name))),
  }
}

/** Has the next start look through everything, as after an unclean end. */
export const checkAtNextStart = (): void => void orNothing(() => localStorage.setItem(`${prefix}.check`, '1'))
