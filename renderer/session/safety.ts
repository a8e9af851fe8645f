import type { Id } from '#shared/domain/fields.ts'
import type { Occasion } from '#shared/ipc/snapshots.ts'
import type { Host, SaveFailure } from '../platform/host.ts'
import type { Database, Head } from '../store/database.ts'
import { allHeads, watchHeads, writeSetting } from '../store/heads.ts'
import { wholeHistory } from '../store/history.ts'
import { type MakeSnapshot, makeHere } from './makeSnapshot.ts'

/**
 * Why a snapshot was not written: what the host says, or that the history itself does not hold together.
 * `elsewhere`: it was, but not in the folder the user chose.
 */
export type SnapshotProblem = SaveFailure | 'broken' | 'elsewhere'

export interface Safety {
  /** Writes a snapshot of the roadmap now, and returns whether it is written; that it is not was told. */
  before(occasion: Extract<Occasion, 'before-import' | 'before-going-back' | 'removed'>, roadmap: Id): Promise<boolean>
  /** The window is about to be closed, or the computer to sleep: writes what is not yet in a snapshot. Resolves when that is done. */
  leave(): Promise<void>
  /** Writes a snapshot of every roadmap, where there is none of its latest revision. */
  everything(): Promise<void>
  /** What kept the last snapshot from being written where it should be, or null. */
  problem(): SnapshotProblem | null
  dispose(): void
}

/** For where no snapshots are kept. */
export const noSafety: Safety = {
  before: () => Promise.resolve(true),
  leave: () => Promise.resolve(),
  everything: () => Promise.resolve(),
  problem: () => null,
  dispose: () => {},
}

export interface SafetyOptions {
  /** Told when snapshots cannot be written, or not where they should be: once, and again only after one could be. */
  readonly onProblem: (problem: SnapshotProblem) => void
  /** Told when they can be written again. */
  readonly onMended: () => void
  /** Where snapshots are made; without it in this thread. */
  readonly make?: MakeSnapshot
  /** Milliseconds from a commit to its snapshot. */
  readonly wait?: number
  readonly retry?: number
}

/** The setting under which stands whether the browser promised to keep the database. */
export const persistedSetting = 'storage-persisted'

/**
 * Keeps a snapshot of every roadmap outside the database, a few seconds after each commit of this or
 * another window, and when the window is left; one at a time. Nothing waits for it.
 */
export function keepSnapshots(
  database: Database,
  host: Pick<Host, 'snapshots' | 'persist'>,
  { onProblem, onMended, make = makeHere, wait = 3000, retry = 60_000 }: SafetyOptions,
): Safety {
  /** The heads as they were last, and the hash of the last snapshot of each, or its beginning. */
  let heads: readonly Head[] = []
  const kept = new Map<Id, string>()
  let timer: ReturnType<typeof setTimeout> | null = null
  let ailing: SnapshotProblem | null = null
  let asked = false
  let disposed = false
  let queue: Promise<void> = Promise.resolve()

  const tell = (problem: SnapshotProblem) => {
    if (ailing !== problem) onProblem(problem)
    ailing = problem
  }

  const write = async (roadmap: Id, occasion: Occasion): Promise<void> => {
    const revisions = await wholeHistory(database, roadmap)
    const last = revisions.at(-1)
    if (!last) return
    const snapshot = await make(revisions, occasion)
    if (snapshot === 'broken') return tell('broken')
    const written = await host.snapshots.write(snapshot)
    if (written.outcome === 'failed') return tell(written.reason)
    kept.set(roadmap, last.hash)
    if (written.elsewhere) tell('elsewhere')
    else if (ailing) {
      onMended()
      ailing = null
    }
    await askToPersist()
  }

  const askToPersist = async () => {
    if (asked) return
    asked = true
    const answer = await host.persist()
    if (answer !== null) await writeSetting(database, persistedSetting, answer)
  }

  const inTurn = (roadmap: Id, occasion: Occasion): Promise<void> => {
    queue = queue.then(() => write(roadmap, occasion)).catch(() => tell('unknown'))
    return queue
  }

  const due = (): Head[] => heads.filter(({ id, hash }) => !hash.startsWith(kept.get(id) ?? 'none'))

  const plan = (delay: number) => {
    if (timer === null && !disposed && due().length > 0) timer = setTimeout(() => void now('edit'), delay)
  }

  const now = async (occasion: 'edit' | 'leave'): Promise<void> => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    await Promise.all(due().map(({ id }) => inTurn(id, occasion)))
    plan(ailing === null ? wait : retry)
  }

  const leave = () => void now('leave')
  /** Read and not waited for: a commit of this moment is in the database, and may not have been told yet. */
  const readHeads = async () => {
    await known
    heads = await allHeads(database)
  }
  const hide = () => {
    if (document.visibilityState === 'hidden') leave()
  }
  /** What was written before this start is not written again. A chosen folder may have missed the last ones: there the host looks. */
  const known = host.snapshots.list().then((list) => {
    if (list.outcome === 'listed' && list.chosen?.state !== 'there') for (const { roadmap, hash } of list.snapshots) kept.set(roadmap, hash)
  })
  const stopWatching = watchHeads(
    database,
    (all) => {
      void known.then(() => {
        heads = all
        plan(wait)
      })
    },
    // What keeps the heads from being read is told by the session, which reads them as well.
    () => {},
  )
  addEventListener('blur', leave)
  addEventListener('pagehide', leave)
  document.addEventListener('visibilitychange', hide)

  return {
    before: async (occasion, roadmap) => {
      const hash = (await database.heads.get(roadmap))?.hash
      kept.delete(roadmap)
      await inTurn(roadmap, occasion)
      return hash !== undefined && kept.get(roadmap) === hash
    },
    leave: async () => {
      await readHeads().catch(() => tell('unknown'))
      await now('leave')
    },
    everything: async () => {
      await readHeads().catch(() => tell('unknown'))
      await Promise.all(heads.map(({ id }) => inTurn(id, 'edit')))
    },
    problem: () => ailing,
    dispose: () => {
      disposed = true
      if (timer !== null) clearTimeout(timer)
      stopWatching()
      removeEventListener('blur', leave)
      removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', hide)
    },
  }
}
