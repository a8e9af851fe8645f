import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { now } from '../calendar/dates.ts'
import { laterOf } from '../calendar/instants.ts'
import type { SaveFailure } from '../ipc/save.ts'
import type {
  ChosenFolder,
  Snapshot,
  SnapshotRead,
  Snapshots,
  SnapshotsListed,
  SnapshotToWrite,
  SnapshotWritten,
} from '../ipc/snapshots.ts'
import { folderName, readFolderName, readSnapshotName, snapshotName } from './names.ts'
import { inOrder, isRoutine, isSmaller, toRemove } from './rotation.ts'

/** A place for snapshots: folders with files in them, as the desktop, a browser and a test have one. */
export interface Shelf {
  /** Where it is, for a user to find, or null. */
  where(): Promise<string | null>
  /** The names of its folders; none while it is not there yet. */
  folders(): Promise<string[]>
  /** The names of the files in a folder; none where there is no such folder. */
  files(folder: string): Promise<string[]>
  read(folder: string, file: string): Promise<Uint8Array<ArrayBuffer>>
  /** Writes a file whole or not at all, and makes the folder where there is none. */
  write(folder: string, file: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>
  remove(folder: string, file: string): Promise<void>
  /** Tells the host what went wrong, and names it for the user. */
  failure(error: unknown): SaveFailure
}

/** A shelf in a folder the user chose, and how it stands with it. */
export interface ChosenShelf extends ChosenFolder {
  readonly shelf: Shelf
  /** Whether snapshots go to the usual shelf as well; else there only while the chosen one cannot be written. */
  readonly both: boolean
}

interface Placed {
  readonly snapshot: Snapshot
  readonly check: string
  readonly folder: string
  readonly file: string
  readonly shelf: Shelf
}

/** The bytes are known again by half of their SHA-256: names have to be short enough for every system. */
const checkOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes)).slice(0, 32)

const once = (snapshots: readonly Snapshot[]): Snapshot[] => [...new Map(snapshots.map((one) => [one.id, one])).values()]

/** One that cannot be removed now is removed after the next snapshot. */
const removeOld = async (there: readonly Placed[], ids: readonly string[]): Promise<void> => {
  const old = there.filter(({ snapshot }) => ids.includes(snapshot.id))
  await Promise.all(old.map(({ shelf, folder, file }) => shelf.remove(folder, file).catch((error: unknown) => shelf.failure(error))))
}

/** What a shelf that was passed by has against it is told to the host alone. */
const orNull = (shelf: Shelf) => (error: unknown) => {
  shelf.failure(error)
  return null
}

const inFolder = async (shelf: Shelf, folder: string): Promise<Placed[]> =>
  (await shelf.files(folder)).flatMap((file) => {
    const named = readSnapshotName(folder, file)
    return named ? [{ ...named, folder, file, shelf }] : []
  })

const onShelf = async (shelf: Shelf, roadmap?: string): Promise<Placed[]> => {
  const folders = (await shelf.folders()).filter((folder) => {
    const owner = readFolderName(folder)
    return owner !== null && (roadmap === undefined || owner.roadmap === roadmap)
  })
  return (await Promise.all(folders.map((folder) => inFolder(shelf, folder)))).flat()
}

/** On both shelves; the chosen one may be out of reach, and then only it is left out. */
const all = async (usual: Shelf, chosen: ChosenShelf | null, roadmap?: string): Promise<Placed[]> => {
  const there = chosen?.state === 'there' ? onShelf(chosen.shelf, roadmap).catch((error: unknown) => (chosen.shelf.failure(error), [])) : []
  return (await Promise.all([there, onShelf(usual, roadmap)])).flat()
}

const isWhole = async ({ shelf, folder, file, check }: Placed): Promise<boolean> => {
  const bytes = await shelf.read(folder, file).catch(() => null)
  return bytes !== null && checkOf(bytes) === check
}

const put = async (placed: Placed, bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
  await placed.shelf.write(placed.folder, placed.file, bytes)
  if (await isWhole(placed)) return
  await placed.shelf.remove(placed.folder, placed.file)
  throw new Error('a snapshot was not written as it was')
}

/**
 * Returns the snapshots on a shelf, and on the one the user chose beside it. Each is read back after it
 * was written, and checked whenever it is read; only after a good one was written are older ones of its
 * roadmap rotated away. Writing waits for the writing before it.
 */
export function snapshotsOn(usual: Shelf, chosenNow: () => Promise<ChosenShelf | null> = () => Promise.resolve(null)): Snapshots {
  let queue: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work)
    queue = turn.catch(() => {})
    return turn
  }

  const write = async (asked: SnapshotToWrite): Promise<SnapshotWritten> => {
    const { bytes, hash, ...rest } = asked
    const chosen = await chosenNow()
    const there = await all(usual, chosen, asked.roadmap)
    const before = once(there.map(({ snapshot }) => snapshot))
    const latest = inOrder(before).at(-1)
    const placed = there.filter(({ snapshot }) => snapshot.id === latest?.id)
    const smaller = isSmaller(before, asked.number, hash)
    // Two windows on one roadmap, or a window that is left without a change since.
    const same = isRoutine(asked.occasion) && latest?.number === asked.number && hash.startsWith(latest.hash) ? placed : []

    const check = checkOf(bytes)
    const described = { ...rest, hash: hash.slice(0, 16), at: laterOf(now(), latest?.at ?? '') }
    const folder = placed[0]?.folder ?? folderName(asked.name, asked.roadmap)
    const file = snapshotName(described, check)
    const named = readSnapshotName(folder, file)
    if (!named) throw new Error('a snapshot has a name that cannot be read')

    const keepOn = async (shelf: Shelf): Promise<Snapshot> => {
      const old = same.find((one) => one.shelf === shelf)
      if (old && (await isWhole(old))) return old.snapshot
      await put({ ...named, folder, file, shelf }, bytes)
      return named.snapshot
    }
    const onChosen = chosen?.state === 'there' ? await keepOn(chosen.shelf).catch(orNull(chosen.shelf)) : null
    const elsewhere = chosen !== null && onChosen === null
    const isUsualDue = chosen === null || chosen.both || elsewhere
    const onUsual = !isUsualDue ? null : onChosen === null ? await keepOn(usual) : await keepOn(usual).catch(orNull(usual))
    const written = [onChosen, onUsual].includes(named.snapshot)
    if (written) await removeOld(there, toRemove([...before, named.snapshot]))
    return { outcome: 'kept', snapshot: written ? named.snapshot : (onChosen ?? onUsual ?? named.snapshot), smaller, elsewhere }
  }

  const list = async (): Promise<SnapshotsListed> => {
    const chosen = await chosenNow()
    return {
      outcome: 'listed',
      where: await usual.where(),
      chosen: chosen && { where: chosen.where, state: chosen.state },
      snapshots: inOrder(once((await all(usual, chosen)).map(({ snapshot }) => snapshot))),
    }
  }

  const read = async (id: string): Promise<SnapshotRead> => {
    // Looked up and never made into a path, whatever was asked for.
    const found = (await all(usual, await chosenNow())).filter(({ snapshot }) => snapshot.id === id)
    if (found.length === 0) return { outcome: 'missing' }
    const contents = await Promise.allSettled(found.map(({ shelf, folder, file }) => shelf.read(folder, file)))
    const whole = contents.find((one, index) => one.status === 'fulfilled' && checkOf(one.value) === found[index]?.check)
    if (whole?.status === 'fulfilled') return { outcome: 'read', bytes: whole.value }
    const unread = contents.find((one) => one.status === 'rejected')
    if (unread) throw unread.reason
    return { outcome: 'damaged' }
  }

  const settled = async <T>(work: () => Promise<T>): Promise<T | { outcome: 'failed'; reason: SaveFailure }> => {
    try {
      return await work()
    } catch (error) {
      return { outcome: 'failed', reason: usual.failure(error) }
    }
  }

  return {
    write: (asked) => inTurn(() => settled(() => write(asked))),
    list: () => settled(list),
    read: (id) => settled(() => read(id)),
  }
}
